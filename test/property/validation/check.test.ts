import fc from 'fast-check';
import { describeFinding } from '../../../src/locales/findings';
import type { CellValue } from '../../../src/model/cellValue';
import type { EntryTable, MeasureEntry } from '../../../src/model/entry';
import { figureColumns, periods, type FigureColumn } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { check } from '../../../src/validation/check';
import { anEntryCell } from '../../support/builders/anEntryCell';
import { entryTables, exampleFigures, fill } from '../../support/builders/exampleFigures';
import { someUnits } from '../../support/builders/aUnit';

const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#BUSY!'];
/** Whatever a cell can hold, rich values and errors as the text Excel gives for them. */
const contents: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double(),
  fc.constantFrom(0, -0, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, Number.NaN, Number.POSITIVE_INFINITY, 38168, 1e15 + 0.5),
  fc.boolean(),
  fc.constantFrom('', ' ', '不适用', '不适用 ', '\u200B', '85%', '12人', '2004-06-30', ...errors, '\uD800', 'x\uDC00', '字'.repeat(32_767)),
  fc.string({ unit: 'binary' }),
);

const scheme = jilin2004;
const units = someUnits(6);
const cellCount = 6 * 120;

function table(column: FigureColumn, values: readonly CellValue[], formulas: boolean): EntryTable {
  let index = 0;
  const next = (row: number) => {
    const raw = values[index % values.length] ?? '';
    index += 1;
    return anEntryCell(raw, { sheetId: column, sheetName: column, row, column: index % 130 }, formulas && index % 7 === 0 ? '=A1' : undefined);
  };
  const rows = units.map((unit, row) => {
    const measures = new Map<string, MeasureEntry>();
    for (const measure of scheme.measures) {
      const ratio = column !== 'target' && measure.kind === 'ratio';
      measures.set(measure.id, ratio ? { numerator: next(row), denominator: next(row), rate: next(row) } : { value: next(row) });
    }
    return { unit: unit.code, at: { sheetId: column, sheetName: column, row, column: 0 }, measures };
  });
  return { column, sheetId: column, sheetName: column, rows };
}

describe('cells of any content', () => {
  it('never make a check or its texts throw', () => {
    let cells = 0;
    fc.assert(
      fc.property(fc.array(contents, { minLength: 60, maxLength: cellCount }), fc.constantFrom(...periods), fc.boolean(), (values, period, formulas) => {
        const shifted = [...values.slice(7), ...values.slice(0, 7)];
        const found = check({ scheme, units, period, target: table('target', values, formulas), halfYear: table('half-year', shifted, formulas), yearEnd: table('year-end', values, formulas) });
        cells += 3 * 6 * scheme.measures.length;
        for (const finding of found.slice(0, 200)) {
          expect(describeFinding(finding, scheme, 'zh-CN').message).not.toMatch(/undefined|\[object/);
          expect(describeFinding(finding, scheme, 'en-US').remedy).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
    expect(cells).toBeGreaterThan(100_000);
  }, 60_000);

  it('in one cell give at most one hard finding, and it is at that cell or names its measure or one it is compared with', () => {
    const place = fc.record({
      column: fc.constantFrom(...figureColumns),
      unit: fc.constantFrom(...jilinPrefectures.map(({ code }) => code)),
      measure: fc.constantFrom(...scheme.measures),
    });
    fc.assert(
      fc.property(place, contents, fc.boolean(), ({ column, unit, measure }, value, first) => {
        const figures = exampleFigures(scheme);
        const part = column === 'target' || measure.kind !== 'ratio' ? 'value' : first || measure.denominatorIs !== undefined ? 'numerator' : 'denominator';
        fill(figures, column, unit, measure.id, part, value);
        const tables = entryTables(scheme, figures);
        const period = column === 'target' ? 'half-year' : column;
        const found = check({ scheme, units: jilinPrefectures, period, target: tables.target, halfYear: tables['half-year'], yearEnd: tables['year-end'] });
        const hard = found.filter(({ severity }) => severity === 'hard');
        expect(hard.length).toBeLessThanOrEqual(1);
        expect(hard.every(({ unitCode, column: where }) => unitCode === unit && where === column)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
