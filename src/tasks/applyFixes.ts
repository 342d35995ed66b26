import type { CellValue } from '../model/cellValue';
import type { Finding, Fix } from '../model/finding';
import { figureColumns } from '../model/period';
import type { Plan, PlannedCell, SheetPlan } from '../model/plan';
import type { SheetContent, SheetRole } from '../model/snapshot';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import type { CodedTable } from '../sheets/codedTable';
import { entryCode, entryColumns } from '../sheets/entryColumns';
import { isInvisible } from '../validation/readText';
import { inverseOf, planned } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';

/** What undoes a repair: each cell with what it held before and what it held after. */
export interface UndoStep {
  readonly cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number; readonly before: CellValue; readonly after: CellValue }[];
}

const repairedRoles: readonly SheetRole[] = ['target', 'half-year', 'year-end', 'judgements'];

interface Change {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
  /** What the cell must hold for the change to be made; undefined when anything will do. */
  readonly expects: CellValue | undefined;
  /** Codes that row and column must still carry: somebody may have inserted or sorted rows since. */
  readonly codes: { readonly unit: string; readonly column: string } | undefined;
}

/**
 * Makes the repairs that findings offer. The sheets are read again first: a cell that no longer holds what the finding saw is
 * left alone and counted as skipped.
 */
export async function applyFixes(
  port: WorkbookPort,
  findings: readonly Finding[],
  run?: Run,
): Promise<Outcome<{ readonly changed: number; readonly skipped: number; readonly undo: UndoStep }>> {
  const changes = new Map<string, Change[]>();
  let offered = 0;
  for (const { fix, left, unitCode, measure, part, column } of findings) {
    if (!fix) continue;
    offered += 1;
    const list = changes.get(fix.at.sheetId) ?? [];
    list.push({
      row: fix.at.row,
      column: fix.at.column,
      cell: fixedCell(fix),
      expects: fix.kind === 'set-value' ? left : undefined,
      codes: unitCode === undefined || measure === undefined || column === undefined ? undefined : { unit: unitCode, column: entryCode(measure, part ?? 'value') },
    });
    changes.set(fix.at.sheetId, list);
  }
  const changed = await change(port, changes, run);
  return changed.ok ? { ok: true, value: { changed: changed.value.cells.length, skipped: offered - changed.value.cells.length, undo: changed.value } } : changed;
}

/** Takes a repair back; cells changed since are left alone. */
export async function undoFixes(port: WorkbookPort, undo: UndoStep, run?: Run): Promise<Outcome<{ readonly restored: number; readonly skipped: number }>> {
  const changes = new Map<string, Change[]>();
  for (const { sheetId, row, column, before, after } of undo.cells) {
    const list = changes.get(sheetId) ?? [];
    list.push({ row, column, cell: planned(before), expects: after, codes: undefined });
    changes.set(sheetId, list);
  }
  const changed = await change(port, changes, run);
  return changed.ok ? { ok: true, value: { restored: changed.value.cells.length, skipped: undo.cells.length - changed.value.cells.length } } : changed;
}

async function change(port: WorkbookPort, changes: ReadonlyMap<string, readonly Change[]>, run?: Run): Promise<Outcome<UndoStep>> {
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', ...repairedRoles] }, run);
  if (!opened.ok) return opened;
  const done: { sheetId: string; row: number; column: number; before: CellValue; after: CellValue }[] = [];
  const sheets: SheetPlan[] = [];
  const inverse: SheetPlan[] = [];
  for (const content of opened.value.snapshot.marks.values()) {
    const cells = (changes.get(content.id) ?? []).filter((each) => stillThere(opened.value.coded, content.id, each) && (each.expects === undefined || holds(read(content, each), each.expects)));
    if (cells.length === 0) continue;
    const plan: SheetPlan = { target: { existing: content.id }, ...(reachesFormula(opened.value, content, cells) ? { liftProtection: true } : {}), blocks: cells.map(({ row, column, cell }) => ({ row, column, cells: [[cell]] })) };
    sheets.push(plan);
    inverse.push(inverseOf(plan, content));
    for (const each of cells) {
      done.push({ sheetId: content.id, row: each.row, column: each.column, before: read(content, each), after: heldAfter(each.cell) });
    }
  }
  if (sheets.length === 0) return { ok: true, value: { cells: [] } };
  const plan: Plan = { sheets, names: [], inverse };
  const applied = await port.apply(plan, run);
  return applied.ok ? { ok: true, value: { cells: done } } : applied;
}

/** Whether a change writes into a column of formulas: its cells are locked where the sheet is protected. */
function reachesFormula({ coded, scheme }: OpenedWorkbook, content: SheetContent, changes: readonly Change[]): boolean {
  const role = figureColumns.find((each) => coded.get(each)?.content.id === content.id);
  const table = role && coded.get(role);
  if (!table || !content.protected) return false;
  const places = new Set(entryColumns(scheme, role).flatMap(({ code, input }) => (input ? [] : [table.columns.get(code)])));
  return changes.some(({ column }) => places.has(column));
}

function stillThere(coded: ReadonlyMap<SheetRole, CodedTable>, sheetId: string, { row, column, codes }: Change): boolean {
  const table = [...coded.values()].find((each) => each.content.id === sheetId);
  if (!codes || !table) return codes === undefined;
  return table.columns.get(codes.column) === column && table.rows.some((each) => each.row === row && each.code === codes.unit);
}

function fixedCell(fix: Fix): PlannedCell {
  return fix.kind === 'set-formula' ? { formula: fix.formula } : { value: fix.value };
}

function heldAfter(cell: PlannedCell): CellValue {
  return cell === null ? '' : 'formula' in cell ? cell.formula : cell.value;
}

function read(content: SheetContent, at: { readonly row: number; readonly column: number }): CellValue {
  return content.formulas[at.row - content.row]?.[at.column - content.column] ?? '';
}

/** Whether a cell still holds what a finding saw; a cell that was blank may hold what nobody sees. */
function holds(now: CellValue, seen: CellValue): boolean {
  return now === seen || String(now) === String(seen) || (seen === '' && typeof now === 'string' && isInvisible(now));
}
