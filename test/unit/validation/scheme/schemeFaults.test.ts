import type { Measure } from '../../../../src/model/measure';
import type { MethodSpec } from '../../../../src/model/method';
import type { OwnRule } from '../../../../src/model/ownRule';
import { jilin2004 } from '../../../../src/schemes/jilin2004';
import type { SchemeFault } from '../../../../src/validation/scheme/schemeFault';
import { schemeFaults } from '../../../../src/validation/scheme/schemeFaults';
import { usableScheme } from '../../../../src/validation/scheme/usableScheme';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';

const faultsOf = (...measures: readonly Measure[]): readonly SchemeFault[] => schemeFaults(aScheme().with(...measures).build());
const fault = (kind: SchemeFault['kind'], row: string, field: SchemeFault['field'], more: Partial<SchemeFault> = {}): SchemeFault => ({ kind, severity: 'hard', row, field, ...more });
const soft = { severity: 'soft' } as const;

it('the standard scheme has no faults and is used as it is', () => {
  expect(schemeFaults(jilin2004)).toEqual([]);
  expect(usableScheme(jilin2004)).toEqual(jilin2004);
});

describe('settings', () => {
  const of = (values: Parameters<ReturnType<typeof aScheme>['set']>[0]) => schemeFaults(aScheme().set(values).build());

  it.each([
    ['to less than 1', 0.5, { sum: 0.9 }],
    ['to more', 0.7, { sum: 1.1 }],
  ])('shares of a period that add up %s', (_, share, parameters) => {
    expect(of({ 'share.quantitative.year-end': share })).toEqual([fault('share-sum', 'S.share.quantitative.year-end', 'value', { parameters })]);
  });

  it('shares that add up to 1 but for the noise of binary fractions are right: 0.7 + 0.2 + 0.1', () => {
    expect(of({ 'share.quantitative.half-year': 0.7, 'share.inspection.half-year': 0.2, 'share.routine.half-year': 0.1 })).toEqual([]);
  });

  it.each([
    ['grade.excellent', 'grade.good', 0.8], ['grade.good', 'grade.fair', 0.6], ['grade.fair', 'grade.poor', 0.4],
    ['line.excellent', 'line.pass', 70], ['check.completion-high', 'check.completion-low', 0.1], ['check.unemployment-high', 'check.unemployment-low', 0.001],
  ] as const)('%s is at least %s', (higher, lower, value) => {
    expect(of({ [higher]: value })).toContainEqual(fault('order', `S.${higher}`, 'value', { parameters: { other: `S.${lower}` } }));
    expect(of({ [higher]: jilin2004.settings[lower].value }).filter(({ parameters }) => parameters?.['other'] === `S.${lower}`)).toEqual([]);
  });

  it.each([['half-year', 731], ['year-end', 620]] as const)('a cut-off date of %s that is none projects nothing', (period, monthDay) => {
    const scheme = aScheme().set({ [`projection.${period}`]: monthDay }).build();
    expect(schemeFaults(scheme)).toEqual([fault('cut-off-invalid', `S.projection.${period}`, 'value', { parameters: { period } })]);
    expect(usableScheme(scheme).settings).toEqual({ ...scheme.settings, [`projection.${period}`]: { value: 0, confirmed: false } });
  });

  it('a cut-off date that is one is used', () => {
    const scheme = aScheme().set({ 'projection.half-year': 620, 'projection.year-end': 1130 }).build();
    expect([schemeFaults(scheme), usableScheme(scheme)]).toEqual([[], scheme]);
  });

  it('a tie-break named twice counts once', () => {
    const scheme = aScheme().set({ 'tie-breaks': ['quantitative', 'heavier-targets', 'quantitative'] }).build();
    expect(schemeFaults(scheme)).toEqual([fault('tie-break-repeated', 'S.tie-breaks', 'value')]);
    expect(usableScheme(scheme).settings['tie-breaks']).toEqual({ value: ['quantitative', 'heavier-targets'], confirmed: true });
  });
});

describe('areas and points', () => {
  it('an area of the name of another, and one without a measure', () => {
    const scheme = aScheme().with(aMeasure('1')).build();
    const areas = [...scheme.areas, { number: 8, name: scheme.areas[0]?.name ?? '', heading: '' }, { number: 9, name: '没有指标', heading: '' }];
    expect(schemeFaults({ ...scheme, areas })).toEqual([fault('area-repeated', 'A.8', 'area'), fault('area-empty', 'A.9', 'area', soft)]);
  });

  it('no measure in use', () => {
    expect(faultsOf(aMeasure('1', { retired: true, numerator: '' }))).toEqual([fault('no-measures', 'G.title', 'value')]);
  });

  it('a measure worth nothing, beside one that is worth something', () => {
    expect(faultsOf(aMeasure('1a', { points: 0 }), aMeasure('1b'), aMeasure('1c', { points: -1 }))).toEqual([fault('points-zero', 'M1a', 'value', soft), fault('points-zero', 'M1c', 'value', soft)]);
  });

  it('an indicator worth nothing, named once, whatever retired measures are worth', () => {
    expect(faultsOf(aMeasure('1a', { points: 0 }), aMeasure('1b', { points: 0 }), aMeasure('1c', { retired: true }), aMeasure('2', { indicator: 2 }))).toEqual([
      fault('indicator-without-points', 'M1a', 'value', { parameters: { indicator: 1 } }),
    ]);
    expect(faultsOf(aMeasure('1', { retired: true, points: 0 }), aMeasure('2', { indicator: 2 }))).toEqual([]);
  });
});

describe('single measures', () => {
  const control: MethodSpec = { method: 'control', step: 1, lossPerStep: 0.1 };
  it.each<[string, Measure, readonly SchemeFault[]]>([
    ['a target where the method has no use for one', aMeasure('1', { method: { method: 'per-case', pointsPerCase: 1 } }), [fault('target-unused', 'M1', 'target', soft)]],
    ['no target where the method has no use for one', aMeasure('1', { method: { method: 'per-case', pointsPerCase: 1 }, target: 'none' }), []],
    ['no target where the method needs one', aMeasure('1', { target: 'none' }), [fault('target-unfit', 'M1', 'target', { parameters: { allowed: 'count' } })]],
    ['a count held against a rate', aMeasure('1', { target: 'ratio' }), [fault('target-unfit', 'M1', 'target', { parameters: { allowed: 'count' } })]],
    ['an amount held against a budget', anAmount('1', { target: 'budget' }), []],
    ['a rate held against a count', aRatio('1', { target: 'count' }), [fault('target-unfit', 'M1', 'target', { parameters: { allowed: 'ratio all' } })]],
    ['a rate held against all', aRatio('1', { target: 'all' }), []],
    ['control where more is better', aMeasure('1', { method: control }), [fault('method-unfit', 'M1', 'method')]],
    ['control where less is better', aMeasure('1', { method: control, direction: 'down' }), []],
    ['nobody says what is counted', aMeasure('1', { numerator: '' }), [fault('definition-missing', 'M1', 'numerator', soft)]],
    ['nobody says of what a rate is one', aRatio('1', { denominator: '' }), [fault('definition-missing', 'M1', 'denominator', soft)]],
    ['a rate of another measure', aRatio('1', { denominator: '', denominatorIs: '2' }), []],
    ['a count without a remark', aMeasure('1', { denominator: '' }), []],
  ])('%s', (_, measure, expected) => {
    expect(faultsOf(measure, aMeasure('2', { indicator: 2 }))).toEqual(expected);
  });

  it.each<[string, MethodSpec, boolean]>([
    ['tiers that fall', { method: 'tiers', tiers: [{ from: 1, share: 1 }, { from: 0.8, share: 0.5 }] }, false],
    ['tiers that stay', { method: 'tiers', tiers: [{ from: 1, share: 1 }, { from: 0.8, share: 1 }] }, false],
    ['tiers that rise', { method: 'tiers', tiers: [{ from: 1, share: 0.5 }, { from: 0.8, share: 0.6 }] }, true],
    ['losses that rise', { method: 'shortfall-tiers', tiers: [{ upTo: 0.1, loss: 0.1 }, { upTo: 0.2, loss: 0.2 }], lossBeyond: 0.3 }, false],
    ['losses that fall', { method: 'shortfall-tiers', tiers: [{ upTo: 0.1, loss: 0.3 }, { upTo: 0.2, loss: 0.2 }], lossBeyond: 0.3 }, true],
    ['a last loss that is less', { method: 'shortfall-tiers', tiers: [{ upTo: 0.1, loss: 0.1 }], lossBeyond: 0.05 }, true],
    ['shares of places that fall', { method: 'by-place', shares: [1, 0.9, 0.8] }, false],
    ['shares of places that rise', { method: 'by-place', shares: [1, 0.8, 0.9] }, true],
  ])('a better result earns less somewhere: %s', (_, method, odd) => {
    expect(faultsOf(aMeasure('1', { method }))).toEqual(odd ? [fault('method-odd', 'M1', 'parameters', soft)] : []);
  });

  it.each<[string, Measure, Measure['target']]>([
    ['a target that does not fit gives way to the usual one', aRatio('1', { target: 'count' }), 'ratio'],
    ['no target gives way where the method needs one', anAmount('1', { target: 'none' }), 'amount'],
    ['no target stays where none is needed', aMeasure('1', { target: 'none', method: { method: 'graded' } }), 'none'],
    ['a target without use stays', aMeasure('1', { target: 'ratio', method: { method: 'graded' } }), 'ratio'],
    ['a target that fits stays', anAmount('1', { target: 'budget' }), 'budget'],
  ])('%s', (_, measure, expected) => {
    expect(usableScheme(aScheme().with(measure).build()).measures[0]?.target).toBe(expected);
  });
});

describe('relations between measures', () => {
  const count = (id: string, different: Partial<Measure> = {}) => aMeasure(id, different);
  const broken = (kind: SchemeFault['kind'], row: string, link: string, other: string, severity: SchemeFault['severity'] = 'hard') => fault(kind, row, 'relations', { severity, parameters: { link, other } });

  it.each<[string, readonly Measure[], readonly SchemeFault[]]>([
    ['a part of a count', [count('a', { partOf: 'b' }), count('b')], []],
    ['usually part of a count', [count('a', { usuallyPartOf: 'b' }), count('b')], []],
    ['a rate of a count', [aRatio('a', { denominatorIs: 'b' }), count('b')], []],
    ['a rate whose denominator is part of another’s', [aRatio('a', { denominatorPartOf: 'b' }), aRatio('b')], []],
    ['a rate whose denominator is usually part of a count', [aRatio('a', { denominatorUsuallyPartOf: 'b' }), count('b')], []],
    ['one that is not there', [count('a', { partOf: 'x' })], [broken('relation-unknown', 'Ma', 'partOf', 'x')]],
    ['itself', [count('a', { partOf: 'a' })], [broken('relation-circular', 'Ma', 'partOf', 'a')]],
    ['one that is part of it', [count('a', { partOf: 'b' }), count('b', { partOf: 'a' })], [broken('relation-circular', 'Ma', 'partOf', 'b'), broken('relation-circular', 'Mb', 'partOf', 'a')]],
    ['a round of three', [count('a', { partOf: 'b' }), count('b', { partOf: 'c' }), count('c', { partOf: 'a' })], ['a', 'b', 'c'].map((id, index) => broken('relation-circular', `M${id}`, 'partOf', ['b', 'c', 'a'][index] ?? ''))],
    ['one that leads into a round of others', [count('a', { partOf: 'b' }), count('b', { partOf: 'c' }), count('c', { partOf: 'b' })], [broken('relation-circular', 'Mb', 'partOf', 'c'), broken('relation-circular', 'Mc', 'partOf', 'b')]],
    ['each other in different ways', [count('a', { partOf: 'b' }), count('b', { usuallyPartOf: 'a' })], []],
    ['a rate, as part of it', [count('a', { partOf: 'b' }), aRatio('b')], [broken('relation-unfit', 'Ma', 'partOf', 'b')]],
    ['a count, as the denominator of a count', [count('a', { denominatorIs: 'b' }), count('b')], [broken('relation-unfit', 'Ma', 'denominatorIs', 'b')]],
    ['a count, where the denominator of a rate is meant', [aRatio('a', { denominatorPartOf: 'b' }), count('b')], [broken('relation-unfit', 'Ma', 'denominatorPartOf', 'b')]],
    ['a rate, as denominator', [aRatio('a', { denominatorIs: 'b' }), aRatio('b')], [broken('relation-unfit', 'Ma', 'denominatorIs', 'b')]],
    ['a rate, usually as part of it', [aRatio('a', { usuallyPartOf: 'b' }), count('b')], [broken('relation-unfit', 'Ma', 'usuallyPartOf', 'b')]],
    ['one out of use, as part of it', [count('a', { partOf: 'b' }), count('b', { retired: true })], [broken('relation-retired', 'Ma', 'partOf', 'b', 'soft')]],
    ['one out of use, as denominator', [aRatio('a', { denominatorIs: 'b' }), count('b', { retired: true })], [broken('relation-retired', 'Ma', 'denominatorIs', 'b')]],
    ['anything, of a measure out of use', [count('a', { partOf: 'x', retired: true }), count('b')], []],
  ])('a measure names %s', (_, measures, expected) => {
    expect(faultsOf(...measures)).toEqual(expected);
  });

  it('that cannot be followed are left out, the others and all else kept, of measures out of use, too', () => {
    const measures = [aRatio('a', { denominatorIs: 'x', denominatorUsuallyPartOf: 'b' }), count('b', { partOf: 'y', retired: true }), count('c', { partOf: 'd' }), count('d')];
    const used = usableScheme(aScheme().with(...measures).build()).measures;
    expect(used).toStrictEqual([aRatio('a'), count('b', { retired: true }), count('c', { partOf: 'd' }), count('d')]);
    const standard = aScheme().build();
    expect(usableScheme(standard).measures.every((measure, index) => measure === standard.measures[index])).toBe(true);
  });
});

describe('rules of one’s own', () => {
  const rule = (code: string, expression: string, more: Partial<OwnRule> = {}): OwnRule => ({ code, expression, severity: 'hard', message: '', ...more });
  const scheme = { ...aScheme().with(aMeasure('1'), aMeasure('2')).build(), ownRules: [rule('Z1', '1 <= 2'), rule('Z2', '1 <= x9'), rule('Z3', '1 <=', { retired: true }), rule('Z4', '1 <=')] };

  it('that cannot be understood are named with reason and place, unless out of use', () => {
    expect(schemeFaults(scheme)).toEqual([
      fault('expression-invalid', 'R.Z2', 'wording', { parameters: { reason: expect.any(String), position: 6, part: 'x9' } }),
      fault('expression-invalid', 'R.Z4', 'wording', { parameters: { reason: expect.any(String), position: 5 } }),
    ]);
  });

  it('and are left out', () => {
    expect(usableScheme(scheme).ownRules.map(({ code }) => code)).toEqual(['Z1', 'Z3']);
  });
});
