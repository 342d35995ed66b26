import type { Inspection, NotHonoured } from '../../src/model/inspection';
import type { Measure } from '../../src/model/measure';
import { assess } from '../../src/scoring/assess';
import { figuresFromEntries } from '../../src/scoring/figuresFromEntries';
import { anInspectionRegister } from '../support/builders/registerFaults';
import { anEntryTable, type FilledIn } from '../support/builders/anEntryTable';
import { aMeasure, aScheme } from '../unit/scoring/smallScheme';

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0, 'case.points': 1 } as const;

/** A count P of 10 points; a rate R of 10 points whose denominator is P; a rate Q of 10 points of which each missing case costs 2; a count B of 10 points with a bonus of up to 1. */
const measures: readonly Measure[] = [
  aMeasure('P', 1),
  aMeasure('R', 2, { kind: 'ratio', target: 'ratio', denominatorIs: 'P' }),
  aMeasure('Q', 3, { kind: 'ratio', target: 'none', method: { method: 'per-case', pointsPerCase: 2 } }),
  aMeasure('B', 4, { method: { method: 'proportional', bonus: true, bonusCeiling: 0.1 } }),
];
const scheme = aScheme(measures, onlyFigures);
const targets = { P: 1000, R: 0.8, B: 100 };
const reported: Readonly<Record<string, FilledIn | number | string>> = { P: 800, R: { numerator: 480 }, Q: { numerator: 97, denominator: 100 }, B: 50 };

const at = { sheetId: 'v', sheetName: '督查核查', row: 9, column: 17 };

function scored(inspections: readonly Partial<Inspection>[], lost: readonly Pick<NotHonoured, 'measure' | 'cases'>[] = [], figures = reported, of = scheme) {
  const tables = [anEntryTable(of, 'target').row('001', targets).build(), anEntryTable(of, 'year-end').row('001', figures).build()];
  const register = {
    ...anInspectionRegister(inspections.map((each) => ({ unit: '001', period: 'year-end' as const, adopted: true, ...each }))),
    notHonoured: lost.map((each): NotHonoured => ({ unit: '001', period: 'year-end', at, ...each })),
  };
  const assessment = assess(of, figuresFromEntries(of, [{ code: '001', name: '甲' }], tables, 'year-end', undefined, register));
  const unit = assessment.units[0];
  const score = (id: string) => unit?.measures.find(({ measure }) => measure === id);
  return { assessment, unit, score, points: (id: string) => score(id)?.points };
}

describe('without inspections', () => {
  it('P earns 10 × 800 ÷ 1,000 = 8; R 480 ÷ 800 = 60 % of 80 %, 10 × 0.75 = 7.5; Q 10 − 3 × 2 = 4; B 10 × 0.5 = 5: 24.5 of 40 is 61.25', () => {
    const { points, unit, assessment } = scored([]);
    expect(['P', 'R', 'Q', 'B'].map(points)).toEqual([8, expect.closeTo(7.5, 12), 4, 5]);
    expect(unit?.total).toBeCloseTo(61.25, 12);
    expect(assessment.unconfirmed).not.toContain('case.points');
  });
});

describe('a verified value that counts', () => {
  it('below the reported 800: 600 of 1,000 earn 6, and R is 480 ÷ 600 = 80 %, which is its target: 10', () => {
    const { points, score } = scored([{ measure: 'P', verified: 600 }]);
    expect([points('P'), points('R')]).toEqual([6, expect.closeTo(10, 12)]);
    expect(score('P')).toMatchObject({ actual: 600, verified: { reported: { state: 'number', value: 800 }, inspections: [{ verified: 600 }] } });
    expect(score('R')).toMatchObject({ actual: 0.8, parts: { numerator: 480, denominator: 600 }, verifiedDenominator: 'P' });
    expect(score('R')).not.toHaveProperty('verified');
  });

  it('above it: 1,200 of 1,000 earn all 10, and R is 480 ÷ 1,200 = 40 % of 80 %: 5', () => {
    const { points } = scored([{ measure: 'P', verified: 1200 }]);
    expect([points('P'), points('R')]).toEqual([10, expect.closeTo(5, 12)]);
  });

  it('does not count unless the inspection says so', () => {
    expect(scored([{ measure: 'P', verified: 600, adopted: false }]).points('P')).toBe(8);
    expect(scored([{ measure: 'P', verified: 600, period: 'half-year' }]).points('P')).toBe(8);
    expect(scored([{ measure: 'P', verified: 600, unit: '002' }]).points('P')).toBe(8);
  });

  it.each([['', 'blank'], ['不适用', 'not-applicable'], ['约八百', 'invalid']] as const)('where %p was reported: 600 of 1,000 earn 6', (entry, state) => {
    const { score } = scored([{ measure: 'P', verified: 600 }], [], { ...reported, P: entry });
    expect(score('P')).toMatchObject({ points: 6, counted: true, actual: 600, verified: { reported: { state } } });
    expect(score('P')).not.toHaveProperty('zero');
  });

  it('of a rate stands for the rate: 72 % of 80 % earn 9, of the denominator reported, 800, it is 576', () => {
    expect(scored([{ measure: 'R', verified: 0.72 }]).score('R')).toMatchObject({ points: expect.closeTo(9, 12) as number, actual: 0.72, parts: { numerator: expect.closeTo(576, 9) as number, denominator: 800 } });
  });

  it.each(['', 0] as const)('of a rate whose denominator is %p stands alone: 72 %% of 80 %% earn 9', (denominator) => {
    const { score } = scored([{ measure: 'R', verified: 0.72 }], [], { ...reported, P: denominator });
    expect(score('R')).toMatchObject({ points: expect.closeTo(9, 12) as number, actual: 0.72 });
    expect(score('R')).not.toHaveProperty('parts');
  });

  it('of a rate and of its denominator both count: 72 % of 500 is 360', () => {
    expect(scored([{ measure: 'R', verified: 0.72 }, { measure: 'P', verified: 500 }]).score('R')).toMatchObject({ actual: 0.72, parts: { numerator: expect.closeTo(360, 9) as number, denominator: 500 } });
  });

  it('of a rate by cases: 98 % of 100 lack 2 cases, 10 − 2 × 2 = 6', () => {
    expect(scored([{ measure: 'Q', verified: 0.98 }]).points('Q')).toBeCloseTo(6, 9);
  });

  it('of a rate by cases without a denominator: 100 % lack none and earn 10, less has no cases to count and earns 0', () => {
    const without = { ...reported, Q: { numerator: 97 } };
    expect(scored([], [], without).score('Q')).toMatchObject({ points: 0, zero: 'blank' });
    expect([1, 0.98].map((verified) => scored([{ measure: 'Q', verified }], [], without).points('Q'))).toEqual([10, 0]);
  });

  it('of two that count is their mean until one is left: (600 + 700) ÷ 2 = 650 earn 6.5', () => {
    expect(scored([{ measure: 'P', verified: 600 }, { measure: 'P', verified: 700 }]).points('P')).toBeCloseTo(6.5, 12);
  });

  it('is projected as the reported figure is: data to 30 November, 335 of 366 days, 600 × 366 ÷ 335 = 655.52 earn 6.5552', () => {
    const projected = aScheme(measures, { ...onlyFigures, 'projection.year-end': 1130 });
    expect(scored([{ measure: 'P', verified: 600 }], [], reported, projected).points('P')).toBeCloseTo((10 * 600 * 366) / 335 / 1000, 9);
  });
});

describe('cases not honoured', () => {
  it('take a point each: 8 − 3 = 5, of all inspections of the figure together 8 − (3 + 2) = 3; the setting is used, and 示例 is said', () => {
    const { score, assessment } = scored([], [{ measure: 'P', cases: 3 }]);
    expect(score('P')).toMatchObject({ points: 5, completion: 0.8, cases: { count: 3, pointsEach: 1, pointsBefore: 8 } });
    expect(scored([], [{ measure: 'P', cases: 3 }, { measure: 'P', cases: 2 }]).points('P')).toBe(3);
    // The setting of this scheme is confirmed.
    expect(assessment.unconfirmed).not.toContain('case.points');
    const example = { ...scheme, settings: { ...scheme.settings, 'case.points': { value: 1, confirmed: false } } };
    expect(scored([], [{ measure: 'P', cases: 3 }], reported, example).assessment.unconfirmed).toContain('case.points');
    expect(scored([], [], reported, example).assessment.unconfirmed).not.toContain('case.points');
  });

  it('take no more than there is: 8 − 20 is 0, and other measures keep theirs', () => {
    const { points, unit } = scored([], [{ measure: 'P', cases: 20 }]);
    expect(['P', 'R', 'Q', 'B'].map(points)).toEqual([0, expect.closeTo(7.5, 12), 4, 5]);
    expect(unit?.total).toBeCloseTo((16.5 / 40) * 100, 12);
  });

  it('take from the bonus, too: 150 of 100 earn 10 + 1, less 3 is 8', () => {
    expect(scored([], [{ measure: 'B', cases: 3 }], { ...reported, B: 150 }).score('B')).toMatchObject({ points: 8, bonus: 1 });
  });

  it('take from a verified value as from a reported one: 6 − 3 = 3', () => {
    expect(scored([{ measure: 'P', verified: 600 }], [{ measure: 'P', cases: 3 }]).points('P')).toBe(3);
  });

  it('have nothing to take where nothing was reported, or the measure does not count', () => {
    expect(scored([], [{ measure: 'P', cases: 3 }], { ...reported, P: '' }).points('P')).toBe(0);
    expect(scored([], [{ measure: 'P', cases: 3 }], { ...reported, P: '不适用' }).score('P')).toMatchObject({ points: 0, counted: false });
  });
});

describe('cases of another period or unit', () => {
  it('take nothing: P earns its 8', () => {
    const tables = [anEntryTable(scheme, 'target').row('001', targets).build(), anEntryTable(scheme, 'year-end').row('001', reported).build()];
    const notHonoured: readonly NotHonoured[] = [{ unit: '001', period: 'half-year', measure: 'P', cases: 3, at }, { unit: '002', period: 'year-end', measure: 'P', cases: 3, at }];
    const figures = figuresFromEntries(scheme, [{ code: '001', name: '甲' }], tables, 'year-end', undefined, { ...anInspectionRegister([]), notHonoured });
    expect(assess(scheme, figures).units[0]?.measures[0]).toMatchObject({ measure: 'P', points: 8 });
  });
});

describe('a verified value of figures up to a cut-off date', () => {
  it('is projected like what was reported: 335 in 335 days are 366 of 1,000 in 366, 3.66 of 10', () => {
    const projecting = aScheme(measures, { ...onlyFigures, 'projection.year-end': 1130 });
    const { score } = scored([{ measure: 'P', verified: 335 }], [], reported, projecting);
    expect(score('P')).toMatchObject({ points: expect.closeTo(3.66, 12) as number, completion: expect.closeTo(0.366, 12) as number, projected: { from: 335 } });
    // 480 ÷ 335 is over its target: nothing of a rate is projected.
    expect(score('R')).toMatchObject({ points: 10, parts: { numerator: 480, denominator: 335 } });
  });
});
