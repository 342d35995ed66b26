import { assess } from '../../../src/scoring/assess';
import { proposeAccountability } from '../../../src/scoring/accountability';
import { proposeHonours } from '../../../src/scoring/honours';
import { proposeItemHonours } from '../../../src/scoring/itemHonours';
import { scheduleClasses } from '../../../src/scoring/scheduleClasses';
import type { UnitRecord } from '../../../src/scoring/unitRecord';
import { aMeasure, aScheme, figuresOf } from './smallScheme';

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0, 'tie-breaks': [] } as const;
const simple = aScheme([aMeasure('1', 1)], onlyFigures);

function yearOf(actuals: Readonly<Record<string, number>>) {
  return assess(simple, figuresOf('year-end', Object.fromEntries(Object.entries(actuals).map(([code, actual]) => [code, { 1: [100, actual] as const }]))));
}

describe('nominations for 综合先进单位', () => {
  const assessment = yearOf({ A: 95, B: 90, C: 85, D: 80, E: 80 });

  it('are the first three', () => {
    const { nominees, passedOver, clause } = proposeHonours(simple, assessment);
    expect(nominees.map((nominee) => [nominee.unitCode, nominee.rank])).toEqual([['A', 1], ['B', 2], ['C', 3]]);
    expect([passedOver, clause]).toEqual([[], '五']);
  });

  it('pass over a unit with open hard findings, say so, and let the next move up; a shared last place is shared', () => {
    const { nominees, passedOver } = proposeHonours(simple, assessment, new Map([['B', 2]]));
    expect(nominees.map((nominee) => nominee.unitCode)).toEqual(['A', 'C', 'D', 'E']);
    expect(passedOver).toEqual([expect.objectContaining({ unitCode: 'B', exclusions: [{ kind: 'open-hard-findings', count: 2 }] })]);
  });

  it('pass over a unit for which 责任追究 is proposed', () => {
    const record: UnitRecord = { unitCode: 'A', kind: 'collective-petition', date: '2004-09-01' };
    const { passedOver } = proposeHonours(simple, assessment, new Map(), [record]);
    expect(passedOver.map((unit) => [unit.unitCode, unit.exclusions[0]?.kind])).toEqual([['A', 'accountability-proposed']]);
  });

  it('take a unit of whose 责任追究 every ground was rejected, with the decisions, and leave it out as long as one ground stands', () => {
    const records: readonly UnitRecord[] = [{ unitCode: 'A', kind: 'collective-petition' }, { unitCode: 'A', kind: 'sudden-incident' }];
    const decision = { reason: '已妥善处理', by: '张三', date: '2005-01-10' };
    const all = proposeHonours(simple, assessment, new Map(), records, () => decision);
    expect(all.nominees[0]).toMatchObject({ unitCode: 'A', rejected: [{ ground: { kind: 'events', event: 'collective-petition' }, ...decision }, { ground: { event: 'sudden-incident' } }] });
    expect(all.passedOver).toEqual([]);
    const one = proposeHonours(simple, assessment, new Map(), records, (_unit, ground) => (ground.kind === 'events' && ground.event === 'sudden-incident' ? decision : undefined));
    expect(one.nominees.map(({ unitCode }) => unitCode)).toEqual(['B', 'C', 'D', 'E']);
    expect(one.passedOver[0]?.exclusions).toEqual([{ kind: 'accountability-proposed', grounds: [{ kind: 'events', event: 'collective-petition', records: [records[0]] }] }]);
  });

  it('name nobody at half-year, and say that the number is 示例', () => {
    const half = assess(simple, figuresOf('half-year', { A: { 1: [100, 50] } }));
    expect(proposeHonours(simple, half)).toEqual({ clause: '五', nominees: [], passedOver: [], unconfirmed: ['honours.count'] });
  });
});

describe('proposals for 责任追究', () => {
  it('name a total under 60 and the last place under 75, each with its line', () => {
    const proposals = proposeAccountability(simple, yearOf({ A: 95, B: 59, C: 50 }));
    expect(proposals.map((proposal) => [proposal.unitCode, proposal.grounds])).toEqual([
      ['B', [{ kind: 'low-total', total: 59, line: 60 }]],
      ['C', [{ kind: 'low-total', total: 50, line: 60 }, { kind: 'last-place', rank: 3, total: 50, line: 75 }]],
    ]);
    expect(proposals[1]?.unconfirmed).toEqual(['accountability.total', 'accountability.last-place']);
  });

  it('name the last place at 74.9 and not at 75, and never where all share one place', () => {
    expect(proposeAccountability(simple, yearOf({ A: 95, B: 74.9 })).map((proposal) => proposal.unitCode)).toEqual(['B']);
    expect(proposeAccountability(simple, yearOf({ A: 95, B: 75 }))).toEqual([]);
    expect(proposeAccountability(simple, yearOf({ A: 70, B: 70 }))).toEqual([]);
  });

  it('leave totals and places alone at half-year', () => {
    const half = assess(simple, figuresOf('half-year', { A: { 1: [100, 5] }, B: { 1: [100, 50] } }));
    expect(proposeAccountability(simple, half)).toEqual([]);
  });

  it('name a rate that must be 100 % and is not, at half-year too, but not one without a figure', () => {
    const must = aScheme([aMeasure('19a', 19, { kind: 'ratio', direction: 'must100', method: { method: 'all-or-nothing' } })], onlyFigures);
    const half = assess(must, figuresOf('half-year', { A: { '19a': [1, [999, 1000]] }, B: { '19a': [1, [7, 7]] }, C: { '19a': [1, 'blank'] }, D: { '19a': [1, 'not-applicable'] } }));
    expect(proposeAccountability(must, half).map((proposal) => [proposal.unitCode, proposal.grounds])).toEqual([
      ['A', [{ kind: 'must-be-all', measure: '19a', indicator: 19, actual: 0.999 }]],
    ]);
  });

  it('list registered events by kind, and falsified figures, without touching a score', () => {
    const records: readonly UnitRecord[] = [
      { unitCode: 'A', kind: 'collective-petition' }, { unitCode: 'A', kind: 'collective-petition' }, { unitCode: 'A', kind: 'falsified-figures', measure: '1' }, { unitCode: 'Z', kind: 'sudden-incident' },
    ];
    const proposals = proposeAccountability(simple, yearOf({ A: 95, B: 90 }), records);
    expect(proposals).toEqual([expect.objectContaining({
      unitCode: 'A',
      grounds: [{ kind: 'events', event: 'collective-petition', records: records.slice(0, 2) }, { kind: 'falsified-figures', records: [records[2]] }],
      unconfirmed: [],
    })]);
  });
});

describe('nominations for 单项先进单位', () => {
  const two = aScheme([aMeasure('1', 1), aMeasure('2a', 2, { points: 5 }), aMeasure('2b', 2, { points: 5 })], onlyFigures);

  it('are the best completion of at least 100 % on each indicator, ties shared', () => {
    const assessment = assess(two, figuresOf('year-end', {
      A: { 1: [100, 120], '2a': [100, 100], '2b': [100, 90] },
      B: { 1: [200, 240], '2a': [100, 110], '2b': [100, 130] },
      C: { 1: [100, 119], '2a': [100, 200], '2b': [100, 'blank'] },
    }));
    const proposals = proposeItemHonours(two, assessment);
    expect(proposals.map((proposal) => [proposal.indicator, proposal.nominees.map((nominee) => nominee.unitCode), proposal.everybody])).toEqual([
      [1, ['A', 'B'], false],
      [2, ['B'], false],
    ]);
    expect(proposals[0]?.fulfilment).toBeCloseTo(1.2, 12);
    expect(proposals[1]?.fulfilment).toBeCloseTo(1.2, 12);
  });

  it('are none where nobody completed', () => {
    expect(proposeItemHonours(simple, yearOf({ A: 99, B: 90 }))).toEqual([]);
  });

  it('mark a completion of 525 % as one to ask about', () => {
    expect(proposeItemHonours(simple, yearOf({ A: 525, B: 90 }))[0]?.nominees).toEqual([
      { unitCode: 'A', unitName: 'unit A', questionable: true, rejected: [], facts: [{ measure: '1', actual: 525, target: 100, fulfilment: 5.25 }] },
    ]);
  });

  it('say when everybody reached the same', () => {
    expect(proposeItemHonours(simple, yearOf({ A: 100, B: 100 }))[0]).toMatchObject({ everybody: true });
  });

  it('leave out units with falsified figures', () => {
    const proposals = proposeItemHonours(simple, yearOf({ A: 525, B: 101 }), [{ unitCode: 'A', kind: 'falsified-figures' }]);
    expect(proposals[0]?.nominees.map((nominee) => nominee.unitCode)).toEqual(['B']);
  });

  it('take such a unit where a person rejected to pursue it for that, and ask of no other ground', () => {
    const decision = { reason: '查无实据', by: '', date: '' };
    const asked: string[] = [];
    const records: readonly UnitRecord[] = [{ unitCode: 'A', kind: 'falsified-figures' }, { unitCode: 'A', kind: 'collective-petition' }, { unitCode: 'B', kind: 'collective-petition' }];
    const proposals = proposeItemHonours(simple, yearOf({ A: 525, B: 101 }), records, (_unit, { kind }) => (asked.push(kind), decision));
    expect(proposals[0]?.nominees).toMatchObject([{ unitCode: 'A', rejected: [{ ground: { kind: 'falsified-figures' }, reason: '查无实据' }] }]);
    expect(new Set(asked)).toEqual(new Set(['falsified-figures']));
  });

  it('prefer the lower unemployment in relation to its limit: 2 − 4.0 ÷ 4.7 before 2 − 4.2 ÷ 4.7', () => {
    const rate = aScheme([aMeasure('4', 4, { kind: 'ratio', direction: 'down', method: { method: 'control', step: 0.001, lossPerStep: 0.1 } })], onlyFigures);
    const assessment = assess(rate, figuresOf('year-end', { A: { 4: [0.047, 0.042] }, B: { 4: [0.047, 0.04] } }));
    expect(proposeItemHonours(rate, assessment)[0]?.nominees.map((nominee) => nominee.unitCode)).toEqual(['B']);
  });
});

describe('classes of schedule', () => {
  const two = aScheme([aMeasure('1', 1), aMeasure('2', 2)]);
  it('tell on schedule, some items behind and slow, with the form for each and the furthest behind first', () => {
    const half = assess(two, figuresOf('half-year', {
      A: { 1: [100, 50], 2: [100, 60] }, B: { 1: [100, 50], 2: [100, 45] }, C: { 1: [100, 30], 2: [100, 'blank'] }, D: {},
    }));
    const classes = scheduleClasses(two, half);
    expect(classes.map((unit) => [unit.unitCode, unit.class, unit.form, unit.behind.map((item) => item.measure)])).toEqual([
      ['A', 'on-schedule', undefined, []],
      ['B', 'some-behind', '情况反馈单', ['2']],
      ['C', 'slow', '限期整改督办单', ['2', '1']],
    ]);
    expect(classes[2]?.behind[0]).toEqual({ measure: '2', indicator: 2, factor: 0.5, fulfilment: 0, zero: 'blank', target: 100 });
  });
});
