import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetDocument, StyleDocument, WorkbookDocument } from '../../model/workbookDocument';
import { rangeOf } from './areas';
import { valueDataOf } from './cellData';
import { coveringStyle } from './coveringStyle';
import { defaultColumnPixels, defaultRowPixels, pixelsOfColumnWidth, pixelsOfRowHeight } from './lengths';
import { withAside } from './styleAside';
import { univerStyleOf } from './styleMapping';

/** An empty sheet has room for this many rows and columns; it grows on demand. */
const leastRows = 1000;
const leastColumns = 26;
export const spareRows = 100;
export const spareColumns = 5;

interface Carried {
  readonly s?: string;
  readonly custom?: ICellData['custom'];
}

/** The formats of a document in the spreadsheet's terms. Index 0 is what every cell has that says nothing else. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly mapped: ReturnType<typeof univerStyleOf>[];
  private readonly entries = new Map<string, Carried>();

  /** @param prefix makes the ids of this table different from those of others in the same workbook. */
  constructor(
    documents: readonly StyleDocument[],
    private readonly prefix: string,
  ) {
    this.mapped = documents.map(univerStyleOf);
  }

  /** What a cell or column with the format carries; a cell covers the format of its column, if there is one. */
  carried(index: number | undefined, columnIndex = 0): Carried {
    const key = columnIndex === 0 ? `${index ?? 0}` : `${index ?? 0}_${columnIndex}`;
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = this.made(key, index ?? 0, columnIndex);
      this.entries.set(key, entry);
    }
    return entry;
  }

  private made(key: string, index: number, columnIndex: number): Carried {
    const normal = this.mapped[0]?.data ?? {};
    const own = index === 0 ? undefined : this.mapped[index];
    const below = columnIndex === 0 ? undefined : this.mapped[columnIndex];
    const data = below === undefined ? (own?.data ?? {}) : coveringStyle(own?.data ?? {}, [below.data], { ...(normal.ff ? { ff: normal.ff } : {}), ...(normal.fs ? { fs: normal.fs } : {}) });
    const custom = withAside(undefined, own?.aside ?? {}, below !== undefined && Object.keys(below.aside).length > 0);
    if (Object.keys(data).length === 0) {
      return custom === null ? {} : { custom };
    }
    const s = `${this.prefix}${key}`;
    this.styles[s] = data;
    return custom === null ? { s } : { s, custom };
  }
}

/** Cells, rows, columns and the plain settings of a sheet. Rules, notes and filter are added when the sheet is there. */
export function worksheetDataOf(sheet: SheetDocument, id: string, table: StyleTable, normal: StyleDocument | undefined): Partial<IWorksheetData> & Pick<IWorksheetData, 'id'> {
  let lastRow = leastRows - 1;
  let lastColumn = leastColumns - 1;
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const columnData: Record<number, Partial<IColumnData>> = {};
  const columnStyles = new Map(sheet.columns.map((column) => [column.index, column.style]));
  for (const row of sheet.rows) {
    lastRow = Math.max(lastRow, row.index + spareRows);
    if (row.height !== undefined || row.hidden === true) {
      rowData[row.index] = {
        ...(row.height === undefined ? {} : { h: pixelsOfRowHeight(row.height), ia: BooleanNumber.FALSE }),
        ...(row.hidden === true ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
    const line: Record<number, ICellData> = {};
    for (const { column, value, formula, style } of row.cells) {
      lastColumn = Math.max(lastColumn, column + spareColumns);
      const { v, t } = valueDataOf(value ?? '');
      const cell: ICellData = { ...(v === null ? {} : { v, t }), ...(formula === undefined ? {} : { f: formula }), ...table.carried(style, columnStyles.get(column)) };
      if (Object.keys(cell).length > 0) {
        line[column] = cell;
      }
    }
    if (Object.keys(line).length > 0) {
      cellData[row.index] = line;
    }
  }
  for (const { index, width, hidden, style } of sheet.columns) {
    lastColumn = Math.max(lastColumn, Math.min(index, leastColumns * 10));
    columnData[index] = {
      ...(width === undefined ? {} : { w: pixelsOfColumnWidth(width) }),
      ...(hidden === true ? { hd: BooleanNumber.TRUE } : {}),
      ...table.carried(style),
    };
  }
  const areas = [...sheet.merges, ...sheet.validations.flatMap((rule) => rule.areas), ...(sheet.autoFilter ? [sheet.autoFilter] : [])];
  for (const area of areas) {
    lastColumn = Math.max(lastColumn, Math.min(area.column + area.columnCount - 1, leastColumns * 10));
  }
  const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: { startRow: frozen.rows > 0 ? frozen.rows : -1, startColumn: frozen.columns > 0 ? frozen.columns : -1, ySplit: frozen.rows, xSplit: frozen.columns },
    rowCount: lastRow + 1,
    columnCount: lastColumn + 1,
    defaultColumnWidth: defaultColumnPixels,
    defaultRowHeight: defaultRowPixels,
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData,
    columnData,
    ...(normal === undefined ? {} : { defaultStyle: univerStyleOf(normal).data }),
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** The workbook for a document, with sheets under the given ids. */
export function workbookDataOf(document: WorkbookDocument, unitId: string, sheetIds: readonly string[]): IWorkbookData {
  const table = new StyleTable(document.styles, 'd');
  const sheets: IWorkbookData['sheets'] = {};
  for (const [index, sheet] of document.sheets.entries()) {
    const id = sheetIds[index];
    if (id !== undefined) {
      sheets[id] = worksheetDataOf(sheet, id, table, document.styles[0]);
    }
  }
  return { id: unitId, name: '', appVersion: '', locale: LocaleType.ZH_CN, styles: table.styles, sheetOrder: [...sheetIds], sheets };
}
