import type { Block, SheetPlan } from '../model/plan';
import type { Unit } from '../model/unit';
import type { Outcome, Run, WorkbookPort, WorkbookProblem } from '../model/workbookPort';
import { constant } from '../sheets/cells';
import type { CodedTable } from '../sheets/codedTable';
import type { SheetLocale } from '../sheets/sheetLocale';
import { cellBlocks, holdsMore, localeOfStates, missingUnitColumns, ownColumns, rowBlocks, unitCells, valuesOfRow } from '../sheets/unitRows';
import { keyed, type ListedEntry } from './describeUnits';
import { inverseOf } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';

/** A change of 考评单位; units are named by the keys of the list that was shown. */
export type UnitChange =
  | { readonly kind: 'add'; readonly units: readonly Unit[] }
  | { readonly kind: 'retire' | 'reinstate'; readonly key: string }
  /** New name, short name and parent; the code stays, for the rows of figures are found by it. */
  | { readonly kind: 'edit'; readonly key: string; readonly unit: Pick<Unit, 'name' | 'shortName' | 'parent'> }
  /** All keys, in the new order. */
  | { readonly kind: 'order'; readonly keys: readonly string[] };

/**
 * Changes 考评单位 and nothing else: figures, marks and scores stay as they are. One read, one write. The list is read again first; where
 * what is to be changed is no longer what was `shown`, nothing is written (`workbook-changed`). A change of order moves the contents of
 * our columns between the rows of units; rows that hold more than that are not torn apart (`row-holds-more`).
 */
export async function changeUnits(port: WorkbookPort, shown: readonly ListedEntry[], change: UnitChange, locale: SheetLocale, run?: Run): Promise<Outcome<void>> {
  const opened = await openWorkbook(port, { needed: ['units'] }, run);
  if (!opened.ok) return opened;
  const coded = opened.value.coded.get('units');
  if (!coded) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'units' } } };
  const missing = missingUnitColumns(coded);
  if (missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: coded.content.name, missing: missing.join('、') } } };
  const planned = planOf(coded, opened.value.units, shown, change, locale);
  if (!planned.ok) return planned;
  if (planned.value === undefined) return { ok: true, value: undefined };
  const plan = planned.value;
  // What is put into rows that were put in goes with them.
  const applied = await port.apply({ sheets: [plan], names: [], inverse: plan.inserts ? [] : [inverseOf(plan, coded.content)] }, run);
  return applied.ok ? { ok: true, value: undefined } : applied;
}

type Planned = Outcome<SheetPlan | undefined>;

function planOf(coded: CodedTable, units: OpenedWorkbook['units'], shown: readonly ListedEntry[], change: UnitChange, locale: SheetLocale): Planned {
  const now = keyed(units);
  if (change.kind === 'add') return planOfAdding(coded, now, change.units, locale);
  if (change.kind === 'order') return planOfOrder(coded, now, shown, change.keys);
  const before = shown.find(({ key }) => key === change.key);
  const unit = now.find(({ key }) => key === change.key);
  if (!before || !unit || !sameUnit(before, unit)) return changed(before?.name ?? change.key);
  const cells = unitCells(change.kind === 'edit' ? { code: unit.code, ...change.unit } : { ...unit, retired: change.kind === 'retire' }, localeOfStates(coded, locale));
  const { state, ...words } = cells;
  return { ok: true, value: onSheet(coded, cellBlocks(coded, unit.at.row, change.kind === 'edit' ? words : { state })) };
}

/** New units go into rows put in behind the last unit, so that nothing below the list is written over and the rows look like the list's. */
function planOfAdding(coded: CodedTable, now: OpenedWorkbook['units'], units: readonly Unit[], locale: SheetLocale): Planned {
  const listed = new Set(now.map(({ code }) => code));
  const known = units.find(({ code }) => listed.has(code));
  if (known) return changed(known.name);
  if (units.length === 0) return { ok: true, value: undefined };
  const last = now.at(-1)?.at.row;
  const words = localeOfStates(coded, locale);
  const first = (last ?? coded.codeRow) + 1;
  const blocks = rowBlocks(coded, first, units.map((unit) => [unit.code, unitCells(unit, words)] as const));
  const room = last === undefined && units.every((_, index) => isEmptyRow(coded, first + index));
  return { ok: true, value: { ...onSheet(coded, blocks), ...(room ? {} : { inserts: [{ kind: 'rows', before: first, count: units.length }] }) } };
}

function isEmptyRow({ content }: CodedTable, row: number): boolean {
  return content.formulas[row - content.row]?.every((value) => value === '') ?? true;
}

function planOfOrder(coded: CodedTable, now: readonly (OpenedWorkbook['units'][number] & { readonly key: string })[], shown: readonly ListedEntry[], keys: readonly string[]): Planned {
  const unitOf = new Map(now.map((unit) => [unit.key, unit]));
  const stranger = now.find((unit, index) => shown[index] === undefined || shown[index].key !== unit.key || !sameUnit(shown[index], unit));
  if (stranger || now.length !== shown.length) return changed(stranger?.name ?? shown.at(-1)?.name ?? '');
  if (keys.length !== now.length || new Set(keys).size !== keys.length) return changed('');
  const own = ownColumns(coded);
  const blocks: Block[] = [];
  for (const [index, key] of keys.entries()) {
    const from = unitOf.get(key);
    const to = now[index];
    if (!from || !to) return changed(key);
    if (from.at.row === to.at.row) continue;
    if (holdsMore(coded, to.at.row)) return { ok: false, problem: { code: 'row-holds-more', parameters: { sheet: coded.content.name, row: to.at.row + 1 } } };
    const values = valuesOfRow(coded, from.at.row);
    own.forEach((column, place) => blocks.push({ row: to.at.row, column, cells: [[constant(values[place] ?? '')]] }));
  }
  return { ok: true, value: blocks.length === 0 ? undefined : onSheet(coded, runsOf(blocks)) };
}

/** Cells of neighbouring rows in one column as one block. */
function runsOf(cells: readonly Block[]): readonly Block[] {
  const runs: { row: number; column: number; cells: Block['cells'][number][] }[] = [];
  for (const { row, column, cells: content } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.cells.length === row) last.cells.push(...content);
    else runs.push({ row, column, cells: [...content] });
  }
  return runs;
}

function onSheet(coded: CodedTable, blocks: readonly Block[]): SheetPlan {
  return { target: { existing: coded.content.id }, blocks };
}

function sameUnit(left: Unit, right: Unit): boolean {
  return left.code === right.code && left.name === right.name && left.shortName === right.shortName && left.parent === right.parent && (left.retired ?? false) === (right.retired ?? false);
}

function changed(unit: string): { readonly ok: false; readonly problem: WorkbookProblem } {
  return { ok: false, problem: { code: 'workbook-changed', ...(unit === '' ? {} : { parameters: { where: unit } }) } };
}
