import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HeaderSection, readSection, withSection } from '../headerCodes';
import type { HostContext } from '../hostContext';
import { invalidArgument } from '../hostError';
import { textArgument } from '../methodArguments';
import { changeLayout } from '../pageLayoutChange';

/** Headers and footers of a sheet; the same on every page. */
export class HeaderFooterGroupObject extends HostObject {
  static readonly declaration: ClassDeclaration<HeaderFooterGroupObject> = declareClass<HeaderFooterGroupObject>({
    name: 'HeaderFooterGroup',
    since: '1.9',
    scalars: { state: { read: () => 'Default' } },
    navigations: { defaultForAllPages: { open: ({ context, sheetId }) => new HeaderFooterObject(context, sheetId) } },
  });

  readonly declaration: ClassDeclaration = HeaderFooterGroupObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }
}

const section = (part: 'header' | 'footer', name: HeaderSection): { read: (group: HeaderFooterObject) => unknown; write: (group: HeaderFooterObject, value: unknown) => void } => ({
  read: (group) => group.read(part, name),
  write: (group, value) => group.write(part, name, textArgument(value)),
});

export class HeaderFooterObject extends HostObject {
  static readonly declaration: ClassDeclaration<HeaderFooterObject> = declareClass<HeaderFooterObject>({
    name: 'HeaderFooter',
    since: '1.9',
    scalars: {
      leftHeader: section('header', 'left'),
      centerHeader: section('header', 'center'),
      rightHeader: section('header', 'right'),
      leftFooter: section('footer', 'left'),
      centerFooter: section('footer', 'center'),
      rightFooter: section('footer', 'right'),
    },
  });

  readonly declaration: ClassDeclaration = HeaderFooterObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  read(part: 'header' | 'footer', name: HeaderSection): string {
    return readSection(this.context.sheet(this.sheetId).pageLayout[part], name);
  }

  write(part: 'header' | 'footer', name: HeaderSection, content: string): void {
    const sheet = this.context.sheet(this.sheetId);
    const text = withSection(sheet.pageLayout[part], name, content);
    if (text !== undefined && text.length > 255) throw invalidArgument();
    changeLayout(sheet, { [part]: text });
  }
}
