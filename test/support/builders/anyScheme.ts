import fc from 'fast-check';
import { targetKindsOf, type Certainty, type Department, type Measure, type MeasureKind, type Timing } from '../../../src/model/measure';
import { usesTarget, type MethodSpec } from '../../../src/model/method';
import type { OwnRule } from '../../../src/model/ownRule';
import type { Area, Indicator, Scheme } from '../../../src/model/scheme';
import type { SchemeSettings, Setting, SettingCode, TieBreak } from '../../../src/model/schemeSettings';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { settingRows } from '../../../src/sheets/settingRows';

/** Shares as people set them, in hundredths of a per cent. */
const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
const state = fc.constantFrom('example', 'confirmed', 'retired' as const);

/** Words of all kinds, Chinese first, with what a sheet could take for something else. */
const words = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...'城镇新就业人数比率（）、：；“”123abc =+-'), minLength: 1, maxLength: 24 }),
    fc.constantFrom('=SUM(A1)', '2004-1-30', '1/2', 'TRUE', '60%', "'引号", '第一行\n第二行', '007'),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

function descending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => b - a);
}

const anyMethod = (direction: Measure['direction']): fc.Arbitrary<MethodSpec> =>
  fc.oneof(
    fc.record({ method: fc.constant('proportional' as const), bonus: fc.boolean(), bonusCeiling: share }),
    fc.constant({ method: 'all-or-nothing' as const }),
    fc.constant({ method: 'graded' as const }),
    fc.uniqueArray(share, { minLength: 1, maxLength: 4 }).chain((from) =>
      fc.array(share, { minLength: from.length, maxLength: from.length }).map((shares) => {
        const sorted = descending(shares);
        return { method: 'tiers' as const, tiers: descending(from).map((each, index) => ({ from: each, share: sorted[index] ?? 0 })) };
      }),
    ),
    fc.uniqueArray(share, { minLength: 1, maxLength: 4 }).chain((upTo) =>
      fc.array(share, { minLength: upTo.length, maxLength: upTo.length }).map((losses) => {
        const sorted = [...losses].sort((a, b) => a - b);
        return { method: 'shortfall-tiers' as const, tiers: [...upTo].sort((a, b) => a - b).map((each, index) => ({ upTo: each, loss: sorted[index] ?? 0 })), lossBeyond: 1 };
      }),
    ),
    fc.record({ method: fc.constant('per-percentage-point' as const), pointsPerPercent: fc.integer({ min: 0, max: 1000 }).map((value) => value / 100) }),
    fc.record({ method: fc.constant('per-case' as const), pointsPerCase: fc.integer({ min: 0, max: 1000 }).map((value) => value / 100) }),
    fc.array(share, { minLength: 1, maxLength: 5 }).map((shares) => ({ method: 'by-place' as const, shares: descending(shares) })),
    ...(direction === 'down' ? [fc.record({ method: fc.constant('control' as const), step: fc.integer({ min: 1, max: 1000 }).map((value) => value / 10_000), lossPerStep: share })] : []),
  );

const anyMeasure = (id: string): fc.Arbitrary<Measure> =>
  fc
    .record({
      kind: fc.constantFrom<MeasureKind>('count', 'amount', 'ratio'),
      direction: fc.constantFrom<Measure['direction']>('up', 'down', 'must100'),
      timing: fc.constantFrom<Timing>('flow', 'stock', 'year', 'quarter'),
      certainty: fc.constantFrom<Certainty>('public source', 'inferred', 'notice wording', 'public source / inferred', 'public source / notice wording'),
      name: words,
      unit: fc.constantFrom('人', '个', '万元', '%'),
      numerator: words,
      denominator: words,
      points: fc.integer({ min: 1, max: 100_000 }).map((value) => value / 1000),
      traits: fc.record({ whole: fc.boolean(), jumpy: fc.boolean(), countsCounties: fc.boolean(), unemployment: fc.boolean() }),
      state,
    })
    .chain(({ traits, state: of, ...measure }) =>
      anyMethod(measure.direction).chain((method) => {
        const targets = usesTarget(method) ? targetKindsOf[measure.kind].filter((kind) => kind !== 'none') : (['none'] as const);
        return fc.constantFrom(...targets).map((target): Measure => ({
          id,
          indicator: 0,
          ...measure,
          method,
          target,
          whole: traits.whole,
          ...(traits.jumpy ? { jumpy: true } : {}),
          ...(traits.countsCounties ? { countsCounties: true } : {}),
          ...(traits.unemployment ? { unemployment: true } : {}),
          confirmed: of === 'confirmed',
          ...(of === 'retired' ? { retired: true } : {}),
        }));
      }),
    );

/** Links that measures can have to others in use: each may take one that its kind allows. */
function linked(measures: readonly Measure[], picks: readonly number[]): readonly Measure[] {
  return measures.map((measure, index) => {
    const pick = picks[index] ?? 0;
    // Only to earlier ones, so that no link leads back.
    const earlier = measures.slice(0, index).filter(({ retired }) => !retired);
    const plain = earlier.filter(({ kind }) => kind !== 'ratio').at(pick % 5)?.id;
    const ratio = earlier.filter(({ kind }) => kind === 'ratio').at(pick % 3)?.id;
    if (measure.kind !== 'ratio') return { ...measure, ...(pick % 2 === 0 && plain !== undefined ? { partOf: plain } : {}), ...(pick % 3 === 0 && plain !== undefined ? { usuallyPartOf: plain } : {}) };
    return {
      ...measure,
      ...(pick % 2 === 0 && plain !== undefined ? { denominatorIs: plain } : {}),
      ...(pick % 3 === 0 && ratio !== undefined ? { denominatorPartOf: ratio } : {}),
      ...(pick % 5 === 0 && plain !== undefined ? { denominatorUsuallyPartOf: plain } : {}),
    };
  });
}

const anySettings: fc.Arbitrary<SchemeSettings> = fc
  .record({
    shares: fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })), { minLength: 2, maxLength: 2 }),
    values: fc.array(share, { minLength: 60, maxLength: 60 }),
    counts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 }),
    cutOffs: fc.tuple(fc.constantFrom(0, 101, 228, 620, 630), fc.constantFrom(0, 701, 1130, 1231)),
    confirmed: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    breaks: fc.shuffledSubarray<TieBreak>(['heavier-targets', 'quantitative']),
  })
  .map(({ shares, values, counts, cutOffs, confirmed, breaks }) => {
    const value = new Map<SettingCode, number | readonly TieBreak[]>([['tie-breaks', breaks]]);
    (['half-year', 'year-end'] as const).forEach((period, index) => {
      const [first = 0, second = 0] = [...(shares[index] ?? [])].sort((a, b) => a - b);
      value.set(`share.quantitative.${period}`, first / 10_000).set(`share.inspection.${period}`, (second - first) / 10_000).set(`share.routine.${period}`, (10_000 - second) / 10_000);
    });
    const falling = (codes: readonly SettingCode[], from: readonly number[]): void => descending(from.slice(0, codes.length)).forEach((each, index) => value.set(codes[index] ?? 'bonus.ceiling', each));
    falling(['grade.excellent', 'grade.good', 'grade.fair', 'grade.poor'], values);
    falling(['check.completion-high', 'check.completion-low'], values.slice(4));
    falling(['check.unemployment-high', 'check.unemployment-low'], values.slice(6));
    falling(['line.excellent', 'line.pass'], counts);
    value.set('projection.half-year', cutOffs[0]).set('projection.year-end', cutOffs[1]);
    value.set('honours.count', counts[2] ?? 0).set('bonus.ceiling', counts[3] ?? 0);
    const codes = Object.keys(jilin2004.settings) as SettingCode[];
    const drawn = (code: SettingCode, index: number): number => {
      const row = settingRows.find((each) => each.code === code);
      const { minimum = 0, whole } = row ?? {};
      return whole === true ? minimum + (index % 7) : Math.max(minimum, values[8 + index] ?? 0);
    };
    const entries = codes.map((code, index): [string, Setting<unknown>] => [code, { value: value.get(code) ?? drawn(code, index), confirmed: confirmed[index] ?? false }]);
    return { ...jilin2004.settings, ...(Object.fromEntries(entries) as Partial<SchemeSettings>) };
  });

/** A rule of one's own; a retired one may say anything, of one in use the right side. */
const anyOwnRule: fc.Arbitrary<OwnRule> = fc
  .record(
    {
      code: fc.stringMatching(/^[A-Z就业][0-9]{1,3}(?:-[0-9])?$/),
      words,
      right: fc.constantFrom('#1', '90% * #2', '#1 + (数(3) / #2)'),
      severity: fc.constantFrom<OwnRule['severity']>('hard', 'soft'),
      message: words,
      remedy: words,
      retired: fc.constant(true as const),
    },
    { requiredKeys: ['code', 'words', 'right', 'severity', 'message'] },
  )
  .map(({ words: text, right, ...rule }) => ({ ...rule, expression: rule.retired ? text : right }));

/** Ids of all shapes that measures have. */
const anyIds = fc.uniqueArray(fc.stringMatching(/^[1-9]\d?(?:\.[1-9])?[a-c]?$/), { minLength: 1, maxLength: 9 });

/**
 * Any scheme without faults, in the shape in which it is read back from its sheet: indicators in the order of their measures, worth what
 * their measures in use are worth.
 */
export const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    ids: anyIds,
    areaNames: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    headings: fc.array(words, { minLength: 4, maxLength: 4 }),
    title: words,
    source: words,
    year: fc.integer({ min: 1949, max: 9999 }),
    level: fc.constantFrom<Scheme['level']>('province', 'prefecture'),
    settings: anySettings,
    wordings: fc.array(words, { minLength: 9, maxLength: 9 }),
    departments: fc.array(fc.constantFrom<Department>('劳动保障', '民政', '财政', '社会保险公司'), { minLength: 9, maxLength: 9 }),
    indicators: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 }),
    picks: fc.array(fc.nat({ max: 60 }), { minLength: 9, maxLength: 9 }),
    rules: fc.uniqueArray(anyOwnRule, { maxLength: 3, selector: ({ code }) => code }),
  })
  .chain((parts) => fc.tuple(fc.constant(parts), fc.tuple(...parts.ids.map(anyMeasure))))
  .map(([{ areaNames, headings, wordings, departments, indicators, picks, rules, ids: _ids, ...general }, drawn]) => {
    const [first, ...others] = drawn;
    if (first === undefined) throw new Error('a scheme has measures');
    const { retired: _retired, ...inUse } = first;
    const measures = linked([inUse, ...others], picks).map((measure, index) => ({ ...measure, indicator: indicators[index] ?? 1 }));
    const areas: readonly Area[] = areaNames.map((name, index) => ({ number: index + 1, name, heading: headings[index] ?? name }));
    const numbers = [...new Set(measures.map(({ indicator }) => indicator))];
    const reported = measures.find(({ method, retired }) => method.method !== 'graded' && !retired)?.id;
    return {
      ...general,
      id: 'any',
      version: 1,
      areas,
      measures,
      // Only what can be understood is in force: about a measure that is reported, or retired.
      ownRules: rules.flatMap((rule): readonly OwnRule[] => (rule.retired ? [rule] : reported === undefined ? [] : [{ ...rule, expression: `${reported} <= ${rule.expression}` }])),
      indicators: numbers.map((number): Indicator => ({
        number,
        area: 1 + (number % areas.length),
        wording: wordings[number] ?? '指标',
        department: departments[number] ?? '民政',
        points: measures.reduce((sum, measure) => sum + (measure.indicator === number && !measure.retired ? measure.points : 0), 0),
      })),
    };
  });
