import type { ManifestProblem } from '../checkManifest';
import { attribute, type ManifestView } from '../manifestView';

/** What names the add-in and where it runs: GUID, version of four numbers, Excel in both host lists, rights to read and write. */
export function* checkIdentity(manifest: ManifestView): Generator<ManifestProblem> {
  const expected = [
    ['app:Id', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, 'a GUID'],
    ['app:Version', /^\d{1,5}(?:\.\d{1,5}){3}$/, 'four numbers with dots between them'],
    ['app:DefaultLocale', /^zh-CN$/, 'zh-CN: the product speaks Chinese first'],
    ['app:Permissions', /^ReadWriteDocument$/, 'ReadWriteDocument: Excel gives its objects to no lower right'],
  ] as const;
  for (const [name, pattern, wanted] of expected) {
    const element = manifest.elements(name)[0];
    if (element !== undefined && !pattern.test(element.text)) {
      yield { rule: 'identity', line: element.line, message: `<${element.name}> is "${element.text}"; it must be ${wanted}` };
    }
  }
  const kinds = [
    [manifest.root, 'xsi:type', 'TaskPaneApp'],
    ...manifest.elements('ov:VersionOverrides').map((element) => [element, 'xsi:type', 'VersionOverridesV1_0'] as const),
    ...manifest.elements('app:Host').map((element) => [element, 'Name', 'Workbook'] as const),
    ...manifest.elements('ov:Host').map((element) => [element, 'xsi:type', 'Workbook'] as const),
    ...manifest.elements('ov:ExtensionPoint').map((element) => [element, 'xsi:type', 'PrimaryCommandSurface'] as const),
    ...manifest.elements('ov:Control').map((element) => [element, 'xsi:type', 'Button'] as const),
  ] as const;
  for (const [element, name, wanted] of kinds) {
    const actual = attribute(element, name);
    if (actual !== '' && actual !== wanted) {
      yield { rule: 'identity', line: element.line, message: `${name} of <${element.name}> is "${actual}"; it must be "${wanted}"` };
    }
  }
}
