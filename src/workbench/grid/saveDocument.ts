import { BooleanNumber } from '@univerjs/core';
import type { ICellData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { CellDocument, ColumnDocument, RowDocument, SheetDocument, StyleDocument } from '../../model/workbookDocument';
import type { ContentReader } from './cellContents';
import { FormatReader } from './cellFormats';
import { columnWidthOfPixels, rowHeightOfPixels } from './lengths';
import type { UniverSheet } from './univerSheet';

/** Gathers the formats that cells refer to; equal formats get one index. */
export class StyleCollector {
  readonly styles: StyleDocument[];
  private readonly indexes = new Map<string, number>();
  private readonly knownObjects = new Map<StyleDocument, number>();

  constructor(normal: StyleDocument) {
    this.styles = [normal];
    this.indexes.set('{}', 0);
  }

  indexOf(style: StyleDocument): number {
    const known = this.knownObjects.get(style);
    if (known !== undefined) {
      return known;
    }
    const key = JSON.stringify(style);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.indexes.set(key, index);
    }
    this.knownObjects.set(style, index);
    return index;
  }
}

function rowsOf(worksheet: Worksheet, content: ContentReader, formats: FormatReader, collector: StyleCollector): RowDocument[] {
  const rows = new Map<number, RowDocument>();
  worksheet.getCellMatrix().forEach((row, line) => {
    const cells: CellDocument[] = [];
    for (const columnKey of Object.keys(line)) {
      const column = Number(columnKey);
      const document = cellOf(line[column], row, column, content, formats, collector);
      if (document !== undefined) {
        cells.push(document);
      }
    }
    if (cells.length > 0) {
      rows.set(row, { index: row, cells: cells.sort((a, b) => a.column - b.column) });
    }
  });
  for (const key of Object.keys(worksheet.getRowManager().getRowData())) {
    const index = Number(key);
    const data = worksheet.getRowManager().getRow(index);
    // A height that follows the contents is not said: whoever opens the file finds it again.
    const height = data?.h === undefined || data.ia === BooleanNumber.TRUE || data.h === worksheet.getConfig().defaultRowHeight ? undefined : rowHeightOfPixels(data.h);
    const hidden = data?.hd === BooleanNumber.TRUE;
    if (height !== undefined || hidden) {
      rows.set(index, { index, ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}), cells: rows.get(index)?.cells ?? [] });
    }
  }
  const filtered = [...rows.values()].map((row) => (row.hidden !== true && worksheet.getRowFiltered(row.index) ? { ...row, hidden: true } : row));
  return filtered.sort((a, b) => a.index - b.index);
}

function cellOf(cell: Nullable<ICellData>, row: number, column: number, content: ContentReader, formats: FormatReader, collector: StyleCollector): CellDocument | undefined {
  if (cell === undefined || cell === null) {
    return undefined;
  }
  const value = content.valueAt(cell, row, column);
  const formula = content.formulaOf(cell, row, column);
  const style = collector.indexOf(formats.styleOf(row, column, cell));
  if (value === '' && formula === undefined && style === 0) {
    return undefined;
  }
  return { column, ...(value === '' ? {} : { value }), ...(formula === undefined ? {} : { formula }), ...(style === 0 ? {} : { style }) };
}

function columnsOf(worksheet: Worksheet, formats: FormatReader, collector: StyleCollector): ColumnDocument[] {
  const columns: ColumnDocument[] = [];
  for (const key of Object.keys(worksheet.getColumnManager().getColumnData())) {
    const index = Number(key);
    const data = worksheet.getColumnManager().getColumn(index);
    const style = formats.styleOfColumn(index);
    const column: ColumnDocument = {
      index,
      ...(data?.w === undefined || data.w === worksheet.getConfig().defaultColumnWidth ? {} : { width: columnWidthOfPixels(data.w) }),
      ...(data?.hd === BooleanNumber.TRUE ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style: collector.indexOf(style) }),
    };
    if (Object.keys(column).length > 1) {
      columns.push(column);
    }
  }
  return columns.sort((a, b) => a.index - b.index);
}

/** One sheet as plain data. */
export function sheetDocumentOf(sheet: UniverSheet, worksheet: Worksheet, styles: Styles, content: ContentReader, collector: StyleCollector): SheetDocument {
  const formats = new FormatReader(worksheet, styles);
  const { tabColor, frozen, autoFilter, protection, pageLayout } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(sheet.showGridlines ? {} : { showGridlines: false }),
    rows: rowsOf(worksheet, content, formats, collector),
    columns: columnsOf(worksheet, formats, collector),
    merges: sheet.merges(),
    ...sheet.ruleDocuments(),
    notes: sheet.notes(),
    ...(frozen.rows > 0 || frozen.columns > 0 ? { frozen } : {}),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    ...(protection === undefined ? {} : { protection }),
    ...(Object.keys(pageLayout).length > 0 ? { pageLayout } : {}),
  };
}
