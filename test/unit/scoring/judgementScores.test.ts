import { assess } from '../../../src/scoring/assess';
import { figuresFromEntries } from '../../../src/scoring/figuresFromEntries';
import { judgementScores } from '../../../src/scoring/judgementScores';
import type { Unit } from '../../../src/model/unit';
import { aJudgementTable, type JudgementTableBuilder } from '../../support/builders/aJudgementTable';
import { aMeasure, aScheme, figuresOf } from './smallScheme';

/** Area 1 has 10 points, area 2 has 30. */
const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { points: 30 })]);
const units: readonly Unit[] = [{ code: 'A', name: 'A' }, { code: 'B', name: 'B' }, { code: 'C', name: 'C', retired: true }];
const scoresOf = (table: JudgementTableBuilder, of = scheme) => judgementScores(of, units, table.build(), 'year-end');
const inspection = (table: JudgementTableBuilder): unknown => [...scoresOf(table).judgements.inspection];
const table = (): JudgementTableBuilder => aJudgementTable(scheme, units);

describe('a judged component', () => {
  it('is the mean of the areas, weighted by their points: (10·100 + 30·70) ÷ 40', () => {
    expect(inspection(table().mark('A', 'A.1', 'year-end', 'inspection', '优').mark('A', 'A.2', 'year-end', 'inspection', '中'))).toEqual([['A', 77.5]]);
  });

  it('takes grades by the scheme’s coefficients and numbers as they are', () => {
    expect(inspection(table().mark('A', 'A.1', 'year-end', 'inspection', '良').mark('A', 'A.2', 'year-end', 'inspection', 92.4))).toEqual([['A', (10 * 85 + 30 * 92.4) / 40]]);
    expect(scoresOf(table().mark('A', 'A.1', 'year-end', 'inspection', '差')).judgements.gradesUsed).toBe(true);
    expect(scoresOf(table().mark('A', 'A.1', 'year-end', 'inspection', 0)).judgements.gradesUsed).toBe(false);
  });

  it('leaves an area out that nobody was marked in', () => {
    expect(inspection(table().mark('A', 'A.1', 'year-end', 'inspection', 80).mark('B', 'A.1', 'year-end', 'inspection', 60))).toEqual([['A', 80], ['B', 60]]);
  });

  it.each([
    ['left blank', '', [['A', 80], ['B', (10 * 60) / 40]]],
    ['filled with something that is no mark', '很好', [['A', 80], ['B', (10 * 60) / 40]]],
    ['over 100', 850, [['A', 80], ['B', (10 * 60) / 40]]],
    ['that is 不适用', '不适用', [['A', 80], ['B', 60]]],
  ])('for an area %s although others are marked there', (_what, raw, expected) => {
    const marks = table().mark('A', 'A.1', 'year-end', 'inspection', 80).mark('A', 'A.2', 'year-end', 'inspection', 80).mark('B', 'A.1', 'year-end', 'inspection', 60);
    expect(inspection(marks.mark('B', 'A.2', 'year-end', 'inspection', raw))).toEqual(expected);
  });

  it('is missing for a unit without any mark, and not applicable to one where every area is 不适用', () => {
    const marks = table().mark('A', 'A.1', 'year-end', 'inspection', 80);
    expect(inspection(marks)).toEqual([['A', 80]]);
    const { judgements } = scoresOf(marks.mark('B', 'A.1', 'year-end', 'inspection', '不适用'));
    expect([...judgements.inspection]).toEqual([['A', 80]]);
    expect([...(judgements.notApplicable?.inspection ?? [])]).toEqual(['B']);
  });

  it('has nothing of the other period, of units out of use, or of a row that is repeated', () => {
    expect(inspection(table().mark('A', 'A.1', 'half-year', 'inspection', 80))).toEqual([]);
    expect(inspection(table().mark('C', 'A.1', 'year-end', 'inspection', 80))).toEqual([]);
    expect(inspection(table().mark('A', 'A.1', 'year-end', 'inspection', 80).row('A', { kind: 'area', area: 1 }))).toEqual([['A', 80]]);
  });

  it('counts of a repeated row the first, and knows no grade of a unit that is not assessed', () => {
    const repeated = table().mark('A', 'A.1', 'year-end', 'inspection', 80).build();
    const later = table().mark('A', 'A.1', 'year-end', 'inspection', 50).mark('C', 'A.1', 'year-end', 'inspection', '优').build();
    const { judgements } = judgementScores(scheme, units, { ...repeated, rows: [...repeated.rows, ...later.rows] }, 'year-end');
    expect([[...judgements.inspection], judgements.gradesUsed]).toEqual([[['A', 80]], false]);
  });

  it('is missing, not inapplicable, where nobody was marked', () => {
    const { judgements } = scoresOf(table());
    expect([judgements.notApplicable?.inspection.size, judgements.notApplicable?.routine.size]).toEqual([0, 0]);
  });

  it('weighs an area by the points of its measures in use, and one without points by nothing', () => {
    const marks = (of: typeof scheme) => aJudgementTable(of, units).mark('A', 'A.1', 'year-end', 'inspection', 80).mark('A', 'A.2', 'year-end', 'inspection', 60);
    const retired = aScheme([aMeasure('1', 1), aMeasure('1b', 1, { points: 90, retired: true }), aMeasure('2', 2, { points: 30 })]);
    expect([...scoresOf(marks(retired), retired).judgements.inspection]).toEqual([['A', (10 * 80 + 30 * 60) / 40]]);
    const halfWorthless = aScheme([aMeasure('1', 1, { points: 0 }), aMeasure('2', 2)]);
    expect([...scoresOf(marks(halfWorthless), halfWorthless).judgements.inspection]).toEqual([['A', 60]]);
  });

  it('weighs areas alike where none has points', () => {
    const pointless = aScheme([aMeasure('1', 1, { points: 0 }), aMeasure('2', 2, { points: 0 })]);
    const marks = aJudgementTable(pointless, units).mark('A', 'A.1', 'year-end', 'inspection', 80).mark('A', 'A.2', 'year-end', 'inspection', 60);
    expect([...scoresOf(marks, pointless).judgements.inspection]).toEqual([['A', 70]]);
  });

  it('there is none without the sheet', () => {
    const { judgements, graded } = judgementScores(scheme, units, undefined, 'year-end');
    expect([judgements.inspection.size, judgements.routine.size, graded.get('A')?.size]).toEqual([0, 0, 0]);
  });
});

describe('a total with judged components', () => {
  const figures = figuresOf('year-end', { A: { 1: [100, 80], 2: [100, 80] }, B: { 1: [100, 60], 2: [100, 60] } });
  const full = (): JudgementTableBuilder => table().all(90);
  const totalsOf = (marks: JudgementTableBuilder) => assess(scheme, figures, scoresOf(marks).judgements).units.map(({ total, withoutComponent }) => [total, withoutComponent]);

  it('is their weighted sum: 0.6·80 + 0.2·90 + 0.2·90', () => {
    expect(totalsOf(full())).toEqual([[expect.closeTo(84, 9), undefined], [expect.closeTo(72, 9), undefined]]);
  });

  it('counts 0 where a unit alone has no mark, and says so', () => {
    const marks = full().mark('B', 'A.1', 'year-end', 'routine', '').mark('B', 'A.2', 'year-end', 'routine', '');
    expect(totalsOf(marks)[1]).toEqual([expect.closeTo(0.6 * 60 + 0.2 * 90, 9), [{ component: 'routine', because: 'missing' }]]);
  });

  it('spreads the share of a component that does not apply: (0.6·60 + 0.2·90) ÷ 0.8', () => {
    const marks = full().mark('B', 'A.1', 'year-end', 'routine', '不适用').mark('B', 'A.2', 'year-end', 'routine', '不适用');
    expect(totalsOf(marks)[1]).toEqual([expect.closeTo(67.5, 9), [{ component: 'routine', because: 'not-applicable' }]]);
  });

  it('rests on the coefficients of the grades where marks are grades', () => {
    const unconfirmed = (raw: string | number) => assess(scheme, figures, scoresOf(table().all(raw)).judgements).unconfirmed;
    expect(unconfirmed('优')).toContain('grade.excellent');
    expect(unconfirmed(90)).not.toContain('grade.excellent');
  });
});

describe('a measure scored by judgement', () => {
  const judged = aScheme([aMeasure('1', 1, { method: { method: 'graded' } }), aMeasure('2', 2)]);
  const marksOf = (inspectionMark: string | number, routineMark: string | number): JudgementTableBuilder =>
    aJudgementTable(judged, units).mark('A', 'M1', 'year-end', 'inspection', inspectionMark).mark('A', 'M1', 'year-end', 'routine', routineMark);
  const amountOf = (a: string | number, b: string | number) => scoresOf(marksOf(a, b), judged).graded.get('A')?.get('1');

  it.each([
    [90, 80, { state: 'number', value: 85 }],
    ['良', '', { state: 'number', value: 85 }],
    ['', 70, { state: 'number', value: 70 }],
    ['不适用', 70, { state: 'number', value: 70 }],
    ['不适用', '', { state: 'not-applicable' }],
    ['很好', '', { state: 'invalid' }],
    ['', '', undefined],
  ])('marked %p and %p', (a, b, expected) => {
    expect(amountOf(a, b)).toEqual(expected);
  });

  it('earns its points by the mark, and needs no target', () => {
    const { graded } = scoresOf(marksOf(90, 80), judged);
    const unit = assess(judged, figuresFromEntries(judged, units, [], 'year-end', graded)).units[0];
    expect(unit?.measures[0]).toMatchObject({ points: 8.5, max: 10, counted: true });
  });

  it('earns nothing without a mark', () => {
    const unit = assess(judged, figuresFromEntries(judged, units, [], 'year-end')).units[0];
    expect(unit?.measures[0]).toMatchObject({ points: 0, max: 10, zero: 'blank' });
  });
});
