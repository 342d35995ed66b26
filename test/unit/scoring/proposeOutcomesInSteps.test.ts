import { atOnce } from '../../../src/model/inSteps';
import type { Decision, EntryKind, RegisterEntry } from '../../../src/model/registerEntry';
import { assess } from '../../../src/scoring/assess';
import { proposeOutcomesInSteps, type CodedEntry, type Proposals } from '../../../src/scoring/proposeOutcomesInSteps';
import { outcomeKey, readOutcomeKey } from '../../../src/scoring/proposedOutcome';
import { recordsOf } from '../../../src/scoring/recordsOf';
import { aMeasure, aScheme, figuresOf, type ShortFigures } from './smallScheme';

const rate = { kind: 'ratio', direction: 'must100', method: { method: 'all-or-nothing' } } as const;
const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2), aMeasure('3', 3, rate)], {
  'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0, 'tie-breaks': [], 'honours.count': 1,
});
const all = [1, [9, 9]] as const;
const year: Readonly<Record<string, ShortFigures>> = {
  A: { 1: [100, 120], 2: [100, 100], 3: all },
  B: { 1: [100, 90], 2: [100, 80], 3: all },
  C: { 1: [100, 10], 2: [100, 20], 3: [1, [8, 9]] },
};
const scored = (period: 'half-year' | 'year-end', units = year) => assess(scheme, figuresOf(period, units));
const names = new Map([['A', '甲市'], ['B', '乙市'], ['C', '丙市'], ['Z', '退出的市']]);

function anEntry(kind: EntryKind, more: Partial<RegisterEntry> = {}, row = 5): RegisterEntry {
  return { kind, about: '某部门', description: '某事', source: '', decision: 'pending', decidedBy: '', at: { sheetId: 's', sheetName: '奖惩登记', row, column: 1 }, ...more };
}

const propose = (entries: readonly CodedEntry[], assessments = [scored('half-year'), scored('year-end')], openHard: ReadonlyMap<string, number> = new Map()): Proposals =>
  atOnce(proposeOutcomesInSteps(scheme, assessments, entries, names, openHard));
const brief = ({ outcomes }: Proposals) => outcomes.map(({ kind, period, unitCode, facts }) => [kind, period, unitCode, facts.kind]);

describe('what scores and register give rise to', () => {
  it('is by kind, then period: honours of the year, items, what is pursued in each period, and forms', () => {
    expect(brief(propose([]))).toEqual([
      ['overall-honour', 'year-end', 'A', 'place'],
      ['item-honour', 'year-end', 'A', 'item'],
      ['item-honour', 'year-end', 'A', 'item'],
      ['item-honour', 'year-end', 'A', 'item'],
      ['item-honour', 'year-end', 'B', 'item'],
      ['accountability', 'half-year', 'C', 'must-be-all'],
      ['accountability', 'year-end', 'C', 'low-total'],
      ['accountability', 'year-end', 'C', 'last-place'],
      ['accountability', 'year-end', 'C', 'must-be-all'],
      ['status-form', 'year-end', 'B', 'schedule'],
      ['rectification-order', 'half-year', 'C', 'schedule'],
      ['rectification-order', 'year-end', 'C', 'schedule'],
    ]);
  });

  it('has a key, its facts, clause and the settings nobody confirmed', () => {
    const { outcomes } = propose([], [scored('year-end')]);
    const of = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind);
    expect(of('overall-honour')).toStrictEqual([
      { key: 'year-end|overall-honour|A|', kind: 'overall-honour', period: 'year-end', unitCode: 'A', unitName: 'unit A', clause: '五', facts: { kind: 'place', rank: 1, total: expect.closeTo(100, 9), rejected: [] }, unconfirmed: [] },
    ]);
    expect(of('item-honour')[0]).toStrictEqual({
      key: 'year-end|item-honour|A|1', kind: 'item-honour', period: 'year-end', unitCode: 'A', unitName: 'unit A', clause: '五', unconfirmed: [],
      facts: { kind: 'item', indicator: 1, fulfilment: 1.2, sharing: 1, measures: [{ measure: '1', fulfilment: 1.2, actual: 120, target: 100 }], questionable: false, rejected: [] },
    });
    expect(of('item-honour').map(({ facts }) => facts.kind === 'item' && facts.sharing)).toEqual([1, 1, 2, 2]);
    expect(of('accountability').map(({ key, clause, unconfirmed }) => [key, clause, unconfirmed])).toEqual([
      ['year-end|accountability|C|low-total', '五', ['accountability.total']],
      ['year-end|accountability|C|last-place', '五', ['accountability.last-place']],
      ['year-end|accountability|C|must-be-all:3', '五', []],
    ]);
    for (const outcome of of('accountability')) expect(outcome).not.toHaveProperty('at');
    expect(of('status-form')).toStrictEqual([
      { key: 'year-end|status-form|B|', kind: 'status-form', period: 'year-end', unitCode: 'B', unitName: 'unit B', clause: '四', unconfirmed: ['line.pass'],
        facts: { kind: 'schedule', quantitative: expect.closeTo(90, 9), line: 75, behind: [expect.objectContaining({ measure: '2' }), expect.objectContaining({ measure: '1' })] } },
    ]);
  });

  it('names indicators on which nobody stands out, once for all, and who was passed over', () => {
    const same = { A: { 1: [100, 100], 2: [100, 100], 3: all }, B: { 1: [100, 100], 2: [100, 100], 3: all } } as const;
    const { outcomes, nobodyStandsOut, passedOver } = propose([], [scored('year-end', same)], new Map([['A', 2]]));
    expect(nobodyStandsOut).toEqual([1, 2, 3]);
    expect(outcomes.map(({ kind, unitCode }) => [kind, unitCode])).toEqual([['overall-honour', 'B']]);
    expect(passedOver.map(({ unitCode }) => unitCode)).toEqual(['A']);
  });

  it('is worked out in steps that count to four for each period: honours, items one by one, what is pursued, forms', () => {
    const steps = [...proposeOutcomesInSteps(scheme, [scored('half-year'), scored('year-end')], [], names, new Map())];
    expect(steps.every(({ total }) => total === 8)).toBe(true);
    expect(steps.map(({ done }) => Number(done.toFixed(3)))).toEqual([0, 2, 2, 3, 4, 5, 5.333, 5.667, 6, 6, 7]);
  });

  it('is nothing without scores and entries', () => {
    expect(propose([], [])).toEqual({ outcomes: [], passedOver: [], nobodyStandsOut: [] });
  });
});

describe('entries of 奖惩登记', () => {
  it('that speak for somebody are bonuses of the year, for those who are not assessed, too', () => {
    const entries: readonly CodedEntry[] = [
      { code: 'R1', entry: anEntry('national-award', { unit: 'Z', about: '原名' }) },
      { code: '', entry: anEntry('innovation', { date: '2004-07-15' }, 6) },
      { code: '', entry: anEntry('local-award', { unit: 'Y', about: '不在名单的县' }, 7) },
    ];
    expect(propose(entries, []).outcomes).toStrictEqual([
      { key: 'year|bonus|Z|national-award:R1', kind: 'bonus', period: 'year', unitCode: 'Z', unitName: '退出的市', clause: '五', facts: { kind: 'entry', entry: entries[0]?.entry }, unconfirmed: [], at: entries[0]?.entry.at },
      { key: 'year|bonus|某部门|innovation:2004-07-15:某事', kind: 'bonus', period: 'year', unitName: '某部门', clause: '五', facts: { kind: 'entry', entry: entries[1]?.entry }, unconfirmed: [], at: entries[1]?.entry.at },
      { key: 'year|bonus|Y|local-award::某事', kind: 'bonus', period: 'year', unitCode: 'Y', unitName: '不在名单的县', clause: '五', facts: { kind: 'entry', entry: entries[2]?.entry }, unconfirmed: [], at: entries[2]?.entry.at },
    ]);
  });

  it('copied with the code of their row are entries of their own', () => {
    const copies = [5, 6, 7].map((row): CodedEntry => ({ code: 'R1', entry: anEntry('innovation', {}, row) }));
    expect(propose(copies, []).outcomes.map(({ key }) => key)).toEqual(['year|bonus|某部门|innovation:R1', 'year|bonus|某部门|innovation:R1:2', 'year|bonus|某部门|innovation:R1:3']);
  });

  it('that speak against a unit are pursued once for the year, at the first of them that has a place, even of a unit that is not assessed any more', () => {
    const events = [anEntry('collective-petition', { unit: 'Z' }, 5), anEntry('collective-petition', { unit: 'Z' }, 6), anEntry('falsified-figures', { unit: 'W' }, 7)].map((entry) => ({ code: '', entry }));
    expect(propose(events).outcomes.filter(({ period }) => period === 'year').map(({ key, unitName, at }) => [key, unitName, at?.row])).toEqual([
      ['year|accountability|Z|collective-petition', '退出的市', 5],
      ['year|accountability|W|falsified-figures', 'W', 7],
    ]);
  });

  it.each<[Decision, number]>([['pending', 2], ['true', 2], ['adopted', 2], ['not-true', 0], ['not-adopted', 0]])('decided %s give %d proposals of a bonus and an event', (decision, count) => {
    const entries = [anEntry('innovation', { decision }), anEntry('sudden-incident', { decision, unit: 'A' })].map((entry) => ({ code: '', entry }));
    expect(propose(entries, []).outcomes).toHaveLength(count);
  });
});

describe('records of units', () => {
  it('are events and falsified figures of a unit, as they were written', () => {
    const event = anEntry('skip-level-petition', { unit: 'A', date: '2004-09-01', decision: 'true' });
    expect(recordsOf([event, anEntry('innovation', { unit: 'A' }), anEntry('sudden-incident')])).toStrictEqual([
      { unitCode: 'A', kind: 'skip-level-petition', date: '2004-09-01', note: '越级上访：某事（属实）', at: event.at },
    ]);
    expect(recordsOf([anEntry('falsified-figures', { unit: 'A' })])[0]).not.toHaveProperty('date');
  });
});

describe('the key of a proposal', () => {
  it('has no spaces, no separators of its own and no full width in its parts, and says period and kind', () => {
    const key = outcomeKey('year', 'bonus', '某 部\n门|甲', '１２');
    expect(key).toBe('year|bonus|某部门甲|12');
    expect(readOutcomeKey(key)).toEqual({ period: 'year', kind: 'bonus' });
  });

  it.each(['', 'year|bonus|A', 'year|bonus|A|1|2', 'month|bonus|A|1', 'year|praise|A|1'])('is none of %p', (text) => {
    expect(readOutcomeKey(text)).toBeUndefined();
  });
});
