import type { Assessment, MeasureScore, UnitScore } from '../../../src/model/assessment';
import { proposeAccountability } from '../../../src/scoring/accountability';
import { assess } from '../../../src/scoring/assess';
import { proposeHonours } from '../../../src/scoring/honours';
import { proposeItemHonours } from '../../../src/scoring/itemHonours';
import { scheduleClasses, scheduleClassesInSteps } from '../../../src/scoring/scheduleClasses';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from './smallScheme';

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0, 'tie-breaks': [] } as const;
const simple = aScheme([aMeasure('1', 1)], onlyFigures);
const year = (scheme: Parameters<typeof assess>[0], units: Readonly<Record<string, ShortFigures>>): Assessment => assess(scheme, figuresOf('year-end', units));
const totals = (actuals: Readonly<Record<string, number | 'blank'>>, scheme = simple) =>
  year(scheme, Object.fromEntries(Object.entries(actuals).map(([code, actual]) => [code, { 1: [actual === 'blank' ? 'blank' : 100, actual] as const }])));
const codes = (units: readonly { readonly unitCode: string }[]) => units.map(({ unitCode }) => unitCode);

describe('nominations for 综合先进单位', () => {
  it('go by place, not by the order of the units, and pass over a unit without a total', () => {
    expect(codes(proposeHonours(simple, totals({ A: 80, B: 'blank', C: 95, D: 85, E: 90 })).nominees)).toEqual(['C', 'E', 'D']);
  });

  it('tell of nobody behind the last nominee that something speaks against it', () => {
    const { nominees, passedOver } = proposeHonours(simple, totals({ A: 95, B: 90, C: 85, D: 80 }), new Map([['D', 1]]));
    expect([codes(nominees), codes(passedOver)]).toEqual([['A', 'B', 'C'], []]);
  });

  it('tell of a unit that shares the last nominee’s place and has something against it', () => {
    const { nominees, passedOver } = proposeHonours(simple, totals({ A: 95, B: 90, C: 85, D: 85 }), new Map([['D', 1]]));
    expect([codes(nominees), codes(passedOver)]).toEqual([['A', 'B', 'C'], ['D']]);
  });

  it('tell of all that are kept from it where fewer are left than are wanted', () => {
    const { nominees, passedOver } = proposeHonours(simple, totals({ A: 95, B: 90, C: 85, D: 80 }), new Map([['B', 1], ['C', 1], ['D', 2]]));
    expect([codes(nominees), codes(passedOver)]).toEqual([['A'], ['B', 'C', 'D']]);
    expect(codes(proposeHonours(simple, totals({ A: 95, B: 90 }), new Map([['A', 1], ['B', 1]])).passedOver)).toEqual(['A', 'B']);
  });

  it('are none, and nobody is passed over, where the scheme wants none', () => {
    const none = aScheme([aMeasure('1', 1)], { ...onlyFigures, 'honours.count': 0 });
    expect(proposeHonours(none, totals({ A: 95, B: 90 }, none), new Map([['B', 1]]))).toEqual({ clause: '五', nominees: [], passedOver: [], unconfirmed: [] });
  });
});

describe('nominations for 单项先进单位', () => {
  const two = aScheme([aMeasure('1a', 1, { points: 2 }), aMeasure('1b', 1, { points: 8 })], onlyFigures);

  it('are none at half-year', () => {
    expect(proposeItemHonours(simple, assess(simple, figuresOf('half-year', { A: { 1: [100, 100] } })))).toEqual([]);
  });

  it('weigh the measures by their points: (2 × 1.5 + 8 × 1.1) ÷ 10 = 1.18', () => {
    const [proposal] = proposeItemHonours(two, year(two, { A: { '1a': [100, 150], '1b': [100, 110] }, B: { '1a': [100, 110], '1b': [100, 115] } }));
    expect(proposal).toMatchObject({ fulfilment: expect.closeTo(1.18, 12), everybody: false, nominees: [{ unitCode: 'A' }] });
  });

  it('leave out of the completion, and of the facts, what does not count for a unit', () => {
    const [proposal] = proposeItemHonours(two, year(two, { A: { '1a': ['not-applicable', 5], '1b': [100, 110] }, B: { '1a': [100, 100], '1b': [100, 100] } }));
    expect(proposal?.nominees).toMatchObject([{ unitCode: 'A', facts: [{ measure: '1b' }] }]);
    expect(proposal?.fulfilment).toBeCloseTo(1.1, 12);
  });

  it('do not compare a unit for which nothing of the indicator counts', () => {
    const assessment = year(two, { A: { '1a': [100, 100], '1b': [100, 100] }, B: { '1a': [100, 100], '1b': [100, 100] }, C: {} });
    expect(proposeItemHonours(two, assessment)).toMatchObject([{ everybody: true, nominees: [{ unitCode: 'A' }, { unitCode: 'B' }] }]);
  });

  it('do not say that everybody reached the same of a single unit', () => {
    expect(proposeItemHonours(simple, totals({ A: 100 }))[0]?.everybody).toBe(false);
  });

  it('ask about one extreme among several measures, and not about one just at the line of 150 %', () => {
    const line = aScheme([aMeasure('1a', 1), aMeasure('1b', 1)], { ...onlyFigures, 'check.completion-high': 1.5 });
    const questionable = (first: number, second: number) => proposeItemHonours(line, year(line, { A: { '1a': [100, first], '1b': [100, second] } }))[0]?.nominees[0]?.questionable;
    expect([questionable(151, 100), questionable(150, 150), questionable(100, 100)]).toEqual([true, false, false]);
  });

  it('say of each fact what was reported and what was promised, as far as there is such', () => {
    const judged = aScheme([aMeasure('1a', 1), aMeasure('1b', 1, { method: { method: 'graded' } })], onlyFigures);
    const [proposal] = proposeItemHonours(judged, year(judged, { A: { '1a': [100, 120], '1b': ['blank', 100] } }));
    expect(proposal?.nominees[0]?.facts).toStrictEqual([{ measure: '1a', fulfilment: 1.2, actual: 120, target: 100 }, { measure: '1b', fulfilment: 1, actual: 100 }]);
  });

  it('keep nobody out for an event that is no falsified figure', () => {
    expect(codes(proposeItemHonours(simple, totals({ A: 110, B: 101 }), [{ unitCode: 'A', kind: 'sudden-incident' }])[0]?.nominees ?? [])).toEqual(['A']);
  });
});

describe('proposals for 责任追究', () => {
  it('know no total and no last place of a unit for which nothing counts', () => {
    expect(codes(proposeAccountability(simple, totals({ A: 95, B: 'blank', C: 90 })))).toEqual([]);
  });

  it.each([
    ['a count that must be reached in full', { direction: 'must100' as const }],
    ['a rate where more is better', { kind: 'ratio' as const }],
  ])('name no %s as a rate that must be 100 %', (_, of) => {
    const scheme = aScheme([aMeasure('1', 1, { points: 1, ...of }), aMeasure('2', 2, { points: 99 })], onlyFigures);
    expect(proposeAccountability(scheme, year(scheme, { A: { 1: [1, 0.5], 2: [100, 100] } }))).toEqual([]);
  });

  it('name of several rates that must be 100 % the one that is not, by its own figure', () => {
    const rate = { kind: 'ratio', direction: 'must100', method: { method: 'all-or-nothing' }, points: 1 } as const;
    const scheme = aScheme([aMeasure('1', 1, rate), aMeasure('2', 2, rate), aMeasure('3', 3, { points: 98 })], onlyFigures);
    const figures: ShortFigures = { 1: [1, [9, 9]], 2: [1, [8, 9]], 3: [100, 100] };
    expect(proposeAccountability(scheme, year(scheme, { A: figures })).flatMap(({ grounds }) => grounds)).toEqual([{ kind: 'must-be-all', measure: '2', indicator: 2, actual: 8 / 9 }]);
    expect(proposeAccountability(scheme, year(scheme, { A: { ...figures, 2: ['not-applicable', [8, 9]] } }))).toEqual([]);
  });
});

describe('classes of schedule', () => {
  const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { method: { method: 'graded' } })], onlyFigures);

  it('are those of the units with a score, each item behind with what is known of it, and the line is 示例', () => {
    const [unit, ...others] = scheduleClasses(scheme, year(scheme, { A: { 1: [100, 90], 2: ['blank', 80] }, B: { 2: ['blank', 'not-applicable'] } }));
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ class: 'some-behind', quantitative: expect.closeTo(85, 12), line: 75, unconfirmed: ['line.pass'] });
    expect(unit?.behind).toStrictEqual([
      { measure: '2', indicator: 2, factor: 1, fulfilment: 0.8, actual: 80 },
      { measure: '1', indicator: 1, factor: 1, fulfilment: 0.9, actual: 90, target: 100 },
    ]);
  });

  it('say of a figure that is missing why it counts as 0', () => {
    const [unit] = scheduleClasses(scheme, year(scheme, { A: { 1: [100, 'invalid'], 2: ['blank', 100] } }));
    expect(unit?.behind).toStrictEqual([{ measure: '1', indicator: 1, factor: 1, fulfilment: 0, zero: 'invalid', target: 100 }]);
  });

  it('leave out of a unit what does not count for it, and what an assessment from before the measure knows nothing of', () => {
    const assessment = year(scheme, { A: { 1: ['not-applicable', 5], 2: ['blank', 80] } });
    expect(scheduleClasses(scheme, assessment)[0]?.behind.map(({ measure }) => measure)).toEqual(['2']);
    const more = aScheme([...scheme.measures, aMeasure('3', 3)]);
    expect(scheduleClasses(more, assessment)[0]?.behind.map(({ measure }) => measure)).toEqual(['2']);
  });

  it('look a score up by its measure where units have theirs in different orders', () => {
    const score = (measure: string, completion: number): MeasureScore => ({ measure, points: 0, max: 10, counted: true, factor: 1, bonus: 0, actual: completion, target: 1, completion });
    const unit = (code: string, measures: readonly MeasureScore[]): UnitScore => ({ code, name: code, measures, indicators: [], areas: [], quantitative: { points: 0, max: 20 }, components: { quantitative: 50 }, heaviness: 0 });
    const two = aScheme([aMeasure('1', 1), aMeasure('2', 2)]);
    const units = [unit('A', [score('1', 1), score('2', 0.5)]), unit('B', [score('2', 1), score('1', 0.4)]), unit('C', [score('1', 0.3)])];
    const behind = scheduleClasses(two, { period: 'year-end', schemeId: 's', units, shares: { quantitative: 1, inspection: 0, routine: 0 }, leftOut: [], unconfirmed: [] }).map((each) => each.behind.map(({ measure, fulfilment }) => [measure, fulfilment]));
    expect(behind).toEqual([[['2', 0.5]], [['1', 0.4]], [['1', 0.3]]]);
  });

  it('rest after every 256 units', () => {
    const units = Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`u${index}`, {}]));
    expect([...scheduleClassesInSteps(scheme, year(scheme, units))]).toEqual([{ done: 0, total: 257 }, { done: 256, total: 257 }]);
  });
});
