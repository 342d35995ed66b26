import type { Amount } from '../model/figures';
import { assessors, type Assessor, type JudgementRow, type JudgementTable, type Mark } from '../model/judgement';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SchemeSettings } from '../model/schemeSettings';
import type { Unit } from '../model/unit';
import { gradedMeasures, judgedAreas, subjectKey } from '../validation/judgedSubjects';
import type { Judgements } from './componentShares';
import { gradeMark } from './gradeMark';

/** What 综合评定 comes to in one period. */
export interface JudgementScores {
  /** The components 督查组评分 and 部门日常评分. */
  readonly judgements: Judgements;
  /** Marks of graded measures by unit code and measure id; a measure without an entry was not marked. */
  readonly graded: ReadonlyMap<string, ReadonlyMap<string, Amount>>;
}

/**
 * Makes scores of marks. A grade counts as its coefficient times 100.
 *
 * A unit's component is the mean of its marks for the areas, weighted by the areas' points (示例: the notice leaves it open). Areas that
 * this assessor marked for no unit are left out for all; an area that is 不适用 for a unit is left out for it. An area marked for others
 * and not for this unit, or with something that is no mark, counts 0 (a hard finding of the checks). Where areas have no points, they
 * weigh the same.
 *
 * A graded measure has the mean of the marks that its two assessors gave; one that says 不适用 has no part in it, and if none gave a
 * mark, the measure is not applicable. Of a repeated row the first counts; retired units have no part in anything.
 */
export function judgementScores(scheme: Scheme, units: readonly Unit[], table: JudgementTable | undefined, period: Period): JudgementScores {
  const assessed = units.filter((unit) => unit.retired !== true);
  const rows = rowsOf(table, new Set(assessed.map((unit) => unit.code)));
  const markAt = markIn(rows, period);
  const weights = areaWeights(scheme);
  const notApplicable = { inspection: new Set<string>(), routine: new Set<string>() };
  const components = { inspection: new Map<string, number>(), routine: new Map<string, number>() };
  for (const assessor of assessors) {
    const areas = [...weights.keys()].filter((key) => assessed.some(({ code }) => markValue(markAt(code, key, assessor), scheme.settings) !== undefined));
    for (const { code } of assessed) {
      const marks = areas.map((key) => ({ mark: markAt(code, key, assessor), weight: weights.get(key) ?? 0 }));
      const applicable = marks.filter(({ mark }) => mark.state !== 'not-applicable');
      if (areas.length > 0 && applicable.length === 0) notApplicable[assessor].add(code);
      else if (applicable.some(({ mark }) => mark.state !== 'blank')) components[assessor].set(code, weightedMean(applicable, scheme.settings));
    }
  }
  const gradedIds = gradedMeasures(scheme).map(({ id }) => id);
  const graded = new Map(
    assessed.map(({ code }) => [
      code,
      new Map(
        gradedIds.flatMap((id) => {
          const amount = gradedAmount(assessors.map((assessor) => markAt(code, `M${id}`, assessor)), scheme.settings);
          return amount === undefined ? [] : [[id, amount] as const];
        }),
      ),
    ]),
  );
  const gradesUsed = [...rows.values()].some((subjects) => [...subjects.values()].some((row) => assessors.some((assessor) => row.judgements[period][assessor]?.mark.state === 'grade')));
  return { judgements: { ...components, notApplicable, gradesUsed }, graded };
}

const blank: Mark = { state: 'blank' };

/** The mark of a unit for a subject (by its key, see {@link subjectKey}); blank where there is none. */
export type MarkAt = (unit: string, key: string, assessor: Assessor) => Mark;

/** The marks that count, as {@link judgementScores} reads them: of a repeated row the first. */
export function markReader(unitCodes: readonly string[], table: JudgementTable | undefined, period: Period): MarkAt {
  return markIn(rowsOf(table, new Set(unitCodes)), period);
}

function markIn(rows: ReturnType<typeof rowsOf>, period: Period): MarkAt {
  return (unit, key, assessor) => rows.get(unit)?.get(key)?.judgements[period][assessor]?.mark ?? blank;
}

/** The mark from 0 to 100; undefined where there is none. */
export function markValue(mark: Mark, settings: SchemeSettings): number | undefined {
  if (mark.state === 'number') return mark.value;
  return mark.state === 'grade' ? gradeMark(mark.grade, settings) : undefined;
}

/** First rows by unit and subject. */
function rowsOf(table: JudgementTable | undefined, units: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<string, JudgementRow>> {
  const rows = new Map<string, Map<string, JudgementRow>>();
  for (const row of table?.rows ?? []) {
    if (!units.has(row.unit)) continue;
    let own = rows.get(row.unit);
    if (own === undefined) rows.set(row.unit, (own = new Map<string, JudgementRow>()));
    const key = subjectKey(row.subject);
    if (!own.has(key)) own.set(key, row);
  }
  return rows;
}

/** Points of the measures in use by the key of their area; all 1 where no area has any. */
function areaWeights(scheme: Scheme): ReadonlyMap<string, number> {
  const areaOf = new Map(scheme.indicators.map((indicator) => [indicator.number, indicator.area]));
  const points = new Map<number, number>();
  for (const measure of scheme.measures) {
    const area = measure.retired === true ? undefined : areaOf.get(measure.indicator);
    if (area !== undefined) points.set(area, (points.get(area) ?? 0) + measure.points);
  }
  return new Map(judgedAreas(scheme).map((area) => [subjectKey({ kind: 'area', area: area.number }), points.get(area.number) ?? 0]));
}

function weightedMean(marks: readonly { readonly mark: Mark; readonly weight: number }[], settings: SchemeSettings): number {
  const weighed = marks.some(({ weight }) => weight > 0) ? marks : marks.map(({ mark }) => ({ mark, weight: 1 }));
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const weighted = weighed.reduce((total, { mark, weight }) => total + weight * (markValue(mark, settings) ?? 0), 0);
  return Math.max(0, Math.min(100, weighted / sum));
}

function gradedAmount(marks: readonly Mark[], settings: SchemeSettings): Amount | undefined {
  const values = marks.map((mark) => markValue(mark, settings)).filter((value) => value !== undefined);
  if (values.length > 0) return { state: 'number', value: values.reduce((sum, value) => sum + value, 0) / values.length };
  if (marks.some((mark) => mark.state === 'invalid')) return { state: 'invalid' };
  return marks.some((mark) => mark.state === 'not-applicable') ? { state: 'not-applicable' } : undefined;
}
