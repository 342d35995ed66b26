import type { EntryCell, EntryTable, MeasureEntry, UnitEntries } from '../../../src/model/entry';
import type { FigureColumn } from '../../../src/model/period';
import { figuresFromEntries, figuresInSteps } from '../../../src/scoring/figuresFromEntries';
import { jilin2004 } from '../../../src/schemes/jilin2004';

const at = { sheetId: 's', sheetName: 'sheet', row: 0, column: 0 };
const cell = (value: number): EntryCell => ({ entry: { state: 'number', value }, raw: value, at });

function row(unit: string, measures: Readonly<Record<string, MeasureEntry>>): UnitEntries {
  return { unit, at, measures: new Map(Object.entries(measures)) };
}

function table(column: FigureColumn, rows: readonly UnitEntries[]): EntryTable {
  return { column, sheetId: column, sheetName: column, rows };
}

const units = [{ code: '220100', name: '长春市' }, { code: '220200', name: '吉林市' }, { code: '220999', name: 'former', retired: true }];

describe('figures gathered from the sheets', () => {
  const tables = [
    table('target', [row('220100', { 16: { value: cell(1000) }, '16.1': { value: cell(0.9) } })]),
    table('half-year', [row('220100', { 16: { value: cell(400) } })]),
    table('year-end', [
      row('220100', { 16: { value: cell(800) }, '16.1': { numerator: cell(600) }, '22a': { numerator: cell(400) } }),
      row('220100', { 16: { value: cell(1) } }),
      row('unknown', { 16: { value: cell(2) } }),
    ]),
  ];
  const changchun = (period: 'half-year' | 'year-end') => figuresFromEntries(jilin2004, units, tables, period).units[0]?.measures;

  it('have every unit in use, in the order of the list, with all measures', () => {
    const figures = figuresFromEntries(jilin2004, units, tables, 'year-end');
    expect(figures.units.map((unit) => unit.code)).toEqual(['220100', '220200']);
    expect(figures.units.every((unit) => unit.measures.size === 45)).toBe(true);
  });

  it('have a unit that is listed twice once, as it stands first', () => {
    const list = [...units, { code: '220100', name: '又一个长春' }];
    expect(figuresFromEntries(jilin2004, list, tables, 'year-end').units.map((unit) => unit.name)).toEqual(['长春市', '吉林市']);
  });

  it('take the period asked for, and the targets of the year', () => {
    expect(changchun('year-end')?.get('16')).toEqual({ target: { state: 'number', value: 1000 }, actual: { state: 'number', value: 800 } });
    expect(changchun('half-year')?.get('16')).toEqual({ target: { state: 'number', value: 1000 }, actual: { state: 'number', value: 400 } });
  });

  it('divide by the measure that is the denominator: 600 and 400 of 800', () => {
    expect(changchun('year-end')?.get('16.1')?.actual).toEqual({ state: 'number', value: 0.75, numerator: 600, denominator: 800 });
    expect(changchun('year-end')?.get('22a')?.actual).toEqual({ state: 'number', value: 0.5, numerator: 400, denominator: 800 });
  });

  it('are blank where a unit, a measure or a sheet is missing', () => {
    expect(figuresFromEntries(jilin2004, units, tables, 'year-end').units[1]?.measures.get('16')).toEqual({ target: { state: 'blank' }, actual: { state: 'blank' } });
    expect(figuresFromEntries(jilin2004, units, [], 'year-end').units[0]?.measures.get('4')).toEqual({ target: { state: 'blank' }, actual: { state: 'blank' } });
  });

  it('leave out retired measures', () => {
    const scheme = { ...jilin2004, measures: jilin2004.measures.map((measure) => (measure.id === '9' ? { ...measure, retired: true } : measure)) };
    expect(figuresFromEntries(scheme, units, tables, 'year-end').units[0]?.measures.has('9')).toBe(false);
  });

  it('rest after every 128 units', () => {
    const many = Array.from({ length: 129 }, (_, index) => ({ code: `u${index}`, name: `unit ${index}` }));
    expect([...figuresInSteps(jilin2004, many, tables, 'year-end')]).toEqual([{ done: 0, total: 129 }, { done: 128, total: 129 }]);
  });
});
