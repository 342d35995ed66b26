import type { Assessment } from '../model/assessment';
import { part } from '../model/partOfRun';
import type { Period } from '../model/period';
import type { Plan } from '../model/plan';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import type { ScoredBasis } from '../scoring/robustness';
import { layoutPlacesSheet, placesLayout, placesRoles, type PlacesContent } from '../sheets/places/layoutPlacesSheet';
import { rewritePlacesSheet } from '../sheets/places/rewritePlacesSheet';
import type { ScoreSheetPlace } from '../sheets/places/scoreSheetReferences';
import type { SheetLocale } from '../sheets/sheetLocale';
import { freshScorePlace, layoutScoreSheet, missingScoreCodes, rewriteScoreSheet } from '../sheets/scoreSheet';
import { assessPeriod, scoredPeriods } from './assessPeriod';
import { findingsOf } from './checkFigures';
import { openWorkbook } from './openWorkbook';
import { PlannedSheets, type PlannedSheet } from './plannedSheets';
import type { ScoreReport } from './reports';
import { scoreRoles } from './scoreRoles';

/** Their formulas are ours, and can be laid out again from a few. */
const computedSheets = [...Object.values(scoreRoles), ...Object.values(placesRoles)];

/** Row of the mark cell in a fresh sheet of scores. */
const markRow = 6;

interface ScoredSheet {
  readonly assessment: Assessment;
  readonly basis: ScoredBasis;
  readonly sheet: PlannedSheet;
  readonly place: ScoreSheetPlace;
}

/**
 * 计分排名: scores both periods (a period without a single figure is left out) and writes each into its sheet. Open hard
 * findings do not stop it; the report counts them. A sheet of places (分项排名) that is there is brought in line in the same write.
 *
 * @param withPlaces periods that are to have a sheet of places although they have none yet; one without a figure gets none
 */
export async function scoreAndRank(port: WorkbookPort, locale: SheetLocale, run?: Run, withPlaces: readonly Period[] = []): Promise<Outcome<ScoreReport>> {
  const opened = await openWorkbook(
    port,
    { needed: ['scheme', 'units', 'target'], wanted: ['half-year', 'year-end', 'judgements', 'inspections', ...computedSheets], brief: { roles: computedSheets, results: false } },
    part(run, 0, 0.4),
  );
  if (!opened.ok) return opened;
  const { scheme, snapshot, coded } = opened.value;
  const scored = scoredPeriods(opened.value);
  if (scored.length === 0) return { ok: false, problem: { code: 'nothing-to-do' } };

  const planned = new PlannedSheets(snapshot, coded, locale);
  const results = new Map<Period, ScoredSheet>();
  const placed = new Map<Period, PlannedSheet>();
  let openHardFindings = 0;
  for (const [index, period] of scored.entries()) {
    const shareOf = (from: number, to: number): Run | undefined => part(run, 0.4 + (0.2 * (index + from)) / scored.length, 0.4 + (0.2 * (index + to)) / scored.length);
    await run?.pause?.();
    const assessed = await assessPeriod(opened.value, period, shareOf(0, 0.3));
    const findings = assessed && (await findingsOf(opened.value, period, shareOf(0.3, 1), 'hard'));
    if (assessed === undefined || findings === undefined) return { ok: false, problem: { code: 'cancelled' } };
    const { assessment, basis } = assessed;
    openHardFindings += findings.filter((finding) => finding.severity === 'hard').length;
    const sources = { scheme: coded.get('scheme'), target: coded.get('target'), figures: coded.get(period), judgements: coded.get('judgements'), inspections: coded.get('inspections') };
    let place = freshScorePlace('', scheme, sources);
    const scores = planned.plan(scoreRoles[period], {
      markRow,
      missing: missingScoreCodes,
      rewrite: (table) => {
        const rewritten = rewriteScoreSheet(table, assessment, scheme, sources, locale);
        ({ place } = rewritten);
        return rewritten;
      },
      layOut: (name) => {
        place = freshScorePlace(name, scheme, sources);
        return layoutScoreSheet(name, assessment, scheme, sources, locale);
      },
    });
    if (!scores.ok) return scores;
    if (scores.sheet !== undefined) results.set(period, { assessment, basis, sheet: scores.sheet, place });

    const halfYear = period === 'year-end' ? results.get('half-year') : undefined;
    const content: PlacesContent = { assessment, halfYear: halfYear?.assessment, scheme, sources: { scores: place, halfYear: halfYear?.place }, locale };
    const places = planned.plan(placesRoles[period], {
      markRow: placesLayout.codes,
      missing: () => [],
      rewrite: (table) => rewritePlacesSheet(table, content),
      ...(withPlaces.includes(period) ? { layOut: (name: string) => layoutPlacesSheet(name, content) } : {}),
    });
    if (!places.ok) return places;
    if (places.sheet !== undefined) placed.set(period, places.sheet);
  }
  await run?.pause?.();
  const { sheets, names, removeNames, inverse } = planned;
  const plan: Plan = { sheets, names, removeNames, inverse };
  const applied = await port.apply(plan, part(run, 0.6, 1));
  if (!applied.ok) return applied;
  const idOf = ({ id, name }: PlannedSheet): string => id || (applied.value.addedSheets.get(name) ?? '');
  return {
    ok: true,
    value: {
      assessments: [...results.values()].map(({ assessment, basis, sheet }) => ({ ...assessment, basis, sheetName: sheet.name, sheetId: idOf(sheet) })),
      places: [...placed].map(([period, sheet]) => ({ period, sheetName: sheet.name, sheetId: idOf(sheet) })),
      openHardFindings,
    },
  };
}
