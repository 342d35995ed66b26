import type { MethodSpec } from '../../src/model/method';
import { assess, assessInSteps } from '../../src/scoring/assess';
import type { Judgements } from '../../src/scoring/componentShares';
import { aMeasure, aScheme, figuresOf } from '../unit/scoring/smallScheme';
import type { ShortFigures } from '../unit/scoring/smallScheme';

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0 } as const;
const year = (scheme: Parameters<typeof assess>[0], units: Readonly<Record<string, ShortFigures>>, judgements?: Judgements) => assess(scheme, figuresOf('year-end', units), judgements).units;
const control: MethodSpec = { method: 'control', step: 1, lossPerStep: 0.1 };
const perCase: MethodSpec = { method: 'per-case', pointsPerCase: 1 };
const byPlace: MethodSpec = { method: 'by-place', shares: [1, 0.9, 0.8] };

describe('points by place', () => {
  const scheme = aScheme([aMeasure('1', 1, { method: byPlace })], onlyFigures);
  const points = (units: Readonly<Record<string, ShortFigures>>, of = scheme) => year(of, units).map(({ measures }) => measures[0]?.points);

  it('go by completion among the units: 110 %, 130 %, 120 % earn 8, 10, 9; a fourth has the last share', () => {
    expect(points({ A: { 1: [100, 110] }, B: { 1: [200, 260] }, C: { 1: [100, 120] }, D: { 1: [100, 10] } })).toEqual([8, 10, 9, 8]);
  });

  it('do not count a unit that has no figure, no target or for which the measure does not apply', () => {
    expect(points({ A: { 1: [100, 110] }, B: { 1: [100, 'blank'] }, C: { 1: [0, 500] }, D: { 1: [100, 'not-applicable'] }, E: { 1: ['blank', 500] }, F: { 1: [100, 90] } })).toEqual([10, 0, 0, 0, 0, 9]);
  });

  it('go the other way where less is better', () => {
    expect(points({ A: { 1: [100, 90] }, B: { 1: [100, 80] } }, aScheme([aMeasure('1', 1, { method: byPlace, direction: 'down' })], onlyFigures))).toEqual([9, 10]);
  });

  it('of what is due at half-year are places by what is done of it', () => {
    const units = assess(scheme, figuresOf('half-year', { A: { 1: [100, 45] }, B: { 1: [200, 95] } })).units;
    expect(units.map(({ measures }) => [measures[0]?.points, measures[0]?.completion])).toEqual([[9, 0.9], [10, 0.95]]);
  });
});

describe('what is known of a score', () => {
  const scheme = aScheme([
    aMeasure('1', 1, { kind: 'ratio' }), aMeasure('2', 2), aMeasure('3', 3, { method: control, direction: 'down' }), aMeasure('4', 4, { method: perCase }), aMeasure('5', 5, { method: perCase }),
  ], onlyFigures);
  const scores = (figures: ShortFigures) => year(scheme, { A: figures })[0]?.measures;

  it('is the figure with its parts, target and completion, as far as the method uses them', () => {
    expect(scores({ 1: [0.8, [40, 100]], 2: [100, 50], 3: [10, 12], 4: ['blank', 3], 5: [20, 3] })).toStrictEqual([
      { measure: '1', points: 5, max: 10, counted: true, actual: 0.4, parts: { numerator: 40, denominator: 100 }, target: 0.8, factor: 1, completion: 0.5, bonus: 0 },
      { measure: '2', points: 5, max: 10, counted: true, actual: 50, target: 100, factor: 1, completion: 0.5, bonus: 0 },
      { measure: '3', points: 8, max: 10, counted: true, actual: 12, target: 10, factor: 1, bonus: 0 },
      { measure: '4', points: 7, max: 10, counted: true, actual: 3, factor: 1, bonus: 0 },
      { measure: '5', points: 7, max: 10, counted: true, actual: 3, target: 20, factor: 1, bonus: 0 },
    ]);
  });

  it('keeps figure and target where the measure does not count, and says why', () => {
    expect(scores({ 1: ['not-applicable', [40, 100]], 2: [0, 50], 3: [10, 'not-applicable'], 4: ['blank', 'not-applicable'], 5: ['blank', 'blank'] })).toStrictEqual([
      { measure: '1', points: 0, max: 0, counted: false, notCounted: 'not-applicable', actual: 0.4, factor: 1, bonus: 0 },
      { measure: '2', points: 0, max: 0, counted: false, notCounted: 'target-zero', actual: 50, target: 0, factor: 1, bonus: 0 },
      { measure: '3', points: 0, max: 0, counted: false, notCounted: 'not-applicable', target: 10, factor: 1, bonus: 0 },
      { measure: '4', points: 0, max: 0, counted: false, notCounted: 'not-applicable', factor: 1, bonus: 0 },
      { measure: '5', points: 0, max: 10, counted: true, zero: 'blank', factor: 1, bonus: 0 },
    ]);
  });

  it('of a measure without points is 0 of 0, whatever else counts in its indicator', () => {
    const worthless = aScheme([aMeasure('1a', 1, { points: 0 }), aMeasure('1b', 1, { points: 0 }), aMeasure('2', 2)], onlyFigures);
    const [unit] = year(worthless, { A: { '1a': [100, 80], '1b': [0, 5], 2: [100, 80] } });
    expect(unit?.measures[0]).toMatchObject({ points: 0, max: 0, counted: true });
    expect(unit?.total).toBeCloseTo(80, 12);
  });
});

describe('what does not count', () => {
  it('is a measure of which nothing is due yet, at a schedule factor of 0', () => {
    const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { timing: 'stock' })], { 'factor.flow': 0 });
    expect(assess(scheme, figuresOf('half-year', { A: { 1: [100, 5], 2: [100, 50] } })).units[0]?.measures.map(({ notCounted, points }) => [notCounted, points])).toEqual([['target-zero', 0], [undefined, 5]]);
  });

  it('is an indicator of which every measure is out of use: it is not in the result', () => {
    const scheme = aScheme([aMeasure('1', 1, { retired: true }), aMeasure('2', 2)], onlyFigures);
    const [unit] = year(scheme, { A: { 1: [100, 5], 2: [100, 50] } });
    expect(unit?.indicators).toEqual([{ indicator: 2, points: 5, max: 10 }]);
    expect(unit?.areas).toEqual([{ area: 1, points: 0, max: 0 }, { area: 2, points: 5, max: 10 }]);
  });
});

describe('how heavy targets are', () => {
  it('is Σ points × target ÷ mean, of what counts: 10 × 150 ÷ 100, nothing for a target of what is not applicable', () => {
    const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2)], onlyFigures);
    const units = year(scheme, { A: { 1: [150, 1], 2: [500, 'not-applicable'] }, B: { 1: [50, 1], 2: [100, 1] } });
    expect(units.map(({ heaviness }) => heaviness)).toEqual([15, 5 + 10]);
  });

  it('leaves units without a target out of the mean, and adds nothing for them: 10 × 100 ÷ 100', () => {
    const scheme = aScheme([aMeasure('1', 1, { method: perCase })], onlyFigures);
    expect(year(scheme, { A: { 1: [100, 1] }, B: { 1: ['blank', 1] }, C: { 1: [0, 1] }, D: { 1: [-50, 1] } }).map(({ heaviness }) => heaviness)).toEqual([10, 0, 0, 0]);
    expect(year(scheme, { A: { 1: ['blank', 1] } }).map(({ heaviness }) => heaviness)).toEqual([0]);
  });

  it('counts a blank figure’s target, too', () => {
    expect(year(aScheme([aMeasure('1', 1)], onlyFigures), { A: { 1: [100, 'blank'] }, B: { 1: [300, 1] } }).map(({ heaviness }) => heaviness)).toEqual([5, 15]);
  });
});

describe('components and their shares', () => {
  const scheme = aScheme([aMeasure('1', 1)]);
  const figures = { A: { 1: [100, 80] }, B: { 1: [100, 90] } } as const;
  const marks = (inspection: Readonly<Record<string, number>>, routine: Readonly<Record<string, number>>, more: Partial<Judgements> = {}): Judgements => ({
    inspection: new Map(Object.entries(inspection)), routine: new Map(Object.entries(routine)), ...more,
  });
  const none: ReadonlySet<string> = new Set();
  const shares = (quantitative: number, inspection: number, routine: number) => ({ 'share.quantitative.year-end': quantitative, 'share.inspection.year-end': inspection, 'share.routine.year-end': routine });

  it('that do not add up to 1 are stretched until they do', () => {
    const all = marks({ A: 90 }, { A: 70 });
    expect(assess(aScheme([aMeasure('1', 1)], shares(3, 1.5, 0.5)), figuresOf('year-end', figures), all).shares).toEqual({ quantitative: 0.6, inspection: 0.3, routine: 0.1 });
  });

  it('of 0 everywhere, or under 0, leave the decision to the figures alone', () => {
    for (const own of [shares(0, 0, 0), shares(0, -1, 0), shares(0, 0.5, 0.5)]) {
      const result = assess(aScheme([aMeasure('1', 1)], own), figuresOf('year-end', figures));
      expect([result.shares, result.units.map(({ total }) => total)]).toEqual([{ quantitative: 1, inspection: 0, routine: 0 }, [80, 90]]);
    }
  });

  it('hold marks to 0 … 100, and take what is no number for none', () => {
    expect(year(scheme, figures, marks({ A: 180, B: -5 }, { A: NaN, B: 50 })).map(({ components }) => components)).toStrictEqual([{ quantitative: 80, inspection: 100 }, { quantitative: 90, inspection: 0, routine: 50 }]);
    expect(assess(scheme, figuresOf('year-end', figures), marks({ A: NaN }, { A: 50 })).leftOut).toEqual(['inspection']);
  });

  it('that do not apply to a unit give their share to its others: (0.6 × 80 + 0.2 × 90) ÷ 0.8 = 82.5', () => {
    const [unit] = year(scheme, figures, marks({ A: 90, B: 60 }, { B: 80 }, { notApplicable: { inspection: none, routine: new Set(['A']) } }));
    expect(unit?.total).toBeCloseTo(82.5, 12);
    expect(unit?.withoutComponent).toEqual([{ component: 'routine', because: 'not-applicable' }]);
  });

  it('that all do not apply leave a unit its figures alone', () => {
    const [unit] = year(aScheme([aMeasure('1', 1)], shares(0, 1, 0)), figures, marks({ B: 60 }, {}, { notApplicable: { inspection: new Set(['A']), routine: none } }));
    expect(unit?.total).toBeCloseTo(80, 12);
  });

  it('without a share are not missed', () => {
    for (const unit of year(aScheme([aMeasure('1', 1)], onlyFigures), figures)) expect(unit).not.toHaveProperty('withoutComponent');
    expect(year(scheme, figures, marks({ A: 1 }, { A: 1 }))[1]?.withoutComponent).toEqual([{ component: 'inspection', because: 'missing' }, { component: 'routine', because: 'missing' }]);
  });

  it('name the coefficients of grades as 示例 only where a grade was given and has a share', () => {
    const unconfirmed = (of: Parameters<typeof shares>, gradesUsed: boolean) => assess(aScheme([aMeasure('1', 1)], shares(...of)), figuresOf('year-end', figures), marks({ A: 85, B: 85 }, {}, { gradesUsed })).unconfirmed;
    expect(unconfirmed([0.8, 0.2, 0], true)).toContain('grade.good');
    expect(unconfirmed([0.8, 0.2, 0], false)).not.toContain('grade.good');
    expect(unconfirmed([1, 0, 0], true)).not.toContain('grade.good');
  });
});

describe('places and grades', () => {
  it('of a unit that ties with nobody name nothing that decided', () => {
    const [unit] = year(aScheme([aMeasure('1', 1)], onlyFigures), { A: { 1: [100, 80] } });
    expect(unit).not.toHaveProperty('tieBreak');
  });

  it('count only units with a total among those of whom three in ten may be 优秀: two of nine, not three of ten', () => {
    const scored = Object.fromEntries([99, 98, 97, 96, 95, 94, 93, 92, 91].map((actual, index) => [`u${index}`, { 1: [100, actual] as const }]));
    const grades = year(aScheme([aMeasure('1', 1)], { ...onlyFigures, 'tie-breaks': [] }), { none: { 1: ['blank', 99] }, ...scored }).map(({ grade }) => grade);
    expect(grades.filter((grade) => grade === '优秀')).toHaveLength(2);
    expect(grades[0]).toBeUndefined();
  });
});

it('a long assessment rests after every 64 units, twice, and counts to its end', () => {
  const units = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`u${index}`, { 1: [100, index] as const }]));
  const steps = [...assessInSteps(aScheme([aMeasure('1', 1)]), figuresOf('year-end', units))];
  expect(steps).toEqual([0, 64, 65, 129, 130].map((done) => ({ done, total: 130 })));
});
