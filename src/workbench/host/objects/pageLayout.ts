import type { CellArea, PageLayoutDocument } from '../../../model/workbookDocument';
import { maxColumns, maxRows } from '../areaGeometry';
import { type ClassDeclaration, HostObject, declareClass } from '../declaration';
import type { GridSheet } from '../gridModel';
import { type HostContext, isCellTarget } from '../hostContext';
import { HostError, invalidArgument } from '../hostError';
import { booleanArgument, integerArgument, isMissing, numberArgument, recordArgument, textArgument, wordArgument } from '../methodArguments';
import { changeLayout } from '../pageLayoutChange';
import { areaOnSheet } from '../referenceText';
import { HeaderFooterGroupObject } from './headersFooters';

type MarginSide = keyof NonNullable<PageLayoutDocument['margins']>;

/** Excel's own margins, in inches. */
const defaultMargins: Readonly<Record<MarginSide, number>> = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };

const papers = { A3: 'a3', A4: 'a4', A5: 'a5', Letter: 'letter', Legal: 'legal' } as const;

const unitsPerInch = { Points: 72, Inches: 1, Centimeters: 2.54 } as const;

const margin = (side: MarginSide): { read: (layout: PageLayoutObject) => unknown; write: (layout: PageLayoutObject, value: unknown) => void } => ({
  read: (layout) => layout.margin(side) * 72,
  write: (layout, value) => layout.setMargins({ [side]: numberArgument(value) / 72 }),
});

/** How a sheet is printed. Margins are in points here and in inches in the workbook. */
export class PageLayoutObject extends HostObject {
  static readonly declaration: ClassDeclaration<PageLayoutObject> = declareClass<PageLayoutObject>({
    name: 'PageLayout',
    since: '1.9',
    scalars: {
      orientation: {
        read: ({ layout }) => (layout.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
        write: ({ sheet }, value) => changeLayout(sheet, { orientation: wordArgument(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait' }),
      },
      paperSize: {
        read: ({ layout }) => Object.entries(papers).find(([, size]) => size === layout.paperSize)?.[0] ?? null,
        write: ({ sheet }, value) => changeLayout(sheet, { paperSize: papers[wordArgument(value, ['A3', 'A4', 'A5', 'Letter', 'Legal'])] }),
      },
      centerHorizontally: {
        read: ({ layout }) => layout.centerHorizontally ?? false,
        write: ({ sheet }, value) => changeLayout(sheet, { centerHorizontally: booleanArgument(value) }),
      },
      zoom: { read: (layout) => layout.zoom(), write: (layout, value) => layout.setZoom(value) },
      topMargin: margin('top'),
      bottomMargin: margin('bottom'),
      leftMargin: margin('left'),
      rightMargin: margin('right'),
      headerMargin: margin('header'),
      footerMargin: margin('footer'),
    },
    navigations: { headersFooters: { open: ({ context, sheetId }) => new HeaderFooterGroupObject(context, sheetId) } },
    methods: {
      setPrintArea: { run: (layout, [range]) => changeLayout(layout.sheet, { printArea: layout.areaOf(range) }) },
      setPrintMargins: { run: (layout, [unit, margins]) => layout.setPrintMargins(unit, margins) },
      setPrintTitleRows: {
        run: (layout, [range]) => {
          const area = layout.areaOf(range);
          changeLayout(layout.sheet, { titleRows: { first: area.row, last: area.row + area.rowCount - 1 } });
        },
      },
      setPrintTitleColumns: {
        run: (layout, [range]) => {
          const area = layout.areaOf(range);
          changeLayout(layout.sheet, { titleColumns: { first: area.column, last: area.column + area.columnCount - 1 } });
        },
      },
      getPrintArea: { run: (layout) => layout.printArea() ?? notFound() },
      getPrintAreaOrNullObject: { run: (layout) => layout.printArea() },
      getPrintTitleRows: { run: (layout) => layout.titleRows() ?? notFound() },
      getPrintTitleRowsOrNullObject: { run: (layout) => layout.titleRows() },
      getPrintTitleColumns: { run: (layout) => layout.titleColumns() ?? notFound() },
      getPrintTitleColumnsOrNullObject: { run: (layout) => layout.titleColumns() },
    },
  });

  readonly declaration: ClassDeclaration = PageLayoutObject.declaration;

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get sheet(): GridSheet {
    return this.context.sheet(this.sheetId);
  }

  private get layout(): PageLayoutDocument {
    return this.sheet.pageLayout;
  }

  margin(side: MarginSide): number {
    return this.layout.margins?.[side] ?? defaultMargins[side];
  }

  setMargins(margins: Partial<Record<MarginSide, number>>): void {
    if (Object.values(margins).some((inches) => inches < 0 || inches > 49)) throw invalidArgument();
    changeLayout(this.sheet, { margins: { ...this.layout.margins, ...margins } });
  }

  private setPrintMargins(unitArgument: unknown, given: unknown): void {
    const perInch = unitsPerInch[wordArgument(unitArgument, ['Points', 'Inches', 'Centimeters'])];
    const record = recordArgument(given);
    const margins: Partial<Record<MarginSide, number>> = {};
    for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
      if (!isMissing(record[side])) margins[side] = numberArgument(record[side]) / perInch;
    }
    this.setMargins(margins);
  }

  private zoom(): Record<string, number> {
    const { fitTo, scale } = this.layout;
    if (fitTo === undefined) return { scale: scale ?? 100 };
    return {
      ...(fitTo.width === undefined ? {} : { horizontalFitToPages: fitTo.width }),
      ...(fitTo.height === undefined ? {} : { verticalFitToPages: fitTo.height }),
    };
  }

  /** Either a scale or a number of pages, not both. */
  private setZoom(value: unknown): void {
    const { scale, horizontalFitToPages, verticalFitToPages } = recordArgument(value);
    const fits = !isMissing(horizontalFitToPages) || !isMissing(verticalFitToPages);
    if (!isMissing(scale)) {
      const percent = integerArgument(scale);
      if (fits || percent < 10 || percent > 400) throw invalidArgument();
      changeLayout(this.sheet, { scale: percent, fitTo: undefined });
    } else {
      const width = isMissing(horizontalFitToPages) ? {} : { width: pagesArgument(horizontalFitToPages) };
      const height = isMissing(verticalFitToPages) ? {} : { height: pagesArgument(verticalFitToPages) };
      changeLayout(this.sheet, { scale: undefined, fitTo: fits ? { ...width, ...height } : undefined });
    }
  }

  private areaOf(range: unknown): CellArea {
    if (!isCellTarget(range)) return areaOnSheet(this.context.grid, this.sheet, textArgument(range));
    const [area, ...more] = range.areas;
    if (area === undefined || range.sheet.id !== this.sheetId) throw invalidArgument();
    if (more.length > 0) throw new HostError('ApiNotFound', 'Printing several areas is not emulated by this host.');
    return area;
  }

  private printArea(): HostObject | null {
    const area = this.layout.printArea;
    return area === undefined ? null : this.context.objects.areas(this.sheetId, [area]);
  }

  private titleRows(): HostObject | null {
    const rows = this.layout.titleRows;
    return rows === undefined ? null : this.context.objects.range(this.sheetId, { row: rows.first, column: 0, rowCount: rows.last - rows.first + 1, columnCount: maxColumns });
  }

  private titleColumns(): HostObject | null {
    const columns = this.layout.titleColumns;
    return columns === undefined ? null : this.context.objects.range(this.sheetId, { row: 0, column: columns.first, rowCount: maxRows, columnCount: columns.last - columns.first + 1 });
  }
}

function pagesArgument(value: unknown): number {
  const pages = integerArgument(value);
  if (pages < 1 || pages > 32_767) throw invalidArgument();
  return pages;
}

function notFound(): never {
  throw new HostError('ItemNotFound');
}
