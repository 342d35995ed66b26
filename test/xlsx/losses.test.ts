import type { LossNote } from '../../src/xlsx/lossNote';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { aFile, aSheet, aWorkbook } from '../support/packageEditing';

const sheetPart = 'xl/worksheets/sheet1.xml';
const sheetLinks = 'xl/worksheets/_rels/sheet1.xml.rels';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function links(...targets: readonly (readonly [string, string])[]): string {
  return `<Relationships>${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** Puts XML behind the cells of the only sheet. */
function behindCells(xml: string): (old: string) => string {
  return (old) => old.replace('<sheetData/>', `<sheetData/>${xml}`);
}

function cells(xml: string): (old: string) => string {
  return (old) => old.replace('<sheetData/>', `<sheetData>${xml}</sheetData>`);
}

async function read(changes: Parameters<typeof aFile>[1]): Promise<{ document: WorkbookDocument; notes: readonly LossNote[] }> {
  const result = await readWorkbook(await aFile(aWorkbook(aSheet()), changes));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

async function notes(changes: Parameters<typeof aFile>[1]): Promise<readonly LossNote[]> {
  return (await read(changes)).notes;
}

describe('what a document does not carry is told before saving', () => {
  it('charts, pictures and shapes on a drawing; form controls and slicers once, by their own parts', async () => {
    const drawing =
      '<wsDr><twoCellAnchor><graphicFrame><graphic><graphicData><chart id="rId1"/></graphicData></graphic></graphicFrame></twoCellAnchor><oneCellAnchor><pic/></oneCellAnchor><absoluteAnchor><pic/></absoluteAnchor>' +
      '<twoCellAnchor><sp/></twoCellAnchor><AlternateContent><Choice Requires="a14"><twoCellAnchor><sp/></twoCellAnchor></Choice></AlternateContent>' +
      '<twoCellAnchor><AlternateContent><Choice><graphicFrame><slicer/></graphicFrame></Choice></AlternateContent></twoCellAnchor></wsDr>';
    const found = await notes({
      [sheetLinks]: links(['drawing', '../drawings/drawing1.xml'], ['vmlDrawing', '../drawings/vmlDrawing1.vml'], ['ctrlProp', '../ctrlProps/ctrlProp1.xml'], ['slicer', '../slicers/slicer1.xml']),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/vmlDrawing1.vml': '<xml><br><x:ClientData ObjectType="Note"/><x:ClientData ObjectType="Checkbox"/></xml>',
    });
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'chart', sheet: '表', count: 1 },
        { kind: 'image', sheet: '表', count: 2 },
        { kind: 'shape', sheet: '表', count: 1 },
        { kind: 'form-control', sheet: '表', count: 1 },
        { kind: 'slicer', sheet: '表', count: 1 },
      ]),
    );
    expect(found).toHaveLength(5);
  });

  it('tables and pivot tables', async () => {
    expect(await notes({ [sheetLinks]: links(['table', '../tables/table1.xml'], ['table', '../tables/table2.xml'], ['pivotTable', '../pivotTables/pivotTable1.xml']) })).toEqual([
      { kind: 'table', sheet: '表', count: 2 },
      { kind: 'pivot-table', sheet: '表', count: 1 },
    ]);
  });

  it('comment threads, whose stand-in note for older programs is dropped with them', async () => {
    const { document, notes: found } = await read({
      [sheetLinks]: links(['comments', '../comments1.xml'], ['threadedComment', '../threadedComments/threadedComment1.xml']),
      'xl/comments1.xml': '<comments><authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment><comment ref="B1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment ref="A1" id="{1}"><text>问</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>答</text></threadedComment></ThreadedComments>',
    });
    expect(found).toEqual([{ kind: 'threaded-comment', sheet: '表', count: 1 }]);
    expect(document.sheets[0]?.notes).toEqual([{ row: 0, column: 1, text: '批注', author: '王' }]);
  });

  it.each([
    ['hyperlink', '<hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks>'],
    ['filter-criteria', '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>'],
    ['header-footer', '<headerFooter differentFirst="1"><firstHeader>x</firstHeader></headerFooter>'],
    ['background', '<picture r:id="rId1"/>'],
    ['protected-range', '<protectedRanges><protectedRange sqref="A1" name="x"/></protectedRanges>'],
    ['scenario', '<scenarios current="0"><scenario name="甲" count="1"><inputCells r="B2" val="5"/></scenario></scenarios>'],
    ['embedded-object', '<oleObjects><AlternateContent><Choice><oleObject progId="Word.Document.12" shapeId="1025"/></Choice><Fallback><oleObject progId="Word.Document.12" shapeId="1025"/></Fallback></AlternateContent></oleObjects>'],
    ['ignored-error', '<ignoredErrors><ignoredError sqref="A1:A9" numberStoredAsText="1"/></ignoredErrors>'],
    ['page-setup', '<pageSetup paperSize="13"/>'],
    ['page-setup', '<pageSetup paperSize="9" firstPageNumber="3" useFirstPageNumber="1"/>'],
    ['page-setup', '<pageSetup blackAndWhite="1" pageOrder="overThenDown"/>'],
    ['data-bar', '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>'],
    ['sparkline', '<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>'],
    ['conditional-format', '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="1"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>'],
    ['conditional-format', '<conditionalFormatting sqref="A1"><cfRule type="aboveAverage" priority="1" stdDev="2"/></conditionalFormatting>'],
    ['validation', '<dataValidations><dataValidation type="list" sqref="A1"><formula1>[1]Sheet1!$A$1:$A$9</formula1></dataValidation></dataValidations>'],
  ])('%s', async (kind, xml) => {
    expect(await notes({ [sheetPart]: behindCells(xml) })).toEqual([{ kind, sheet: '表', count: 1 }]);
  });

  it('windows that are split and not frozen', async () => {
    const split = (pane: string) => notes({ [sheetPart]: (old) => old.replace(/<sheetView ([^>]*)\/>/, `<sheetView $1>${pane}</sheetView>`) });
    expect(await split('<pane xSplit="2000" ySplit="1500" topLeftCell="C3"/>')).toEqual([{ kind: 'split-panes', sheet: '表', count: 1 }]);
    expect(await split('<pane ySplit="2" topLeftCell="A3" state="frozen"/>')).toEqual([]);
  });

  it('what belongs to cell formats in use: superscript, direction of reading, apostrophes, boxes', async () => {
    const found = await notes({
      [sheetPart]: cells('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="3" t="b"><v>1</v></c></row>'),
      'xl/styles.xml': (old) =>
        old
          .replace(/<fonts count="1">(.*?)<\/fonts>/, '<fonts count="2">$1<font><vertAlign val="superscript"/><sz val="11"/><name val="宋体"/></font></fonts>')
          .replace(/<cellXfs count="1">(.*?)<\/cellXfs>/, '<cellXfs count="5">$1<xf fontId="1"/><xf quotePrefix="1"/><xf><extLst><ext><xfpb:xfComplement i="0"/></ext></extLst></xf><xf fontId="1"/></cellXfs>'),
    });
    expect(found).toEqual([{ kind: 'script-text', count: 1 }, { kind: 'cell-format', count: 1 }, { kind: 'checkbox', count: 1 }]);
  });

  it('saved views, connections to data, custom XML and what add-ins keep', async () => {
    const found = await notes({
      'xl/workbook.xml': (old) => old.replace('</workbook>', '<customWorkbookViews><customWorkbookView name="打印用"/></customWorkbookViews></workbook>'),
      'xl/_rels/workbook.xml.rels': (old) => old.replace('</Relationships>', `<Relationship Id="rId98" Type="${office}/connections" Target="connections.xml"/><Relationship Id="rId99" Type="${office}/customXml" Target="../customXml/item1.xml"/></Relationships>`),
      '_rels/.rels': (old) => old.replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>'),
    });
    expect(found).toEqual([{ kind: 'custom-view', count: 1 }, { kind: 'data-connection', count: 1 }, { kind: 'custom-xml', count: 1 }, { kind: 'add-in', count: 1 }]);
  });

  it('text in several formats, of which the text stays', async () => {
    const { document, notes: found } = await read({ [sheetPart]: cells('<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>注意</t></r><r><t>：口径</t></r></is></c></row>') });
    expect(found).toEqual([{ kind: 'rich-text', sheet: '表', count: 1 }]);
    expect(document.sheets[0]?.rows[0]?.cells).toEqual([{ column: 0, value: '注意：口径' }]);
  });

  it('formulas of other workbooks and of tables, of which the last results stay', async () => {
    const { document, notes: found } = await read({
      [sheetPart]: cells('<row r="1"><c r="A1"><f>[1]Sheet1!A1*2</f><v>8</v></c><c r="B1" t="str"><f>指标[@单位]</f><v>长春</v></c><c r="C1"><f>A1</f><v>8</v></c></row>'),
      'xl/workbook.xml': (old) => old.replace('<calcPr', '<definedNames><definedName name="外部">[1]Sheet1!$A$1</definedName></definedNames><calcPr'),
    });
    expect(found).toEqual([
      { kind: 'external-link', sheet: '表', count: 1 },
      { kind: 'table-formula', sheet: '表', count: 1 },
      { kind: 'external-link', count: 1 },
    ]);
    expect(document.sheets[0]?.rows[0]?.cells).toEqual([{ column: 0, value: 8 }, { column: 1, value: '长春' }, { column: 2, formula: '=A1', value: 8 }]);
    expect(document.names).toEqual([]);
  });

  it('array formulas, which stay as ordinary ones; grouped rows and columns', async () => {
    const { document, notes: found } = await read({
      [sheetPart]: (old) =>
        cells('<row r="1" outlineLevel="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>')(old.replace('<sheetData/>', '<cols><col min="2" max="3" width="9.140625" outlineLevel="1"/></cols><sheetData/>')),
    });
    expect(found).toEqual(expect.arrayContaining([{ kind: 'array-formula', sheet: '表', count: 1 }, { kind: 'outline', sheet: '表', count: 2 }]));
    expect(document.sheets[0]?.rows.map(({ cells: list }) => list)).toEqual([[{ column: 0, formula: '=B1:B2*2', value: 2 }], [{ column: 0, value: 4 }]]);
  });

  it('of the whole workbook: macros, dates from 1904, the password of the structure, print areas in pieces', async () => {
    const found = await notes({
      'xl/workbook.xml': (old) =>
        old
          .replace('<workbookPr/>', '<workbookPr date1904="1"/><workbookProtection lockStructure="1" workbookPassword="CC1A"/>')
          .replace('<calcPr', '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$2,表!$D$1:$E$2</definedName></definedNames><calcPr'),
      'xl/_rels/workbook.xml.rels': (old) => old.replace('</Relationships>', `<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`),
    });
    expect(found).toEqual([
      { kind: 'print-area', sheet: '表', count: 1 },
      { kind: 'date-1904', count: 1 },
      { kind: 'structure-password', count: 1 },
      { kind: 'vba', count: 1 },
    ]);
  });

  it('a chart sheet between worksheets is left out, and names and the sheet in front still find theirs', async () => {
    const document: WorkbookDocument = { ...aWorkbook(aSheet({ name: '一' }), aSheet({ name: '图' }), aSheet({ name: '二' })), names: [{ name: '率', refersTo: "'二'!$A$1", sheet: '二' }], activeSheet: 2 };
    const result = await readWorkbook(await aFile(document, { 'xl/_rels/workbook.xml.rels': (old) => old.replace(/relationships\/worksheet" Target="worksheets\/sheet2/, 'relationships/chartsheet" Target="worksheets/sheet2') }));
    expect(result).toMatchObject({
      ok: true,
      document: { sheets: [{ name: '一' }, { name: '二' }], activeSheet: 1, names: [{ name: '率', sheet: '二' }] },
      notes: [{ kind: 'chart-sheet', count: 1 }],
    });
  });
});
