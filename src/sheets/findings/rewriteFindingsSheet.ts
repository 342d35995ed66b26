import type { CellValue } from '../../model/cellValue';
import type { Period } from '../../model/period';
import type { Block, PlannedCell, SheetPlan } from '../../model/plan';
import { periodOfKey } from '../../validation/findingKeys';
import { constant, formula } from '../cells';
import { formulaAt, valueAt, type CodedTable } from '../codedTable';
import type { FindingRow } from './findingRows';
import { findingsCodes, findingsInputs, type FindingsCode } from './findingsColumns';
import { findingsWords, saysGone, type FindingsWords } from './findingsWords';
import { findingRowHeight, rowStyles, rowValidations } from './layoutFindingsSheet';

/** What a row of the sheet is to hold: our columns, by code. */
type Cells = ReadonlyMap<string, PlannedCell>;

interface Line {
  readonly key: string;
  readonly cells: Cells;
}

/**
 * Writes the findings of a check into 审核结果 as it is there, found by its codes; cells that hold the same already are not written. Rows
 * of the other period stay. A finding that is gone keeps its row, at the end, where people wrote into it. The list is put in order
 * from the top, unless somebody has rows or columns of their own beside it: then every row stays where it is, and what is new comes below.
 */
export function rewriteFindingsSheet(coded: CodedTable, rows: readonly FindingRow[], period: Period, note: string, words: FindingsWords): SheetPlan {
  const kept = keyedRows(coded);
  const last = lastUsedRow(coded);
  const current = new Map(rows.map((row) => [row.key, row]));
  const gone = kept.filter(({ code }) => periodOfKey(code) === period && !current.has(code));
  const lines = new Map<number, Line | 'empty'>();
  const first = coded.codeRow + 1;
  if (isOursAlone(coded, kept.map(({ row }) => row))) {
    const others = kept.filter(({ code }) => periodOfKey(code) !== period).map(({ code, row }) => copied(coded, code, row));
    const isGone = (line: Line): boolean => isGoneText(line.cells.get('F.state'));
    const own = rows.map(freshLine);
    const standing = others.filter((line) => !isGone(line));
    const ended = [...others.filter(isGone), ...gone.filter(({ row }) => holdsWords(coded, row)).map(({ code, row }) => goneLine(coded, code, row, words))];
    const ordered = [...(period === 'half-year' ? [...own, ...standing] : [...standing, ...own]), ...ended];
    ordered.forEach((line, index) => lines.set(first + index, line));
    for (const { row } of kept) if (!lines.has(row)) lines.set(row, 'empty');
  } else {
    const places = new Map(kept.map(({ code, row }) => [code, row]));
    let next = Math.max(first, last + 1);
    for (const row of rows) {
      const place = places.get(row.key);
      lines.set(place ?? next, freshLine(row));
      if (place === undefined) next += 1;
    }
    for (const { code, row } of gone) lines.set(row, goneLine(coded, code, row, words));
  }
  const columnOf = (code: FindingsCode): number | undefined => coded.columns.get(code);
  const formatted = Math.max(coded.codeRow, ...kept.map(({ row }) => row)) + 1;
  const end = Math.max(coded.codeRow, ...[...lines].flatMap(([row, line]) => (line === 'empty' ? [] : [row]))) + 1;
  const fresh = end - formatted;
  return {
    target: { existing: coded.content.id },
    blocks: [...lineBlocks(coded, lines), ...noteBlock(coded, note)],
    ...(fresh > 0
      ? {
          styles: rowStyles(formatted, fresh, columnOf, coded.codeColumn),
          rowHeights: [{ first: formatted, count: fresh, height: findingRowHeight }],
          validations: rowValidations(formatted, fresh, columnOf, words),
        }
      : {}),
  };
}

function keyedRows(coded: CodedTable): CodedTable['rows'] {
  const seen = new Set<string>();
  // A row that somebody copied keeps its key; the first one is the finding's.
  return coded.rows.filter(({ code }) => periodOfKey(code) !== undefined && !seen.has(code) && seen.add(code));
}

function lastUsedRow({ content }: CodedTable): number {
  let last = content.values.length - 1;
  while (last >= 0 && (content.values[last] ?? []).every((value) => value === '')) last -= 1;
  return content.row + last;
}

/** Whether nothing stands below the codes but rows of findings, and nothing in them but our columns. */
function isOursAlone(coded: CodedTable, rows: readonly number[]): boolean {
  const ours = new Set(rows);
  const columns = new Set([coded.codeColumn, ...coded.columns.values()]);
  const { content } = coded;
  for (let row = coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    const values = content.values[row - content.row] ?? [];
    if (values.some((value, index) => value !== '' && (!ours.has(row) || !columns.has(content.column + index)))) return false;
  }
  return true;
}

function freshLine({ key, cells }: FindingRow): Line {
  return { key, cells: new Map(findingsCodes.map((code) => [code, constant(cells[code])])) };
}

function copied(coded: CodedTable, key: string, row: number): Line {
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

function goneLine(coded: CodedTable, key: string, row: number, words: FindingsWords): Line {
  return { key, cells: new Map([...copied(coded, key, row).cells, ['F.state', constant(words.states.gone)]]) };
}

function isGoneText(cell: PlannedCell | undefined): boolean {
  return cell !== undefined && cell !== null && 'value' in cell && saysGone(String(cell.value));
}

function holdsWords(coded: CodedTable, row: number): boolean {
  return [...findingsInputs, 'F.previous' as const].some((code) => {
    const column = coded.columns.get(code);
    return column !== undefined && String(valueAt(coded.content, row, column)).trim() !== '';
  });
}

/** Rows that differ from what stands there, neighbours as one block; other columns between ours are left alone. */
function lineBlocks(coded: CodedTable, lines: ReadonlyMap<number, Line | 'empty'>): readonly Block[] {
  const columns = [...coded.columns].filter(([code]) => code.startsWith('F.'));
  const left = Math.min(coded.codeColumn, ...columns.map(([, column]) => column));
  const right = Math.max(coded.codeColumn, ...columns.map(([, column]) => column));
  const blocks: { row: number; column: number; cells: (readonly PlannedCell[])[] }[] = [];
  for (const [row, line] of [...lines].sort(([a], [b]) => a - b)) {
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

/** The line on what was found, where it still stands in the row that it was laid out in; a line of somebody else's is left alone. */
function noteBlock(coded: CodedTable, note: string): readonly Block[] {
  const row = coded.codeRow - 2;
  const { content } = coded;
  const places = Array.from({ length: Math.max(0, (content.values[row - content.row] ?? []).length) }, (_, index) => content.column + index);
  const column = places.find((place) => isNote(valueAt(content, row, place)));
  return column === undefined || valueAt(content, row, column) === note ? [] : [{ row, column, cells: [[constant(note)]] }];
}

function isNote(value: CellValue): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => String(value).startsWith(findingsWords(locale).noteStart));
}
