import type { OutcomeDecision, OutcomeState } from '../model/outcomeDecision';
import type { PlannedCell } from '../model/plan';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { readCodedTable } from '../sheets/codedTable';
import { constant } from '../sheets/cells';
import { decisionStamp } from '../sheets/outcomes/followOutcomes';
import type { OutcomesCode } from '../sheets/outcomes/outcomesColumns';
import { outcomesWords } from '../sheets/outcomes/outcomesWords';
import { readOutcomesSheet } from '../sheets/outcomes/readOutcomesSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { damagedSheet } from './damagedSheet';
import { inverseOf } from './inverseBlocks';
import type { ListedOutcome } from './outcomesReport';

/** A decision to be written; a rejection must have a reason. */
export interface GivenDecision {
  readonly state: OutcomeState;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`; empty when a decision is taken back. */
  readonly date: string;
}

/**
 * Writes what a person decided of a proposal into its row of 考评结果, on the facts that stand there. A row that somebody decided otherwise
 * meanwhile, whose facts are others than those shown, or that is gone, is `workbook-changed`, and nothing is written. One read and one write.
 *
 * @returns the row as it stands now.
 */
export async function decideOutcome(port: WorkbookPort, shown: ListedOutcome, given: GivenDecision, locale: SheetLocale, run?: Run): Promise<Outcome<ListedOutcome>> {
  if (given.state === 'rejected' && given.reason.trim() === '') return { ok: false, problem: { code: 'reason-missing' } };
  const read = await port.read(['outcomes'], run);
  if (!read.ok) return read;
  const content = read.value.marks.get('outcomes');
  const table = content && readCodedTable(content);
  if (table?.mark.role !== 'outcomes') return { ok: false, problem: damagedSheet(read.value, 'outcomes') ?? { code: 'sheet-missing', parameters: { role: 'outcomes' } } };
  const record = readOutcomesSheet(table).find(({ key }) => key === shown.key);
  if (record === undefined || record.factsKey !== shown.factsKey || !isSame(record, shown.decision)) return { ok: false, problem: { code: 'workbook-changed' } };

  const words = outcomesWords(locale);
  const stamp = decisionStamp({ ...given, reason: given.reason.trim() });
  const remarks = shown.remarks.filter((remark) => remark === 'gone');
  const cells: Readonly<Partial<Record<OutcomesCode, string>>> = {
    'O.state': words.states[given.state],
    'O.reason': given.reason.trim(),
    'O.by': given.by.trim(),
    'O.date': given.date,
    'O.remark': remarks.map((remark) => words.remarks[remark]).join(words.remarkSeparator),
    'O.previous': '',
    'O.decided': stamp,
    'O.decided-facts': stamp === '' ? '' : record.factsKey,
  };
  const places = Object.entries(cells).flatMap(([code, text]) => {
    const column = table.columns.get(code);
    return column === undefined ? [] : [{ column, text }];
  });
  const state = table.columns.get('O.state');
  if (state === undefined) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: words.columns['O.state'] } } };
  const left = Math.min(...places.map(({ column }) => column));
  const row = new Array<PlannedCell>(Math.max(...places.map(({ column }) => column)) - left + 1).fill(null);
  for (const { column, text } of places) row[column - left] = constant(text);
  const plan = { target: { existing: table.content.id }, blocks: [{ row: record.row, column: left, cells: [row] }] };
  const applied = await port.apply({ sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] }, run);
  if (!applied.ok) return applied;
  const decision: OutcomeDecision = { state: given.state, reason: given.reason.trim(), by: given.by.trim(), date: given.date };
  return { ok: true, value: { ...shown, decision, remarks, previous: '', at: { sheetId: table.content.id, sheetName: table.content.name, row: record.row, column: state } } };
}

function isSame(one: OutcomeDecision, other: OutcomeDecision): boolean {
  return one.state === other.state && one.reason === other.reason && one.by === other.by && one.date === other.date;
}
