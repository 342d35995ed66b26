import type { MeasureScore } from '../../src/model/assessment';
import type { Measure } from '../../src/model/measure';
import type { MethodSpec } from '../../src/model/method';
import { evaluateMethod } from '../../src/scoring/methods/scoringMethods';
import { explainMeasure, explanationText } from '../../src/taskpane/scoring/explainMeasure';

const count: Measure = {
  id: '2',
  indicator: 2,
  name: '城镇新就业人数',
  kind: 'count',
  unit: '人',
  direction: 'up',
  timing: 'flow',
  target: 'count',
  numerator: '净增',
  denominator: '',
  certainty: 'public source',
  whole: true,
  points: 10,
  method: { method: 'proportional', bonus: false, bonusCeiling: 0.1 },
};
const rate: Measure = { ...count, id: '4', name: '城镇登记失业率', kind: 'ratio', unit: '%', direction: 'down', timing: 'stock', method: { method: 'control', step: 0.001, lossPerStep: 0.1 } };

/** The score as the scoring computes it. */
function scored(measure: Measure, actual: number, target: number, factor: number): MeasureScore {
  const result = evaluateMethod(measure.method, { direction: measure.direction, kind: measure.kind, points: 10, actual, target, factor, completions: [1, 0.5] });
  return { measure: measure.id, points: result.points, max: 10, counted: true, factor, bonus: result.bonus, actual, target, ...(result.completion === undefined ? {} : { completion: result.completion }) };
}

function explained(measure: Measure, score: MeasureScore): Readonly<Record<string, string>> {
  return Object.fromEntries(explainMeasure(score, measure, 'zh-CN').map(({ term, text }) => [term, text]));
}

test('a count is explained from the target due by now to the points', () => {
  expect(explained(count, scored(count, 4500, 10000, 0.5))).toMatchObject({
    实绩: '4,500人',
    目标: '10,000人',
    时序系数: '0.5',
    应完成: '10,000人 × 0.5 = 5,000人',
    完成率: '4,500人 ÷ 5,000人 = 90%',
    计算: '10.00 × 90% = 9.00',
    得分: '9.00 分（满分 10.00 分）',
  });
});

test('where nothing is prorated the schedule factor is not mentioned', () => {
  expect(explained(count, scored(count, 9000, 10000, 1))).not.toHaveProperty('时序系数');
});

test('completion over 100% is shown as it is, and that it was capped', () => {
  const lines = explained(count, scored(count, 6000, 10000, 0.5));
  expect(lines['完成率']).toContain('120%');
  expect(lines['计算']).toBe('10.00 × 100% = 10.00');
  expect(lines['封顶']).toContain('100%');
});

test('a bonus is named with its ceiling, and the calculation is that of the points without it', () => {
  const measure: Measure = { ...count, method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } };
  const lines = explained(measure, scored(measure, 12000, 10000, 1));
  expect(lines['计算']).toBe('10.00 × 100% = 10.00');
  expect(lines['超额加分']).toContain('1.00');
  expect(lines['得分']).toContain('11.00');
});

test('a rate to be kept down is explained in percentage points over the target', () => {
  const lines = explained(rate, scored(rate, 0.0465, 0.045, 1));
  expect(lines['实绩']).toBe('4.65%');
  expect(lines['计分方法']).toContain('每超 0.1 个百分点扣分值的 10%');
  expect(lines['计算']).toContain('0.15 个百分点');
  expect(lines['得分']).toContain('8.50');
});

test.each<[MethodSpec, RegExp]>([
  [{ method: 'all-or-nothing' }, /全额或零分/],
  [{ method: 'tiers', tiers: [{ from: 1, share: 1 }, { from: 0.8, share: 0.5 }] }, /达到 100% 得分值的 100%，达到 80% 得分值的 50%/],
  [{ method: 'shortfall-tiers', tiers: [{ upTo: 0.05, loss: 0.4 }], lossBeyond: 1 }, /差距不超过 5% 扣分值的 40%；超过的扣 100%/],
  [{ method: 'per-percentage-point', pointsPerPercent: 0.4 }, /每低 1 个百分点扣 0.4 分/],
  [{ method: 'per-case', pointsPerCase: 1 }, /每例扣 1 分/],
  [{ method: 'graded' }, /综合评定/],
  [{ method: 'by-place', shares: [1, 0.95] }, /100%，95%/],
])('the method of %j is put into words with its parameters', (method, words) => {
  const measure: Measure = { ...count, method };
  const lines = explained(measure, scored(measure, 85, 100, 1));
  expect(lines['计分方法']).toMatch(words);
  expect(lines['得分']).toMatch(/^\d+\.\d\d 分/);
});

test.each([
  ['target-missing', '未下达目标'],
  ['target-zero', '目标为 0'],
  ['not-applicable', '不适用'],
] as const)('a measure that does not count because of %s says so and has no points', (notCounted, words) => {
  const lines = explained(count, { measure: '2', points: 0, max: 0, counted: false, notCounted, factor: 1, bonus: 0 });
  expect(lines['得分']).toContain(words);
  expect(lines).not.toHaveProperty('计算');
});

test('a blank figure is not 0: it says that nothing was reported', () => {
  const lines = explained(count, { measure: '2', points: 0, max: 10, counted: true, zero: 'blank', factor: 1, bonus: 0, target: 100 });
  expect(lines['实绩']).toBe('未填报');
  expect(lines['得分']).toContain('按 0 分计');
});

test('the text to copy names unit and measure and has every line', () => {
  const score = scored(count, 4500, 10000, 0.5);
  const text = explanationText('四平市', score, count, 0, 'zh-CN');
  expect(text.split('\n')[0]).toBe('四平市  2 城镇新就业人数');
  for (const line of explainMeasure(score, count, 'zh-CN')) expect(text).toContain(line.text);
  expect(text).not.toContain('示例');
});

test('the text to copy says how many of the settings behind the points are not confirmed', () => {
  const score = scored(count, 4500, 10000, 0.5);
  expect(explanationText('四平市', score, count, 2, 'zh-CN').split('\n').at(-1)).toBe('结果为示例口径：使用了 2 项尚未确认的设置，结果仅供参考。');
  expect(explanationText('Siping', score, count, 1, 'en-US')).toContain('Made with example settings: 1 setting (示例) used here is not confirmed.');
});

test('a figure up to a cut-off date is shown as it was reported, then as it was projected, and what is missing is said of what is reported', () => {
  const projection = { month: 6, day: 20, days: 172, allDays: 182, factor: 182 / 172 };
  const score = { ...scored(count, 4300 * projection.factor, 10000, 0.5), projected: { from: 4300, factor: projection.factor } };
  const unit = { code: '220100', name: '长春市', measures: [score], indicators: [], areas: [], quantitative: { points: 9.1, max: 10 }, components: { quantitative: 91 }, heaviness: 0, total: 91, rank: 1 };
  const assessment = { period: 'half-year' as const, schemeId: 's', units: [unit], shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [], projection };
  const lines = Object.fromEntries(explainMeasure(score, count, 'zh-CN', { assessment, unit }).map(({ term, text }) => [term, text]));
  // 4,300 × 182 ÷ 172 = 4,550 of 5,000; 5,000 × 172 ÷ 182 = 4,725.27… would be enough: 4,726 people.
  expect(lines).toMatchObject({ 实绩: '4,300人', 完成率: '4,550人 ÷ 5,000人 = 91%' });
  expect(lines['推算']).toBe('数据截至 6 月 20 日，推算到期末：4,300人 × 1.0581 = 4,550人（182 ÷ 172 天）');
  expect(lines['满分还差']).toBe('再完成 426人，达到 4,726人（截至 6 月 20 日的填报数），本项满分，总分 +9.00');
});

test('points that came over from measures of the indicator that do not count are named', () => {
  const score = { ...scored(count, 9000, 10000, 1), max: 15, points: 13.5 };
  expect(explained(count, score)).toMatchObject({ 分值折算: '10.00 → 15.00 分（同一指标的其他指标项不计分，其分值并入本项）', 计算: '15.00 × 90% = 13.50' });
  expect(explained(count, scored(count, 9000, 10000, 1))).not.toHaveProperty('分值折算');
});

test('a bonus that the scheme’s ceiling of all bonuses cut says so', () => {
  const measure: Measure = { ...count, method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } };
  const whole = scored(measure, 12000, 10000, 1);
  expect(explained(measure, whole)['超额加分']).toBe('其中超额加分 1.00 分（上限为分值的 10%）。');
  expect(explained(measure, { ...whole, points: 10.5, bonus: 0.5 })['超额加分']).toBe('其中超额加分 0.50 分（上限为分值的 10%）。各项加分合计超过方案上限，已按比例压缩。');
});
