import type { CellValue } from '../../../src/model/cellValue';
import type { WorkbookDocument } from '../../../src/model/workbookDocument';

/** A workbook as a user has it before the add-in arrives: sheets with some values. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = { Sheet1: [] }): WorkbookDocument {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      visibility: 'visible',
      rows: rows.map((cells, index) => ({ index, cells: cells.map((value, column) => ({ column, value })) })),
      columns: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      notes: [],
    })),
    names: [],
    styles: [{}],
    activeSheet: 0,
  };
}
