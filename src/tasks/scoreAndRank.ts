import type { Assessment } from '../model/assessment';
import { part } from '../model/partOfRun';
import type { InversePlan, NamePlan, Plan, SheetPlan } from '../model/plan';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import type { ScoredBasis } from '../scoring/robustness';
import type { SheetLocale } from '../sheets/sheetLocale';
import { layoutScoreSheet, missingScoreCodes, rewriteScoreSheet } from '../sheets/scoreSheet';
import { assessPeriod, scoredPeriods } from './assessPeriod';
import { findingsOf } from './checkFigures';
import { damagedSheet } from './damagedSheet';
import { inverseInBrief } from './inverseInBrief';
import { openWorkbook } from './openWorkbook';
import { placeForSheet } from './placeForSheet';
import type { ScoreReport } from './reports';
import { scoreRoles } from './scoreRoles';

/** Their formulas are ours, and can be laid out again from a few. */
const sheetsOfScores = Object.values(scoreRoles);

/** Row of the mark cell in a fresh sheet of scores. */
const markRow = 6;

/**
 * 计分排名: scores both periods (a period without a single figure is left out) and writes each into its sheet. Open hard
 * findings do not stop it; the report counts them.
 */
export async function scoreAndRank(port: WorkbookPort, locale: SheetLocale, run?: Run): Promise<Outcome<ScoreReport>> {
  const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'target'], wanted: ['half-year', 'year-end', 'judgements', ...sheetsOfScores], brief: { roles: sheetsOfScores, results: false } }, part(run, 0, 0.4));
  if (!opened.ok) return opened;
  const { scheme, snapshot, coded } = opened.value;
  const scored = scoredPeriods(opened.value);
  if (scored.length === 0) return { ok: false, problem: { code: 'nothing-to-do' } };

  const sheets: SheetPlan[] = [];
  const inverse: InversePlan[] = [];
  const names: NamePlan[] = [];
  const removeNames: string[] = [];
  const results: { assessment: Assessment; basis: ScoredBasis; sheetName: string; sheetId: string }[] = [];
  let openHardFindings = 0;
  for (const [index, period] of scored.entries()) {
    const shareOf = (from: number, to: number): Run | undefined => part(run, 0.4 + (0.2 * (index + from)) / scored.length, 0.4 + (0.2 * (index + to)) / scored.length);
    await run?.pause?.();
    const assessed = await assessPeriod(opened.value, period, shareOf(0, 0.3));
    const findings = assessed && (await findingsOf(opened.value, period, shareOf(0.3, 1)));
    if (assessed === undefined || findings === undefined) return { ok: false, problem: { code: 'cancelled' } };
    const { assessment, basis } = assessed;
    openHardFindings += findings.filter((finding) => finding.severity === 'hard').length;
    const role = scoreRoles[period];
    const sources = { scheme: coded.get('scheme'), target: coded.get('target'), figures: coded.get(period), judgements: coded.get('judgements') };
    const table = coded.get(role);
    const content = snapshot.marks.get(role);
    if (content) {
      const missing = table ? missingScoreCodes(table) : [''];
      const damaged = damagedSheet(snapshot, role);
      if (!table || missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { ...damaged?.parameters, sheet: content.name, missing: missing.join('、') } } };
      const { plan, before } = rewriteScoreSheet(table, assessment, scheme, sources, locale);
      sheets.push(plan);
      inverse.push(inverseInBrief(before, content, table.codeRow));
      results.push({ assessment, basis, sheetId: content.id, sheetName: content.name });
    } else {
      const place = placeForSheet(snapshot, role, locale, markRow, results.map(({ sheetName }) => sheetName));
      if (!place.ok) return { ok: false, problem: place.problem };
      const { name } = place;
      sheets.push(layoutScoreSheet(name, assessment, scheme, sources, locale));
      removeNames.push(...place.removeNames);
      names.push(...place.names);
      results.push({ assessment, basis, sheetId: '', sheetName: name });
    }
  }
  await run?.pause?.();
  const plan: Plan = { sheets, names, removeNames, inverse };
  const applied = await port.apply(plan, part(run, 0.6, 1));
  if (!applied.ok) return applied;
  return {
    ok: true,
    value: { assessments: results.map(({ assessment, basis, sheetId, sheetName }) => ({ ...assessment, basis, sheetName, sheetId: sheetId || (applied.value.addedSheets.get(sheetName) ?? '') })), openHardFindings },
  };
}
