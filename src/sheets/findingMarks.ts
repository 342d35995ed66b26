import { cellAddress } from '../model/address';
import type { CellValue } from '../model/cellValue';
import type { Finding } from '../model/finding';
import type { FindingState } from '../model/followedFinding';
import type { Block, PlannedCell } from '../model/plan';
import type { BorderLine, CellArea, ConditionalFormatDocument, DifferentialStyle } from '../model/workbookDocument';
import { constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { entryCodes, markColumns } from './entryLayout';

const edge = (style: BorderLine['style'], color: string): Required<NonNullable<DifferentialStyle['borders']>> => {
  const line: BorderLine = { style, color };
  return { top: line, right: line, bottom: line, left: line };
};

/** Told apart without colour by bold with a solid frame, italic with a dashed frame, and underlining with a dotted frame. */
const markStyles: Readonly<Record<'hard' | 'soft' | 'explained', DifferentialStyle>> = {
  hard: { fill: '#F8CBCB', font: { bold: true, color: '#9C0006' }, borders: edge('thin', '#C00000') },
  soft: { fill: '#FFE699', font: { italic: true, color: '#7F6000' }, borders: edge('dashed', '#BF8F00') },
  explained: { fill: '#DDEBF7', font: { underline: 'single', color: '#1F4E79' }, borders: edge('dotted', '#2F75B5') },
};

/** The three conditional formats over an area of figures. */
export function markConditionalFormats(figures: CellArea, codeRow: number, lists: Readonly<Record<'hard' | 'soft' | 'explained', number>>): readonly ConditionalFormatDocument[] {
  const code = cellAddress(codeRow, figures.column, { row: true });
  return (['hard', 'soft', 'explained'] as const).map((level, index) => ({
    type: 'expression',
    areas: [figures],
    priority: index + 1,
    stopIfTrue: true,
    formula: `ISNUMBER(FIND("|"&${code}&"|",${cellAddress(figures.row, lists[level], { column: true })}))`,
    style: markStyles[level],
  }));
}

/**
 * Lists and status of every row of a sheet of figures, as blocks: rows without findings are emptied. Findings at other
 * sheets or outside rows and columns with codes are left out. A cell has one mark: hard before soft before explained.
 */
export function markBlocks(table: CodedTable, findings: readonly MarkedFinding[]): readonly Block[] {
  const codeOfColumn = new Map([...table.columns].map(([code, column]) => [column, code]));
  const marks = new Map<number, RowMarks>();
  for (const finding of findings) {
    if (finding.at?.sheetId !== table.content.id) continue;
    const code = codeOfColumn.get(finding.at.column);
    if (code === undefined) continue;
    const row = marks.get(finding.at.row) ?? { hard: new Set<string>(), soft: new Set<string>(), explained: new Set<string>() };
    row[finding.severity === 'soft' && finding.state === 'explained' ? 'explained' : finding.severity].add(code);
    marks.set(finding.at.row, row);
  }
  for (const { hard, soft, explained } of marks.values()) {
    for (const code of hard) soft.delete(code);
    for (const code of [...hard, ...soft]) explained.delete(code);
  }
  const listOf = (codes: ReadonlySet<string> | undefined): string => (codes && codes.size > 0 ? `|${[...codes].join('|')}|` : '');
  return [
    ...columnBlock(table, markColumns.status, (row) => statusText(marks.get(row))),
    ...columnBlock(table, markColumns.hard, (row) => listOf(marks.get(row)?.hard)),
    ...columnBlock(table, markColumns.soft, (row) => listOf(marks.get(row)?.soft)),
    ...columnBlock(table, markColumns.explained, (row) => listOf(marks.get(row)?.explained)),
  ];
}

/** A finding whose state is known or not; without one it is not explained. */
type MarkedFinding = Finding & { readonly state?: FindingState };

/** Codes of the columns marked in a row. */
interface RowMarks {
  readonly hard: Set<string>;
  readonly soft: Set<string>;
  readonly explained: Set<string>;
}

function statusText(marks: RowMarks | undefined): string {
  if (!marks) return '';
  const { hard, soft, explained } = marks;
  return [...(hard.size > 0 ? [`✗${hard.size}`] : []), ...(soft.size > 0 ? [`？${soft.size}`] : []), ...(explained.size > 0 ? [`✓${explained.size}`] : [])].join(' ');
}

/** Whether a cell holds what a check writes, and not words of the template's own. */
function isMark(value: CellValue): boolean {
  return /^(?:[✗？✓]\d|\|)/u.test(String(value));
}

/**
 * The list of a column for the rows of units that do not say the same already. Rows that are no units (their cells may be locked) are
 * written only where they have something to say or to clear; rows between are not part of any block, for a protected sheet refuses
 * a block over them.
 */
function columnBlock(table: CodedTable, code: string, text: (row: number) => string): readonly Block[] {
  const column = table.columns.get(code);
  if (column === undefined) return [];
  const blocks: { row: number; column: number; cells: (readonly PlannedCell[])[] }[] = [];
  for (const { code: rowCode, row } of table.rows) {
    const ofUnit = rowCode !== entryCodes.total && rowCode !== entryCodes.end;
    const there = valueAt(table.content, row, column);
    if (there === text(row) || (!ofUnit && text(row) === '' && !isMark(there))) continue;
    const last = blocks.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push([constant(text(row))]);
    else blocks.push({ row, column, cells: [[constant(text(row))]] });
  }
  return blocks;
}
