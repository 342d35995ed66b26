import type { Assessment } from '../../../src/model/assessment';
import type { EntryTable, MeasureEntry } from '../../../src/model/entry';
import type { FigureColumn } from '../../../src/model/period';
import { assess } from '../../../src/scoring/assess';
import { figuresFromEntries } from '../../../src/scoring/figuresFromEntries';
import { fullPoints } from '../../../src/scoring/fullPoints';
import { projectionOf } from '../../../src/scoring/projection';
import { assessWhatIf } from '../../../src/scoring/whatIf';
import { aMeasure, aScheme } from './smallScheme';

const at = { sheetId: 's', sheetName: 'sheet', row: 0, column: 0 };
const units = [{ code: 'A', name: 'unit A' }];

/** A value, numerator and denominator, or a numerator whose denominator is another measure. */
type Figure = number | readonly [number, number] | { readonly numerator: number };

/** One unit's row of a sheet. */
function table(column: FigureColumn, figures: Readonly<Record<string, Figure>>): EntryTable {
  const cell = (value: number) => ({ entry: { state: 'number' as const, value }, raw: value, at });
  const entry = (figure: Figure): MeasureEntry => {
    if (typeof figure === 'number') return { value: cell(figure) };
    return 'numerator' in figure ? { numerator: cell(figure.numerator) } : { numerator: cell(figure[0]), denominator: cell(figure[1]) };
  };
  return { column, sheetId: column, sheetName: column, rows: [{ unit: 'A', at, measures: new Map(Object.entries(figures).map(([id, figure]) => [id, entry(figure)])) }] };
}

const onlyFigures = { 'share.quantitative.year-end': 1, 'share.inspection.year-end': 0, 'share.routine.year-end': 0 } as const;

describe('the projection from a cut-off date', () => {
  const of = (year: number, settings: Parameters<typeof aScheme>[1]) => projectionOf({ ...aScheme([aMeasure('1', 1)], settings), year }, 'half-year');

  it('to 30 June from 20 June is by 182 ÷ 172 days in the leap year 2004, by 181 ÷ 171 in 2005', () => {
    expect(of(2004, { 'projection.half-year': 620 })).toEqual({ month: 6, day: 20, days: 172, allDays: 182, factor: 182 / 172 });
    expect(of(2005, { 'projection.half-year': 620 })?.factor).toBe(181 / 171);
  });

  it('to 31 December from the end of November is by 366 ÷ 335 days', () => {
    expect(projectionOf(aScheme([aMeasure('1', 1)], { 'projection.year-end': 1130 }), 'year-end')).toEqual({ month: 11, day: 30, days: 335, allDays: 366, factor: 366 / 335 });
  });

  it('from the last day changes nothing', () => {
    expect(of(2004, { 'projection.half-year': 630 })?.factor).toBe(1);
  });

  it.each([0, -620, 631, 231, 1301, 600, 620.5, 701])('is none for %p', (cutOff) => {
    expect(of(2004, { 'projection.half-year': cutOff })).toBeUndefined();
  });

  it('is none from 29 February of a year that has none', () => {
    expect(of(2004, { 'projection.half-year': 229 })?.days).toBe(60);
    expect(of(2005, { 'projection.half-year': 229 })).toBeUndefined();
    expect(of(1900, { 'projection.half-year': 229 })).toBeUndefined();
    expect(of(2000, { 'projection.half-year': 229 })?.days).toBe(60);
  });
});

describe('figures up to a cut-off date', () => {
  const measures = [
    aMeasure('flow', 1),
    aMeasure('money', 2, { kind: 'amount', target: 'amount', unit: '万元', whole: false }),
    aMeasure('stock', 3, { timing: 'stock' }),
    aMeasure('yearly', 4, { timing: 'year' }),
    aMeasure('quarterly', 5, { timing: 'quarter' }),
    aMeasure('rate', 6, { kind: 'ratio', target: 'ratio' }),
    aMeasure('part', 7, { kind: 'ratio', target: 'ratio', denominatorIs: 'flow' }),
    aMeasure('cases', 8, { target: 'none', method: { method: 'per-case', pointsPerCase: 1 } }),
  ];
  const scheme = aScheme(measures, { ...onlyFigures, 'projection.year-end': 1130 });
  const targets = table('target', { flow: 732, money: 732, stock: 732, yearly: 732, quarterly: 732, rate: 0.5, part: 0.5 });
  const reported = table('year-end', { flow: 335, money: 67, stock: 335, yearly: 335, quarterly: 335, rate: [40, 100], part: { numerator: 134 }, cases: 3 });
  const figures = figuresFromEntries(scheme, units, [targets, reported], 'year-end');
  const actual = (id: string) => figures.units[0]?.measures.get(id)?.actual;
  const scoreOf = ({ units: [unit] }: Assessment, id: string) => unit?.measures.find(({ measure }) => measure === id);

  it('are projected where they accumulate: 335 in 335 days are 366 in 366', () => {
    expect(actual('flow')).toEqual({ state: 'number', value: 335 * (366 / 335), projected: { from: 335, factor: 366 / 335 } });
    expect(actual('money')).toMatchObject({ projected: { from: 67 } });
  });

  it.each(['stock', 'yearly', 'quarterly', 'rate', 'cases'])('are left as they are for %s', (id) => {
    expect(actual(id)).not.toHaveProperty('projected');
  });

  it('do not change a rate whose denominator is projected itself', () => {
    expect(actual('part')).toEqual({ state: 'number', value: 0.4, numerator: 134, denominator: 335 });
  });

  it('are scored as projected, and say what they were: 366 of 732 is half of 10', () => {
    const assessment = assess(scheme, figures);
    const score = scoreOf(assessment, 'flow');
    expect(score?.points).toBeCloseTo(5, 12);
    expect(score?.completion).toBeCloseTo(0.5, 12);
    expect(score?.projected).toEqual({ from: 335, factor: 366 / 335 });
    expect(assessment.projection).toMatchObject({ month: 11, day: 30 });
    expect(assessment.unconfirmed).not.toContain('projection.year-end');
  });

  it('make the unconfirmed cut-off date one of the settings used', () => {
    const unconfirmed = { ...scheme, settings: { ...scheme.settings, 'projection.year-end': { value: 1130, confirmed: false } } };
    expect(assess(unconfirmed, figures).unconfirmed).toContain('projection.year-end');
    expect(assess(aScheme(measures, onlyFigures), figures).unconfirmed).not.toContain('projection.year-end');
  });

  it('need for full points what would be enough when projected: 732 × 335 ÷ 366 = 670, 335 more', () => {
    const [measure] = measures;
    const score = scoreOf(assess(scheme, figures), 'flow');
    const full = measure && score && fullPoints(measure, score, undefined);
    expect(full).toMatchObject({ kind: 'at-least', value: expect.closeTo(670, 9) as unknown, missing: expect.closeTo(335, 9) as unknown });
  });

  it('are tried out as they would stand in the sheet: 670 earns all 10', () => {
    const basis = { scheme, figures, judgements: undefined };
    const score = scoreOf(assessWhatIf(basis, { figures: [{ unitCode: 'A', measure: 'flow', actual: 670 }] }), 'flow');
    expect(score?.points).toBeCloseTo(10, 12);
    expect(score?.projected?.from).toBe(670);
  });
});
