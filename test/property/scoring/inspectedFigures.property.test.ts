import fc from 'fast-check';
import type { AssessmentFigures } from '../../../src/model/figures';
import { assess } from '../../../src/scoring/assess';
import { figuresFromEntries } from '../../../src/scoring/figuresFromEntries';
import { anInspectionRegister } from '../../support/builders/registerFaults';
import { anEntryTable, type FilledIn } from '../../support/builders/anEntryTable';
import { aMeasure, aScheme } from '../../unit/scoring/smallScheme';
import { anyBasis, anyCases, withCases } from './anyBasis';

const scheme = aScheme([aMeasure('1', 1), aMeasure('2', 2, { kind: 'ratio', target: 'ratio', denominatorIs: '1' }), aMeasure('3', 3, { kind: 'ratio', target: 'ratio', direction: 'down' }), aMeasure('4', 4, { timing: 'stock' })]);
const units = ['u1', 'u2', 'u3'].map((code) => ({ code, name: code }));
const number = fc.integer({ min: 1, max: 2000 });
const anyUnit = fc.record({ 1: number, 2: number, 3: fc.tuple(number, number), 4: number });

function tablesOf(figures: readonly { readonly 1: number; readonly 2: number; readonly 3: readonly [number, number]; readonly 4: number }[]) {
  const target = anEntryTable(scheme, 'target');
  const yearEnd = anEntryTable(scheme, 'year-end');
  figures.forEach((each, index) => {
    target.row(units[index]?.code ?? '', { 1: 1000, 2: 0.9, 3: 0.05, 4: 800 });
    const ratios: Readonly<Record<string, FilledIn>> = { 2: { numerator: each[2] }, 3: { numerator: each[3][0], denominator: each[3][1] } };
    yearEnd.row(units[index]?.code ?? '', { 1: each[1], ...ratios, 4: each[4] });
  });
  return [target.build(), yearEnd.build()];
}

const totalsOf = (figures: AssessmentFigures, of = scheme) => assess(of, figures).units.map(({ total, measures }) => ({ total, points: measures.map(({ points }) => points) }));

describe('inspections', () => {
  it('that find what was reported change no score, whether it counts or not', () => {
    fc.assert(fc.property(fc.array(anyUnit, { minLength: 3, maxLength: 3 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (figures, adopted) => {
      const tables = tablesOf(figures);
      const plain = figuresFromEntries(scheme, units, tables, 'year-end');
      const inspections = plain.units.flatMap(({ code, measures }, unit) =>
        [...measures].flatMap(([measure, { actual }], index) => (actual.state === 'number' && (scheme.measures[index]?.kind !== 'ratio' || actual.value <= 1) ? [{ unit: code, measure, period: 'year-end' as const, verified: actual.value, adopted: adopted[4 * unit + index] ?? false }] : [])),
      );
      const inspected = totalsOf(figuresFromEntries(scheme, units, tables, 'year-end', undefined, anInspectionRegister(inspections)));
      totalsOf(plain).forEach(({ total = 0, points }, unit) => {
        expect(inspected[unit]?.total).toBeCloseTo(total, 9);
        points.forEach((each, index) => expect(inspected[unit]?.points[index]).toBeCloseTo(each, 9));
      });
    }), { numRuns: 150 });
  });

  it('that count for nothing leave the very same figures', () => {
    fc.assert(fc.property(fc.array(anyUnit, { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 5000 }), (figures, verified) => {
      const tables = tablesOf(figures);
      const register = anInspectionRegister(units.map(({ code }) => ({ unit: code, measure: '1', period: 'year-end' as const, verified })));
      expect(figuresFromEntries(scheme, units, tables, 'year-end', undefined, register)).toEqual(figuresFromEntries(scheme, units, tables, 'year-end'));
    }), { numRuns: 60 });
  });
});

describe('cases not honoured', () => {
  it('never raise the points of a measure, never take them below 0, and take from no other measure', () => {
    fc.assert(fc.property(anyBasis(), anyCases, (basis, cases) => {
      const before = assess(basis.scheme, basis.figures).units;
      const figures = withCases(basis, cases).figures;
      assess(basis.scheme, figures).units.forEach((unit, index) => {
        unit.measures.forEach((score, place) => {
          const was = before[index]?.measures[place];
          const count = figures.units[index]?.measures.get(score.measure)?.cases ?? 0;
          expect(score.points).toBeGreaterThanOrEqual(0);
          expect(score.points).toBeCloseTo(Math.max(0, (was?.points ?? 0) - count * basis.scheme.settings['case.points'].value), 9);
          expect([score.max, score.bonus, score.completion]).toEqual([was?.max, was?.bonus, was?.completion]);
        });
        expect(unit.total ?? 0).toBeLessThanOrEqual((before[index]?.total ?? 0) + 1e-9);
      });
    }), { numRuns: 150 });
  });

  it('take more the more there are', () => {
    fc.assert(fc.property(anyBasis(), anyCases, (basis, cases) => {
      const fewer = assess(basis.scheme, withCases(basis, cases).figures).units;
      const more = assess(basis.scheme, withCases(basis, cases.map((count) => count + 1)).figures).units;
      more.forEach(({ quantitative }, index) => {
        expect(quantitative.points).toBeLessThanOrEqual((fewer[index]?.quantitative.points ?? 0) + 1e-9);
      });
    }), { numRuns: 60 });
  });
});
