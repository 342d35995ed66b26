import { describeFinding } from '../../../../src/locales/findings';
import type { OwnRule } from '../../../../src/model/ownRule';
import { aCheck, type CheckBuilder } from '../../../support/builders/aCheck';
import { aScheme } from '../../../support/builders/aScheme';

const rule = (expression: string, different: Partial<OwnRule> = {}): OwnRule => ({ code: 'Z1', expression, severity: 'hard', message: '不合本局规定', ...different });
const base = aScheme().withOnly('2', '3', '5', '16', '16.1', '17', '18', '31').build();
const check = (...rules: readonly OwnRule[]): CheckBuilder => aCheck({ ...base, ownRules: rules });

/** Figures that no other hard rule objects to; 31 must be 100 %, without a target of each unit's own. */
const figures = { 2: 100, 3: 50, 5: { numerator: 90, denominator: 100, rate: 0.9 }, 16: 1000, '16.1': { numerator: 800, denominator: 1000, rate: 0.8 }, 17: 60, 18: 30, 31: { numerator: 10, denominator: 10, rate: 1 } };
const targets = { 2: 120, 3: 60, 5: 0.9, 16: 1000, '16.1': 0.8, 17: 100, 18: 50 };

const found = (expression: string, different: Record<string, unknown> = {}) =>
  check(rule(expression))
    .target(targets)
    .halfYear({ ...figures, ...(different as typeof figures) })
    .findings('half-year')
    .filter(({ rule: code }) => code === 'own-rule');

describe('a rule of one’s own holds or not', () => {
  it.each<[expression: string, holds: boolean]>([
    // Each sign on both sides of its boundary.
    ['3 <= 50', true],
    ['3 <= 49', false],
    ['3 < 51', true],
    ['3 < 50', false],
    ['3 >= 50', true],
    ['3 >= 51', false],
    ['3 > 49', true],
    ['3 > 50', false],
    ['3 = 50', true],
    ['3 = 51', false],
    ['3 <> 51', true],
    ['3 <> 50', false],
    // Within the tolerance of all checks, and beyond it.
    ['3 <= 49.99999999', true],
    ['3 <= 49.9999999', false],
    ['3 < 50.00000001', false],
    ['3 < 50.0000001', true],
    ['17 / 60 * 0.1 + 0.2 = 0.3', true],
    // A measure before a number: 2 is 100, 5 is 90 %.
    ['3 <= 2', true],
    ['3 <= #2', false],
    ['17 + 18 >= 0.9 * target(17)', true],
    ['17 + 18 >= 0.901 * target(17)', false],
    ['17 - 18 > 29', true],
    ['17 * 18 > 1799', true],
    ['2 / 3 = #2', true],
    ['-3 < 0', true],
    // Rates as fractions.
    ['5 >= 90%', true],
    ['5 >= 90.1%', false],
    ['率(5) >= 0.9', true],
    ['分子(5) = 90', true],
    ['分母(5) = 100', true],
    ['分母(16.1) = 16', true],
    ['目标(5) <= 90%', true],
    ['目标(31) = #1', true],
    ['目标(17) = 100', true],
    // At half-year the half-year is what is checked.
    ['半年(17) = 17', true],
    // Joined.
    ['3 <= 50 and 2 <= 100', true],
    ['3 <= 50 and 2 <= 99', false],
    ['3 <= 49 or 2 <= 100', true],
    ['3 <= 49 or 2 <= 99', false],
    ['3 <= 49 or 2 <= 100 and 17 <= 60', true],
    ['(3 <= 49 or 2 <= 100) and 17 <= 59', false],
  ])('%s: %s', (expression, holds) => {
    expect(found(expression)).toHaveLength(holds ? 0 : 1);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a blank figure', '3 > 2', { 2: '' }],
    ['不适用', '3 > 2', { 2: '不适用' }],
    ['text', '3 > 2', { 2: '一百' }],
    ['a blank figure that would not have mattered', '3 > 99 or 2 > 99 or 17 > 99', { 17: '' }],
    ['a figure in doubt', '17 > 99', { 17: -1 }],
    ['a ratio of which half is blank', '5 > 1', { 5: { numerator: 90, denominator: '' } }],
    ['a ratio whose numerator is over its denominator', '5 <= 1%', { 5: { numerator: 101, denominator: 100 } }],
    ['a division by 0', '3 / (17 - 60) > 99', {}],
    ['a division by a figure of 0', '3 / 17 > 99', { 17: 0 }],
    ['0 divided by 0', '17 / 18 > 99', { 17: 0, 18: 0 }],
  ])('nothing is said of %s', (_what, expression, different) => {
    expect(found(expression, different)).toEqual([]);
  });

  it('nothing is said of a target that is not there, or 不适用', () => {
    const of = (target: Record<string, unknown>) => check(rule('17 > 目标(17)'), rule('31 > 目标(31)', { code: 'Z2' })).target({ ...targets, ...(target as typeof targets) }).halfYear(figures).rules('half-year').filter((code) => code === 'own-rule');
    expect(of({})).toHaveLength(2);
    expect(of({ 17: '' })).toHaveLength(1);
    expect(of({ 17: '', 31: '不适用' })).toHaveLength(0);
  });

  it('compares with the half-year at year-end', () => {
    const year = (halfYear: number | string) => check(rule('17 >= 2 * 0 + 半年(17) * #2')).target(targets).halfYear({ ...figures, 17: halfYear }).yearEnd({ ...figures, 17: 80 }).rules('year-end').filter((code) => code === 'own-rule');
    expect([year(40), year(41), year('')].map((each) => each.length)).toEqual([0, 1, 0]);
  });

  it('judges each unit by itself, and says nothing of retired rules and of those that cannot be understood', () => {
    const rules = [rule('3 <= 49'), rule('3 <= 49', { code: 'Z2', retired: true }), rule('3 <= nothing', { code: 'Z3' })];
    const builder = check(...rules).row('target', '001', targets).row('target', '002', targets).row('half-year', '001', figures).row('half-year', '002', { ...figures, 3: 49 });
    expect(builder.findings('half-year').filter(({ rule: code }) => code === 'own-rule').map(({ unitCode, parameters }) => [unitCode, parameters?.code])).toEqual([['001', 'Z1']]);
  });

  it('silences no other check, and is silenced by none that is soft', () => {
    const scheme = { ...base, ownRules: [rule('17 >= 10')] };
    const rules = aCheck(scheme).target(targets).halfYear({ ...figures, 17: 5 }).findings('half-year');
    expect(rules.filter(({ measure }) => measure === '17').map((each) => each.rule)).toEqual(['own-rule', 'completion-low']);
  });
});

describe('the finding of a rule of one’s own', () => {
  it('stands at the first figure of the comparison that fails, with its two sides', () => {
    const [finding] = found('2 >= 1 and target(17) * 90% <= 18 + 17 * #1 - #1');
    expect(finding).toMatchObject({ rule: 'own-rule', severity: 'hard', unitCode: '001', measure: '18', part: 'value', column: 'half-year', left: 90, right: 89, difference: 1 });
    expect(finding?.at).toBeDefined();
    expect(found('目标(17) <= 90')[0]).toMatchObject({ measure: '17', part: 'value', column: 'target', left: 100, right: 90 });
    expect(found('分子(5) <= 分母(16.1) - 2000')[0]).toMatchObject({ measure: '5', part: 'numerator' });
    expect(found('5 > 90%')[0]).toMatchObject({ measure: '5', part: 'rate', left: 0.9, right: 0.9 });
  });

  it('is as hard as the rule says, and one of each rule', () => {
    const findings = check(rule('3 > 2', { severity: 'soft' }), rule('3 > 3', { code: 'Z2' })).target(targets).halfYear(figures).findings('half-year').filter(({ rule: code }) => code === 'own-rule');
    expect(findings.map(({ severity, parameters }) => [severity, parameters?.code])).toEqual([
      ['hard', 'Z2'],
      ['soft', 'Z1'],
    ]);
  });

  it('is told in the office’s own words, with the expression and what stood on its sides', () => {
    const [finding] = check(rule('17 + 18 >= 目标(17)', { message: '征缴额低于本市要求', remedy: '请与征缴部门核对' })).target(targets).halfYear(figures).findings('half-year').filter(({ rule: code }) => code === 'own-rule');
    if (!finding) throw new Error('no finding');
    expect(describeFinding(finding, base, 'zh-CN')).toMatchObject({
      title: '自定审核规则',
      message: '“半年填报”L6，单位001，指标项17“省级统筹养老保险费当期征缴额”：征缴额低于本市要求（自定规则Z1“17 + 18 >= 目标(17)”不成立：左边为90，右边为100，相差10）',
      remedy: '请与征缴部门核对',
    });
    expect(describeFinding(finding, base, 'en-US').message).toContain('征缴额低于本市要求 (check Z1 “17 + 18 >= 目标(17)” does not hold: left 90, right 100, difference 10)');
    const [rate] = found('5 >= 95%');
    if (!rate) throw new Error('no finding');
    expect(describeFinding(rate, base, 'zh-CN').message).toContain('左边为90%，右边为95%，相差5个百分点');
    const [ratio] = found('3 / 2 >= 0.9');
    if (!ratio) throw new Error('no finding');
    expect(describeFinding(ratio, base, 'zh-CN').message).toContain('左边为0.5，右边为0.9，相差0.4');
    const [bare] = found('3 >= 60', {});
    if (!bare) throw new Error('no finding');
    const asExpression = { ...bare, parameters: { ...bare.parameters, message: '3 >= 60' } };
    expect(describeFinding(asExpression, base, 'zh-CN').message).toContain('不符合自定规则Z1“3 >= 60”：左边为50，右边为60，相差10。');
  });
});
