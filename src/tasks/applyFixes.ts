import type { CellValue } from '../model/cellValue';
import type { Finding, Fix } from '../model/finding';
import { figureColumns } from '../model/period';
import type { Plan, PlannedCell, SheetPlan } from '../model/plan';
import type { SheetContent, SheetRole } from '../model/snapshot';
import type { CellArea } from '../model/workbookDocument';
import { cellKey, type CellOfSheet, type Outcome, type Run, type WorkbookPort } from '../model/workbookPort';
import { area } from '../sheets/cells';
import type { CodedTable } from '../sheets/codedTable';
import { entryCode, entryColumns } from '../sheets/entryColumns';
import { isInvisible } from '../validation/readText';
import { inverseOf, planned } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';

/** What undoes a repair: each cell with what it held before and what it held after. */
export interface UndoStep {
  readonly cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number; readonly before: CellValue; readonly after: CellValue; /** The number format that the repair took away; absent where it left it. */ readonly format?: string }[];
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
  /** A number format that comes back with what the cell held. */
  readonly format?: string;
}

/**
 * Makes the repairs that findings offer. The sheets are read again first: a cell that no longer holds what the finding saw is
 * left alone and counted as skipped. A number or formula that comes into a cell formatted as text makes its format General first, or Excel would keep it
 * as text; that lifts the protection of a protected sheet.
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
  for (const { sheetId, row, column, before, after, format } of undo.cells) {
    const list = changes.get(sheetId) ?? [];
    list.push({ row, column, cell: planned(before), expects: after, codes: undefined, ...(format === undefined ? {} : { format }) });
    changes.set(sheetId, list);
  }
  const changed = await change(port, changes, run);
  return changed.ok ? { ok: true, value: { restored: changed.value.cells.length, skipped: undo.cells.length - changed.value.cells.length } } : changed;
}

async function change(port: WorkbookPort, changes: ReadonlyMap<string, readonly Change[]>, run?: Run): Promise<Outcome<UndoStep>> {
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', ...repairedRoles], numberFormatsOf: cellsOfNoText(changes) }, run);
  if (!opened.ok) return opened;
  const done: UndoStep['cells'][number][] = [];
  const { numberFormats } = opened.value.snapshot;
  const sheets: SheetPlan[] = [];
  const inverse: SheetPlan[] = [];
  for (const content of opened.value.snapshot.marks.values()) {
    const cells = (changes.get(content.id) ?? []).filter((each) => stillThere(opened.value.coded, content.id, each) && (each.expects === undefined || holds(read(content, each), each.expects)));
    if (cells.length === 0) continue;
    const asText = cells.filter((each) => isNoText(each) && numberFormats?.get(cellKey({ sheetId: content.id, ...each })) === textFormat);
    const returning = cells.filter(({ format }) => format !== undefined);
    const lifts = reachesFormula(opened.value, content, cells) || (content.protected && asText.length + returning.length > 0);
    const plan: SheetPlan = {
      target: { existing: content.id },
      ...(lifts ? { liftProtection: true } : {}),
      ...(asText.length === 0 ? {} : { numberFormats: [{ areas: asText.map(areaOf), numberFormat: 'General' }] }),
      blocks: cells.map(({ row, column, cell }) => ({ row, column, cells: [[cell]] })),
      ...(returning.length === 0 ? {} : { styles: returning.map((each) => ({ areas: [areaOf(each)], style: { numberFormat: each.format ?? textFormat } })) }),
    };
    sheets.push(plan);
    inverse.push({ ...inverseOf(plan, content), ...(asText.length === 0 ? {} : { numberFormats: [{ areas: asText.map(areaOf), numberFormat: textFormat }] }) });
    for (const each of cells) {
      done.push({ sheetId: content.id, row: each.row, column: each.column, before: read(content, each), after: heldAfter(each.cell), ...(asText.includes(each) ? { format: textFormat } : {}) });
    }
  }
  if (sheets.length === 0) return { ok: true, value: { cells: [] } };
  const plan: Plan = { sheets, names: [], inverse };
  const applied = await port.apply(plan, run);
  return applied.ok ? { ok: true, value: { cells: done } } : applied;
}

/** Excel's format of cells that keep everything as text. */
const textFormat = '@';

/** Whether a change writes something that Excel would keep as text in a cell formatted so: a number, or a formula. */
function isNoText({ cell }: Change): boolean {
  return cell !== null && ('formula' in cell || typeof cell.value === 'number');
}

/** Cells of which it matters whether they are formatted as text. */
function cellsOfNoText(changes: ReadonlyMap<string, readonly Change[]>): readonly CellOfSheet[] {
  return [...changes].flatMap(([sheetId, list]) => list.filter(isNoText).map(({ row, column }) => ({ sheetId, row, column })));
}

function areaOf({ row, column }: Change): CellArea {
  return area(row, column, 1, 1);
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
