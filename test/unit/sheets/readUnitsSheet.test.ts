import type { CellValue } from '../../../src/model/cellValue';
import type { SheetContent } from '../../../src/model/snapshot';
import { readCodedTable } from '../../../src/sheets/codedTable';
import { readUnitsSheet, type UnitsReading } from '../../../src/sheets/readUnitsSheet';

const codes = ['TRA|units|jilin-2004|1', 'U.name', 'U.short', 'U.parent', 'U.state'];

/** Reads a sheet whose rows of units, from row 1, hold these values. */
function readRows(rows: readonly (readonly CellValue[])[], header: readonly CellValue[] = codes): UnitsReading {
  const values = [header, ...rows].map((row) => Array.from({ length: header.length }, (_, column) => row[column] ?? ''));
  const content: SheetContent = { id: 'sheet-2', name: '考评单位', visibility: 'visible', protected: false, row: 0, column: 0, values, formulas: values };
  const coded = readCodedTable(content);
  if (!coded) throw new Error('no mark cell');
  return readUnitsSheet(coded);
}

const namesOf = (reading: UnitsReading): unknown => reading.units.map(({ code, name }) => [code, name]);

describe('a row of the list', () => {
  it.each<readonly [string, CellValue]>([
    ['as text', '220100'],
    ['as a number', 220100],
    ['with spaces around it', ' 220100　'],
    ['with a space inside', '220 100'],
    ['in full-width digits', '２２０１００'],
    ['with something that cannot be seen', '\u200B220100\uFEFF'],
  ])('has its code %s', (_how, code) => {
    expect(readRows([[code, '长春市', '', '', '在用']])).toEqual({ units: [{ code: '220100', name: '长春市', at: { sheetId: 'sheet-2', sheetName: '考评单位', row: 1, column: 0 } }], problems: [] });
  });

  it('has short name and parent with the place of the parent', () => {
    expect(readRows([['220100-BJ', '长春市本级', ' 市本级 ', 220100, '']]).units).toEqual([expect.objectContaining({ shortName: '市本级', parent: '220100', parentAt: expect.objectContaining({ row: 1, column: 3 }) as unknown })]);
  });

  it.each<readonly [string, boolean]>([
    ['', false],
    ['在用', false],
    [' 在 用 ', false],
    ['in use', false],
    ['停用', true],
    ['停用　', true],
    ['Retired', true],
  ])('with the state “%s” is retired: %p', (state, retired) => {
    const { units, problems } = readRows([['220100', '长春市', '', '', state]]);
    expect(problems).toEqual([]);
    expect(units[0]?.retired ?? false).toBe(retired);
  });

  it('with another state is in use, and says so', () => {
    const { units, problems } = readRows([['220100', '长春市', '', '', '暂停']]);
    expect(units[0]?.retired).toBeUndefined();
    expect(problems).toEqual([{ kind: 'state-unknown', at: expect.objectContaining({ row: 1, column: 4 }) as unknown, unitCode: '220100', unitName: '长春市', found: '暂停' }]);
  });

  it('with a code only is named by it, and says so', () => {
    expect(readRows([['220100']])).toMatchObject({ units: [{ code: '220100', name: '220100' }], problems: [{ kind: 'name-missing', at: { row: 1, column: 1 }, unitCode: '220100' }] });
  });

  it.each<readonly [string, CellValue]>([
    ['nothing', ''],
    ['a formula error', '#REF!'],
    ['a word that the sheets of figures use', 'TOTAL'],
    ['the other one', 'end'],
    ['a bar, by which marks are told apart', '22|01'],
    ['a logical value', true],
  ])('with %s for a code is no unit, and says so', (_what, found) => {
    expect(readRows([[found, '长春市']])).toEqual({ units: [], problems: [{ kind: 'code-missing', at: expect.objectContaining({ row: 1, column: 0 }) as unknown, unitName: '长春市', found }] });
  });

  it('that is empty, or has nothing but a state, is left out', () => {
    expect(namesOf(readRows([['220100', '长春市'], [], ['', '', '', '', '在用'], ['220200', '吉林市']]))).toEqual([['220100', '长春市'], ['220200', '吉林市']]);
    expect(readRows([[], ['', '　']]).problems).toEqual([]);
  });

  it('repeated is returned as it stands, for the check', () => {
    expect(namesOf(readRows([['220100', '长春市'], [220100, '吉林市']]))).toEqual([['220100', '长春市'], ['220100', '吉林市']]);
  });
});

describe('a list that lost a column', () => {
  it('of names is told once, not at every unit', () => {
    const { units, problems } = readRows([['220100', '停用'], ['220200', '']], ['TRA|units|jilin-2004|1', 'U.state']);
    expect(problems).toEqual([{ kind: 'column-missing', at: expect.objectContaining({ row: 0, column: 0 }) as unknown, code: 'U.name' }]);
    expect(units.map(({ name, retired }) => [name, retired])).toEqual([['220100', true], ['220200', undefined]]);
  });

  it('of states is told, for retired units look as if in use', () => {
    expect(readRows([['220100', '长春市']], codes.slice(0, 4)).problems).toMatchObject([{ kind: 'column-missing', code: 'U.state' }]);
  });

  it('of short names or parents is as good as before', () => {
    expect(readRows([['220100', '长春市', '停用']], [codes[0] ?? '', 'U.name', 'U.state'])).toMatchObject({ units: [{ code: '220100', retired: true }], problems: [] });
  });
});
