import type { Assessment } from '../model/assessment';
import type { CellPosition } from '../model/entry';
import { withPauses } from '../model/inSteps';
import { part } from '../model/partOfRun';
import type { Plan } from '../model/plan';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { proposeOutcomesInSteps, type CodedEntry } from '../scoring/proposeOutcomesInSteps';
import { unconfirmedOf } from '../scoring/usedSettings';
import { followOutcomesInSteps, type FollowedOutcome } from '../sheets/outcomes/followOutcomes';
import { freshOutcomeColumn, layoutOutcomesSheet, outcomesLayout } from '../sheets/outcomes/layoutOutcomesSheet';
import { mixedRows } from '../sheets/outcomes/mixedRows';
import { outcomeRowsInSteps } from '../sheets/outcomes/outcomeCells';
import { outcomesNote } from '../sheets/outcomes/outcomesNote';
import { outcomesWords } from '../sheets/outcomes/outcomesWords';
import { readOutcomesSheet } from '../sheets/outcomes/readOutcomesSheet';
import { rewriteOutcomesInSteps } from '../sheets/outcomes/rewriteOutcomesSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { sheetWords } from '../sheets/sheetWords';
import { applyLifting } from './applyLifting';
import { assessPeriod, scoredPeriods } from './assessPeriod';
import { checkedRoles, findingsOf } from './checkFigures';
import { inverseOf } from './inverseBlocks';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';
import type { ListedOutcome, OutcomesReport } from './outcomesReport';
import { placeForSheet } from './placeForSheet';
import { rejectedGrounds } from './rejectedGrounds';

/**
 * 奖惩建议: scores both periods from what stands in the workbook now, proposes honours, bonuses, accountability and forms, and keeps them in
 * 考评结果, which comes with the first proposals, with every decision that stands there. A ground of 责任追究 that was rejected there with a reason, on
 * the facts of today, keeps nobody from being nominated. Scores are not written and no score changes. One read and one write. A 考评结果 that cannot be read any more is a problem: decisions would be lost sight of.
 *
 * @param locale of a sheet that is not there yet, and of the rows that are written.
 */
export async function proposeOutcomes(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<OutcomesReport>> {
  const { needed, wanted } = checkedRoles('year-end');
  const opened = await openWorkbook(port, { needed: needed.filter((role) => role !== 'year-end'), wanted: ['year-end', ...wanted, 'outcomes'] }, part(run, 0, 0.5));
  if (!opened.ok) return opened;
  const { scheme, units, coded, snapshot } = opened.value;
  const scored = scoredPeriods(opened.value);
  const entries = codedEntries(opened.value);
  const table = coded.get('outcomes');
  if (scored.length === 0 && entries.length === 0 && table === undefined) return { ok: false, problem: { code: 'nothing-to-do' } };

  const assessments: Assessment[] = [];
  for (const [index, period] of scored.entries()) {
    const assessed = await assessPeriod(opened.value, period, part(run, 0.5 + (0.15 * index) / scored.length, 0.5 + (0.15 * (index + 1)) / scored.length));
    if (assessed === undefined) return { ok: false, problem: { code: 'cancelled' } };
    assessments.push(assessed.assessment);
  }
  const openHard = scored.includes('year-end') ? await openHardFindings(opened.value, part(run, 0.65, 0.75)) : new Map<string, number>();
  if (openHard === undefined) return { ok: false, problem: { code: 'cancelled' } };
  await run?.pause?.();
  const decided = table ? readOutcomesSheet(table) : [];
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const proposals = await withPauses(proposeOutcomesInSteps(scheme, assessments, entries, unitNames, openHard, rejectedGrounds(decided)), part(run, 0.75, 0.79));
  const outcomes = proposals && (await withPauses(followOutcomesInSteps(proposals.outcomes, decided), part(run, 0.79, 0.81)));
  if (proposals === undefined || outcomes === undefined) return { ok: false, problem: { code: 'cancelled' } };

  const unconfirmed = [
    ...new Set([
      ...assessments.flatMap((assessment) => assessment.unconfirmed),
      ...proposals.outcomes.flatMap((proposal) => proposal.unconfirmed),
      ...(scored.includes('year-end') ? unconfirmedOf(scheme, ['honours.count', 'accountability.total', 'accountability.last-place']) : []),
    ]),
  ];
  const report = {
    periods: scored,
    passedOver: proposals.passedOver,
    nobodyStandsOut: proposals.nobodyStandsOut,
    unusedEntries: unusedEntries(opened.value),
    unconfirmed,
    unconfirmedMeasures: scored.length > 0 ? unconfirmedMeasures(scheme) : 0,
  };
  const mixed = table ? mixedRows(proposals.outcomes, decided, scheme) : [];
  if (table && mixed.length > 0) return { ok: false, problem: { code: 'outcomes-mixed', parameters: { sheet: table.content.name, rows: rowNumbers(mixed, locale) } } };
  const words = outcomesWords(locale);
  const outcomeRows = await withPauses(outcomeRowsInSteps(outcomes, scheme, words), part(run, 0.81, 0.84));
  if (outcomeRows === undefined) return { ok: false, problem: { code: 'cancelled' } };
  const note = outcomesNote(outcomes, unconfirmed.length + report.unconfirmedMeasures, report, words, locale === 'zh-CN' ? '、' : ', ');

  if (table) {
    const rewritten = await withPauses(rewriteOutcomesInSteps(table, outcomeRows, note, words), part(run, 0.84, 0.88));
    if (rewritten === undefined) return { ok: false, problem: { code: 'cancelled' } };
    const { plan, rows } = rewritten;
    const applied = await applyLifting(port, { sheets: [plan], names: [], inverse: [inverseOf(plan, table.content)] }, part(run, 0.88, 1));
    if (!applied.ok) return applied;
    const { id: sheetId, name: sheetName } = table.content;
    const column = table.columns.get('O.state') ?? table.codeColumn;
    return { ok: true, value: { ...report, sheetName, outcomes: outcomes.map((outcome) => listed(outcome, { sheetId, sheetName, row: rows.get(outcome.key) ?? table.codeRow, column })) } };
  }
  const place = placeForSheet(snapshot, 'outcomes', locale, outcomesLayout.codes);
  if (!place.ok && (outcomes.length > 0 || place.problem.code !== 'structure-protected')) return { ok: false, problem: place.problem };
  if (!place.ok || outcomes.length === 0) return { ok: true, value: { ...report, outcomes: [] } };
  const { name, names, removeNames } = place;
  const plan: Plan = { sheets: [layoutOutcomesSheet(name, outcomeRows, note, scheme, words, sheetWords(locale))], names, removeNames };
  await run?.pause?.();
  const applied = await port.apply(plan, part(run, 0.84, 1));
  if (!applied.ok) return applied;
  const sheetId = applied.value.addedSheets.get(name) ?? '';
  const column = freshOutcomeColumn('O.state');
  return { ok: true, value: { ...report, sheetName: name, outcomes: outcomes.map((outcome, index) => listed(outcome, { sheetId, sheetName: name, row: outcomesLayout.first + index, column })) } };
}

/** So many rows are named. */
const mostRows = 10;

function rowNumbers(rows: readonly { readonly row: number }[], locale: SheetLocale): string {
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return rows.slice(0, mostRows).map(({ row }) => row + 1).join(separator) + (rows.length > mostRows ? ' …' : '');
}

/** Entries of 奖惩登记 with the codes of their rows. */
function codedEntries({ records, coded }: OpenedWorkbook): readonly CodedEntry[] {
  const codes = new Map(coded.get('records')?.rows.map(({ code, row }) => [row, code]));
  return (records?.entries ?? []).map((entry) => ({ code: codes.get(entry.at.row) ?? '', entry }));
}

/** The first cell of each row of 奖惩登记 for which nothing is proposed, because it names no unit, kind or decision that is known. */
function unusedEntries({ records }: OpenedWorkbook): readonly CellPosition[] {
  const cells = new Map<number, CellPosition>();
  for (const { what, at } of records?.problems ?? []) {
    if ((what === 'unit-unknown' || what === 'kind-unknown' || what === 'decision-unknown') && !cells.has(at.row)) cells.set(at.row, at);
  }
  return [...cells.values()];
}

async function openHardFindings(opened: OpenedWorkbook, run: Run | undefined): Promise<ReadonlyMap<string, number> | undefined> {
  const findings = await findingsOf(opened, 'year-end', run);
  if (findings === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { severity, unitCode } of findings) if (severity === 'hard' && unitCode !== undefined) counts.set(unitCode, (counts.get(unitCode) ?? 0) + 1);
  return counts;
}

function listed({ key, kind, period, proposal, record, decision, remarks, previous, factsKey }: FollowedOutcome, at: CellPosition): ListedOutcome {
  const shared = { key, kind, period, decision, remarks, previous, factsKey, at };
  return proposal
    ? { ...shared, unitName: proposal.unitName, facts: proposal.facts, clause: proposal.clause, example: proposal.unconfirmed.length > 0 }
    : { ...shared, unitName: record?.unit ?? '', gone: { subject: record?.subject ?? '', facts: record?.facts ?? '', clause: record?.clause ?? '' }, example: false };
}
