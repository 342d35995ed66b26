import type { EntryTable } from '../../../../src/model/entry';
import type { ListedUnit } from '../../../../src/model/unit';
import { check } from '../../../../src/validation/check';
import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, aRatio } from '../../../support/builders/aMeasure';
import { anEntryTable } from '../../../support/builders/anEntryTable';
import { aScheme } from '../../../support/builders/aScheme';
import { aUnit } from '../../../support/builders/aUnit';

const scheme = aScheme().with(aMeasure('P'), aMeasure('S', { timing: 'stock' }), aRatio('R'), aRatio('D', { denominatorIs: 'S' })).build();
const figures = { P: 1, S: 10, R: { numerator: 1, denominator: 2 }, D: { numerator: 5 } };
const units = [aUnit('001'), aUnit('002')];
const table = () => anEntryTable(scheme, 'half-year').row('001', figures).row('002', figures).build();
const rulesOf = (halfYear: EntryTable, list = units) => check({ scheme, units: list, period: 'half-year', halfYear }).map(({ rule, unitCode, measure, part }) => [rule, unitCode ?? measure, ...(part ? [part] : [])]);

describe('rows', () => {
  it('for each unit of the list, and no others, give no finding', () => {
    expect(rulesOf(table())).toEqual([]);
  });

  it('of a unit that is in no list are named by their code and not checked', () => {
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', figures).row('002', figures).row('003', { P: -1 }).build())).toEqual([['unit-unknown', '003']]);
  });

  it('of one unit twice: the second is named with the place of the first, and not checked', () => {
    const twice = anEntryTable(scheme, 'half-year').row('001', figures).row('002', figures).row('001', { P: -1 }).build();
    const found = check({ scheme, units, period: 'half-year', halfYear: twice });
    expect(found).toEqual([expect.objectContaining({ rule: 'unit-twice', unitCode: '001', unitName: '单位001', parameters: { first: 'A6' }, at: expect.objectContaining({ row: 7 }) })]);
  });

  it('that are missing are named by unit, without a place', () => {
    const found = check({ scheme, units, period: 'half-year', halfYear: anEntryTable(scheme, 'half-year').row('002', figures).build() });
    expect(found).toEqual([{ rule: 'unit-missing', severity: 'hard', column: 'half-year', unitCode: '001', unitName: '单位001', parameters: { sheet: '半年填报' } }]);
  });

  it('that are missing of a unit that the list has twice are named once', () => {
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('002', figures).build(), [...units, aUnit('001')])).toEqual([
      ['unit-listed-twice', '001'],
      ['unit-missing', '001'],
    ]);
  });

  it('without code and without figures are nobody’s concern', () => {
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', figures).row('002', figures).row('', {}).build())).toEqual([]);
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', figures).row('002', figures).row('', { P: 0 }).build())).toEqual([['unit-code-lost', undefined]]);
  });

  it('of retired units are neither asked for nor checked', () => {
    const list = [aUnit('001'), aUnit('002', { retired: true })];
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', figures).build(), list)).toEqual([]);
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', figures).row('002', { P: -1 }).row('002', {}).build(), list)).toEqual([]);
  });

  it('of a unit that the list has twice are checked once', () => {
    const list = [...units, aUnit('001', { name: '又一个' })];
    expect(rulesOf(anEntryTable(scheme, 'half-year').row('001', { ...figures, P: -1 }).row('002', figures).build(), list)).toEqual([
      ['unit-listed-twice', '001'],
      ['negative', '001', 'value'],
    ]);
  });
});

describe('columns', () => {
  const without = (...columns: string[]) => anEntryTable(scheme, 'half-year').without(...columns).row('001', figures).row('002', figures).build();

  it.each([
    ['P', [['measure-column-missing', 'P', 'value']]],
    ['R.numerator', [['measure-column-missing', 'R', 'numerator']]],
    ['R.denominator', [['measure-column-missing', 'R', 'denominator']]],
    ['R.rate', []],
    ['D.denominator', []],
    ['D.numerator', [['measure-column-missing', 'D', 'numerator']]],
  ])('%s missing gives one finding for the sheet and none for its cells', (column, expected) => {
    expect(rulesOf(without(column))).toEqual(expected);
  });

  it('missing in the targets are named too', () => {
    const target = anEntryTable(scheme, 'target').without('R').row('001', { P: 1, S: 1, D: 0.5 }).build();
    expect(check({ scheme, units: [aUnit('001')], period: 'half-year', target }).map(({ rule, measure, column }) => [rule, measure, column])).toEqual([['measure-column-missing', 'R', 'target']]);
  });

  it('of a retired measure are neither asked for nor checked', () => {
    const retired = { ...scheme, measures: scheme.measures.map((measure) => (measure.id === 'P' ? { ...measure, retired: true } : measure)) };
    expect(check({ scheme: retired, units, period: 'half-year', halfYear: without('P') })).toEqual([]);
    expect(aCheck(retired).halfYear({ ...figures, P: -1 }).rules('half-year')).toEqual([]);
  });

  it('that are there twice are named at the second', () => {
    const at = { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 4, column: 30 };
    const problems = [{ kind: 'measure-column-twice', column: 'half-year', at, measure: 'P', part: 'value' }] as const;
    expect(check({ scheme, units, period: 'half-year', halfYear: table(), problems })).toEqual([{ rule: 'measure-column-twice', severity: 'hard', at, column: 'half-year', measure: 'P', part: 'value' }]);
  });
});

describe('a sheet', () => {
  it('of the half-year has its own faults named by the check of the half-year only', () => {
    const at = { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 4, column: 30 };
    const problems = [
      { kind: 'template-mismatch', column: 'half-year', at, sheetName: '半年填报', expected: 'jilin-2004 1', found: 'other 1' },
      { kind: 'measure-column-twice', column: 'half-year', at, measure: 'P', part: 'value' },
      { kind: 'unit-code-lost', column: 'half-year', at },
    ] as const;
    const rules = (period: 'half-year' | 'year-end') => check({ scheme, units, period, problems }).map(({ rule }) => rule);
    expect(rules('half-year')).toEqual(['template-mismatch', 'measure-column-twice', 'unit-code-lost']);
    expect(rules('year-end')).toEqual([]);
  });

  it('that was not read is not checked', () => {
    expect(check({ scheme, units, period: 'year-end' })).toEqual([]);
  });

  it('of the other period is not checked', () => {
    const halfYear = anEntryTable(scheme, 'half-year').row('009', { P: -1 }).build();
    const yearEnd = { ...table(), column: 'year-end' } as const;
    expect(check({ scheme, units, period: 'year-end', halfYear, yearEnd })).toEqual([]);
  });
});

describe('the list of units', () => {
  const at = { sheetId: 'sheet-units', sheetName: '考评单位', row: 7, column: 0 };
  const parentAt = { ...at, column: 3 };
  const found = (list: readonly ListedUnit[]) => check({ scheme, units: list, period: 'half-year' }).map(({ rule, unitCode, left, at: place }) => [rule, unitCode, left, place?.column]);

  it('names a repeated code at its second cell', () => {
    expect(found([aUnit('001'), { ...aUnit('001'), at }])).toEqual([['unit-listed-twice', '001', '001', 0]]);
  });

  it.each([
    ['another unit of the list', 'A2', 'A1', []],
    ['a retired one', 'A2', 'A9', []],
    ['a prefecture of Jilin', 'X1', '222400', []],
    ['the prefecture that its code lies in', '210102', '210100', []],
    ['the province that its code lies in', '210100', '210000', []],
    ['its prefecture, for the part that runs itself', '210100-BJ', '210100', []],
    ['another prefecture, far away', '210102', '210200', [['unit-parent-unknown', '210102', '210200', 3]]],
    ['nobody', 'A2', '22010O', [['unit-parent-unknown', 'A2', '22010O', 3]]],
    ['itself', '220100', '220100', [['unit-parent-unknown', '220100', '220100', 3]]],
  ])('takes %s for a parent, or says at the cell that it does not', (_whom, code, parent, expected) => {
    expect(found([aUnit('A1'), aUnit('A9', { retired: true }), { ...aUnit(code), parent, at, parentAt }])).toEqual(expected);
  });

  it('asks nothing of the parent of a retired unit', () => {
    expect(found([{ ...aUnit('A2'), parent: 'nobody', retired: true, at, parentAt }])).toEqual([]);
  });

  it('says what its reader found, each at its cell', () => {
    const listProblems = [
      { kind: 'column-missing', at, code: 'U.name' },
      { kind: 'code-missing', at, unitName: '梅河口市', found: 'TOTAL' },
      { kind: 'name-missing', at, unitCode: '001' },
      { kind: 'state-unknown', at, unitCode: '002', unitName: '单位002', found: '暂停' },
    ] as const;
    expect(check({ scheme, units, period: 'half-year', listProblems })).toEqual([
      { rule: 'unit-column-missing', severity: 'hard', at, parameters: { code: 'U.name' } },
      { rule: 'unit-listed-without-code', severity: 'hard', at, unitName: '梅河口市', left: 'TOTAL' },
      { rule: 'unit-listed-without-name', severity: 'hard', at, unitCode: '001', left: '' },
      { rule: 'unit-state-unknown', severity: 'hard', at, unitCode: '002', unitName: '单位002', left: '暂停' },
    ]);
  });
});
