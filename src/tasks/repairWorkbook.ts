import type { CellValue } from '../model/cellValue';
import type { NamePlan, Plan, SheetPlan } from '../model/plan';
import { part } from '../model/partOfRun';
import type { SheetContent, Snapshot } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { plainRepair, type HealthFinding, type SheetRepair } from '../sheets/health/healthItem';
import { joinRepairs } from '../sheets/health/joinRepairs';
import { sheetRoles } from '../sheets/sheetMarks';
import type { TemplateUpgrade } from '../sheets/health/templateUpgrades';
import type { UndoStep } from './applyFixes';
import { examination } from './examination';
import { freeMarkName } from './freeMarkName';
import { inverseOf, planned } from './inverseBlocks';

/** An item to be repaired, and what was chosen where there is a choice. */
export interface ChosenRepair {
  readonly id: string;
  readonly choice?: string;
}

export interface RepairReport {
  readonly repaired: number;
  /** Items that are no longer there as they were listed, or cannot be repaired from here. */
  readonly skipped: number;
  /** What puts the cells back; absent where rows or columns were put in. Names, rules and formats stay repaired. */
  readonly undo?: UndoStep;
}

/**
 * Carries out the chosen repairs in one write. The workbook is examined again first: what is not there any more as it was
 * listed is left alone. No entered value is touched: cells of figures get nothing but the formulas that belong there.
 */
export async function repairWorkbook(port: WorkbookPort, chosen: readonly ChosenRepair[], run?: Run, upgrades?: readonly TemplateUpgrade[]): Promise<Outcome<RepairReport>> {
  const examined = await examination(port, part(run, 0, 0.7), upgrades);
  if (!examined.ok) return examined;
  const { snapshot, findings } = examined.value;
  const repairs = new Map<HealthFinding, SheetRepair>();
  for (const { id, choice = plainRepair } of chosen) {
    const found = findings.find(({ item }) => item.id === id);
    const repair = found?.repairs.get(choice);
    if (found && repair) repairs.set(found, repair);
  }
  const skipped = chosen.length - repairs.size;
  if (repairs.size === 0) return { ok: true, value: { repaired: 0, skipped } };
  const { plan, undo } = planOf(snapshot, repairs);
  const applied = await port.apply(plan, part(run, 0.7, 1));
  return applied.ok ? { ok: true, value: { repaired: repairs.size, skipped, ...(undo ? { undo } : {}) } } : applied;
}

function planOf(snapshot: Snapshot, repairs: ReadonlyMap<HealthFinding, SheetRepair>): { readonly plan: Plan; readonly undo?: UndoStep } {
  const sheets: SheetPlan[] = [];
  const inverse: SheetPlan[] = [];
  const names: NamePlan[] = [];
  const done: UndoStep['cells'][number][] = [];
  const removeNames = new Set([...repairs.values()].flatMap((repair) => repair.removeNames ?? []));
  let inserted = false;
  for (const role of sheetRoles) {
    const marked = snapshot.present.get(role);
    const content = snapshot.marks.get(role);
    const own = [...repairs].flatMap(([{ item }, repair]) => (item.sheetId !== undefined && item.sheetId === marked?.id ? [repair] : []));
    if (!marked || !content || own.length === 0) continue;
    const { nameAt, removeNames: _names, blocks = [], ...rest } = joinRepairs(own);
    inserted ||= rest.inserts !== undefined;
    const target = { existing: marked.id };
    if (blocks.length > 0 || Object.keys(rest).length > 0) {
      const plan: SheetPlan = { target, blocks, ...rest, ...(content.protected ? { liftProtection: true } : {}) };
      sheets.push(plan);
      // Places after insertions are not those that were read; the insertion itself is taken back where a plan fails.
      if (rest.inserts === undefined) {
        inverse.push(inverseOf(plan, content));
        done.push(...changes(plan, content));
      }
    }
    if (nameAt) {
      const name = nameFor(role, snapshot, marked.markName);
      if (snapshot.names.includes(name)) removeNames.add(name);
      names.push({ name, role, sheet: target, ...nameAt });
    }
  }
  return { plan: { sheets, names, removeNames: [...removeNames], inverse }, ...(inserted || done.length === 0 ? {} : { undo: { cells: done } }) };
}

/** The name that a sheet is to have: its own one again, one of ours that is broken, or one that nobody has. */
function nameFor(role: NamePlan['role'], snapshot: Snapshot, own: string): string {
  return own === '' ? freeMarkName(role, snapshot) : own;
}

function changes({ target, blocks }: SheetPlan, content: SheetContent): readonly UndoStep['cells'][number][] {
  const sheetId = 'existing' in target ? target.existing : '';
  return blocks.flatMap((block) =>
    block.cells.flatMap((row, i) =>
      row.flatMap((cell, j) => {
        if (cell === null) return [];
        const at = { row: block.row + i, column: block.column + j };
        const before: CellValue = content.formulas[at.row - content.row]?.[at.column - content.column] ?? '';
        return [{ sheetId, ...at, before, after: 'formula' in cell ? cell.formula : cell.value }];
      }),
    ),
  );
}

/** Puts back the cells of a repair that still hold what it wrote. */
export async function undoRepair(port: WorkbookPort, undo: UndoStep, run?: Run): Promise<Outcome<{ readonly restored: number; readonly skipped: number }>> {
  const read = await port.read(sheetRoles, part(run, 0, 0.6));
  if (!read.ok) return read;
  const sheets: SheetPlan[] = [];
  const inverse: SheetPlan[] = [];
  let restored = 0;
  for (const content of read.value.marks.values()) {
    const own = undo.cells.filter((cell) => cell.sheetId === content.id && (content.formulas[cell.row - content.row]?.[cell.column - content.column] ?? '') === cell.after);
    if (own.length === 0) continue;
    restored += own.length;
    const plan: SheetPlan = { target: { existing: content.id }, blocks: own.map(({ row, column, before }) => ({ row, column, cells: [[planned(before)]] })), ...(content.protected ? { liftProtection: true } : {}) };
    sheets.push(plan);
    inverse.push(inverseOf(plan, content));
  }
  const skipped = undo.cells.length - restored;
  if (sheets.length === 0) return { ok: true, value: { restored, skipped } };
  const applied = await port.apply({ sheets, names: [], inverse }, part(run, 0.6, 1));
  return applied.ok ? { ok: true, value: { restored, skipped } } : applied;
}
