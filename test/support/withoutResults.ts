import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';

/** A document whose formulas have no results, so that another program has to compute every one of them, and no rules, so that it has less to read. */
export function withoutResults(document: WorkbookDocument): WorkbookDocument {
  return { ...document, sheets: document.sheets.map(withoutResultsIn) };
}

function withoutResultsIn(sheet: SheetDocument): SheetDocument {
  return {
    ...sheet,
    validations: [],
    conditionalFormats: [],
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (cell.formula === undefined) return cell;
        const { value: _, ...rest } = cell;
        return rest;
      }),
    })),
  };
}
