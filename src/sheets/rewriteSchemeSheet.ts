import type { Block, InsertPlan, PlannedCell, SheetPlan } from '../model/plan';
import { constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { measureIdIn } from './measureCode';
import { firstRows, type SchemeRowChange } from './schemeChanges';
import { schemeRowHeights } from './schemeRowHeights';
import type { SchemeColumnCode } from './schemeRows';

/** A change of 考评方案 in two forms: as it is carried out, and what it does to the cells that are there now. */
export interface SchemeSheetRewrite {
  readonly plan: SheetPlan;
  /** The same cells at the places where they are before rows are put in; for taking back. */
  readonly before: SheetPlan;
  /** Row of each code that was added, after the rows were put in. */
  readonly added: ReadonlyMap<string, number>;
}

interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
}

/** A new mark and title of the sheet, where the scheme became another one. */
export interface SchemeSheetName {
  readonly mark: string;
  readonly title: { readonly from: string; readonly to: string };
}

/**
 * Changes rows of 考评方案 by their codes and columns. Rows that the sheet lacks are put in behind the last one of their kind, so that nothing of
 * the user's is written over; no row is ever taken away, and one whose texts need more lines becomes higher. Columns that the sheet lacks must be looked for before: see {@link missingSchemeColumns}.
 */
export function rewriteSchemeSheet(coded: CodedTable, changes: readonly SchemeRowChange[], name?: SchemeSheetName): SchemeSheetRewrite {
  const rows = firstRows(coded);
  const groups = rowGroups.map((group) => changes.filter(({ kind, code }) => kind === 'added' && groupOf(code) === group));
  const inserts: InsertPlan[] = [];
  const added = new Map<string, number>();
  const behind = placesBehind(rows, coded);
  let shift = 0;
  groups
    .map((group, index) => ({ group, before: behind[index] ?? 0, index }))
    .filter(({ group }) => group.length > 0)
    .sort((a, b) => a.before - b.before || a.index - b.index)
    .forEach(({ group, before }) => {
      inserts.push({ kind: 'rows', before: before + shift, count: group.length });
      group.forEach(({ code }, index) => added.set(code, before + shift + index));
      shift += group.length;
    });
  const moved = (row: number): number => inserts.reduce((place, { before, count }) => (place >= before ? place + count : place), row);

  const old: CellToWrite[] = changes.flatMap(({ code, cells }) => {
    const row = rows.get(code);
    return row === undefined ? [] : cells.map(({ column, to }) => ({ row, column: placeOf(coded, column), cell: constant(to) }));
  });
  if (name) {
    old.push({ row: coded.codeRow, column: coded.codeColumn, cell: constant(name.mark) });
    const titleRow = coded.codeRow - titleAbove;
    if (titleRow >= 0 && valueAt(coded.content, titleRow, coded.codeColumn) === name.title.from) old.push({ row: titleRow, column: coded.codeColumn, cell: constant(name.title.to) });
  }
  const fresh: CellToWrite[] = changes.flatMap(({ code, cells }) => {
    const row = added.get(code);
    if (row === undefined) return [];
    return [{ row, column: coded.codeColumn, cell: constant(code) }, ...cells.map(({ column, to }) => ({ row, column: placeOf(coded, column), cell: constant(to) }))];
  });
  const target = { existing: coded.content.id };
  const rowHeights = schemeRowHeights(coded, changes, (code) => {
    const row = rows.get(code);
    return row === undefined ? added.get(code) : moved(row);
  });
  return {
    plan: { target, ...(inserts.length > 0 ? { inserts } : {}), ...(rowHeights.length > 0 ? { rowHeights } : {}), blocks: runs([...old.map((each) => ({ ...each, row: moved(each.row) })), ...fresh]) },
    before: { target, blocks: runs(old) },
    added,
  };
}

/** Rows from the title to the row of codes in a fresh sheet. */
const titleAbove = 3;

/** Columns that the changes are to be written in and the sheet lacks. */
export function missingSchemeColumns(coded: CodedTable, changes: readonly SchemeRowChange[]): readonly SchemeColumnCode[] {
  const needed = new Set(changes.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return [...needed].filter((column) => !coded.columns.has(column));
}

function placeOf(coded: CodedTable, column: SchemeColumnCode): number {
  return coded.columns.get(column) ?? coded.codeColumn;
}

function groupOf(code: string): string {
  return measureIdIn(code) === undefined ? code.charAt(0) : 'M';
}

/** Kinds of rows by how their codes begin, in their order in a fresh sheet. */
const rowGroups = ['G', 'S', 'A', 'R', 'M'] as const;

/** For each kind of rows the row behind its last one; where there is none yet, behind the kind before it. */
function placesBehind(rows: ReadonlyMap<string, number>, coded: CodedTable): readonly number[] {
  const places: number[] = [];
  for (const group of rowGroups) {
    const own = [...rows].flatMap(([code, row]) => (groupOf(code) === group ? [row] : []));
    places.push(own.length > 0 ? Math.max(...own) + 1 : group === 'M' ? Math.max(coded.codeRow, ...rows.values()) + 1 : (places.at(-1) ?? coded.codeRow + 1));
  }
  return places;
}

/** Neighbouring cells of a row as one block. */
function runs(cells: readonly CellToWrite[]): readonly Block[] {
  const blocks: { row: number; column: number; cells: PlannedCell[] }[] = [];
  for (const { row, column, cell } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = blocks.at(-1);
    if (last?.row === row && last.column + last.cells.length === column) last.cells.push(cell);
    else blocks.push({ row, column, cells: [cell] });
  }
  return blocks.map((block) => ({ row: block.row, column: block.column, cells: [block.cells] }));
}
