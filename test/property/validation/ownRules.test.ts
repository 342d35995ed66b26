import fc from 'fast-check';
import { fixedTarget, hasTarget } from '../../../src/model/measure';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { evaluateCondition } from '../../../src/validation/ownRules/evaluateCondition';
import { figuresIn } from '../../../src/validation/ownRules/expression';
import { parseExpression } from '../../../src/validation/ownRules/parseExpression';
import { anyCondition, written } from '../../support/builders/anyExpression';

const measures = new Map(jilin2004.measures.map((measure) => [measure.id, measure]));
const targeted = jilin2004.measures.filter((measure) => hasTarget(measure) || fixedTarget(measure) !== undefined);
const condition = anyCondition({
  counts: targeted.flatMap(({ id, kind }) => (kind === 'ratio' ? [] : [id])),
  ratios: targeted.flatMap(({ id, kind }) => (kind === 'ratio' ? [id] : [])),
});

/** Pieces that expressions are made of, so that random texts get far into them. */
const pieces = ['3', '16.1', '22a', '99', '#', '%', '<=', '<', '>', '=', '<>', '≤', '+', '-', '*', '/', '(', ')', ' ', '且', '或', 'and', 'or', '目标', 'half', '率', '数', '.', '１', '（', '\ud800', '\udc00', '😀', '人', 'constructor', '__proto__'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 600 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join('')),
);

it('any text is an expression or has a fault at a place in it, and never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseExpression(text, measures);
      if (parsed.ok) {
        expect(text.length).toBeLessThanOrEqual(500);
        return;
      }
      const { position, found } = parsed.fault;
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(text.length);
      if (parsed.fault.code === 'character-unknown') expect(text.slice(position)).toMatch(new RegExp(`^${found.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    }),
    { numRuns: 2000 },
  );
});

it('a condition that is written out is read as the same', () => {
  fc.assert(
    fc.property(condition, (made) => {
      const text = written(made);
      fc.pre(text.length <= 500);
      expect(parseExpression(text, measures)).toEqual({ ok: true, condition: made });
    }),
    { numRuns: 1000 },
  );
});

it('a condition is judged by all of its figures or not at all', () => {
  fc.assert(
    fc.property(condition, fc.array(fc.double(), { minLength: 7, maxLength: 7 }), fc.nat({ max: 6 }), (made, values, missing) => {
      const place = (id: string): number => [...measures.keys()].indexOf(id) % 7;
      const judged = evaluateCondition(made, ({ measure }) => values[place(measure)]);
      if (typeof judged !== 'string') for (const side of [judged.left, judged.right]) expect(typeof side).toBe('number');
      const without = evaluateCondition(made, ({ measure }) => (place(measure) === missing ? undefined : values[place(measure)]));
      expect(without).toEqual(figuresIn(made).some(({ measure }) => place(measure) === missing) ? 'unknown' : judged);
    }),
    { numRuns: 1000 },
  );
});
