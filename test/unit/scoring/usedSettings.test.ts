import type { MethodSpec } from '../../../src/model/method';
import { measureSettings, usedSettings } from '../../../src/scoring/usedSettings';
import { aMeasure, aScheme } from './smallScheme';

const always = ['share.quantitative.half-year', 'share.inspection.half-year', 'share.routine.half-year', 'line.excellent', 'line.excellent-share', 'line.pass'] as const;
const coefficients = ['grade.excellent', 'grade.good', 'grade.fair', 'grade.poor'] as const;

describe('the settings that a measure’s points depend on', () => {
  it.each<[string, MethodSpec, readonly string[]]>([
    ['in proportion: its schedule factor', { method: 'proportional', bonus: false, bonusCeiling: 0.1 }, ['factor.flow']],
    ['in proportion with bonus: the ceiling, too', { method: 'proportional', bonus: true, bonusCeiling: 0.1 }, ['factor.flow', 'bonus.ceiling']],
    ['graded: the coefficients', { method: 'graded' }, ['factor.flow', ...coefficients]],
    ['per case: its schedule factor', { method: 'per-case', pointsPerCase: 1 }, ['factor.flow']],
  ])('%s', (_, method, expected) => {
    expect(measureSettings(aMeasure('1', 1, { method }), 'half-year')).toEqual(expected);
  });
});

describe('the settings that totals depend on', () => {
  it('are those of the measures in use, shares and lines', () => {
    const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { timing: 'stock', retired: true, method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } })]);
    expect(usedSettings(scheme, 'half-year', { tied: false, graded: false, cases: false })).toEqual(['factor.flow', ...always]);
  });

  it('include tie-breaks where totals were equal, coefficients where a mark or a measure is graded, and points lost for cases where there were any', () => {
    const scheme = aScheme([aMeasure('1', 1)]);
    expect(usedSettings(scheme, 'half-year', { tied: true, graded: false, cases: false })).toEqual(['factor.flow', ...always, 'tie-breaks']);
    expect(usedSettings(scheme, 'half-year', { tied: false, graded: true, cases: false })).toEqual(['factor.flow', ...coefficients, ...always]);
    expect(usedSettings(scheme, 'half-year', { tied: false, graded: false, cases: true })).toEqual(['factor.flow', 'case.points', ...always]);
    const graded = aScheme([aMeasure('1', 1, { kind: 'ratio', method: { method: 'graded' } })]);
    expect(usedSettings(graded, 'half-year', { tied: false, graded: false, cases: false })).toEqual([...coefficients, ...always]);
  });
});
