import type { CellValue } from '../../model/cellValue';
import type { FigureColumn, Period } from '../../model/period';
import type { Block, PlannedCell, SheetPlan } from '../../model/plan';
import { constant } from '../cells';
import { valueAt, type CodedTable } from '../codedTable';
import { checkedCode, orderRow } from './checkedColumns';
import type { KeptFigures } from './figuresOfCheck';

/** The figures that a check of a period saw, by sheet. */
export interface CheckOfSheets {
  readonly period: Period;
  readonly figures: ReadonlyMap<FigureColumn, KeptFigures>;
}

/** Where things stand, or come, in 审核留底. */
interface Places {
  readonly codeColumn: number;
  columnOf(code: string): number | undefined;
  /** Row of a code that is there. */
  rowOf(code: string): number | undefined;
  /** The first row below all that stands there. */
  readonly next: number;
  holds(row: number, column: number): CellValue;
}

/** Keeps a check's figures in 审核留底 as it is there, found by its codes; the other period's stay, and what is the same already is not written. */
export function writeCheckedFigures(table: CodedTable, check: CheckOfSheets): SheetPlan {
  const rows = new Map([...table.rows].reverse().map(({ code, row }) => [code, row]));
  const { content } = table;
  const places: Places = {
    codeColumn: table.codeColumn,
    columnOf: (code) => table.columns.get(code),
    rowOf: (code) => rows.get(code),
    next: Math.max(table.codeRow + 1, content.row + content.values.length),
    holds: (row, column) => valueAt(content, row, column),
  };
  const stale = table.rows.filter(({ code }) => code !== orderRow && [...check.figures.values()].every(({ rows: kept }) => !kept.has(code)));
  const emptied = stale.flatMap(({ row }) =>
    [...check.figures.keys()].flatMap((column): readonly Block[] => {
      const place = places.columnOf(checkedCode(check.period, column));
      return place === undefined || valueAt(content, row, place) === '' ? [] : [{ row, column: place, cells: [[constant('')]] }];
    }),
  );
  return { target: { existing: content.id }, blocks: [...checkedBlocks(check, places), ...emptied] };
}

/** Rows of one block: some 300 kB, so that a message of Excel on the web has room for it. */
const rowsPerBlock = 250;

/** Cells that do not hold the same already, neighbours as one block. */
export function checkedBlocks({ period, figures }: CheckOfSheets, places: Places): readonly Block[] {
  const columns = [...figures].flatMap(([column, kept]) => {
    const place = places.columnOf(checkedCode(period, column));
    return place === undefined ? [] : [{ place, kept }];
  });
  if (columns.length === 0) return [];
  const left = Math.min(places.codeColumn, ...columns.map(({ place }) => place));
  const right = Math.max(places.codeColumn, ...columns.map(({ place }) => place));
  const codes = [orderRow, ...new Set(columns.flatMap(({ kept }) => [...kept.rows.keys()]))];
  const blocks: { row: number; column: number; cells: (readonly PlannedCell[])[] }[] = [];
  let { next } = places;
  for (const code of codes) {
    const there = places.rowOf(code);
    const row = there ?? next;
    if (there === undefined) next += 1;
    const cells = new Array<PlannedCell>(right - left + 1).fill(null);
    if (there === undefined) cells[places.codeColumn - left] = constant(code);
    for (const { place, kept } of columns) {
      const values = code === orderRow ? kept.codes : kept.rows.get(code);
      const text = values ? textOf(values) : '';
      if (places.holds(row, place) !== text) cells[place - left] = constant(text);
    }
    if (cells.every((cell) => cell === null)) continue;
    const last = blocks.at(-1);
    if (last && last.row + last.cells.length === row && last.cells.length < rowsPerBlock) last.cells.push(cells);
    else blocks.push({ row, column: left, cells: [cells] });
  }
  return blocks;
}

/** A cell holds 32,767 characters; what is longer is not known at the next check. */
const longestCell = 32_000;
const tooLong = '[]';

function textOf(values: readonly CellValue[]): string {
  const text = JSON.stringify(values);
  return text.length > longestCell ? tooLong : text;
}
