import { parseXml } from '../../src/xlsx/package/xmlTree';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { documentArbitrary } from './documentArbitrary';
import { aSheet, aWorkbook, partsOf } from '../support/packageEditing';
import fc from 'fast-check';

const sheetPart = 'xl/worksheets/sheet1.xml';
const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

async function writtenSheet(sheet: SheetDocument): Promise<string> {
  return (await partsOf(await writeWorkbook(aWorkbook(sheet))))[sheetPart] ?? '';
}

/** The order of CT_Worksheet, CT_Stylesheet and CT_Workbook in ECMA-376 part 1, annex A.2. */
const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing'.split(
      ' ',
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  workbook: 'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(' '),
};

describe('a written file is one that Excel opens without a repair', () => {
  it('has the elements of every part in the order of the schema', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary, async (document) => {
        for (const xml of Object.entries(await partsOf(await writeWorkbook(document))).filter(([name]) => /(sheet\d+|styles|workbook)\.xml$/.test(name)).map(([, text]) => text)) {
          const root = parseXml(xml);
          const places = root.children.map(({ name }) => orders[root.name]?.indexOf(name) ?? -1);
          expect(places).not.toContain(-1);
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('refers only to formats, differential formats and links that are there', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary, async (document) => {
        const parts = await partsOf(await writeWorkbook(document));
        const count = (list: string): number => Number(new RegExp(`<${list} count="(\\d+)"`).exec(parts['xl/styles.xml'] ?? '')?.[1]);
        for (const [name, xml] of Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/sheet'))) {
          for (const [, index] of xml.matchAll(/<(?:c|col) [^>]*\b(?:s|style)="(\d+)"/g)) expect(Number(index)).toBeLessThan(count('cellXfs'));
          for (const [, index] of xml.matchAll(/dxfId="(\d+)"/g)) expect(Number(index)).toBeLessThan(count('dxfs'));
          for (const [, id] of xml.matchAll(/r:id="(\w+)"/g)) expect(parts[name.replace('worksheets/', 'worksheets/_rels/').concat('.rels')]).toContain(`Id="${id ?? ''}"`);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('has a sheet even when the document has none, and a visible one when all are hidden', async () => {
    const none = await readWorkbook(await writeWorkbook(aWorkbook()));
    const hidden = await readWorkbook(await writeWorkbook(aWorkbook(aSheet({ name: '一', visibility: 'veryHidden' }), aSheet({ name: '二', visibility: 'hidden' }))));
    expect(none).toMatchObject({ ok: true, document: { sheets: [{ visibility: 'visible' }] } });
    expect(hidden).toMatchObject({ ok: true, document: { sheets: [{ name: '一', visibility: 'visible' }, { name: '二', visibility: 'hidden' }], activeSheet: 0 } });
  });

  it('never has a hidden sheet in front', async () => {
    const document: WorkbookDocument = { ...aWorkbook(aSheet({ name: '一', visibility: 'hidden' }), aSheet({ name: '二' })), activeSheet: 0 };
    const parts = await partsOf(await writeWorkbook(document));
    expect(parts['xl/workbook.xml']).toContain('activeTab="1"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('tabSelected="1"');
    expect(parts[sheetPart]).not.toContain('tabSelected');
  });

  it('cuts texts of validations at the limits', async () => {
    const xml = await writtenSheet(
      aSheet({ validations: [{ areas: [area(0, 0)], type: 'any', prompt: { title: '题'.repeat(40), text: '示'.repeat(300) }, error: { style: 'stop', title: '错'.repeat(40), text: '误'.repeat(300) } }] }),
    );
    const [rule] = parseXml(xml).children.find(({ name }) => name === 'dataValidations')?.children ?? [];
    expect(['promptTitle', 'prompt', 'errorTitle', 'error'].map((name) => rule?.attributes[name]?.length)).toEqual([32, 255, 32, 224]);
  });

  it('leaves out rules that Excel would throw away', async () => {
    const list = (length: number) => ({ areas: [area(0, 0)], type: 'list', formula1: `"${'甲'.repeat(length)}"` }) as const;
    const xml = await writtenSheet(
      aSheet({
        validations: [list(256), { areas: [], type: 'any' }, { areas: [area(0, 0)], type: 'custom' }, { areas: [area(0, 0)], type: 'whole', operator: 'between', formula1: '1' }, list(255)],
        conditionalFormats: [{ areas: [area(0, 0)], priority: 1, type: 'iconSet', iconSet: '4Arrows', points: [{ type: 'percent', value: '0' }] }],
        merges: [area(3, 3)],
      }),
    );
    expect(xml).toContain('<dataValidations count="1">');
    expect(xml).not.toContain('conditionalFormatting');
    expect(xml).not.toContain('mergeCell');
  });

  it('gives every conditional format a priority of its own', async () => {
    const rule = (priority: number) => ({ areas: [area(0, 0)], priority, type: 'expression', formula: 'TRUE', style: {} }) as const;
    const xml = await writtenSheet(aSheet({ conditionalFormats: [rule(1), rule(0), rule(1)] }));
    expect([...xml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual(['1', '2', '3']);
  });

  it('has an error that a formula gave as an error, and other results by their type', async () => {
    const cells = [{ column: 0, formula: '=1/0', value: '#DIV/0!' }, { column: 1, formula: '="x"', value: 'x' }, { column: 2, formula: '=1=1', value: true }, { column: 3, formula: '=1', value: 1 }, { column: 4, formula: '=B9' }];
    expect(await writtenSheet(aSheet({ rows: [{ index: 0, cells }] }))).toContain(
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1"><f>1</f><v>1</v></c><c r="E1"><f>B9</f></c>',
    );
  });

  it('quotes sheets in print areas and titles, and leaves out names of sheets that are not there or come twice', async () => {
    const document: WorkbookDocument = {
      ...aWorkbook(aSheet({ name: "It's 表", autoFilter: area(2, 0, 5, 3), pageLayout: { printArea: area(0, 0, 9, 4), titleRows: { first: 0, last: 2 }, titleColumns: { first: 0, last: 1 } } })),
      names: [{ name: '率', refersTo: '1' }, { name: '率', refersTo: '2' }, { name: '没', refersTo: '3', sheet: '不在' }],
    };
    expect((await partsOf(await writeWorkbook(document)))['xl/workbook.xml']).toContain(
      "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'It''s 表'!$A$3:$C$7</definedName>" +
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'It''s 表'!$A$1:$D$9</definedName>" +
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'It''s 表'!$A:$B,'It''s 表'!$1:$3</definedName>" +
        '<definedName name="率">1</definedName></definedNames>',
    );
  });

  it('leaves out what XML cannot hold', async () => {
    const xml = await writtenSheet(aSheet({ pageLayout: { header: '甲\u0000\ud800乙' } }));
    expect(xml).toContain('<oddHeader>甲乙</oddHeader>');
  });

  it('has the computation asked for when Excel opens it', async () => {
    expect((await partsOf(await writeWorkbook(aWorkbook(aSheet()))))['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});
