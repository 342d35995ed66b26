import type { CellValue } from '../model/cellValue';
import type { MarkedSheet, SheetContent, SheetRole, SheetSummary, Snapshot } from '../model/snapshot';
import type { Run } from '../model/workbookPort';
import { part } from '../model/partOfRun';
import { markNames, readMark, sheetRoles } from '../sheets/sheetMarks';
import { looksLikeOurs } from '../sheets/sheetNames';
import { readInPieces } from './readInPieces';
import { syncOnce } from './syncOnce';
import type { WorkbookReading } from './workbookBefore';

/** What is read of a sheet in the first exchange: enough for 69 units; larger sheets follow in pieces. */
const headAddress = 'A1:FD160';
/** Where the mark of a sheet is looked for when its name was lost. */
const markAddress = 'A1:T60';

interface Lookup {
  readonly role: SheetRole;
  readonly name: string;
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly used?: Excel.Range;
  readonly head?: Excel.Range;
}

/**
 * Reads our sheets in one exchange: they are found by their names, without knowing the workbook's sheets. More exchanges are
 * needed only for sheets larger than one message should be, for names of ours that are somebody else's, and for sheets that
 * look like ours but lost their name.
 */
export async function readSnapshot(context: Excel.RequestContext, roles: readonly SheetRole[], run?: Run): Promise<WorkbookReading> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  context.workbook.protection.load('protected');
  const names = context.workbook.names;
  names.load('items/name,items/formula');
  const first = sheetRoles.map((role) => lookUp(context, role, markNames(role)[0] ?? '', roles.includes(role)));
  await syncOnce(context);

  const summaries = new Map(worksheets.items.map((sheet) => [sheet.id, summaryOf(sheet)]));
  const allNames = names.items.map((item) => item.name);
  const found = new Found(summaries);
  first.forEach((lookup) => found.take(lookup));
  await lookFurther(context, found, roles, allNames);

  const marks = new Map<SheetRole, SheetContent>();
  for (const [index, role] of roles.entries()) {
    const sheet = found.present.get(role);
    if (sheet) marks.set(role, found.content.get(role) ?? (await readInPieces(context, sheet, part(run, index / roles.length, (index + 1) / roles.length))));
  }
  const snapshot: Snapshot = {
    sheets: [...summaries.values()],
    structureProtected: context.workbook.protection.protected,
    present: found.present,
    marks,
    broken: found.broken,
    names: allNames,
  };
  return { snapshot, before: { sheets: summaries, names: new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)])) } };
}

function lookUp(context: Excel.RequestContext, role: SheetRole, name: string, wanted: boolean): Lookup {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('name');
  const range = item.getRangeOrNullObject();
  range.load('address');
  const cell = range.getCell(0, 0);
  cell.load('values');
  // eslint-disable-next-line office-addins/call-sync-before-read -- `worksheet` is the way to another object; no value is read before syncOnce()
  const sheet = range.worksheet;
  sheet.load('id');
  if (!wanted) return { role, name, item, range, cell, sheet };
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const head = used.getIntersectionOrNullObject(headAddress);
  head.load('values,formulas,rowIndex,columnIndex,rowCount,columnCount');
  return { role, name, item, range, cell, sheet, used, head };
}

/** What the lookups came to. */
class Found {
  readonly present = new Map<SheetRole, MarkedSheet>();
  readonly content = new Map<SheetRole, SheetContent>();
  readonly broken: { role: SheetRole; markName: string }[] = [];
  /** Names that point at a cell which is no mark: somebody else's, or the mark was typed over. */
  readonly doubtful: { role: SheetRole; markName: string; sheetId: string }[] = [];

  constructor(private readonly summaries: ReadonlyMap<string, SheetSummary>) {}

  take({ role, name, item, range, cell, sheet, used, head }: Lookup): void {
    if (item.isNullObject || this.present.has(role)) return;
    if (range.isNullObject) {
      this.broken.push({ role, markName: name });
      return;
    }
    const summary = this.summaries.get(sheet.id);
    if (!summary) return;
    if (readMark(valuesOf(cell)[0]?.[0] ?? '')?.role !== role) {
      this.doubtful.push({ role, markName: name, sheetId: sheet.id });
      return;
    }
    this.present.set(role, { ...summary, markName: name });
    if (used && head) this.takeContent(role, summary, used, head);
  }

  private takeContent(role: SheetRole, summary: SheetSummary, used: Excel.Range, head: Excel.Range): void {
    if (used.isNullObject || head.isNullObject) return;
    const whole = head.rowCount === used.rowCount && head.columnCount === used.columnCount;
    if (whole) this.content.set(role, contentOf(summary, head));
  }
}

/** The second names of ours, and sheets that look like ours; only where the first exchange left something open. */
async function lookFurther(context: Excel.RequestContext, found: Found, roles: readonly SheetRole[], names: readonly string[]): Promise<void> {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const second = found.doubtful.flatMap(({ role }) => {
    const name = markNames(role)[1];
    return name !== undefined && taken.has(name.toLowerCase()) ? [{ role, name }] : [];
  });
  // Whether or not their contents were asked for: what is there must not be added a second time.
  const absent = [...roles, ...injectedRoles].some((role) => !found.present.has(role));
  const marked = new Set([...found.present.values()].map((sheet) => sheet.id));
  const candidates = absent ? context.workbook.worksheets.items.filter((sheet) => !marked.has(sheet.id) && (looksLikeOurs(sheet.name) || found.doubtful.some((each) => each.sheetId === sheet.id))) : [];
  const lookups = second.map(({ role, name }) => lookUp(context, role, name, roles.includes(role)));
  if (lookups.length > 0 || candidates.length > 0) await findMarks(context, found, candidates, lookups);

  // Part of the template is there and part is not: a sheet may have been renamed before its name was lost.
  if (found.present.size === 0 || injectedRoles.every((role) => found.present.has(role))) return;
  const searched = new Set([...found.present.values(), ...candidates].map((sheet) => sheet.id));
  const others = context.workbook.worksheets.items.filter((sheet) => !searched.has(sheet.id));
  if (others.length > 0) await findMarks(context, found, others, []);
}

/** The sheets that every injected workbook has. */
const injectedRoles: readonly SheetRole[] = ['scheme', 'units', 'target', 'half-year', 'year-end'];

/** Takes up sheets by their mark cells, after what lookups by name find. */
async function findMarks(context: Excel.RequestContext, found: Found, candidates: readonly Excel.Worksheet[], lookups: readonly Lookup[]): Promise<void> {
  const heads = candidates.map((sheet) => {
    const head = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(markAddress);
    head.load('values');
    return { sheet, head };
  });
  await syncOnce(context);
  lookups.forEach((lookup) => { found.take(lookup); });
  for (const { sheet, head } of heads) {
    if (head.isNullObject) continue;
    const role = valuesOf(head)
      .flat()
      .map((value) => readMark(value)?.role)
      .find((each) => each !== undefined);
    if (role !== undefined && !found.present.has(role)) found.present.set(role, { ...summaryOf(sheet), markName: '' });
  }
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
