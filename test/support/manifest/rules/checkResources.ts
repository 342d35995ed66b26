import type { ManifestProblem } from '../checkManifest';
import { longest, referredKind } from '../manifestSchema';
import { attribute, qualified, type ManifestView } from '../manifestView';
import type { XmlElement } from '../xmlReader';

/** Every id short enough and unique; every `resid` defined, and of the right kind; every resource used. */
export function* checkResources(manifest: ManifestView): Generator<ManifestProblem> {
  const controls = manifest.elements('ov:Group', 'ov:Control');
  yield* checkIds(controls);
  yield* checkIds(manifest.resources.map(({ element }) => element));
  const used = new Set<string>();
  for (const { element } of manifest.all) {
    const id = attribute(element, 'resid');
    if (id === '') {
      continue;
    }
    used.add(id);
    const wanted = referredKind[qualified(element)];
    const resource = manifest.resource(id);
    if (resource === undefined) {
      yield { rule: 'resource', line: element.line, message: `resid "${id}" of <${element.name}> is not defined` };
    } else if (wanted !== undefined && resource.kind !== wanted) {
      yield { rule: 'resource', line: element.line, message: `resid "${id}" of <${element.name}> is defined in ${resource.kind}; it belongs into ${wanted}` };
    }
  }
  for (const { id, element } of manifest.resources) {
    if (id !== '' && !used.has(id)) {
      yield { rule: 'resource', line: element.line, message: `"${id}" is defined but not used` };
    }
  }
}

function* checkIds(elements: readonly XmlElement[]): Generator<ManifestProblem> {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = attribute(element, 'id');
    if ([...id].length > longest.id) {
      yield { rule: 'resource', line: element.line, message: `id "${id}" is longer than ${longest.id} characters` };
    }
    if (id !== '' && seen.has(id)) {
      yield { rule: 'resource', line: element.line, message: `id "${id}" is given twice` };
    }
    seen.add(id);
  }
}
