import fc from 'fast-check';
import type { Amount, AssessmentFigures, MeasureFigures } from '../../../src/model/figures';
import type { Measure } from '../../../src/model/measure';
import type { MethodSpec } from '../../../src/model/method';
import type { Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';

/** Shares from 0 to 1 in hundredths, so that counter-examples can be read. */
const hundredths = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

const descending = (values: readonly number[]) => [...values].sort((a, b) => b - a);
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** Sensible methods: tiers in order, the better result never the lower share. `bonus` only where asked for. */
export function anyMethod(withBonus = true): fc.Arbitrary<MethodSpec> {
  return fc.oneof(
    fc.record({ method: fc.constant('proportional' as const), bonus: withBonus ? fc.boolean() : fc.constant(false), bonusCeiling: hundredths }),
    fc.record({ method: fc.constant('control' as const), step: fc.constantFrom(0.001, 0.01, 1), lossPerStep: hundredths }),
    fc.constant({ method: 'all-or-nothing' as const }),
    fc.array(fc.tuple(hundredths, hundredths), { maxLength: 4 }).map((pairs) => {
      const shares = descending(pairs.map(([, share]) => share));
      return { method: 'tiers' as const, tiers: descending(pairs.map(([from]) => from)).map((from, index) => ({ from, share: shares[index] ?? 0 })) };
    }),
    fc.tuple(fc.array(fc.tuple(hundredths, hundredths), { maxLength: 4 }), hundredths).map(([pairs, beyond]) => {
      const losses = ascending([...pairs.map(([, loss]) => loss), beyond]);
      return {
        method: 'shortfall-tiers' as const,
        tiers: ascending(pairs.map(([upTo]) => upTo)).map((upTo, index) => ({ upTo, loss: losses[index] ?? 1 })),
        lossBeyond: losses.at(-1) ?? 1,
      };
    }),
    fc.record({ method: fc.constant('per-percentage-point' as const), pointsPerPercent: hundredths }),
    fc.array(hundredths, { maxLength: 5 }).map((shares) => ({ method: 'by-place' as const, shares: descending(shares) })),
  );
}

function anyAmount(measure: Measure): fc.Arbitrary<Amount> {
  const whole = fc.integer({ min: 0, max: 1000 });
  const figure: fc.Arbitrary<Amount> = measure.kind === 'ratio'
    ? fc.tuple(whole, fc.integer({ min: 1, max: 1000 })).map(([a, denominator]) => {
        const numerator = Math.min(a, denominator);
        return { state: 'number', value: numerator / denominator, numerator, denominator };
      })
    : whole.map((value) => ({ state: 'number', value }));
  return fc.oneof(
    { weight: 12, arbitrary: figure },
    { weight: 1, arbitrary: fc.constantFrom<Amount>({ state: 'blank' }, { state: 'not-applicable' }, { state: 'invalid' }) },
  );
}

function anyTarget(measure: Measure): fc.Arbitrary<Amount> {
  const figure: fc.Arbitrary<Amount> = (measure.kind === 'ratio' ? hundredths : fc.integer({ min: 0, max: 500 })).map((value) => ({ state: 'number', value }));
  return fc.oneof({ weight: 12, arbitrary: figure }, { weight: 1, arbitrary: fc.constantFrom<Amount>({ state: 'blank' }, { state: 'not-applicable' }) });
}

/** Figures of a few units for a scheme. */
export function anyFigures(scheme: Scheme, period: Period, units: { readonly min: number; readonly max: number } = { min: 1, max: 5 }): fc.Arbitrary<AssessmentFigures> {
  const unit = fc.tuple(...scheme.measures.map((measure) => fc.record({ target: anyTarget(measure), actual: anyAmount(measure) }))).map(
    (figures) => new Map(scheme.measures.map((measure, index): [string, MeasureFigures] => [measure.id, figures[index] ?? { target: { state: 'blank' }, actual: { state: 'blank' } }])),
  );
  return fc.array(unit, { minLength: units.min, maxLength: units.max }).map((measures) => ({
    period,
    units: measures.map((own, index) => ({ code: `u${index}`, name: `unit ${index}`, measures: own })),
  }));
}
