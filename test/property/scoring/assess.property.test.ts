import fc from 'fast-check';
import type { Assessment } from '../../../src/model/assessment';
import type { AssessmentFigures } from '../../../src/model/figures';
import type { MethodSpec } from '../../../src/model/method';
import type { Scheme } from '../../../src/model/scheme';
import { assess } from '../../../src/scoring/assess';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { aMeasure, aScheme } from '../../unit/scoring/smallScheme';
import { anyFigures, anyMethod } from './arbitraryFigures';

/** Three indicators with one to three measures, of all directions and kinds. */
function anyScheme(withBonus: boolean): fc.Arbitrary<Scheme> {
  return fc.array(anyMethod(withBonus), { minLength: 6, maxLength: 6 }).map((methods) => {
    const method = (index: number) => ({ method: methods[index] ?? { method: 'all-or-nothing' as const } });
    return aScheme([
      aMeasure('1', 1, { ...method(0), points: 10 }),
      aMeasure('2a', 2, { ...method(1), points: 4 }),
      aMeasure('2b', 2, { ...method(2), points: 6, kind: 'ratio' }),
      aMeasure('3a', 3, { ...method(3), points: 10 / 3, timing: 'stock' }),
      aMeasure('3b', 3, { ...method(4), points: 10 / 3, kind: 'ratio', direction: 'must100' }),
      aMeasure('3c', 3, { ...method(5), points: 10 / 3, kind: 'ratio', direction: 'down' }),
    ]);
  });
}

const anyCase = (withBonus: boolean, units?: { readonly min: number; readonly max: number }) =>
  anyScheme(withBonus).chain((scheme) => fc.record({ scheme: fc.constant(scheme), figures: anyFigures(scheme, 'year-end', units) }));

/** Points that a method takes away are points like any other. */
function scaledMethod(method: MethodSpec, times: number): MethodSpec {
  return method.method === 'per-percentage-point' ? { ...method, pointsPerPercent: method.pointsPerPercent * times } : method;
}

const byCode = (assessment: Assessment) => new Map(assessment.units.map((unit) => [unit.code, unit]));

describe('an assessment', () => {
  it('keeps every sum between 0 and its maximum, bonuses under their ceiling, and totals between 0 and 100 without bonuses', () => {
    fc.assert(fc.property(anyCase(true), ({ scheme, figures }) => {
      for (const unit of assess(scheme, figures).units) {
        const bonus = unit.measures.reduce((sum, score) => sum + score.bonus, 0);
        expect(bonus).toBeLessThanOrEqual(scheme.settings['bonus.ceiling'].value + 1e-9);
        expect(unit.quantitative.points).toBeGreaterThanOrEqual(0);
        expect(unit.quantitative.points - bonus).toBeLessThanOrEqual(unit.quantitative.max + 1e-9);
        if (unit.total !== undefined && bonus === 0) {
          expect(unit.total).toBeGreaterThanOrEqual(0);
          expect(unit.total).toBeLessThanOrEqual(100 + 1e-9);
        }
      }
    }));
  });

  it('adds up: measures to indicators, indicators to areas, areas to the whole; an indicator keeps its points or has none', () => {
    fc.assert(fc.property(anyCase(true), ({ scheme, figures }) => {
      for (const unit of assess(scheme, figures).units) {
        for (const sums of [unit.measures, unit.indicators, unit.areas]) {
          expect(sums.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(unit.quantitative.points, 9);
          expect(sums.reduce((sum, part) => sum + part.max, 0)).toBeCloseTo(unit.quantitative.max, 9);
        }
        for (const part of unit.indicators) {
          const points = scheme.indicators.find((indicator) => indicator.number === part.indicator)?.points ?? 0;
          const counts = unit.measures.some((score) => score.counted && scheme.measures.find((measure) => measure.id === score.measure)?.indicator === part.indicator);
          expect(part.max).toBeCloseTo(counts ? points : 0, 9);
        }
      }
    }));
  });

  it('never gives a unit less for a better figure, measure by measure of the standard scheme', () => {
    const position = fc.record({ index: fc.nat({ max: jilin2004.measures.length - 1 }), more: fc.integer({ min: 1, max: 300 }) });
    fc.assert(fc.property(anyFigures(jilin2004, 'half-year', { min: 1, max: 2 }), position, (figures, { index, more }) => {
      const measure = jilin2004.measures[index];
      const own = figures.units[0];
      const before = measure === undefined ? undefined : own?.measures.get(measure.id);
      fc.pre(measure !== undefined && own !== undefined && before?.actual.state === 'number');
      const change = (measure.kind === 'ratio' ? more / 300 : more) * (measure.direction === 'down' ? -1 : 1);
      const better = new Map(own.measures).set(measure.id, { ...before, actual: { state: 'number', value: before.actual.value + change } });
      const improved: AssessmentFigures = { ...figures, units: [{ ...own, measures: better }, ...figures.units.slice(1)] };
      const totalBefore = assess(jilin2004, figures).units[0]?.total ?? 0;
      expect(assess(jilin2004, improved).units[0]?.total ?? 0).toBeGreaterThanOrEqual(totalBefore - 1e-9);
    }), { numRuns: 60 });
  });

  it('never takes points or a place from a unit for a better figure, whatever the methods', () => {
    const position = fc.record({ index: fc.nat({ max: 5 }), more: fc.integer({ min: 1, max: 500 }) });
    fc.assert(fc.property(anyCase(true, { min: 2, max: 5 }), position, ({ scheme, figures }, { index, more }) => {
      const measure = scheme.measures[index];
      const own = figures.units[0];
      const before = measure && own?.measures.get(measure.id);
      fc.pre(measure !== undefined && own !== undefined && before?.actual.state === 'number');
      // Control is made for limits: there, less is better whatever the measure’s direction says.
      const less = measure.direction === 'down' || measure.method.method === 'control';
      const change = (measure.kind === 'ratio' ? more / 500 : more) * (less ? -1 : 1);
      const better = new Map(own.measures).set(measure.id, { ...before, actual: { state: 'number', value: before.actual.value + change } });
      const was = assess(scheme, figures).units[0];
      const is = assess(scheme, { ...figures, units: [{ ...own, measures: better }, ...figures.units.slice(1)] }).units[0];
      expect(is?.measures[index]?.points ?? 0).toBeGreaterThanOrEqual((was?.measures[index]?.points ?? 0) - (was?.measures[index]?.bonus ?? 0) - 1e-9);
      expect(is?.total ?? 0).toBeGreaterThanOrEqual((was?.total ?? 0) - 1e-9);
      expect(is?.rank ?? 1).toBeLessThanOrEqual(was?.rank ?? 1);
    }), { numRuns: 300 });
  });

  it('does not depend on the order of the units', () => {
    fc.assert(fc.property(anyCase(true, { min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }), ({ scheme, figures }, turn) => {
      const turned = { ...figures, units: [...figures.units.slice(turn), ...figures.units.slice(0, turn)].reverse() };
      const one = byCode(assess(scheme, figures));
      for (const unit of assess(scheme, turned).units) {
        const same = one.get(unit.code);
        expect([unit.rank, unit.grade, unit.tieBreak, unit.total, unit.measures]).toEqual([same?.rank, same?.grade, same?.tieBreak, same?.total, same?.measures]);
      }
    }));
  });

  it('changes no place when all points are multiplied', () => {
    fc.assert(fc.property(anyCase(false, { min: 2, max: 6 }), fc.constantFrom(0.1, 0.5, 3, 10), ({ scheme, figures }, times) => {
      const scaled: Scheme = {
        ...scheme,
        indicators: scheme.indicators.map((indicator) => ({ ...indicator, points: indicator.points * times })),
        measures: scheme.measures.map((measure) => ({ ...measure, points: measure.points * times, method: scaledMethod(measure.method, times) })),
      };
      expect(assess(scaled, figures).units.map((unit) => unit.rank)).toEqual(assess(scheme, figures).units.map((unit) => unit.rank));
    }));
  });

  it('gives a unit the same points whoever else is assessed, unless a measure is scored by place', () => {
    const alone = anyCase(true, { min: 2, max: 5 }).filter(({ scheme }) => scheme.measures.every((measure) => measure.method.method !== 'by-place'));
    fc.assert(fc.property(alone, ({ scheme, figures }) => {
      const without = assess(scheme, { ...figures, units: figures.units.slice(0, -1) });
      const withAll = byCode(assess(scheme, figures));
      for (const unit of without.units) {
        expect(withAll.get(unit.code)?.measures).toEqual(unit.measures);
        expect(withAll.get(unit.code)?.total).toBe(unit.total);
      }
    }));
  });

  it('is the same at half-year as at year-end when all is due by then and the shares are the same', () => {
    const due = { 'factor.flow': 1, 'factor.stock': 1, 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0 } as const;
    fc.assert(fc.property(anyCase(true), ({ scheme, figures }) => {
      const same = aScheme(scheme.measures, due);
      expect(assess(same, { ...figures, period: 'half-year' }).units).toEqual(assess(same, figures).units);
    }));
  });
});
