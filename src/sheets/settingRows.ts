import type { SettingCode } from '../model/schemeSettings';
import type { SheetLocale } from './sheetLocale';

/** How a setting is shown and read: a share as per cent, a number, or an order of tie-breaks. */
export type SettingKind = 'share' | 'number' | 'tie-breaks';

export interface SettingRow {
  readonly code: SettingCode;
  readonly kind: SettingKind;
  readonly minimum: number;
  readonly maximum: number;
  /** Whether only whole numbers can be meant. */
  readonly whole?: true;
  /** Whether the number is a month and day (620 for 20 June), 0 for none. */
  readonly monthDay?: true;
  readonly group: Readonly<Record<SheetLocale, string>>;
  readonly label: Readonly<Record<SheetLocale, string>>;
  /** Where the default comes from; the notice itself fixes none of these. */
  readonly remark: Readonly<Record<SheetLocale, string>>;
}

type Words = readonly [zh: string, en: string];
const both = (words: Words): Readonly<Record<SheetLocale, string>> => ({ 'zh-CN': words[0], 'en-US': words[1] });

const row = (code: SettingCode, kind: SettingKind, range: readonly [number, number], group: Words, label: Words, remark: Words): SettingRow => ({
  code,
  kind,
  minimum: range[0],
  maximum: range[1],
  group: both(group),
  label: both(label),
  remark: both(remark),
});

const schedule: Words = ['时序进度', 'Schedule'];
const halfShares: Words = ['半年初评权重', 'Half-year shares'];
const yearShares: Words = ['年终总评权重', 'Year-end shares'];
const inspections: Words = ['督查核查', 'Inspections'];
const bonus: Words = ['加分', 'Bonus'];
const judgement: Words = ['综合评定', 'Judgement'];
const grades: Words = ['等次', 'Grades'];
const outcomes: Words = ['奖惩', 'Outcomes'];
const ranking: Words = ['排名', 'Ranking'];
const soft: Words = ['核实性审核', 'Soft checks'];
const open: Words = ['文件未作规定', 'Not fixed by the notice'];
const factorRemark: Words = ['半年应完成全年目标的比例；比率不折算', 'Share of the target due at half-year; rates are never prorated'];
const projectionRemark: Words = [
  '填月日，如620为6月20日：累计数由该日推算到期末（兰州2012年做法）；0为数据已到期末，不推算',
  'Month and day, such as 620 for 20 June: cumulative figures are projected from then to the end of the period (practice of Lanzhou 2012); 0: figures are complete, nothing is projected',
];
const sharesRemark: Words = ['三项之和应为100%；某项无人填报时，其权重按比例并入其余各项并注明', 'The three add up to 100 %; the share of a component nobody filled in is spread over the others, and said so'];

/** The settings of 考评方案 in the order of their rows. */
export const settingRows: readonly SettingRow[] = [
  row('factor.flow', 'share', [0, 1], schedule, ['累计指标半年进度', 'Cumulative measures at half-year'], factorRemark),
  row('factor.stock', 'share', [0, 1], schedule, ['期末时点指标半年进度', 'End-of-period counts at half-year'], factorRemark),
  row('factor.year', 'share', [0, 1], schedule, ['年度指标半年进度', 'Yearly measures at half-year'], factorRemark),
  row('factor.quarter', 'share', [0, 1], schedule, ['按季指标半年进度', 'Quarterly measures at half-year'], factorRemark),
  { ...row('projection.half-year', 'number', [0, 630], schedule, ['半年数据截至（月日）', 'Half-year figures known to (month and day)'], projectionRemark), whole: true, monthDay: true },
  { ...row('projection.year-end', 'number', [0, 1231], schedule, ['年终数据截至（月日）', 'Year-end figures known to (month and day)'], projectionRemark), whole: true, monthDay: true },
  row('share.quantitative.half-year', 'share', [0, 1], halfShares, ['定量得分', 'Quantitative'], sharesRemark),
  row('share.inspection.half-year', 'share', [0, 1], halfShares, ['督查组评分', 'Inspection team'], sharesRemark),
  row('share.routine.half-year', 'share', [0, 1], halfShares, ['部门日常评分', 'Routine assessment'], sharesRemark),
  row('share.quantitative.year-end', 'share', [0, 1], yearShares, ['定量得分', 'Quantitative'], sharesRemark),
  row('share.inspection.year-end', 'share', [0, 1], yearShares, ['督查组评分', 'Inspection team'], sharesRemark),
  row('share.routine.year-end', 'share', [0, 1], yearShares, ['部门日常评分', 'Routine assessment'], sharesRemark),
  row('bonus.ceiling', 'number', [0, 1000], bonus, ['超额完成加分合计上限（分）', 'Ceiling of all bonuses for exceeding (points)'], ['镇江、南通等地通行做法；各指标项是否加分见方法参数', 'Public practice; whether a measure earns a bonus is in its parameters']),
  row('case.points', 'number', [0, 1000], inspections, ['每例未兑现扣分（分）', 'Points lost for each case not honoured'], ['广东2008年做法；按督查核查登记的未兑现例数，从该指标项得分中扣，扣完为止', 'Practice of Guangdong 2008; by the cases in 督查核查, from the points of the measure, down to 0']),
  row('grade.excellent', 'share', [0, 1], judgement, ['“优”的系数', 'Coefficient of 优'], open),
  row('grade.good', 'share', [0, 1], judgement, ['“良”的系数', 'Coefficient of 良'], open),
  row('grade.fair', 'share', [0, 1], judgement, ['“中”的系数', 'Coefficient of 中'], open),
  row('grade.poor', 'share', [0, 1], judgement, ['“差”的系数', 'Coefficient of 差'], open),
  row('line.excellent', 'number', [0, 100], grades, ['优秀线（百分制）', '优秀 from (of 100)'], ['汕尾2010年做法', 'Practice of Shanwei 2010']),
  row('line.excellent-share', 'share', [0, 1], grades, ['优秀单位比例上限', 'At most this share of units is 优秀'], ['汕尾2010年做法', 'Practice of Shanwei 2010']),
  row('line.pass', 'number', [0, 100], grades, ['达标线（百分制）', '达标 from (of 100)'], ['汕尾2010年做法', 'Practice of Shanwei 2010']),
  { ...row('honours.count', 'number', [0, 1000], outcomes, ['综合先进单位名额', 'Number of overall honours'], ['第五条未定名额', 'Clause 五 gives no number']), whole: true },
  row('accountability.total', 'number', [0, 100], outcomes, ['追究责任线：总分低于', 'Accountability: total under'], ['第五条未定标准，仅作提示，由人决定', 'Clause 五 gives no line; a proposal only']),
  row('accountability.last-place', 'number', [0, 100], outcomes, ['追究责任线：末位且总分低于', 'Accountability: last place and total under'], ['第五条未定标准，仅作提示，由人决定', 'Clause 五 gives no line; a proposal only']),
  row('tie-breaks', 'tie-breaks', [0, 0], ranking, ['同分时的先后', 'Order of tie-breaks'], ['目标较重者在前，再看定量得分，仍相同则并列', 'Heavier targets, then the quantitative score, then a shared place']),
  row('check.completion-high', 'share', [0, 1000], soft, ['完成率高于', 'Completion over'], open),
  row('check.completion-low', 'share', [0, 1000], soft, ['完成率低于', 'Completion under'], open),
  row('check.change', 'share', [0, 1000], soft, ['与上期、上年相比变动超过', 'Change against the last period or year over'], open),
  row('check.stock-fall', 'share', [0, 1], soft, ['期末数下降超过', 'Fall of an end-of-period count over'], open),
  row('check.unemployment-low', 'share', [0, 1], soft, ['登记失业率低于', 'Registered unemployment under'], open),
  row('check.unemployment-high', 'share', [0, 1], soft, ['登记失业率高于', 'Registered unemployment over'], open),
  row('check.unemployment-change', 'share', [0, 1], soft, ['登记失业率与上期相差超过', 'Registered unemployment away from the last period by more than'], ['以百分点计，0.5%即0.5个百分点', 'In percentage points: 0.5 % is half a point']),
  row('check.outlier-z', 'number', [0, 1000], soft, ['离群值（稳健z）大于', 'Outlier: robust z over'], open),
  { ...row('check.outlier-units', 'number', [3, 10000], soft, ['离群值：比较单位不少于', 'Outlier: units, at least'], open), whole: true },
  row('check.outlier-spread', 'share', [0, 1], soft, ['离群值：离散程度不低于', 'Outlier: least spread'], ['占中位数的比例；数字相近时小差别不提示', 'A share of the median: small differences say nothing']),
  row('check.unit-slip', 'number', [1, 50], soft, ['单位疑误：与一万倍相差', 'Slip of the unit: off 10,000 by'], ['以倍计：5即两千倍至五万倍', 'In times: 5 is from 2,000 to 50,000']),
  { ...row('check.repeated-measures', 'number', [2, 1000], soft, ['数字雷同：指标项不少于', 'Repeated: measures, at least'], open), whole: true },
  { ...row('check.repeated-digits', 'number', [1, 15], soft, ['数字雷同：位数不少于', 'Repeated: digits, at least'], open), whole: true },
  row('check.over-budget', 'share', [0, 1000], soft, ['到位资金超过预算', 'Money put in place over budget'], open),
  row('check.inspection-tolerance', 'share', [0, 1], soft, ['填报数与核实数相差超过', 'Reported away from verified by more than'], open),
];

/** The format of the value's cell; undefined for words. A month and day is shown as people write it. */
export function settingNumberFormat({ kind, monthDay }: SettingRow, locale: SheetLocale): string | undefined {
  if (kind === 'tie-breaks') return undefined;
  if (kind === 'share') return '0.0%';
  return monthDay === undefined ? 'General' : locale === 'zh-CN' ? '0"月"00"日";;"不推算"' : '00"-"00;;"none"';
}

/** The words for tie-breaks in the cell. */
export const tieBreakWords = { 'heavier-targets': '目标较重者在前', quantitative: '定量得分高者在前' } as const;
