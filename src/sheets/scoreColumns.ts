import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import { notApplicableText } from '../model/entry';
import { assessors, type Assessor } from '../model/judgement';
import type { PlannedCell } from '../model/plan';
import type { Period } from '../model/period';
import type { Projection } from '../model/projection';
import type { Scheme } from '../model/scheme';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';
import { constant } from './cells';
import { calculationWords } from './scores/calculationWords';
import type { SheetLocale } from './sheetLocale';

/** Column codes of the sheets of scores besides the measures' (`M3.1`) and the areas' (`A.1`). */
export const scoreCodes = { unitName: 'U.name', rank: 'Z.rank', total: 'Z.total', grade: 'Z.grade', quantitative: 'Z.quantitative', inspection: 'Z.inspection', routine: 'Z.routine', remark: 'Z.remark' } as const;

/** Shown where a measure does not count for a unit. */
export const notCountedText = '—';

export function areaCode(area: number): string {
  return `A.${area}`;
}

/** The cells of one unit by column code; scores unrounded, shown with two decimals. `allPoints`: what the scheme's measures in use are worth together. */
export function unitScoreCells(unit: UnitScore, allPoints: number, locale: SheetLocale): ReadonlyMap<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>([
    [scoreCodes.unitName, constant(unit.name)],
    [scoreCodes.rank, constant(unit.rank ?? notCountedText)],
    [scoreCodes.total, constant(unit.total ?? notCountedText)],
    [scoreCodes.grade, constant(unit.grade ?? notCountedText)],
    [scoreCodes.quantitative, constant(unit.components.quantitative ?? notCountedText)],
    ...assessors.map((assessor): [string, PlannedCell] => [scoreCodes[assessor], constant(unit.components[assessor] ?? withoutMark(unit, assessor, locale))]),
    [scoreCodes.remark, constant(scoreRemark(unit, allPoints, locale))],
  ]);
  for (const area of unit.areas) cells.set(areaCode(area.area), constant(area.points));
  for (const measure of unit.measures) cells.set(`M${measure.measure}`, constant(measure.counted ? measure.points : notCountedText));
  return cells;
}

function withoutMark(unit: UnitScore, assessor: Assessor, locale: SheetLocale): string {
  const notApplicable = unit.withoutComponent?.some(({ component, because }) => component === assessor && because === 'not-applicable');
  return notApplicable === true ? notApplicableText : calculationWords(locale).notMarked;
}

/** What is missing behind a unit's score and what its points were scaled from, in one line, as the formula says it; empty when there is nothing to say. */
export function scoreRemark(unit: UnitScore, allPoints: number, locale: SheetLocale): string {
  const { remarks } = calculationWords(locale);
  const number = (of: (measure: MeasureScore) => boolean): number => unit.measures.filter(of).length;
  const counted = (count: number, [before, behind]: readonly [string, string]): readonly string[] => (count === 0 ? [] : [`${before}${count}${behind}`]);
  const { max } = unit.quantitative;
  return [
    ...counted(number(({ notCounted }) => notCounted === 'target-missing'), remarks.noTarget),
    ...counted(number(({ notCounted }) => notCounted === 'target-zero'), remarks.targetZero),
    ...counted(number(({ notCounted }) => notCounted === 'not-applicable'), remarks.notApplicable),
    ...counted(number(({ zero }) => zero !== undefined), remarks.zero),
    ...counted(unit.measures.reduce((sum, { verified }) => sum + (verified?.inspections.length ?? 0), 0), remarks.verified),
    ...casesRemark(unit.measures, remarks.cases),
    ...(max > 0 && Math.abs(max - allPoints) > 1e-9 ? [`${remarks.scaled[0]}${Number(max.toFixed(4))}${remarks.scaled[1]}`] : []),
    ...(unit.withoutComponent ?? []).map(({ component, because }) => (because === 'missing' ? remarks.notMarked : remarks.markNotApplicable)[component]),
    ...(unit.tieBreak === undefined ? [] : [{ 'heavier-targets': remarks.heavier, quantitative: remarks.quantitative, shared: remarks.shared }[unit.tieBreak]]),
  ].join('；');
}

/** Cases not honoured, and what each takes. */
function casesRemark(measures: readonly MeasureScore[], [before, between, behind]: readonly [string, string, string]): readonly string[] {
  const found = measures.flatMap(({ cases }) => cases ?? []);
  const count = found.reduce((sum, each) => sum + each.count, 0);
  return count === 0 ? [] : [`${before}${count}${between}${Number((found[0]?.pointsEach ?? 0).toFixed(6))}${behind}`];
}

/** Names of the judged components. */
export const componentNames = {
  inspection: { 'zh-CN': '督查组评分', 'en-US': 'inspection' },
  routine: { 'zh-CN': '部门日常评分', 'en-US': 'routine assessment' },
} as const;

/** Up to which day the figures go, and that what accumulates is projected from there. */
export function projectionText(period: Period, { month, day, days, allDays }: Projection, locale: SheetLocale): string {
  const end = period === 'half-year' ? { month: 6, day: 30 } : { month: 12, day: 31 };
  return locale === 'zh-CN'
    ? `累计数截至${month}月${day}日，按${allDays}÷${days}天推算到${end.month}月${end.day}日。`
    : `Cumulative figures go up to ${month}/${day} and are projected to ${end.month}/${end.day} by ${allDays} ÷ ${days} days. `;
}

/** How the result stands: how figures were projected, which components were left out and how many settings are still examples. */
export function scoreBasis(assessment: Assessment, scheme: Scheme, locale: SheetLocale): string {
  const zh = locale === 'zh-CN';
  const measures = unconfirmedMeasures(scheme);
  return [
    ...(assessment.projection === undefined ? [] : [projectionText(assessment.period, assessment.projection, locale)]),
    ...(assessment.leftOut.length === 0
      ? []
      : [zh ? `${assessment.leftOut.map((each) => componentNames[each][locale]).join('、')}尚无人填报，其权重并入其余各项。` : `Nobody filled in ${assessment.leftOut.map((each) => componentNames[each][locale]).join(', ')}; its share is spread.`]),
    ...(assessment.unconfirmed.length + measures === 0
      ? []
      : [
          zh
            ? `【示例】本结果使用了尚未确认的设置：总体设置${assessment.unconfirmed.length}项、指标项分值与计分方法${measures}项。`
            : `[示例] Made with unconfirmed settings: ${assessment.unconfirmed.length} general, points and methods of ${measures} measures.`,
        ]),
  ].join('');
}
