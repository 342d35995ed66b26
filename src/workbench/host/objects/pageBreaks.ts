import { cellAt } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { integerArgument, textArgument } from '../methodArguments';
import { changeLayout } from '../pageLayoutChange';
import { areaOnSheet } from '../referenceText';

type Direction = 'rowBreaks' | 'columnBreaks';

/** Page breaks that somebody set, between the rows or between the columns of a sheet. */
export class PageBreakCollectionObject extends HostObject {
  static readonly declaration: ClassDeclaration<PageBreakCollectionObject> = declareClass<PageBreakCollectionObject>({
    name: 'PageBreakCollection',
    since: '1.9',
    methods: {
      add: { run: (breaks, [range]) => breaks.add(range) },
      getCount: { run: (breaks) => breaks.lines.length },
      removePageBreaks: { run: ({ context, sheetId, direction }) => changeLayout(context.sheet(sheetId), { [direction]: undefined }) },
    },
    collection: {
      items: (breaks) => breaks.lines.map((line) => breaks.object(line)),
      item: (breaks, index) => {
        const line = breaks.lines[integerArgument(index)];
        if (line === undefined) throw new HostError('ItemNotFound');
        return breaks.object(line);
      },
    },
  });

  readonly declaration: ClassDeclaration = PageBreakCollectionObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly direction: Direction,
  ) {
    super();
  }

  private get lines(): readonly number[] {
    return this.context.sheet(this.sheetId).pageLayout[this.direction] ?? [];
  }

  private object(line: number): PageBreakObject {
    return new PageBreakObject(this.context, this.sheetId, this.direction, line);
  }

  /** Before the first cell of the range; nothing can begin a page before the first row or column. */
  private add(range: unknown): PageBreakObject {
    const sheet = this.context.sheet(this.sheetId);
    const area = isCellTarget(range) ? range.areas[0] : areaOnSheet(this.context.grid, sheet, textArgument(range));
    const line = this.direction === 'rowBreaks' ? area?.row : area?.column;
    if (line === undefined || line === 0 || (isCellTarget(range) && range.sheet.id !== this.sheetId)) throw invalidArgument();
    changeLayout(sheet, { [this.direction]: [...new Set([...this.lines, line])].sort((one, other) => one - other) });
    return this.object(line);
  }
}

export class PageBreakObject extends HostObject {
  static readonly declaration: ClassDeclaration<PageBreakObject> = declareClass<PageBreakObject>({
    name: 'PageBreak',
    since: '1.9',
    scalars: {
      rowIndex: { read: (pageBreak) => (pageBreak.direction === 'rowBreaks' ? pageBreak.line : 0) },
      columnIndex: { read: (pageBreak) => (pageBreak.direction === 'columnBreaks' ? pageBreak.line : 0) },
    },
    methods: {
      delete: { run: (pageBreak) => pageBreak.remove() },
      getCellAfterBreak: {
        run: ({ context, sheetId, direction, line }) => context.objects.range(sheetId, direction === 'rowBreaks' ? cellAt(line, 0) : cellAt(0, line)),
      },
    },
  });

  readonly declaration: ClassDeclaration = PageBreakObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly direction: Direction,
    private readonly line: number,
  ) {
    super();
  }

  private remove(): void {
    const sheet = this.context.sheet(this.sheetId);
    const left = (sheet.pageLayout[this.direction] ?? []).filter((line) => line !== this.line);
    changeLayout(sheet, { [this.direction]: left.length === 0 ? undefined : left });
  }
}
