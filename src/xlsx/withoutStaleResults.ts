import { dependsOnSheets } from '../model/dependsOnSheets';
import type { NameDocument, SheetDocument, WorkbookDocument } from '../model/workbookDocument';

/**
 * A workbook in which cells were changed without computing anything: formulas whose last results may not hold any more are left without one,
 * so that nobody who does not compute them reads an old number. Sheet by sheet: on the sheets that changed, and on every sheet with a formula that
 * depends on one of those, directly, through a name or through other sheets.
 *
 * @param changed names of the sheets that changed
 * @param computed names of sheets whose results are those of the present figures
 */
export function withoutStaleResults(document: WorkbookDocument, changed: readonly string[], computed: readonly string[]): WorkbookDocument {
  const order = document.sheets.map(({ name }) => name.toLowerCase());
  const fresh = new Set(computed.map((name) => name.toLowerCase()));
  const stale = new Set(changed.map((name) => name.toLowerCase()));
  for (let known = -1; known < stale.size; ) {
    known = stale.size;
    const names = document.names.filter((name) => dependsOnSheets(`=${name.refersTo}`, stale, order));
    for (const sheet of document.sheets) {
      const name = sheet.name.toLowerCase();
      if (!stale.has(name) && !fresh.has(name) && formulasOf(sheet).some((formula) => dependsOnSheets(formula, stale, order) || mentions(formula, names))) stale.add(name);
    }
  }
  return { ...document, sheets: document.sheets.map((sheet) => (stale.has(sheet.name.toLowerCase()) && !fresh.has(sheet.name.toLowerCase()) ? withoutResults(sheet) : sheet)) };
}

function formulasOf({ rows }: SheetDocument): readonly string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
}

function mentions(formula: string, names: readonly NameDocument[]): boolean {
  const text = formula.toLowerCase();
  return names.some(({ name }) => text.includes(name.toLowerCase()));
}

function withoutResults(sheet: SheetDocument): SheetDocument {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (cell.formula === undefined || cell.value === undefined) return cell;
        const { value: _, ...rest } = cell;
        return rest;
      }),
    })),
  };
}
