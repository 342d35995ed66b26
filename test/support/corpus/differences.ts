import { areaAddress, cellAddress, columnLetters } from '../../../src/model/address';
import type { CellDocument, NameDocument, SheetDocument, StyleDocument, WorkbookDocument } from '../../../src/model/workbookDocument';

/** One thing that is not as it was. */
export interface Difference {
  /** Name of the sheet; absent for what belongs to the whole workbook. */
  readonly sheet?: string;
  /** Cell, row, column, or part of the sheet or workbook. */
  readonly where: string;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Everything of `before` that `after` has not in the same way: values, formulas, formats (cell by cell), sizes, merges, rules
 * one by one with their priorities, notes, panes, filter, protection, page setup, names, the order and state of sheets. Sheets
 * and names that `after` has besides are not looked at; which sheet is in front only where that is asked for.
 */
export function differences(before: WorkbookDocument, after: WorkbookDocument, options: { readonly activeSheet?: boolean } = {}): Difference[] {
  const found: Difference[] = [];
  const kept = after.sheets.filter((sheet) => before.sheets.some((old) => old.name === sheet.name));
  compare(found, { where: 'workbook', what: 'order of sheets' }, before.sheets.map(({ name }) => name), kept.map(({ name }) => name));
  compare(found, { where: 'workbook', what: 'normal format' }, before.styles[0], after.styles[0]);
  compare(found, { where: 'workbook', what: 'properties' }, before.properties, after.properties);
  compare(found, { where: 'workbook', what: 'calculation' }, before.calculation, after.calculation);
  compare(found, { where: 'workbook', what: 'protected structure' }, before.structureProtected ?? false, after.structureProtected ?? false);
  if (options.activeSheet === true) compare(found, { where: 'workbook', what: 'sheet in front' }, before.sheets[before.activeSheet]?.name, after.sheets[after.activeSheet]?.name);
  for (const name of before.names) compare(found, { where: `name ${name.name}${name.sheet === undefined ? '' : ` (${name.sheet})`}`, what: 'name' }, name, after.names.find((each) => sameName(each, name)));
  for (const sheet of before.sheets) {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now !== undefined) compareSheets(found, { document: before, sheet }, { document: after, sheet: now });
  }
  return found;
}

/** Differences one per line, the first ones only. */
export function told(list: readonly Difference[]): string[] {
  const text = (value: unknown): string => (JSON.stringify(value) as string | undefined)?.slice(0, 160) ?? 'nothing';
  const lines = list.slice(0, 12).map(({ sheet, where, what, before, after }) => `${sheet === undefined ? '' : `'${sheet}'!`}${where}: ${what} was ${text(before)}, is ${text(after)}`);
  return list.length > lines.length ? [...lines, `… ${list.length} in all`] : lines;
}

interface SheetOf {
  readonly document: WorkbookDocument;
  readonly sheet: SheetDocument;
}

type Place = Pick<Difference, 'sheet' | 'where' | 'what'>;

function compare(found: Difference[], place: Place, before: unknown, after: unknown): void {
  if (!equal(before, after)) found.push({ ...place, before, after });
}

function sameName(one: NameDocument, other: NameDocument): boolean {
  return one.name === other.name && one.sheet === other.sheet;
}

const wholeSheet = ['visibility', 'tabColor', 'showGridlines', 'view', 'merges', 'frozen', 'autoFilter', 'protection', 'pageLayout'] as const satisfies readonly (keyof SheetDocument)[];

function compareSheets(found: Difference[], before: SheetOf, after: SheetOf): void {
  const { name } = before.sheet;
  const at = (where: string, what: string): Place => ({ sheet: name, where, what });
  for (const part of wholeSheet) compare(found, at('sheet', part), before.sheet[part], after.sheet[part]);
  const rules = (sheet: SheetDocument): readonly { readonly where: string; readonly rule: unknown }[] => [
    ...sheet.validations.map((rule) => ({ where: `validation of ${rule.areas.map(areaAddress).join(' ')}`, rule })),
    ...sheet.conditionalFormats.map((rule) => ({ where: `conditional format ${rule.priority}`, rule })),
    ...[...sheet.notes].sort((one, other) => one.row - other.row || one.column - other.column).map((rule) => ({ where: `note at ${cellAddress(rule.row, rule.column)}`, rule })),
  ];
  const now = rules(after.sheet);
  compare(found, at('sheet', 'number of rules and notes'), rules(before.sheet).length, now.length);
  rules(before.sheet).forEach(({ where, rule }, index) => { compare(found, at(where, 'rule'), rule, now[index]?.rule); });
  compareLines(found, at, before, after);
}

function compareLines(found: Difference[], at: (where: string, what: string) => Place, before: SheetOf, after: SheetOf): void {
  const columns = new Map(after.sheet.columns.map((column) => [column.index, column]));
  const oldColumns = new Map(before.sheet.columns.map((column) => [column.index, column]));
  for (const index of new Set([...columns.keys(), ...oldColumns.keys()])) {
    const [was, is] = [oldColumns.get(index), columns.get(index)];
    const where = `column ${columnLetters(index)}`;
    compare(found, at(where, 'width'), was?.width, is?.width);
    compare(found, at(where, 'hidden'), was?.hidden ?? false, is?.hidden ?? false);
    compare(found, at(where, 'format'), styleOf(before.document, was?.style), styleOf(after.document, is?.style));
  }
  const rows = new Map(after.sheet.rows.map((row) => [row.index, row]));
  const oldRows = new Map(before.sheet.rows.map((row) => [row.index, row]));
  for (const index of new Set([...rows.keys(), ...oldRows.keys()])) {
    const [was, is] = [oldRows.get(index), rows.get(index)];
    compare(found, at(`row ${index + 1}`, 'height'), was?.height, is?.height);
    compare(found, at(`row ${index + 1}`, 'hidden'), was?.hidden ?? false, is?.hidden ?? false);
    const cells = new Map(is?.cells.map((cell) => [cell.column, cell]));
    const oldCells = new Map(was?.cells.map((cell) => [cell.column, cell]));
    for (const column of new Set([...cells.keys(), ...oldCells.keys()])) {
      compareCells(found, (what) => at(cellAddress(index, column), what), { document: before.document, cell: oldCells.get(column) }, { document: after.document, cell: cells.get(column) });
    }
  }
}

interface CellOf {
  readonly document: WorkbookDocument;
  readonly cell: CellDocument | undefined;
}

function compareCells(found: Difference[], at: (what: string) => Place, before: CellOf, after: CellOf): void {
  const [was, is] = [before.cell?.value ?? '', after.cell?.value ?? ''];
  // Places are put into words only for cells that differ: there are workbooks with cells by the ten thousand.
  if (!Object.is(was, is)) found.push({ ...at('value'), before: was, after: is });
  if (before.cell?.formula !== after.cell?.formula) found.push({ ...at('formula'), before: before.cell?.formula, after: after.cell?.formula });
  const [format, other] = [styleOf(before.document, before.cell?.style), styleOf(after.document, after.cell?.style)];
  if (!alike(format, other)) found.push({ ...at('format'), before: format, after: other });
}

/** Whole formats by the list that they are in and their place there; and which of them were found to be alike. */
const wholeStyles = new WeakMap<WorkbookDocument['styles'], Map<number, StyleDocument>>();
const comparedStyles = new WeakMap<StyleDocument, WeakMap<StyleDocument, boolean>>();

/** The format that a cell shows: what its own says over the workbook's normal format. */
function styleOf({ styles }: WorkbookDocument, index = 0): StyleDocument {
  const known = wholeStyles.get(styles) ?? new Map<number, StyleDocument>();
  wholeStyles.set(styles, known);
  const [normal = {}] = styles;
  const own = styles[index] ?? {};
  const whole = known.get(index) ?? { ...normal, ...own, font: { ...normal.font, ...own.font } };
  known.set(index, whole);
  return whole;
}

function alike(one: StyleDocument, other: StyleDocument): boolean {
  const compared = comparedStyles.get(one) ?? new WeakMap<StyleDocument, boolean>();
  comparedStyles.set(one, compared);
  const result = compared.get(other) ?? equal(one, other);
  compared.set(other, result);
  return result;
}

/** Whether two pieces of plain data say the same; a member that is absent and one that is undefined do. */
function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => equal(left[key], right[key]));
}
