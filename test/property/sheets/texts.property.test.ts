import fc from 'fast-check';
import { columnLetters } from '../../../src/model/address';
import type { MethodSpec } from '../../../src/model/method';
import { columnNumber, shiftFormula } from '../../../src/model/shiftFormula';
import { readRelations, relationsText, type MeasureRelations } from '../../../src/sheets/measureRelations';
import { methodParameters, methodWords } from '../../../src/sheets/methodText';
import { readMethodText } from '../../../src/sheets/readMethodText';
import { freeSheetName } from '../../../src/sheets/sheetNames';

/** Shares as people set them, in hundredths of a per cent. */
const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
const points = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 1000);
const lines = fc.uniqueArray(share, { minLength: 1, maxLength: 6 });

const spec: fc.Arbitrary<MethodSpec> = fc.oneof(
  fc.record({ method: fc.constant('proportional' as const), bonus: fc.boolean(), bonusCeiling: share }),
  fc.record({ method: fc.constant('control' as const), step: fc.integer({ min: 1, max: 1000 }).map((value) => value / 10_000), lossPerStep: share }),
  fc.constant({ method: 'all-or-nothing' as const }),
  fc.constant({ method: 'graded' as const }),
  fc.tuple(lines, fc.array(share, { minLength: 6, maxLength: 6 })).map(([from, shares]) => ({
    method: 'tiers' as const,
    tiers: [...from].sort((a, b) => b - a).map((each, index) => ({ from: each, share: shares[index] ?? 0 })),
  })),
  fc.tuple(lines, fc.array(share, { minLength: 6, maxLength: 6 }), share).map(([upTo, losses, lossBeyond]) => ({
    method: 'shortfall-tiers' as const,
    tiers: [...upTo].sort((a, b) => a - b).map((each, index) => ({ upTo: each, loss: losses[index] ?? 0 })),
    lossBeyond,
  })),
  fc.record({ method: fc.constant('per-percentage-point' as const), pointsPerPercent: points }),
  fc.record({ method: fc.constant('per-case' as const), pointsPerCase: points }),
  fc.record({ method: fc.constant('by-place' as const), shares: fc.array(share, { minLength: 1, maxLength: 9 }) }),
);

describe('a method in 考评方案', () => {
  it('is read back as it was written', () => {
    fc.assert(fc.property(spec, (method) => { expect(readMethodText(methodWords[method.method], methodParameters(method))).toEqual({ ok: true, spec: method }); }));
  });

  it('is read the same in full-width characters and with spaces', () => {
    fc.assert(
      fc.property(spec, (method) => {
        const wide = methodParameters(method).replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
        expect(readMethodText(` ${methodWords[method.method]} `, wide.replaceAll('；', ' ； '))).toEqual({ ok: true, spec: method });
      }),
    );
  });

  it('never throws on what people type', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.values(methodWords), '别的'), fc.string({ unit: 'grapheme' }), (word, text) => { expect(() => readMethodText(word, text)).not.toThrow(); }));
  });
});

describe('relations of a measure', () => {
  const id = fc.stringMatching(/^[1-9]\d?(\.\d)?[a-c]?$/);
  const relations: fc.Arbitrary<MeasureRelations> = fc.record(
    {
      whole: fc.boolean(),
      partOf: id,
      usuallyPartOf: id,
      denominatorIs: id,
      denominatorPartOf: id,
      denominatorUsuallyPartOf: id,
      jumpy: fc.constant(true),
      countsCounties: fc.constant(true),
      unemployment: fc.constant(true),
    },
    { requiredKeys: ['whole'] },
  );

  it('are read back as they were written', () => {
    fc.assert(fc.property(relations, (each) => { expect(readRelations(relationsText(each))).toEqual({ relations: each, unknown: [] }); }));
  });
});

describe('a formula that is copied', () => {
  const reference = fc
    .record({ column: fc.integer({ min: 100, max: 200 }), row: fc.integer({ min: 100, max: 2000 }), fixedColumn: fc.boolean(), fixedRow: fc.boolean() })
    .map(({ column, row, fixedColumn, fixedRow }) => `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row}`);
  const formula = fc.array(fc.oneof(reference, fc.constantFrom('"A1"', "'A 1'!CV200", '12', 'TRUE', 'LOG10(200)')), { minLength: 1, maxLength: 5 }).map((parts) => `=SUM(${parts.join(',')})`);
  const step = fc.integer({ min: -50, max: 50 });

  it('and copied back is as it was', () => {
    fc.assert(fc.property(formula, step, step, (text, rows, columns) => { expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text); }));
  });

  it('in two steps is as in one', () => {
    fc.assert(
      fc.property(formula, step, step, step, step, (text, r, c, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, r, c), rows, columns)).toBe(shiftFormula(text, r + rows, c + columns));
      }),
    );
  });

  it('counts columns as their letters do', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => { expect(columnNumber(columnLetters(column))).toBe(column); }));
  });
});

describe('a free sheet name', () => {
  const name = fc.string({ minLength: 1, maxLength: 31 });

  it('is new without regard to case, at most 31 characters, and the wanted one where that is free', () => {
    fc.assert(
      fc.property(name, fc.array(name), fc.integer({ min: 0, max: 12 }), (wanted, others, times) => {
        const taken = new Set(others);
        for (let i = 0; i < times; i += 1) taken.add(freeSheetName(wanted, taken));
        const free = freeSheetName(wanted, taken);
        const lower = [...taken].map((each) => each.toLowerCase());
        expect(lower).not.toContain(free.toLowerCase());
        expect(free.length).toBeLessThanOrEqual(31);
        expect(free === wanted).toBe(!lower.includes(wanted.toLowerCase()));
      }),
    );
  });
});
