import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import type { LossNote } from '../../src/xlsx/lossNote';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { convert, sofficeMissing } from '../support/soffice';
import { aFile, aSheet, aWorkbook, partsOf } from '../support/packageEditing';

jest.setTimeout(120_000);

async function read(bytes: Uint8Array): Promise<{ readonly document: WorkbookDocument; readonly notes: readonly LossNote[] }> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

/** The template injected into the file, which is then saved. */
async function injected(bytes: Uint8Array): Promise<Uint8Array> {
  const port = createDocumentPort((await read(bytes)).document);
  expect((await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 1), locale: 'zh-CN' })).ok).toBe(true);
  return writeWorkbook(port.document());
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>月报 &amp; 附表</dc:title><dc:creator>王</dc:creator><cp:keywords>就业</cp:keywords><dc:description>第一行_x000d_
第二行 $&amp;</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">2004-06-30T01:02:03Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2004-07-01T00:00:00Z</dcterms:modified></cp:coreProperties>`;
const app = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Manager>李</Manager><Company>劳动和社会保障厅</Company></Properties>';
const custom = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${vt}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>吉劳社〔2004〕7号</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="份数"><vt:i4>3</vt:i4></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="日期"><vt:filetime>2004-06-30T00:00:00Z</vt:filetime></property></Properties>`;

const settings = (): Promise<Uint8Array> =>
  aFile(aWorkbook(aSheet({ name: '台账' })), {
    [sheetPart]: (old) =>
      old
        .replace('<sheetView ', '<sheetView rightToLeft="1" zoomScale="85" zoomScaleNormal="85" showZeros="0" showRowColHeaders="0" ')
        .replace('<pageMargins', '<printOptions verticalCentered="1" horizontalCentered="1" gridLines="1" headings="1"/><pageMargins'),
    'xl/workbook.xml': (old) => old.replace(/<calcPr [^>]*>/, '<calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="20" iterateDelta="0.01" fullPrecision="0" calcOnSave="0"/>'),
    'docProps/core.xml': () => core,
    'docProps/app.xml': () => app,
    'docProps/custom.xml': () => custom,
    '_rels/.rels': (old) => old.replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>'),
    '[Content_Types].xml': (old) => old.replace('</Types>', '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'),
  });

describe('what a file says of its look, its computing and itself', () => {
  it('is read, and nothing of it is told as lost', async () => {
    const { document, notes } = await read(await settings());
    expect(notes).toEqual([]);
    expect(document.sheets[0]?.view).toEqual({ rightToLeft: true, zoom: 85, showZeros: false, showHeadings: false });
    expect(document.sheets[0]?.pageLayout).toEqual({ centerHorizontally: true, centerVertically: true, printGridlines: true, printHeadings: true });
    expect(document.calculation).toEqual({ mode: 'manual', iterates: true, iterations: 20, iterationChange: 0.01, asDisplayed: true, beforeSaving: false });
    expect(document.properties).toEqual({
      core: { title: '月报 & 附表', creator: '王', keywords: '就业', description: '第一行\r\n第二行 $&', created: '2004-06-30T01:02:03Z' },
      company: '劳动和社会保障厅',
      manager: '李',
      custom: [{ name: '文号', type: 'lpwstr', value: '吉劳社〔2004〕7号' }, { name: '份数', type: 'i4', value: '3' }, { name: '日期', type: 'filetime', value: '2004-06-30T00:00:00Z' }],
    });
  });

  it('is the same after the template was injected and the file saved', async () => {
    const before = (await read(await settings())).document;
    const after = (await read(await injected(await settings()))).document;
    const sheet = after.sheets.find(({ name }) => name === '台账');
    expect([after.properties, after.calculation, sheet?.view, sheet?.pageLayout]).toEqual([before.properties, before.calculation, before.sheets[0]?.view, before.sheets[0]?.pageLayout]);
    expect(after.sheets.filter(({ name }) => name !== '台账').map(({ view }) => view)).toEqual(after.sheets.slice(1).map(() => undefined));
  });

  it('is written so that Excel computes the formulas of the file once all the same, and says when it was saved', async () => {
    const parts = await partsOf(await injected(await settings()));
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcMode="manual" fullCalcOnLoad="1" iterate="1"');
    expect(parts['docProps/core.xml']).not.toContain('2004-07-01');
    expect(parts['docProps/core.xml']?.match(/<dcterms:modified/g)).toHaveLength(1);
    expect(parts['[Content_Types].xml']?.match(/docProps\/custom\.xml/g)).toHaveLength(1);
  });

  it('is not written where a file says nothing of it', async () => {
    const parts = await partsOf(await writeWorkbook(aWorkbook(aSheet())));
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(parts['docProps/custom.xml']).toBeUndefined();
    expect((await read(await writeWorkbook(aWorkbook(aSheet())))).document).not.toHaveProperty('properties');
  });

  it('does not break a file with a property of a kind that is not text', async () => {
    const document: WorkbookDocument = { ...aWorkbook(aSheet()), properties: { custom: [{ name: '图', type: 'blob/><x', value: 'x' }, { name: '号', type: 'lpwstr', value: '<7&8>' }] } };
    expect((await read(await writeWorkbook(document))).document.properties).toEqual({ custom: [{ name: '号', type: 'lpwstr', value: '<7&8>' }] });
  });

  it.each(sofficeMissing === undefined ? ['LibreOffice'] : [])('is read by %s as well, and comes back from it', async () => {
    const { document } = await read(await convert(await injected(await settings()), 'xlsx', 'xlsx'));
    const sheet = document.sheets.find(({ name }) => name === '台账');
    // LibreOffice gives all sheets the zoom of the one in front, and does not save numbers "as displayed".
    expect(sheet?.view).toMatchObject({ rightToLeft: true });
    expect(sheet?.pageLayout).toMatchObject({ centerHorizontally: true, centerVertically: true, printGridlines: true, printHeadings: true });
    expect(document.calculation).toMatchObject({ iterates: true, iterations: 20, iterationChange: 0.01 });
    expect(document.properties?.core).toMatchObject({ title: '月报 & 附表', creator: '王', keywords: '就业' });
    expect(document.properties?.custom).toEqual(expect.arrayContaining([{ name: '文号', type: 'lpwstr', value: '吉劳社〔2004〕7号' }]));
  });
});
