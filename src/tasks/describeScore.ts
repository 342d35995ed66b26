import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { CodeLines, Selection } from '../model/selection';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { codeText } from '../sheets/codedTable';
import { entryCodes } from '../sheets/entryLayout';
import { codeAtColumn, columnOfCode } from './codeLines';
import { scoreRoles } from './scoreRoles';
import type { SelectionCard } from './selectionCard';

/** Whose score the selected cell is, and on which measure; reads the row of codes and names and nothing else. */
export async function describeScore(
  port: WorkbookPort,
  { selection, period, lines, scheme }: { readonly selection: Selection; readonly period: Period; readonly lines: CodeLines; readonly scheme: Scheme },
): Promise<Outcome<SelectionCard>> {
  const sheet: SelectionCard = { kind: 'sheet', role: scoreRoles[period], sheetName: selection.sheetName };
  if (selection.row <= lines.row || selection.row > lines.lastRow) return { ok: true, value: sheet };
  const nameColumn = columnOfCode(lines, entryCodes.unitName);
  const cell = (column: number) => ({ sheetId: lines.sheetId, row: selection.row, column, rowCount: 1, columnCount: 1 });
  const read = await port.readAreas([cell(lines.column), ...(nameColumn === undefined ? [] : [cell(nameColumn)])]);
  if (!read.ok) return read;
  const [code = '', name = ''] = read.value.map((values) => codeText(values[0]?.[0] ?? ''));
  if (code === '') return { ok: true, value: sheet };
  const measure = measureIn(codeAtColumn(lines, selection.column), scheme);
  return { ok: true, value: { kind: 'score', period, sheetName: selection.sheetName, unit: { code, name: name === '' ? code : name }, ...(measure === undefined ? {} : { measure }) } };
}

/** The measure of a column of points, or of a step of the calculation behind them. */
function measureIn(code: string, scheme: Scheme): string | undefined {
  const id = /^M(.+)$/.exec(code)?.[1] ?? /^C\.(.+)\.[a-z]+$/.exec(code)?.[1];
  return scheme.measures.some((measure) => measure.id === id) ? id : undefined;
}
