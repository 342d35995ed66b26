import type { CellValue } from '../model/cellValue';
import type { AreaOfSheet, CodeLines, Selection, ValuesOfSheet } from '../model/selection';
import type { SheetRole } from '../model/snapshot';
import { areaAddress } from '../model/address';
import { markName, readMark } from '../sheets/sheetMarks';
import { syncOnce } from './syncOnce';

/** The sheets whose codes say what a cell is; the others need only be told apart, by the mark in their own head. */
const coded: readonly SheetRole[] = ['scheme', 'units', 'target', 'half-year', 'year-end'];

/** The standard name of a mark, and the first that is used where the standard one is somebody else's. */
function likelyNames(role: SheetRole): readonly string[] {
  return [markName(role), `${markName(role)}_2`];
}

/** Where the mark of a sheet is looked for that none of the names leads to. */
const headAddress = 'A1:AD60';

interface Lookup {
  readonly role: SheetRole;
  readonly item: Excel.NamedItem;
  readonly mark: Excel.Range;
  readonly row: Excel.Range;
  readonly column: Excel.Range;
  readonly used?: Excel.Range;
}

/**
 * The active cell and the codes of our sheets, in one exchange; one more for a selected sheet that none of our names leads to.
 *
 * @param counts whether the selected cells are counted, which Excel refuses (`InvalidSelection`) where a drawing is selected
 */
export async function readSelection(context: Excel.RequestContext, whole: readonly SheetRole[], counts: boolean): Promise<Selection> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,worksheet/id,worksheet/name');
  const lookups = coded.flatMap((role) => likelyNames(role).map((name) => lookUp(role, context.workbook.names.getItemOrNullObject(name), whole.includes(role))));
  const selected = counts ? context.workbook.getSelectedRanges() : undefined;
  selected?.load('cellCount');
  await context.sync();

  const sheetId = cell.worksheet.id;
  const sheetName = cell.worksheet.name;
  const sheets = new Map<SheetRole, CodeLines>();
  const contents = new Map<SheetRole, ValuesOfSheet>();
  for (const lookup of lookups) {
    if (sheets.has(lookup.role) || !isMark(lookup)) continue;
    sheets.set(lookup.role, codeLinesOf(lookup));
    const { used, mark } = lookup;
    if (used && !used.isNullObject) contents.set(lookup.role, { sheetId: mark.worksheet.id, sheetName: mark.worksheet.name, row: used.rowIndex, column: used.columnIndex, values: valuesOf(used) });
  }
  if ([...sheets.values()].every((lines) => lines.sheetId !== sheetId)) {
    const found = await lookAtHead(context, sheetId, sheetName);
    if (found && !sheets.has(found.role)) sheets.set(found.role, found.lines);
  }
  return { sheetId, sheetName, row: cell.rowIndex, column: cell.columnIndex, ...(selected && selected.cellCount > 0 ? { cellCount: selected.cellCount } : {}), sheets, contents };
}

function lookUp(role: SheetRole, item: Excel.NamedItem, wanted: boolean): Lookup {
  item.load('name');
  const mark = item.getRangeOrNullObject().getCell(0, 0);
  mark.load('values,rowIndex,columnIndex,worksheet/id,worksheet/name');
  const row = mark.getEntireRow().getUsedRangeOrNullObject(true);
  row.load('values,columnIndex');
  const column = mark.getEntireColumn().getUsedRangeOrNullObject(true);
  column.load('rowIndex,rowCount');
  const lookup = { role, item, mark, row, column };
  if (!wanted) return lookup;
  const used = mark.worksheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  return { ...lookup, used };
}

function isMark({ role, item, mark, row, column }: Lookup): boolean {
  return !item.isNullObject && !mark.isNullObject && !row.isNullObject && !column.isNullObject && readMark(valuesOf(mark)[0]?.[0] ?? '')?.role === role;
}

function codeLinesOf({ mark, row, column }: Lookup): CodeLines {
  return {
    sheetId: mark.worksheet.id,
    sheetName: mark.worksheet.name,
    row: mark.rowIndex,
    column: mark.columnIndex,
    firstColumn: row.columnIndex,
    codes: valuesOf(row)[0] ?? [],
    lastRow: column.rowIndex + column.rowCount - 1,
  };
}

/** A sheet of ours that lost its name, or needs none to be told: its mark stands near the top left corner. */
async function lookAtHead(context: Excel.RequestContext, sheetId: string, sheetName: string): Promise<{ readonly role: SheetRole; readonly lines: CodeLines } | undefined> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  const head = used.getIntersectionOrNullObject(headAddress);
  head.load('values,rowIndex,columnIndex');
  await context.sync();
  if (used.isNullObject || head.isNullObject) return undefined;
  const values = valuesOf(head);
  for (const [i, codes] of values.entries()) {
    for (const [j, value] of codes.entries()) {
      const mark = readMark(value);
      if (!mark) continue;
      const lines = { sheetId, sheetName, row: head.rowIndex + i, column: head.columnIndex + j, firstColumn: head.columnIndex, codes, lastRow: used.rowIndex + used.rowCount - 1 };
      return { role: mark.role, lines };
    }
  }
  return undefined;
}

/** Values of single areas in one exchange. */
export async function readAreas(context: Excel.RequestContext, areas: readonly AreaOfSheet[]): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  const ranges = areas.map((area) => {
    const range = context.workbook.worksheets.getItem(area.sheetId).getRange(areaAddress(area));
    range.load('values');
    return range;
  });
  await syncOnce(context);
  return ranges.map(valuesOf);
}

function valuesOf(range: Excel.Range): CellValue[][] {
  return range.values as CellValue[][];
}
