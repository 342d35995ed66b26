import fc from 'fast-check';
import { evaluateMethod } from '../../../src/scoring/methods/scoringMethods';
import type { MethodInput } from '../../../src/scoring/methods/scoringMethod';
import { anyMethod } from './arbitraryFigures';

const anyInput: fc.Arbitrary<MethodInput> = fc.record({
  direction: fc.constantFrom('up', 'down', 'must100'),
  kind: fc.constantFrom('count', 'amount', 'ratio'),
  points: fc.integer({ min: 0, max: 60 }),
  actual: fc.integer({ min: 0, max: 3000 }).map((value) => value / 100),
  target: fc.integer({ min: 1, max: 1000 }).map((value) => value / 100),
  factor: fc.constantFrom(0.25, 0.5, 1),
  completions: fc.array(fc.integer({ min: -100, max: 500 }), { maxLength: 6 }).map((values) => values.map((value) => value / 100).sort((a, b) => b - a)),
});

describe('every method', () => {
  it('gives from 0 to the points of the measure, and its bonus on top at most', () => {
    fc.assert(fc.property(anyMethod(), anyInput, (spec, input) => {
      const { points, bonus } = evaluateMethod(spec, input);
      expect(bonus).toBeGreaterThanOrEqual(0);
      expect(points).toBeGreaterThanOrEqual(bonus);
      expect(points - bonus).toBeLessThanOrEqual(input.points + 1e-9);
      expect(bonus).toBeLessThanOrEqual(spec.method === 'proportional' ? input.points * spec.bonusCeiling + 1e-12 : 0);
    }));
  });

  it('never gives less for a better figure', () => {
    // Control is made for limits: there, less is better whatever the measure’s direction says.
    fc.assert(fc.property(anyMethod(), anyInput, fc.integer({ min: 0, max: 500 }), (spec, input, more) => {
      const raised = { ...input, actual: input.actual + more / 100 };
      const [better, worse] = input.direction === 'down' || spec.method === 'control' ? [input, raised] : [raised, input];
      expect(evaluateMethod(spec, better).points).toBeGreaterThanOrEqual(evaluateMethod(spec, worse).points - 1e-9);
    }));
  });

  it('takes away for cases, never gives', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }).map((value) => value / 10), (cases, more, pointsPerCase) => {
      const at = (actual: number) => evaluateMethod({ method: 'per-case', pointsPerCase }, { direction: 'down', kind: 'count', points: 10, actual, target: 0, factor: 1 }).points;
      expect(at(cases + more)).toBeLessThanOrEqual(at(cases));
      expect(at(cases + more)).toBeGreaterThanOrEqual(0);
    }));
  });
});
