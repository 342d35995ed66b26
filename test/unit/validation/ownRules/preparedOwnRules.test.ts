import { evaluateCondition } from '../../../../src/validation/ownRules/evaluateCondition';
import { preparedOwnRules } from '../../../../src/validation/ownRules/preparedOwnRules';
import { aMeasure, aRatio } from '../../../support/builders/aMeasure';

describe('a comparison of a rule of one’s own is one of shares', () => {
  const measures = [aMeasure('11'), aRatio('12'), aRatio('13')];
  const isOfShares = (expression: string) => {
    const [prepared] = preparedOwnRules({ measures, ownRules: [{ code: 'Z1', expression, severity: 'soft', message: '' }] });
    const judged = prepared && evaluateCondition(prepared.condition, () => 1);
    return prepared && judged && typeof judged !== 'string' ? prepared.isOfShares(judged.comparison) : undefined;
  };

  it.each<[string, boolean]>([
    ['12 > 13', true],
    ['12 > 150%', true],
    ['12 > 5', true],
    ['12 - 13 > 5', true],
    ['150% < 12', true],
    ['11 > 150%', true],
    ['11 > 5', false],
    ['11 + 12 > 5', false],
    ['分子(12) > 5', false],
    ['分母(12) > 5', false],
    ['分子(12) + 13 > 5', false],
    ['分子(12) > 分母(12)', false],
  ])('%s: %p', (expression, expected) => {
    expect(isOfShares(expression)).toBe(expected);
  });

  it('and rules out of use, or that cannot be understood, are not prepared', () => {
    const rules = [{ code: 'A', expression: '11 > 1', severity: 'soft' as const, message: '', retired: true }, { code: 'B', expression: '11 >', severity: 'soft' as const, message: '' }, { code: 'D', expression: '11 > 1', severity: 'soft' as const, message: '' }];
    expect(preparedOwnRules({ measures, ownRules: rules }).map(({ rule }) => rule.code)).toEqual(['D']);
  });
});
