import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../src/tasks/repairWorkbook';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { removedSheetReferences } from '../../src/xlsx/formula/removedSheetReferences';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { convert, sofficeMissing } from '../support/soffice';
import { aSheet, aWorkbook } from '../support/packageEditing';
import { value } from '../support/value';

jest.setTimeout(120_000);

const order = ['一月', '二月', '三月', "It's", '2004-年', 'A1', '四月'];

function without(formula: string, ...removed: readonly string[]): string {
  return removedSheetReferences(formula, { order, removed: new Set(removed) });
}

describe('references to a sheet that was removed', () => {
  it.each([
    ['=一月!A1+二月!A1+A1', '=#REF!A1+二月!A1+A1'],
    ["='一月'!$A$1:$B$2", '=#REF!$A$1:$B$2'],
    ['=SUM(一月!A:A,一月!1:2)', '=SUM(#REF!A:A,#REF!1:2)'],
    ['=一月!本表名*2', '=#REF!本表名*2'],
    ['="一月!A1"&A1', '="一月!A1"&A1'],
    ['=[1]一月!A1+\'[1]一月\'!A1', '=[1]一月!A1+\'[1]一月\'!A1'],
    ['=十一月!A1+一月份!A1', '=十一月!A1+一月份!A1'],
    ["'一月'!$A$1", '#REF!$A$1'],
    ['=#REF!A1', '=#REF!A1'],
    ['=IF(一月!A1="",\'一月\'!B1,一月!C1)', '=IF(#REF!A1="",#REF!B1,#REF!C1)'],
  ])('%s reads %s', (formula, expected) => {
    expect(without(formula, '一月')).toBe(expected);
  });

  it('are found in whatever way the name is written', () => {
    expect(without("='It''s'!A1+'2004-年'!A1+'A1'!A1+a1!B2", "It's", '2004-年', 'A1')).toBe('=#REF!A1+#REF!A1+#REF!A1+#REF!B2');
  });

  it('over a stretch of sheets go on from the next one, and are lost with all of it', () => {
    expect(without('=SUM(一月:三月!A1)', '一月')).toBe('=SUM(二月:三月!A1)');
    expect(without("=SUM('一月:三月'!A1)", '三月')).toBe("=SUM('一月:二月'!A1)");
    expect(without('=SUM(一月:三月!A1)', '二月')).toBe('=SUM(一月:三月!A1)');
    expect(without('=SUM(一月:三月!A1)', '一月', '二月')).toBe('=SUM(三月!A1)');
    expect(without('=SUM(一月:三月!A1)', '一月', '二月', '三月')).toBe('=SUM(#REF!A1)');
  });
});

/** Formulas, names and rules of 台账 that refer to 参数, which goes, and to 名单, which stays. */
function withParameters(): WorkbookDocument {
  const area = { row: 1, column: 0, rowCount: 3, columnCount: 1 };
  const ledger = aSheet({
    name: '台账',
    rows: [{ index: 0, cells: [{ column: 0, formula: '=参数!A1*2', value: 14 }, { column: 1, formula: '=IFERROR(参数!A1,-1)', value: 7 }, { column: 2, formula: '=名单!A1', value: 5 }] }],
    validations: [{ areas: [area], type: 'list', formula1: '参数!$A$1:$A$3', ignoreBlank: true, inCellDropDown: true }, { areas: [{ ...area, column: 1 }], type: 'list', formula1: '名单!$A$1:$A$3', ignoreBlank: true, inCellDropDown: true }],
    conditionalFormats: [{ areas: [area], priority: 1, type: 'expression', formula: 'A2>参数!$A$1', style: { fill: '#FFC7CE' } }],
  });
  const one = (name: string, number: number) => aSheet({ name, rows: [{ index: 0, cells: [{ column: 0, value: number }] }] });
  return {
    ...aWorkbook(ledger, one('参数', 7), one('名单', 5)),
    names: [{ name: '线', refersTo: '参数!$A$1' }, { name: '两处', refersTo: 'SUM(参数!$A$1,名单!$A$1)' }, { name: '局部', refersTo: '参数!$A$2', sheet: '参数' }, { name: '名', refersTo: '名单!$A$1' }],
  };
}

async function removed(document: WorkbookDocument, ...names: readonly string[]): Promise<WorkbookDocument> {
  const port = createDocumentPort(document);
  const read = await port.read([]);
  if (!read.ok) throw new Error(read.problem.code);
  const removeSheets = read.value.sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  expect((await port.apply({ sheets: [], names: [], removeSheets })).ok).toBe(true);
  return port.document();
}

describe('a sheet that is removed from a file', () => {
  it('leaves #REF! in formulas, names and rules that referred to it, whose results are not known any more', async () => {
    const document = await removed(withParameters(), '参数');
    const [ledger] = document.sheets;
    expect(ledger?.rows[0]?.cells).toEqual([{ column: 0, formula: '=#REF!A1*2' }, { column: 1, formula: '=IFERROR(#REF!A1,-1)' }, { column: 2, formula: '=名单!A1', value: 5 }]);
    expect(ledger?.validations.map(({ formula1 }) => formula1)).toEqual(['#REF!$A$1:$A$3', '名单!$A$1:$A$3']);
    expect(ledger?.conditionalFormats).toMatchObject([{ formula: 'A2>#REF!$A$1' }]);
    expect(document.names).toEqual([{ name: '线', refersTo: '#REF!$A$1' }, { name: '两处', refersTo: 'SUM(#REF!$A$1,名单!$A$1)' }, { name: '名', refersTo: '名单!$A$1' }]);
  });

  it('leaves the same after saving and reading', async () => {
    const document = await removed(withParameters(), '参数');
    const again = await readWorkbook(await writeWorkbook(document));
    if (!again.ok) throw new Error(JSON.stringify(again.problem));
    expect(again.document.sheets).toEqual(document.sheets);
    expect(again.document.names).toEqual(document.names);
    expect(again.notes).toEqual([]);
  });

  it.each(sofficeMissing === undefined ? ['LibreOffice'] : [])('gives errors where %s computes the file, which IFERROR catches', async () => {
    const bytes = await convert(await writeWorkbook(await removed(withParameters(), '参数')), 'xlsx', 'xlsx');
    const computed = await readWorkbook(bytes);
    // LibreOffice takes Excel's #REF!A1 for a name that it does not know; Excel says #REF!.
    if (!computed.ok) throw new Error(JSON.stringify(computed.problem));
    expect(computed.document.sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual(['#NAME?', -1, 5]);
  });

  it('gives way in front to the next visible sheet, or to the one before', async () => {
    const document = aWorkbook(...['甲', '乙', '丙', '丁'].map((name) => aSheet({ name, visibility: name === '丙' ? 'hidden' : 'visible' })));
    const front = (after: WorkbookDocument): string | undefined => after.sheets[after.activeSheet]?.name;
    expect(front(await removed({ ...document, activeSheet: 1 }, '乙'))).toBe('丁');
    expect(front(await removed({ ...document, activeSheet: 3 }, '丁'))).toBe('乙');
    expect(front(await removed({ ...document, activeSheet: 3 }, '乙'))).toBe('丁');
  });
});

describe('a sheet of ours that is removed from a file and injected again', () => {
  it.each(['考评单位', '目标任务', '考评方案'])('leaves formulas that lost %s, which the examination lists and repairs, every one as it was', async (name) => {
    const port = createDocumentPort(aWorkbook(aSheet({ name: '台账' })));
    const options = { scheme: jilin2004, units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' } as const;
    value(await injectTemplate(port, options));
    const intact = formulasOf(port.document());
    const gone = value(await port.read([])).sheets.find((sheet) => sheet.name === name);
    value(await port.apply({ sheets: [], names: [], removeSheets: [gone?.id ?? ''] }));
    expect(value(await injectTemplate(port, options)).added.map((each) => each.name)).toEqual([name]);
    expect(formulasOf(port.document()).filter((formula) => formula.includes('#REF!')).length).toBeGreaterThan(0);

    const { items } = value(await examineWorkbook(port));
    const lost = items.filter(({ kind }) => kind === 'formula-overwritten');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.filter(({ remedy }) => remedy !== 'repair')).toEqual([]);
    expect(value(await repairWorkbook(port, lost.map(({ id }) => ({ id }))))).toMatchObject({ repaired: lost.length, skipped: 0 });
    expect(formulasOf(port.document())).toEqual(intact);
  });
});

function formulasOf(document: WorkbookDocument): readonly string[] {
  return [...document.sheets].sort((one, other) => (one.name < other.name ? -1 : 1)).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])));
}

