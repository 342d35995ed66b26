import type { Period } from '../../model/period';
import type { PlannedCell, SheetPlan } from '../../model/plan';
import { periodOfKey } from '../../validation/findingKeys';
import { constant } from '../cells';
import { valueAt, type CodedTable } from '../codedTable';
import { copiedLine, isOursAlone, keyedRows, lastUsedRow, lineBlocks, noteBlock, type Line } from '../keyedLines';
import type { FindingRow } from './findingRows';
import { findingsCodes, findingsInputs, type FindingsCode } from './findingsColumns';
import { findingsWords, saysGone, type FindingsWords } from './findingsWords';
import { findingRowHeight, rowStyles, rowValidations } from './layoutFindingsSheet';

/**
 * Writes the findings of a check into 审核结果 as it is there, found by its codes; cells that hold the same already are not written. Rows
 * of the other period stay. A finding that is gone keeps its row, at the end, where people wrote into it. The list is put in order
 * from the top, unless somebody has rows or columns of their own beside it: then every row stays where it is, and what is new comes below.
 */
export function rewriteFindingsSheet(coded: CodedTable, rows: readonly FindingRow[], period: Period, note: string, words: FindingsWords): SheetPlan {
  const kept = keyedRows(coded, isKey);
  const last = lastUsedRow(coded);
  const current = new Map(rows.map((row) => [row.key, row]));
  const gone = kept.filter(({ code }) => periodOfKey(code) === period && !current.has(code));
  const lines = new Map<number, Line | 'empty'>();
  const first = coded.codeRow + 1;
  if (isOursAlone(coded, kept.map(({ row }) => row))) {
    const others = kept.filter(({ code }) => periodOfKey(code) !== period).map(({ code, row }) => copiedLine(coded, code, row));
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
    blocks: [...lineBlocks(coded, lines, isColumn), ...noteBlock(coded, note, isNote)],
    ...(fresh > 0
      ? {
          styles: rowStyles(formatted, fresh, columnOf, coded.codeColumn),
          rowHeights: [{ first: formatted, count: fresh, height: findingRowHeight }],
          validations: rowValidations(formatted, fresh, columnOf, words),
        }
      : {}),
  };
}

function isKey(code: string): boolean {
  return periodOfKey(code) !== undefined;
}

function isColumn(code: string): boolean {
  return code.startsWith('F.');
}

function freshLine({ key, cells }: FindingRow): Line {
  return { key, cells: new Map(findingsCodes.map((code) => [code, constant(cells[code])])) };
}

function goneLine(coded: CodedTable, key: string, row: number, words: FindingsWords): Line {
  return { key, cells: new Map([...copiedLine(coded, key, row).cells, ['F.state', constant(words.states.gone)]]) };
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

function isNote(text: string): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => text.startsWith(findingsWords(locale).noteStart));
}
