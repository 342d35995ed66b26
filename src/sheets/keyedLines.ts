import type { CellValue } from '../model/cellValue';
import { atOnce, type Steps } from '../model/inSteps';
import type { Block, PlannedCell } from '../model/plan';
import { constant, formula } from './cells';
import { formulaAt, valueAt, type CodedTable } from './codedTable';

/** What a row of a list of ours is to hold: our columns, by code. */
export interface Line {
  readonly key: string;
  readonly cells: ReadonlyMap<string, PlannedCell>;
}

/** The rows that carry a key. A row that somebody copied keeps its key; the first one is the one meant. */
export function keyedRows(coded: CodedTable, isKey: (code: string) => boolean): CodedTable['rows'] {
  const seen = new Set<string>();
  return coded.rows.filter(({ code }) => isKey(code) && !seen.has(code) && seen.add(code));
}

export function lastUsedRow({ content }: CodedTable): number {
  let last = content.values.length - 1;
  while (last >= 0 && (content.values[last] ?? []).every((value) => value === '')) last -= 1;
  return content.row + last;
}

/** Whether nothing stands below the codes but those rows, and nothing in them but our columns. */
export function isOursAlone(coded: CodedTable, rows: readonly number[]): boolean {
  const ours = new Set(rows);
  const columns = new Set([coded.codeColumn, ...coded.columns.values()]);
  const { content } = coded;
  for (let row = coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    const values = content.values[row - content.row] ?? [];
    if (values.some((value, index) => value !== '' && (!ours.has(row) || !columns.has(content.column + index)))) return false;
  }
  return true;
}

/** A row as it stands, formulas as formulas. */
export function copiedLine(coded: CodedTable, key: string, row: number): Line {
  return {
    key,
    cells: new Map(
      [...coded.columns].map(([code, column]) => {
        const text = formulaAt(coded.content, row, column);
        return [code, text === undefined ? constant(valueAt(coded.content, row, column)) : formula(text)];
      }),
    ),
  };
}

/** Rows that differ from what stands there, neighbours as one block; other columns between ours are left alone. */
export function lineBlocks(coded: CodedTable, lines: ReadonlyMap<number, Line | 'empty'>, isColumn: (code: string) => boolean): readonly Block[] {
  return atOnce(lineBlocksInSteps(coded, lines, isColumn));
}

/** Rows between two rests: some 10 ms of work. */
const rowsPerStep = 1000;

/** {@link lineBlocks} with rests. */
export function* lineBlocksInSteps(coded: CodedTable, lines: ReadonlyMap<number, Line | 'empty'>, isColumn: (code: string) => boolean): Steps<readonly Block[]> {
  const columns = [...coded.columns].filter(([code]) => isColumn(code));
  const left = Math.min(coded.codeColumn, ...columns.map(([, column]) => column));
  const right = Math.max(coded.codeColumn, ...columns.map(([, column]) => column));
  const blocks: { row: number; column: number; cells: (readonly PlannedCell[])[] }[] = [];
  const ordered = [...lines].sort(([a], [b]) => a - b);
  for (const [done, [row, line]] of ordered.entries()) {
    if (done % rowsPerStep === 0) yield { done, total: ordered.length };
    const cells = new Array<PlannedCell>(right - left + 1).fill(null);
    cells[coded.codeColumn - left] = constant(line === 'empty' ? '' : line.key);
    for (const [code, column] of columns) {
      const cell = line === 'empty' ? constant('') : line.cells.get(code);
      if (cell !== undefined) cells[column - left] = cell;
    }
    if (cells.every((cell, index) => cell === null || isThere(coded, row, left + index, cell))) continue;
    const before = blocks.at(-1);
    if (before && before.row + before.cells.length === row) before.cells.push(cells);
    else blocks.push({ row, column: left, cells: [cells] });
  }
  return blocks;
}

function isThere({ content }: CodedTable, row: number, column: number, cell: NonNullable<PlannedCell>): boolean {
  const there: CellValue = formulaAt(content, row, column) ?? valueAt(content, row, column);
  return 'formula' in cell ? there === cell.formula : there === cell.value;
}

/** The line above the list, where it still stands in the row that it was laid out in; a line of somebody else's is left alone. */
export function noteBlock(coded: CodedTable, note: string, isNote: (text: string) => boolean): readonly Block[] {
  const row = coded.codeRow - 2;
  const { content } = coded;
  const places = Array.from({ length: Math.max(0, (content.values[row - content.row] ?? []).length) }, (_, index) => content.column + index);
  const column = places.find((place) => isNote(String(valueAt(content, row, place))));
  return column === undefined || valueAt(content, row, column) === note ? [] : [{ row, column, cells: [[constant(note)]] }];
}
