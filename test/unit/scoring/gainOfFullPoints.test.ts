import type { Assessment, MeasureScore, UnitScore } from '../../../src/model/assessment';
import { gainOfFullPoints } from '../../../src/scoring/gainOfFullPoints';

const score = (points: number, max: number, more: Partial<MeasureScore> = {}): MeasureScore => ({ measure: '2', points, max, counted: true, factor: 1, bonus: 0, ...more });

function unit(code: string, rank: number, total: number, more: Partial<UnitScore> = {}): UnitScore {
  return { code, name: `单位${code}`, measures: [], indicators: [], areas: [], quantitative: { points: total * 3.6, max: 360 }, components: { quantitative: total }, total, rank, heaviness: 0, ...more };
}

function assessment(units: readonly UnitScore[], shares: Assessment['shares'] = { quantitative: 1, inspection: 0, routine: 0 }): Assessment {
  return { period: 'year-end', schemeId: 's', units, shares, leftOut: [], unconfirmed: [] };
}

describe('the gain of full points', () => {
  const ranked = [unit('1', 1, 95), unit('2', 2, 90.4), unit('3', 3, 90.1), unit('4', 4, 90)];
  const last = ranked[3] ?? unit('4', 4, 90);

  it('is what is missing, on the scale of 100, and tells who would be overtaken, the best placed first', () => {
    // 1.8 points of 360 are missing: 0.5 of 100; 90 becomes 90.5, ahead of 90.4 and 90.1.
    const gain = gainOfFullPoints(assessment(ranked), last, score(8.2, 10));
    expect(gain?.total).toBeCloseTo(0.5, 12);
    expect(gain?.overtaken.map(({ code }) => code)).toEqual(['2', '3']);
  });

  it('overtakes nobody whose total is only reached', () => {
    // 1.44 of 360 are 0.4: 90 becomes exactly 90.4.
    expect(gainOfFullPoints(assessment(ranked), last, score(8.56, 10))?.overtaken.map(({ code }) => code)).toEqual(['3']);
  });

  it('counts by the share of the figures in the total', () => {
    expect(gainOfFullPoints(assessment(ranked, { quantitative: 0.6, inspection: 0.2, routine: 0.2 }), last, score(8.2, 10))?.total).toBeCloseTo(0.3, 12);
  });

  it('counts more where a component does not apply to the unit', () => {
    const without = { ...last, withoutComponent: [{ component: 'routine' as const, because: 'not-applicable' as const }] };
    // 0.6 of 0.8 of the total are the figures’.
    expect(gainOfFullPoints(assessment(ranked, { quantitative: 0.6, inspection: 0.2, routine: 0.2 }), without, score(8.2, 10))?.total).toBeCloseTo(0.5 * 0.75, 12);
  });

  it('does not take a bonus for points of the measure', () => {
    // 9 of 10 without the bonus of 0.5: 1 point is missing.
    expect(gainOfFullPoints(assessment(ranked), last, score(9.5, 10, { bonus: 0.5 }))?.total).toBeCloseTo(1 / 3.6, 12);
  });

  it('lists who is overtaken by place, whatever the order of the units; those behind and those without a total are none', () => {
    const { total: _, ...unplaced } = unit('6', 0, 0);
    const mixed = [unit('5', 5, 80), ranked[2], unplaced, last, ranked[0], ranked[1]].filter((each) => each !== undefined);
    expect(gainOfFullPoints(assessment(mixed), last, score(8.2, 10))?.overtaken.map(({ code }) => code)).toEqual(['2', '3']);
  });

  it('overtakes nobody by points where one stands first, nor who shares the place', () => {
    const shared = [unit('1', 1, 90), unit('2', 1, 90), unit('3', 3, 80)];
    expect(gainOfFullPoints(assessment(shared), shared[0] ?? last, score(5, 10))).toEqual({ total: expect.closeTo(5 / 3.6, 12), overtaken: [] });
  });

  it('is as much as the figures are worth where a missing component counts 0: it spreads nothing', () => {
    const without = { ...last, withoutComponent: [{ component: 'routine' as const, because: 'missing' as const }] };
    expect(gainOfFullPoints(assessment(ranked, { quantitative: 0.6, inspection: 0.2, routine: 0.2 }), without, score(8.2, 10))?.total).toBeCloseTo(0.3, 12);
  });

  it('is all of it where no component with a share applies to the unit: its figures alone decide', () => {
    const without = { ...last, withoutComponent: [{ component: 'routine' as const, because: 'not-applicable' as const }] };
    expect(gainOfFullPoints(assessment(ranked, { quantitative: 0, inspection: 0, routine: 1 }), without, score(8.2, 10))?.total).toBeCloseTo(0.5, 12);
  });

  it.each<[string, MeasureScore, UnitScore]>([
    ['a unit without a total', score(0, 10), (({ total: _, ...rest }) => rest)(unit('5', 5, 50))],
    ['a measure that does not count, whatever it would be worth', score(0, 10, { counted: false, notCounted: 'not-applicable' }), last],
    ['full points', score(10, 10), last],
    ['full points and a bonus', score(10.5, 10, { bonus: 0.5 }), last],
    ['a measure that does not count', score(0, 0, { counted: false, notCounted: 'target-zero' }), last],
    ['a unit of which nothing counts', score(0, 10), unit('5', 5, 0, { quantitative: { points: 0, max: 0 } })],
  ])('is nothing for %s', (_, of, own) => {
    expect(gainOfFullPoints(assessment(ranked), own, of)).toBeUndefined();
  });
});
