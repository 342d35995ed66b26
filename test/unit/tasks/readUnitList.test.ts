import { unitsOfJilinPrefecture } from '../../../src/schemes/jilinUnits';
import { readUnitList, type UnitListOptions } from '../../../src/tasks/readUnitList';

const rowsOf = (text: string, options?: UnitListOptions): unknown => readUnitList(text, options).rows.map(({ unit }) => [unit.code, unit.name, unit.shortName, unit.parent].map((each) => each ?? ''));
const problemsOf = (text: string, options?: UnitListOptions): unknown => readUnitList(text, options).problems.map(({ code, line, stops }) => [code, line, stops]);

describe('a pasted list of units', () => {
  const two = [['210100', '沈阳市', '', ''], ['210200', '大连市', '', '']];

  it.each([
    ['by tabs, as a spreadsheet copies', '210100\t沈阳市\n210200\t大连市'],
    ['by commas', '210100,沈阳市\r\n210200,大连市'],
    ['by full-width commas', '210100，沈阳市\n210200，大连市'],
    ['by semicolons', '210100;沈阳市\n210200；大连市'],
    ['by spaces', '210100 沈阳市\n210200　　大连市'],
    ['with the name first', '沈阳市 210100\n大连市\t210200'],
    ['in full-width digits', '２１０１００ 沈阳市\n２１０２００ 大连市'],
    ['with quotation marks', '"210100","沈阳市"\n"210200","大连市"'],
    ['with what cannot be seen', '\uFEFF210100\u200B 沈阳市\n210200 大连市\u200E'],
    ['with empty lines between', '\n210100 沈阳市\n\n　\n210200 大连市\n'],
    ['with a header', '单位代码\t单位名称\n210100\t沈阳市\n210200\t大连市'],
    ['with the header the other way round', '名称,代码\n沈阳市,210100\n大连市,210200'],
    ['with an English header', 'Name\tCode\n沈阳市\t210100\n大连市\t210200'],
    ['with numbers that came with decimals', '210100.0\t沈阳市\n210200.00\t大连市'],
    ['with list marks', '1. 210100 沈阳市\n2．210200 大连市'],
    ['with list marks in brackets', '（1）210100 沈阳市\n（２）210200 大连市'],
    ['with Chinese list marks', '一、210100 沈阳市\n二、210200 大连市'],
    ['with names torn by spaces', '210100 沈 阳 市\n210200 大 连 市'],
  ])('is read %s', (_how, text) => {
    expect(rowsOf(text)).toEqual(two);
    expect(problemsOf(text)).toEqual([]);
    expect(readUnitList(text).usable).toBe(true);
  });

  it('has short name and parent where they are given, in any order of the codes', () => {
    const one = [['220122', '农安县', '农安', '220100']];
    for (const text of ['220122\t农安县\t农安\t220100', '农安县 农安 220122 220100', '220100 220122 农安县 农安', '上级\t简称\t单位\t代码\n长春市\t农安\t农安县\t220122']) expect(rowsOf(text)).toEqual(one);
  });

  it('has states where they are given', () => {
    expect(readUnitList('220100 长春市 停用\n220200 吉林市 在用').rows.map(({ unit }) => unit.retired ?? false)).toEqual([true, false]);
    expect(problemsOf('代码,单位,状态\n220100,长春市,暂停')).toEqual([['state-unknown', 2, true]]);
  });

  it('keeps names as they stand, with their brackets', () => {
    expect(rowsOf('220699\t长白山保护开发区（池北区）')).toEqual([['220699', '长白山保护开发区（池北区）', '', '']]);
    expect(rowsOf('K1 East District\nK2 West District')).toEqual([['K1', 'East District', '', ''], ['K2', 'West District', '', '']]);
  });
});

describe('a list without codes', () => {
  it('gets those of the divisions of Jilin, with short name and parent', () => {
    expect(rowsOf('长春市\n伊通满族自治县\n前郭县')).toEqual([['220100', '长春市', '长春', ''], ['220323', '伊通满族自治县', '伊通县', '220300'], ['220721', '前郭县', '', '220700']]);
    expect(readUnitList('长春市').rows[0]?.proposed).toBe('division');
  });

  it('gets codes of our own otherwise, that nobody else has', () => {
    expect(rowsOf('甲区\nU001 乙区\n丙区', { listed: [{ code: 'U002', name: '丁区' }] })).toEqual([['U003', '甲区', '', ''], ['U001', '乙区', '', ''], ['U004', '丙区', '', '']]);
    expect(readUnitList('甲区').rows[0]?.proposed).toBe('own');
  });

  it('in one line, set apart by 、, is a list all the same', () => {
    expect(rowsOf('长春市、吉林市、四平市')).toEqual([['220100', '长春市', '长春', ''], ['220200', '吉林市', '吉林', ''], ['220300', '四平市', '四平', '']]);
  });

  it('knows 市本级 by the counties beside it', () => {
    const liaoyuan = unitsOfJilinPrefecture('220400').map(({ code, name, shortName, parent }) => [code, name, shortName ?? '', parent]);
    expect(rowsOf('龙山区\n西安区\n东丰县\n东辽县\n辽源市本级')).toEqual(liaoyuan);
    expect(rowsOf('龙山区\n市本级')).toEqual([['220402', '龙山区', '', '220400'], ['220400-BJ', '市本级', '', '220400']]);
    expect(rowsOf('龙山区\n长春市\n市本级')).toContainEqual(['U001', '市本级', '', '']);
  });

  it('with a parent behind each name has parents and no codes', () => {
    expect(rowsOf('农安县 220100\n德惠市 220100')).toEqual([['220122', '农安县', '', '220100'], ['220183', '德惠市', '', '220100']]);
  });

  it('with serial numbers says that they were left out', () => {
    expect(rowsOf('1\t长春市\n2\t吉林市')).toEqual([['220100', '长春市', '长春', ''], ['220200', '吉林市', '吉林', '']]);
    expect(problemsOf('1\t长春市\n2\t吉林市')).toEqual([['serials-ignored', 1, false]]);
    expect(rowsOf('7 甲区\n8 乙区')).toEqual([['7', '甲区', '', ''], ['8', '乙区', '', '']]);
  });

  it('takes the codes that somebody gave its rows by hand', () => {
    const [first] = readUnitList('甲区\n甲区').rows;
    const codes = new Map([[first?.key ?? '', 'Ｋ 7']]);
    expect(rowsOf('甲区\n甲区', { codes })).toEqual([['K7', '甲区', '', ''], ['U001', '甲区', '', '']]);
    // Another line before it changes nothing.
    expect(rowsOf('乙区\n甲区\n甲区', { codes })).toContainEqual(['K7', '甲区', '', '']);
    expect(problemsOf('甲区', { codes: new Map([[first?.key ?? '', '']]) })).toEqual([['code-empty', 1, true]]);
  });
});

describe('what is wrong in a list', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['nothing at all', ' \n　', [['nothing', 0, true]]],
    ['a code without a name', '220100 长春市\n220200', [['name-missing', 2, true]]],
    ['one code for two units', '220100 长春市\n\n220100 吉林市', [['code-repeated', 3, true]]],
    ['a code that cannot be one', '代码,单位\n22|01,长春市', [['code-malformed', 2, true]]],
    ['a code longer than any', `代码,单位\n${'9'.repeat(21)},长春市`, [['code-malformed', 2, true]]],
    ['a word that the sheets use', '代码,单位\nTOTAL,长春市', [['code-malformed', 2, true]]],
    ['a parent that is nobody', '代码,单位,上级\n210102,和平区,210200', [['parent-unknown', 2, true]]],
    ['a unit under itself', '代码,单位,上级\n210102,和平区,210102', [['parent-unknown', 2, true]]],
    ['too many words', '220100 长春市 长春 春城', [['too-many-fields', 1, true]]],
    ['fields behind the header’s last', '代码,单位\n220100,长春市,长春', [['too-many-fields', 2, true]]],
    ['a total', '220100 长春市\n合　计', [['looks-like-total', 2, true]]],
    ['two units of one name', '350102 鼓楼区\n320106 鼓楼区', [['name-repeated', 2, false]]],
    ['the code of another division', '220200 长春市', [['code-of-other', 1, false]]],
    ['five digits among codes of six', '220100 长春市\n22020 吉林市', [['code-not-six-digits', 2, false]]],
    ['a column that is nothing of ours', '代码,单位,联系人\n220100,长春市,张三', [['column-ignored', 1, false]]],
  ])('is told with its line: %s', (_what, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
    expect(readUnitList(text).usable).toBe(!expected.some((each) => (each as readonly unknown[])[2] === true));
  });

  it('names the line of the other one', () => {
    expect(readUnitList('A1 甲区\nA2 乙区\nA1 丙区').problems).toEqual([{ code: 'code-repeated', line: 3, stops: true, text: 'A1', other: 1 }]);
    expect(readUnitList('220200 长春市').problems).toEqual([{ code: 'code-of-other', line: 1, stops: false, text: '220200', other: '吉林市' }]);
  });

  it('is not that a division has the name of another time', () => {
    expect(problemsOf('220181 九台区\n220724 扶余市\n220382 双辽')).toEqual([]);
  });

  it('is a unit that the workbook has already', () => {
    expect(readUnitList('220100 长春市\n220200 吉林市', { listed: [{ code: '220200', name: '吉林' }] }).problems).toEqual([{ code: 'already-listed', line: 2, stops: true, text: '220200', other: '吉林' }]);
  });

  it('is more lines than there are counties', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `第${index}县`).join('\n');
    expect(problemsOf(lines(5001))).toEqual([['too-many-lines', 5001, true]]);
    expect(readUnitList(lines(5000))).toMatchObject({ usable: true, rows: { length: 5000 } });
  });
});
