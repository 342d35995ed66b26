import { readWorkbook } from '../../src/xlsx/readWorkbook';
import type { SheetDocument, WorkbookDocument } from '../../src/model/workbookDocument';
import { openZip } from '../../src/xlsx/package/zipReader';
import { writeZip } from '../../src/xlsx/package/zipWriter';
import { aFile, aSheet, aWorkbook } from '../support/packageEditing';

const sheetPart = 'xl/worksheets/sheet1.xml';

async function opened(bytes: Uint8Array): Promise<WorkbookDocument> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

/** The only sheet of a file in which XML stands in place of the empty cells. */
async function sheetWith(xml: string): Promise<SheetDocument> {
  const document = await opened(await aFile(aWorkbook(aSheet()), { [sheetPart]: (old) => old.replace('<sheetData/>', xml) }));
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const cells = (xml: string): string => `<sheetData>${xml}</sheetData>`;

describe('cells as other programs write them', () => {
  it('shared formulas are spelled out for every cell', async () => {
    const sheet = await sheetWith(
      cells(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1+SUM(\'A1\'!A:A)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    );
    expect(sheet.rows.map((row) => row.cells[0])).toEqual([
      { column: 1, formula: "=A1*$D$1+SUM('A1'!A:A)", value: 1 },
      { column: 1, formula: "=A2*$D$1+SUM('A1'!A:A)", value: 2 },
      { column: 1, formula: "=A3*$D$1+SUM('A1'!A:A)", value: 3 },
    ]);
  });

  it('values of all types, cells without addresses, and line breaks spelled in two ways', async () => {
    const sheet = await sheetWith(
      cells('<row><c><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;""</f><v></v></c><c t="inlineStr"><is><t xml:space="preserve"> 甲_x000D_\n乙 </t></is></c><c t="n"><v>1E-3</v></c></row>'),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 0, value: 1 },
      { column: 1, value: true },
      { column: 2, value: '#N/A' },
      { column: 3, formula: '=A1&""', value: '' },
      { column: 4, value: ' 甲\r\n乙 ' },
      { column: 5, value: 0.001 },
    ]);
  });

  it('a date is its number with all digits, and its format', async () => {
    const document = await opened(
      await aFile(aWorkbook(aSheet()), {
        'xl/styles.xml': (old) => old.replace('</cellXfs>', '<xf numFmtId="14"/><xf numFmtId="31"/></cellXfs>').replace('<cellXfs count="1">', '<cellXfs count="3">'),
        [sheetPart]: (old) => old.replace('<sheetData/>', cells('<row r="1"><c r="A1" s="1"><v>38353.123456789</v></c><c r="B1" s="2"><v>38353</v></c></row>')),
      }),
    );
    expect(document.sheets[0]?.rows[0]?.cells).toEqual([{ column: 0, value: 38353.123456789, style: 1 }, { column: 1, value: 38353, style: 2 }]);
    expect(document.styles.slice(1)).toEqual([{ numberFormat: 'm/d/yyyy' }, { numberFormat: 'yyyy"年"m"月"d"日"' }]);
  });

  it('parts in UTF-16, and elements with a prefix', async () => {
    const bytes = await aFile(aWorkbook(aSheet()), {
      [sheetPart]: '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetPr><x:tabColor rgb="FF00FF00"/></x:sheetPr><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>延边</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const archive = openZip(bytes);
    const parts = new Map<string, Uint8Array>();
    for (const name of archive.names) parts.set(name, await archive.bytes(name));
    const text = `\ufeff${new TextDecoder().decode(parts.get(sheetPart))}`;
    parts.set(sheetPart, new Uint8Array(Uint16Array.from([...text].map((character) => character.charCodeAt(0))).buffer));
    const [sheet] = (await opened(await writeZip(parts))).sheets;
    expect(sheet?.rows[0]?.cells).toEqual([{ column: 0, value: '延边' }]);
    expect(sheet?.tabColor).toBe('#00FF00');
  });
});

describe('colours as other programs write them', () => {
  it.each([
    ['of the theme, light and dark swapped', 'theme="0"', '#FFFFFF'],
    ['of the theme, first accent', 'theme="4"', '#4472C4'],
    // What Excel itself shows for these two in its list of theme colours ("80% lighter", "25% darker").
    ['of the theme, made lighter', 'theme="4" tint="0.7999816888943144"', '#DAE3F3'],
    ['of the theme, made darker', 'theme="4" tint="-0.249977111117893"', '#2F5597'],
    ['of the old palette', 'indexed="10"', '#FF0000'],
    ['of the old palette, end', 'indexed="63"', '#333333'],
    ['with transparency before it', 'rgb="00F8696B"', '#F8696B'],
    ['automatic', 'indexed="64"', undefined],
    ['senseless', 'rgb="red"', undefined],
  ])('%s', async (_, color, expected) => {
    const sheet = await sheetWith(`<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color ${color}/><color ${color}/></colorScale></cfRule></conditionalFormatting>`);
    const found = sheet.conditionalFormats[0];
    expect(found?.type === 'colorScale' ? found.points[0]?.color : undefined).toBe(expected);
  });
});

describe('rules as other programs write them', () => {
  it('a prompt without a rule', async () => {
    const sheet = await sheetWith('<sheetData/><dataValidations><dataValidation allowBlank="1" showInputMessage="1" promptTitle="填报" prompt="只填整数_x000a_单位：人" sqref="A1:A9 C1"/></dataValidations>');
    expect(sheet.validations).toEqual([
      { areas: [{ row: 0, column: 0, rowCount: 9, columnCount: 1 }, { row: 0, column: 2, rowCount: 1, columnCount: 1 }], type: 'any', ignoreBlank: true, prompt: { title: '填报', text: '只填整数\n单位：人' } },
    ]);
  });

  it('a list on another sheet, which Excel keeps in the extension', async () => {
    const sheet = await sheetWith(
      '<sheetData/><extLst><ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>参数!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(sheet.validations).toEqual([
      { areas: [{ row: 1, column: 1, rowCount: 4, columnCount: 1 }], type: 'list', formula1: '参数!$A$1:$A$9', ignoreBlank: true, inCellDropDown: true, error: { style: 'stop' } },
    ]);
  });

  it('conditional formats by kind become formats by formula where they bring one', async () => {
    const sheet = await sheetWith('<sheetData/><conditionalFormatting sqref="B2:B9"><cfRule type="containsBlanks" priority="3"><formula>LEN(TRIM(B2))=0</formula></cfRule><cfRule type="top10" priority="1" rank="3" bottom="1" percent="1"/></conditionalFormatting>');
    expect(sheet.conditionalFormats).toEqual([
      { areas: [{ row: 1, column: 1, rowCount: 8, columnCount: 1 }], priority: 1, type: 'top10', rank: 3, percent: true, bottom: true, style: {} },
      { areas: [{ row: 1, column: 1, rowCount: 8, columnCount: 1 }], priority: 3, type: 'expression', formula: 'LEN(TRIM(B2))=0', style: {} },
    ]);
  });

  it('a sheet that was protected once is not protected', async () => {
    expect((await sheetWith('<sheetData/><sheetProtection formatCells="0"/>')).protection).toBeUndefined();
  });

  it('a protected sheet keeps its password and what it allows', async () => {
    const sheet = await sheetWith('<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="a+b/c=" saltValue="d==" spinCount="100000" sheet="1" objects="1" formatCells="0" selectLockedCells="1"/>');
    expect(sheet.protection).toEqual({ passwordHash: { algorithmName: 'SHA-512', hashValue: 'a+b/c=', saltValue: 'd==', spinCount: 100000 }, allow: { formatCells: true, selectLockedCells: false } });
  });
});

describe('sizes as other programs write them', () => {
  it('a width for all columns is given to the used ones without their own', async () => {
    const document = await opened(
      await aFile(aWorkbook(aSheet()), {
        [sheetPart]: (old) =>
          old
            .replace('<sheetFormatPr defaultRowHeight="15"/>', '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><cols><col min="2" max="2" width="20.7109375" customWidth="1"/></cols>')
            .replace('<sheetData/>', cells('<row r="1"><c r="C1"><v>1</v></c></row>')),
      }),
    );
    expect(document.sheets[0]?.columns).toEqual([{ index: 0, width: 8.29 }, { index: 1, width: 20 }, { index: 2, width: 8.29 }]);
  });

  it('all columns behind the last are hidden by one element', async () => {
    const document = await opened(await aFile(aWorkbook(aSheet()), { [sheetPart]: (old) => old.replace('<sheetData/>', '<cols><col min="16380" max="16384" width="9.140625" hidden="1"/></cols><sheetData/>') }));
    expect(document.sheets[0]?.columns).toEqual([16379, 16380, 16381, 16382, 16383].map((index) => ({ index, hidden: true })));
  });
});
