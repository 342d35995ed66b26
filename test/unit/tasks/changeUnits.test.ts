import type { CellValue } from '../../../src/model/cellValue';
import type { Outcome } from '../../../src/model/workbookPort';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { changeUnits, type UnitChange } from '../../../src/tasks/changeUnits';
import { describeUnits, type UnitsOverview } from '../../../src/tasks/describeUnits';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

async function injected(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale }));
  return port;
}

const shown = async (port: DocumentPort): Promise<UnitsOverview> => value(await describeUnits(port));
const change = async (port: DocumentPort, what: UnitChange, list?: UnitsOverview): Promise<Outcome<void>> => changeUnits(port, (list ?? (await shown(port))).units, what, 'zh-CN');
const codesOf = ({ units }: UnitsOverview): readonly string[] => units.map(({ code }) => code);
const linesOf = async (port: DocumentPort): Promise<readonly string[]> => (await shown(port)).units.map(({ code, name, shortName = '', parent = '', retired = false }) => [code, name, shortName, parent, retired ? '停用' : ''].join(' ').trim());

/** Everything in the sheets of figures. */
function figuresOf(port: DocumentPort): unknown {
  return port.document().sheets.filter((sheet) => /目标任务$|填报/.test(sheet.name));
}

/** Writes into 考评单位 as somebody would by hand; rows and columns from 0. */
async function byHand(port: DocumentPort, cells: readonly (readonly [row: number, column: number, value: CellValue])[]): Promise<void> {
  const { sheetId } = await shown(port);
  value(await port.apply({ sheets: [{ target: { existing: sheetId }, blocks: cells.map(([row, column, each]) => ({ row, column, cells: [[{ value: each }]] })) }], names: [] }));
}

const cellsOf = (port: DocumentPort, row: number): readonly unknown[] =>
  port.document().sheets.find((sheet) => sheet.name === '考评单位')?.rows.find(({ index }) => index === row)?.cells.map((cell) => cell.value ?? '') ?? [];

describe('the list of units as it stands', () => {
  it('says for each unit whether the sheets of figures have its row', async () => {
    const port = await injected();
    await byHand(port, [[13, 0, '220582'], [13, 1, '集安市'], [14, 0, '220100'], [14, 1, '又一个长春']]);
    const { units, level, strays, faultyRows } = await shown(port);
    expect(level).toBe('province');
    expect(units.slice(-2).map(({ key, repeated, missingIn }) => [key, repeated, missingIn])).toEqual([['220582#1', false, ['target', 'half-year', 'year-end']], ['220100#2', true, []]]);
    expect(units[0]?.missingIn).toEqual([]);
    expect([strays, faultyRows]).toEqual([[], 0]);
  });

  it('says which rows of figures belong to no unit of the list, and how many rows are no whole unit', async () => {
    const port = await injected();
    await byHand(port, [[4, 0, ''], [6, 4, '暂停'], [7, 1, '']]);
    const { strays, faultyRows } = await shown(port);
    expect(strays).toEqual([{ code: '220100', name: '长春市', sheets: ['target', 'half-year', 'year-end'] }]);
    expect(faultyRows).toBe(3);
  });
});

describe('adding units', () => {
  it('puts them behind the last one, looking like it, and leaves figures alone', async () => {
    const port = await injected();
    value(await loadExample(port, { replace: false }));
    const before = figuresOf(port);
    value(await change(port, { kind: 'add', units: [{ code: '220582', name: '集安市', shortName: '集安', parent: '220500' }, { code: 'U001', name: '开发区', retired: true }] }));
    expect((await linesOf(port)).slice(-3)).toEqual(['222400 延边朝鲜族自治州 延边', '220582 集安市 集安 220500', 'U001 开发区   停用']);
    expect(cellsOf(port, 13)).toEqual(['220582', '集安市', '集安', '220500', '在用']);
    const { sheets, styles } = port.document();
    const rows = sheets.find(({ name }) => name === '考评单位')?.rows ?? [];
    const styleOf = (row: number): unknown => rows.find(({ index }) => index === row)?.cells.map(({ style }) => styles[style ?? 0]);
    expect(styleOf(13)).toEqual(styleOf(12));
    expect(figuresOf(port)).toEqual(before);
  });

  it('moves what stands below the list down instead of writing over it', async () => {
    const port = await injected();
    await byHand(port, [[13, 2, '以上九个市州'], [30, 6, '制表：张三']]);
    value(await change(port, { kind: 'add', units: [{ code: 'U001', name: '开发区' }] }));
    expect(cellsOf(port, 13)).toContain('U001');
    expect(cellsOf(port, 14)).toContain('以上九个市州');
    expect(cellsOf(port, 31)).toContain('制表：张三');
  });

  it('begins a list that is empty', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: [], locale: 'zh-CN' }));
    value(await change(port, { kind: 'add', units: jilinPrefectures }));
    expect(codesOf(await shown(port))).toEqual(jilinPrefectures.map(({ code }) => code));
    expect(cellsOf(port, 4)[0]).toBe('220100');
  });

  it('writes states in the language of the list', async () => {
    const port = await injected('en-US');
    value(await change(port, { kind: 'add', units: [{ code: 'U001', name: 'New' }] }));
    expect(port.document().sheets.find((sheet) => sheet.name === 'Units')?.rows.find(({ index }) => index === 13)?.cells.map((cell) => cell.value).at(-1)).toBe('in use');
  });

  it('refuses a code that somebody listed meanwhile', async () => {
    const port = await injected();
    const list = await shown(port);
    await byHand(port, [[13, 0, 'U001'], [13, 1, '别的区']]);
    const before = port.document();
    expect(await change(port, { kind: 'add', units: [{ code: 'U001', name: '开发区' }] }, list)).toEqual({ ok: false, problem: { code: 'workbook-changed', parameters: { where: '开发区' } } });
    expect(port.document()).toEqual(before);
  });
});

describe('retiring a unit', () => {
  it('changes its state and nothing else, and taking it back into use undoes that', async () => {
    const port = await injected();
    value(await loadExample(port, { replace: false }));
    const before = port.document();
    value(await change(port, { kind: 'retire', key: '220200#1' }));
    expect((await linesOf(port))[1]).toBe('220200 吉林市 吉林  停用');
    const { assessments } = value(await scoreAndRank(createDocumentPort(port.document()), 'zh-CN'));
    expect(assessments[0]?.units.map(({ code }) => code)).not.toContain('220200');
    value(await change(port, { kind: 'reinstate', key: '220200#1' }));
    expect(port.document()).toEqual(before);
  });

  it('finds it by code, wherever it stands by now', async () => {
    const port = await injected();
    const list = await shown(port);
    const moved = await shown(port);
    value(await change(port, { kind: 'order', keys: moved.units.map(({ key }) => key).reverse() }));
    value(await change(port, { kind: 'retire', key: '222400#1' }, list));
    expect((await linesOf(port))[0]).toBe('222400 延边朝鲜族自治州 延边  停用');
  });

  it('leaves a unit alone that is not what was shown', async () => {
    const port = await injected();
    const list = await shown(port);
    await byHand(port, [[5, 1, '吉林市（已合并）']]);
    const before = port.document();
    expect(await change(port, { kind: 'retire', key: '220200#1' }, list)).toEqual({ ok: false, problem: { code: 'workbook-changed', parameters: { where: '吉林市' } } });
    await byHand(port, [[5, 0, '']]);
    expect(await change(port, { kind: 'retire', key: '220200#1' }, list)).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    await byHand(port, [[5, 0, '220200']]);
    expect(port.document()).toEqual(before);
  });

  it('says what is missing where the column of states is gone', async () => {
    const port = await injected();
    const list = await shown(port);
    await byHand(port, [[3, 4, '']]);
    expect(await change(port, { kind: 'retire', key: '220200#1' }, list)).toEqual({ ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: '考评单位', missing: 'U.state' } } });
  });
});

describe('renaming a unit', () => {
  it('changes names and parent, never code or state', async () => {
    const port = await injected();
    value(await change(port, { kind: 'retire', key: '220200#1' }));
    value(await change(port, { kind: 'edit', key: '220200#1', unit: { name: '江城市', parent: '220000' } }));
    expect((await linesOf(port))[1]).toBe('220200 江城市  220000 停用');
  });
});

describe('the order of units', () => {
  it('is changed in the list alone; fresh scores follow it', async () => {
    const port = await injected();
    value(await loadExample(port, { replace: false }));
    const before = figuresOf(port);
    const codes = codesOf(await shown(port));
    const keys = (await shown(port)).units.map(({ key }) => key);
    value(await change(port, { kind: 'order', keys: [...keys.slice(8), ...keys.slice(0, 8)] }));
    expect(codesOf(await shown(port))).toEqual([...codes.slice(8), ...codes.slice(0, 8)]);
    expect(figuresOf(port)).toEqual(before);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    expect(assessments[0]?.units[0]?.code).toBe('222400');
  });

  it('passes over rows that are empty or no unit', async () => {
    const port = await injected();
    await byHand(port, [[6, 0, ''], [6, 1, ''], [6, 2, ''], [6, 4, ''], [8, 0, ''], [8, 1, '没有代码']]);
    const keys = (await shown(port)).units.map(({ key }) => key);
    value(await change(port, { kind: 'order', keys: [...keys].reverse() }));
    expect(codesOf(await shown(port))[0]).toBe('222400');
    expect(cellsOf(port, 8)).toContain('没有代码');
    expect(cellsOf(port, 6).every((cell) => cell === '')).toBe(true);
  });

  it('moves a row as it stands: states in words nobody knows, codes as numbers', async () => {
    const port = await injected();
    await byHand(port, [[4, 0, 220100], [4, 4, '暂停']]);
    const keys = (await shown(port)).units.map(({ key }) => key);
    value(await change(port, { kind: 'order', keys: [keys[1] ?? '', keys[0] ?? '', ...keys.slice(2)] }));
    expect(cellsOf(port, 5)).toEqual([220100, '长春市', '长春', '', '暂停']);
  });

  it('does not tear a unit from what stands beside it or from a formula', async () => {
    const port = await injected();
    const keys = (await shown(port)).units.map(({ key }) => key);
    const swapped = [keys[1] ?? '', keys[0] ?? '', ...keys.slice(2)];
    await byHand(port, [[5, 7, '联系人：李四']]);
    const before = port.document();
    expect(await change(port, { kind: 'order', keys: swapped })).toEqual({ ok: false, problem: { code: 'row-holds-more', parameters: { sheet: '考评单位', row: 6 } } });
    expect(port.document()).toEqual(before);
    // Rows that stay where they are do not matter.
    expect(await change(port, { kind: 'order', keys: [...keys.slice(0, 7), keys[8] ?? '', keys[7] ?? ''] })).toEqual({ ok: true, value: undefined });
  });

  it('is not changed where the list is no longer what was shown', async () => {
    const port = await injected();
    const list = await shown(port);
    const keys = list.units.map(({ key }) => key).reverse();
    await byHand(port, [[13, 0, 'U001'], [13, 1, '新区']]);
    expect(await change(port, { kind: 'order', keys }, list)).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
    expect(await change(port, { kind: 'order', keys: keys.slice(1) })).toMatchObject({ ok: false, problem: { code: 'workbook-changed' } });
  });

  it('that is the one that stands writes nothing', async () => {
    const port = await injected();
    const before = port.document();
    expect(await change(port, { kind: 'order', keys: (await shown(port)).units.map(({ key }) => key) })).toEqual({ ok: true, value: undefined });
    expect(port.document()).toEqual(before);
  });
});
