import { areaAddress, cellAddress } from '../model/address';
import type { CellValue } from '../model/cellValue';
import type { SheetCodes, SheetContent, SheetRole, SheetSummary } from '../model/snapshot';
import { cellKey, type CellOfSheet, type ReadOptions, type Run } from '../model/workbookPort';
import { part } from '../model/partOfRun';
import { findSheets, type FoundSheets, type MarkNameReading } from '../sheets/findSheets';
import { readMarkPointer } from '../sheets/markPointer';
import type { SheetLook } from '../sheets/sheetEvidence';
import { markName, markNamesAmong, readMark, sheetRoles } from '../sheets/sheetMarks';
import { lookUpBriefly, readBriefly, type BriefLookup } from './readBriefly';
import { readInPieces, rowsOfLongTexts } from './readInPieces';
import { syncOnce } from './syncOnce';
import type { WorkbookReading } from './workbookBefore';

/** What is read of a sheet in the first exchange: enough for 69 units; larger sheets follow in pieces. Some are wide, others long. */
const wideHead = 'A1:FD160';
const longHead = 'A1:AF900';
/** Formulas of scores are long and many: with few units they come at once, with more in pieces, where they are not read in brief. */
const scoreHead = 'A1:JZ32';
const scoreRowsOfPiece = 48;
const scoreSheets: readonly SheetRole[] = ['half-year-scores', 'year-end-scores', 'half-year-places', 'year-end-places'];
const longRoles: readonly SheetRole[] = ['units', 'judgements', 'inspections', 'records'];
/** What is looked at of a sheet that might be ours: rows and columns, more where a name of ours points further out. */
const looked = { rows: 60, columns: 30, around: 10 };

interface Lookup {
  readonly role: SheetRole;
  readonly name: string;
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly used?: Excel.Range;
  readonly head?: Excel.Range;
  readonly brief?: BriefLookup;
  readonly codes?: { readonly row: Excel.Range; readonly column: Excel.Range };
}

/**
 * Reads our sheets in one exchange: they are found by their names, without knowing the workbook's sheets. More exchanges are
 * needed only for sheets larger than one message should be, for names of ours that are somebody else's, and for sheets that
 * look like ours but lost their name or their mark.
 */
export async function readSnapshot(context: Excel.RequestContext, roles: readonly SheetRole[], run?: Run, options: ReadOptions = {}): Promise<WorkbookReading> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  context.workbook.protection.load('protected');
  const names = context.workbook.names;
  names.load('items/name,items/formula');
  const lookups = sheetRoles.map((role) => lookUp(context, role, markName(role), roles.includes(role), options));
  const formatted = (options.numberFormatsOf ?? []).map((cell) => {
    const range = worksheets.getItemOrNullObject(cell.sheetId).getRange(cellAddress(cell.row, cell.column));
    range.load('numberFormat');
    return { cell, range };
  });
  await syncOnce(context);

  const summaries = new Map(worksheets.items.map((sheet) => [sheet.id, summaryOf(sheet)]));
  const formulas = new Map(names.items.map((item) => [item.name.toLowerCase(), { name: item.name, formula: String(item.formula) }]));
  const contents = headsOf(lookups, summaries);
  const found = await find(context, { roles, everySheet: options.everySheet ?? false, sheets: [...summaries.values()], markNames: markNameReadings(lookups, formulas), looks: new Map(contents) });

  const marks = new Map<SheetRole, SheetContent>();
  for (const [index, role] of roles.entries()) {
    const sheet = found.present.get(role);
    if (!sheet) continue;
    const share = part(run, index / roles.length, (index + 1) / roles.length);
    const brief = lookups.find((lookup) => lookup.role === role && isFound(lookup) && lookup.sheet.id === sheet.id)?.brief;
    const mostRows = role === 'checked-figures' ? rowsOfLongTexts : scoreSheets.includes(role) ? scoreRowsOfPiece : undefined;
    marks.set(role, (brief && (await readBriefly(context, sheet, brief, share))) ?? contents.get(sheet.id) ?? (await readInPieces(context, sheet, share, mostRows)));
  }
  const { present, broken, copies, unclear } = found;
  const protections = new Map(worksheets.items.flatMap(({ id, protection }) => (protection.protected ? [[id, protection.options] as const] : [])));
  return {
    snapshot: { sheets: [...summaries.values()], structureProtected: context.workbook.protection.protected, present, marks, broken, copies, unclear, codes: codesOf(lookups), numberFormats: numberFormatsOf(formatted), names: names.items.map((item) => item.name) },
    before: { sheets: summaries, names: new Map([...formulas].map(([name, { formula }]) => [name, formula])), protections },
  };
}

function lookUp(context: Excel.RequestContext, role: SheetRole, name: string, wanted: boolean, options: ReadOptions): Lookup {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('name');
  const range = item.getRangeOrNullObject();
  range.load('address');
  const cell = range.getCell(0, 0);
  cell.load('values');
  // eslint-disable-next-line office-addins/call-sync-before-read -- `worksheet` is the way to another object; no value is read before syncOnce()
  const sheet = range.worksheet;
  sheet.load('id');
  if (!wanted) return { role, name, item, range, cell, sheet, ...(options.codesOf?.includes(role) === true ? { codes: codesAround(cell) } : {}) };
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  if (options.brief?.roles.includes(role) === true) return { role, name, item, range, cell, sheet, used, brief: lookUpBriefly(used, cell, options.brief.results) };
  const head = used.getIntersectionOrNullObject(scoreSheets.includes(role) ? scoreHead : longRoles.includes(role) ? longHead : wideHead);
  head.load('values,formulas,rowIndex,columnIndex,rowCount,columnCount');
  return { role, name, item, range, cell, sheet, used, head };
}

function isFound({ item, range, used }: Lookup): boolean {
  return !item.isNullObject && !range.isNullObject && used?.isNullObject === false;
}

/** Those of sheets that are still there. */
function numberFormatsOf(formatted: readonly { readonly cell: CellOfSheet; readonly range: Excel.Range }[]): ReadonlyMap<string, string> {
  return new Map(formatted.flatMap(({ cell, range }) => (range.isNullObject ? [] : [[cellKey(cell), String((range.numberFormat as CellValue[][])[0]?.[0] ?? '')] as const])));
}

function codesAround(cell: Excel.Range): NonNullable<Lookup['codes']> {
  const row = cell.getEntireRow().getUsedRangeOrNullObject(true);
  const column = cell.getEntireColumn().getUsedRangeOrNullObject(true);
  row.load('values');
  column.load('values');
  return { row, column };
}

function codesOf(lookups: readonly Lookup[]): ReadonlyMap<SheetRole, SheetCodes> {
  return new Map(
    lookups.flatMap(({ role, item, range, cell, codes }) => {
      if (!codes || item.isNullObject || range.isNullObject || codes.row.isNullObject || codes.column.isNullObject) return [];
      return readMark(valuesOf(cell)[0]?.[0] ?? '')?.role === role ? [[role, { inRow: valuesOf(codes.row).flat(), inColumn: valuesOf(codes.column).flat() }] as const] : [];
    }),
  );
}

/** What the first exchange brought of sheets that fit into it whole, by the sheet's id. */
function headsOf(lookups: readonly Lookup[], summaries: ReadonlyMap<string, SheetSummary>): ReadonlyMap<string, SheetContent> {
  return new Map(
    lookups.flatMap(({ item, range, sheet, used, head }) => {
      if (!used || !head || item.isNullObject || range.isNullObject || used.isNullObject || head.isNullObject) return [];
      const summary = summaries.get(sheet.id);
      const whole = head.rowCount === used.rowCount && head.columnCount === used.columnCount;
      return summary && whole ? [[sheet.id, contentOf(summary, head)] as const] : [];
    }),
  );
}

/** The names that may be marks; the cell's value is known of the first names only. */
function markNameReadings(lookups: readonly Lookup[], formulas: ReadonlyMap<string, { readonly name: string; readonly formula: string }>): readonly MarkNameReading[] {
  const names = [...formulas.values()].map(({ name }) => name);
  return lookups.flatMap(({ role, item, range, cell }) =>
    markNamesAmong(role, names).flatMap((found): readonly MarkNameReading[] => {
      const named = formulas.get(found.toLowerCase());
      if (!named) return [];
      const there = found.toLowerCase() === markName(role).toLowerCase() && !item.isNullObject && !range.isNullObject;
      const pointer = readMarkPointer(there ? range.address : named.formula);
      return pointer === undefined ? [] : [{ role, name: named.name, pointer, ...(there ? { value: valuesOf(cell)[0]?.[0] ?? '' } : {}) }];
    }),
  );
}

type Search = Parameters<typeof findSheets>[0];

/** Looks at as many sheets as it takes to be sure; none where every name points at its mark. */
async function find(context: Excel.RequestContext, search: Search): Promise<FoundSheets> {
  let known = search;
  let found = findSheets(known);
  while (found.lookAt.length > 0) {
    known = { ...known, looks: new Map([...known.looks, ...(await look(context, known, found.lookAt))]) };
    found = findSheets(known);
  }
  return found;
}

/** One message for all sheets that are to be looked at; an empty sheet gives an empty look. */
async function look(context: Excel.RequestContext, known: Search, ids: readonly string[]): Promise<readonly (readonly [string, SheetLook])[]> {
  const heads = known.sheets.flatMap((sheet) => {
    if (!ids.includes(sheet.id)) return [];
    const cells = known.markNames.flatMap(({ pointer }) => (pointer.cell && pointer.sheet?.toLowerCase() === sheet.name.toLowerCase() ? [pointer.cell] : []));
    const address = areaAddress({
      row: 0,
      column: 0,
      rowCount: Math.max(looked.rows, ...cells.map(({ row }) => row + looked.around)),
      columnCount: Math.max(looked.columns, ...cells.map(({ column }) => column + looked.around)),
    });
    const head = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).getIntersectionOrNullObject(address);
    head.load('values,rowIndex,columnIndex');
    return [{ sheet, head }];
  });
  await context.sync();
  return heads.map(({ sheet: { id, name }, head }) => [id, head.isNullObject ? { id, name, row: 0, column: 0, values: [] } : { id, name, row: head.rowIndex, column: head.columnIndex, values: valuesOf(head) }]);
}

function summaryOf(sheet: Excel.Worksheet): SheetSummary {
  const visibility = sheet.visibility === Excel.SheetVisibility.veryHidden ? 'veryHidden' : sheet.visibility === Excel.SheetVisibility.hidden ? 'hidden' : 'visible';
  return { id: sheet.id, name: sheet.name, visibility, protected: sheet.protection.protected };
}

export function contentOf(summary: SheetSummary, range: Excel.Range): SheetContent {
  return { ...summary, row: range.rowIndex, column: range.columnIndex, values: valuesOf(range), formulas: range.formulas as CellValue[][] };
}

function valuesOf(range: Excel.Range): CellValue[][] {
  return range.values as CellValue[][];
}
