import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { createDocumentPort, type DocumentPort } from '../../src/xlsx/documentPort';
import { aSheet, aWorkbook } from '../support/packageEditing';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(120_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** A workbook into which somebody wrote formulas about our sheets. */
async function withReferences(): Promise<WorkbookDocument> {
  const ledger = aSheet({ name: '台账', rows: [{ index: 1, cells: [{ column: 0, value: '旧数据' }, { column: 1, formula: '=A2&"人"' }] }] });
  const port = createDocumentPort(aWorkbook(ledger, aSheet({ name: '空表' })));
  value(await injectTemplate(port, { scheme: jilin2004, units: [{ code: '220100', name: '长春市' }], locale: 'zh-CN' }));
  const document = port.document();
  return {
    ...document,
    names: [...document.names, { name: '长春新增', refersTo: "'年终填报'!$G$9" }, { name: '旧数', refersTo: "'台账'!$A$2" }],
    sheets: document.sheets.map((sheet) => (sheet.name === '台账' ? { ...sheet, rows: [...sheet.rows, { index: 4, cells: [{ column: 2, formula: '=年终填报!G9*2' }, { column: 3, formula: '=长春新增' }] }] } : sheet)),
  };
}

const expected: readonly unknown[] = [
  { kind: 'cell', sheetName: '台账', address: 'C5', formula: '=年终填报!G9*2' },
  { kind: 'name', name: '长春新增', refersTo: expect.stringContaining("'年终填报'!$G$9") },
];

const roads: readonly (readonly [string, (document: WorkbookDocument) => WorkbookPort])[] = [
  ['a file', (document) => createDocumentPort(document)],
  [
    'Excel',
    (document) => {
      running = startOfficeHost({ document, profile: '1.9', computes: false });
      return createExcelPort();
    },
  ],
];

describe.each(roads)('before our sheets are removed from %s', (_, open) => {
  it('the user\'s formulas and names that refer to them are listed, and nothing else', async () => {
    const port = open(await withReferences());
    const preview = value(await previewRemoval(port));
    expect(preview.references).toEqual(expected);
    expect(value(await removeTemplate(port, preview)).references).toEqual(expected);
  });

  it('nothing is listed where nothing refers to them', async () => {
    const port = open(await withReferences().then((document) => ({ ...document, names: document.names.filter(({ name }) => name !== '长春新增'), sheets: document.sheets.map((sheet) => (sheet.name === '台账' ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet)) })));
    expect(value(await previewRemoval(port)).references).toEqual([]);
  });
});

/** A workbook in which everything that can refer to a sheet refers to one that goes, and to one that stays. */
async function withEveryReference(): Promise<WorkbookDocument> {
  const document = await withReferences();
  const area = { row: 8, column: 0, rowCount: 1, columnCount: 1 };
  return {
    ...document,
    sheets: document.sheets.map((sheet) => {
      if (sheet.name !== '空表') return sheet;
      const formulas = ['=年终填报!G9*2+台账!A2', "=SUM('年终填报'!$G$9:$G$10)", '="年终填报!G9"&台账!A2', '=IF(年终填报!G9>1,年终填报!G9,0)'];
      return { ...sheet, rows: [{ index: 0, cells: formulas.map((formula, column) => ({ column, formula })) }], validations: [{ areas: [area], type: 'list' as const, formula1: "'年终填报'!$G$9:$G$10" }] };
    }),
  };
}

describe.each(roads)('after our sheets were removed from %s', (road, open) => {
  it('the user\'s formulas and names that referred to them say #REF!, and the others are as they were', async () => {
    const port = open(await withEveryReference());
    value(await removeTemplate(port, value(await previewRemoval(port))));
    const document = road === 'Excel' ? running?.grid.toDocument() : (port as DocumentPort).document();
    const formulas = document?.sheets.flatMap(({ name, rows }) => (['空表', '台账'].includes(name) ? rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) : []));
    // Excel keeps the address behind #REF!, the embedded spreadsheet does not.
    const read = (formula: string): string => formula.replace(/#REF!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g, '#REF!').replaceAll("'", '');
    expect(formulas?.map(read)).toEqual(['=A2&"人"', '=#REF!*2', '=长春新增', '=#REF!*2+台账!A2', '=SUM(#REF!)', '="年终填报!G9"&台账!A2', '=IF(#REF!>1,#REF!,0)']);
    const lost = document?.names.filter(({ refersTo }) => refersTo.includes('#REF!')).map(({ name }) => name);
    expect(lost).toEqual(['长春新增']);
    expect(document?.names.find(({ name }) => name === '旧数')?.refersTo.replaceAll("'", '')).toBe('台账!$A$2');
  });
});
