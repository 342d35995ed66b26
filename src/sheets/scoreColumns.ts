import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';
import { notApplicableText } from '../model/entry';
import { assessors, type Assessor } from '../model/judgement';
import type { PlannedCell } from '../model/plan';
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

/** The cells of one unit by column code; scores unrounded, shown with two decimals. */
export function unitScoreCells(unit: UnitScore, locale: SheetLocale): ReadonlyMap<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>([
    [scoreCodes.unitName, constant(unit.name)],
    [scoreCodes.rank, constant(unit.rank ?? notCountedText)],
    [scoreCodes.total, constant(unit.total ?? notCountedText)],
    [scoreCodes.grade, constant(unit.grade ?? notCountedText)],
    [scoreCodes.quantitative, constant(unit.components.quantitative ?? notCountedText)],
    ...assessors.map((assessor): [string, PlannedCell] => [scoreCodes[assessor], constant(unit.components[assessor] ?? withoutMark(unit, assessor, locale))]),
    [scoreCodes.remark, constant(scoreRemark(unit, locale))],
  ]);
  for (const area of unit.areas) cells.set(areaCode(area.area), constant(area.points));
  for (const measure of unit.measures) cells.set(`M${measure.measure}`, constant(measure.counted ? measure.points : notCountedText));
  return cells;
}

function withoutMark(unit: UnitScore, assessor: Assessor, locale: SheetLocale): string {
  const notApplicable = unit.withoutComponent?.some(({ component, because }) => component === assessor && because === 'not-applicable');
  return notApplicable === true ? notApplicableText : calculationWords(locale).notMarked;
}

/** What is missing behind a unit's score, in one line; empty when nothing is. */
export function scoreRemark(unit: UnitScore, locale: SheetLocale): string {
  const list = (measures: readonly MeasureScore[]): string => measures.map((measure) => measure.measure).join('、');
  const of = (reason: MeasureScore['notCounted']): readonly MeasureScore[] => unit.measures.filter((measure) => measure.notCounted === reason);
  const zero = unit.measures.filter((measure) => measure.zero !== undefined);
  const zh = locale === 'zh-CN';
  const parts = [
    [of('target-missing'), zh ? '无目标不计分' : 'no target, not counted'],
    [of('target-zero'), zh ? '目标为0不计分' : 'target 0, not counted'],
    [of('not-applicable'), zh ? '不适用不计分' : 'not applicable, not counted'],
    [zero, zh ? '未报或有误按0分' : 'blank or invalid, 0 points'],
  ] as const;
  const texts = parts.flatMap(([measures, text]) => (measures.length === 0 ? [] : [`${text}：${list(measures)}`]));
  for (const { component, because } of unit.withoutComponent ?? []) texts.push(`${componentNames[component][locale]}${withoutTexts[because][locale]}`);
  if (unit.tieBreak !== undefined) texts.push(tieBreakText[unit.tieBreak][locale]);
  return texts.join('；');
}

/** Names of the judged components. */
export const componentNames = {
  inspection: { 'zh-CN': '督查组评分', 'en-US': 'inspection' },
  routine: { 'zh-CN': '部门日常评分', 'en-US': 'routine assessment' },
} as const;

const withoutTexts = {
  missing: { 'zh-CN': '未评，按0分', 'en-US': ' missing, counts 0' },
  'not-applicable': { 'zh-CN': '不适用，权重并入其余各项', 'en-US': ' not applicable, its share is spread' },
} as const;

const tieBreakText = {
  'heavier-targets': { 'zh-CN': '同分，按目标较重排先', 'en-US': 'tie decided by heavier targets' },
  quantitative: { 'zh-CN': '同分，按定量得分排先', 'en-US': 'tie decided by the quantitative score' },
  shared: { 'zh-CN': '同分并列', 'en-US': 'shared place' },
} as const;

/** How the result stands: which components were left out and how many settings are still examples. */
export function scoreBasis(assessment: Assessment, scheme: Scheme, locale: SheetLocale): string {
  const zh = locale === 'zh-CN';
  const measures = unconfirmedMeasures(scheme);
  return [
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
