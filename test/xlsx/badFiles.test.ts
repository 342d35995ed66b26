import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FileProblem } from '../../src/xlsx/fileProblem';
import { openZip } from '../../src/xlsx/package/zipReader';
import { writeZip } from '../../src/xlsx/package/zipWriter';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { aFile, aSheet, aWorkbook } from '../support/packageEditing';

const sample = new Uint8Array(readFileSync(join(__dirname, '../fixtures/xlsx/office-workbook.xlsx')));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const ole = (...names: readonly string[]): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...names.flatMap(utf16)]);

async function problem(bytes: Uint8Array): Promise<FileProblem | undefined> {
  const result = await readWorkbook(bytes);
  return result.ok ? undefined : result.problem;
}

describe('a file that is no workbook', () => {
  it.each([
    ['nothing at all', new Uint8Array(), { code: 'empty' }],
    ['a CSV file', utf8('\ufeff单位,数\n长春,1\n'), { code: 'not-xlsx', looksLike: 'text' }],
    ['a web page saved as .xls', utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'), { code: 'not-xlsx', looksLike: 'html' }],
    ['an XML spreadsheet of 2003', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), { code: 'not-xlsx', looksLike: 'xml' }],
    ['a PDF', utf8('%PDF-1.7\n'), { code: 'not-xlsx', looksLike: 'pdf' }],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), { code: 'not-xlsx', looksLike: 'image' }],
    ['bytes without sense', Uint8Array.of(1, 0, 2, 0, 3), { code: 'not-xlsx', looksLike: 'unknown' }],
    ['an .xls file', ole('Root Entry', 'Workbook'), { code: 'old-xls' }],
    ['an .xls file of Excel 4', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x00), { code: 'old-xls' }],
    ['a workbook with a password', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), { code: 'encrypted' }],
    ['a .doc file', ole('Root Entry', 'WordDocument'), { code: 'not-xlsx', looksLike: 'word' }],
  ] as const)('is recognised: %s', async (_, bytes, expected) => {
    expect(await problem(bytes)).toEqual(expected);
  });

  it('is recognised inside a container: text document, slides, binary workbook, OpenDocument, plain archive', async () => {
    const link = (target: string): string => `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const office = (target: string): Promise<Uint8Array> => writeZip(new Map([['_rels/.rels', utf8(link(target))], [target, utf8('<x/>')]]));
    expect(await problem(await office('word/document.xml'))).toEqual({ code: 'not-xlsx', looksLike: 'word' });
    expect(await problem(await office('ppt/presentation.xml'))).toEqual({ code: 'not-xlsx', looksLike: 'powerpoint' });
    expect(await problem(await office('xl/workbook.bin'))).toEqual({ code: 'not-xlsx', looksLike: 'xlsb' });
    expect(await problem(await writeZip(new Map([['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')]])))).toEqual({ code: 'not-xlsx', looksLike: 'opendocument' });
    expect(await problem(await writeZip(new Map([['照片.txt', utf8('x')]])))).toEqual({ code: 'not-xlsx', looksLike: 'zip' });
  });
});

describe('a workbook that cannot be opened', () => {
  it('is said to have chart sheets only', async () => {
    const bytes = await aFile(aWorkbook(aSheet()), { 'xl/_rels/workbook.xml.rels': (old) => old.replace('relationships/worksheet"', 'relationships/chartsheet"') });
    expect(await problem(bytes)).toEqual({ code: 'chart-sheet' });
  });

  it('is said to be too large from the sizes in its directory, before anything is unpacked', async () => {
    const bytes = (await aFile(aWorkbook(aSheet()))).slice();
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0x7fffffff, true);
    expect(await problem(bytes)).toMatchObject({ code: 'too-large' });
  });

  it('is said to be damaged when an entry unpacks to more than its directory says', async () => {
    const bomb = await writeZip(new Map([['_rels/.rels', new Uint8Array(5_000_000)]]));
    const view = new DataView(bomb.buffer);
    view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 10, true);
    expect(await problem(bomb)).toMatchObject({ code: 'damaged' });
  });

  it('is said to be too large when two cells span more than memory should hold', async () => {
    const bytes = await aFile(aWorkbook(aSheet()), {
      'xl/worksheets/sheet1.xml': (old) => old.replace('<sheetData/>', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="XFD1000000"><v>1</v></c></row></sheetData>'),
    });
    expect(await problem(bytes)).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['a sheet is missing', 'xl/worksheets/sheet1.xml', undefined],
    ['a sheet is no XML', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData></worksheet>'],
    ['the list of sheets is empty', 'xl/workbook.xml', '<workbook><sheets/></workbook>'],
    ['a part declares entities', 'xl/styles.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><styleSheet>&a;</styleSheet>'],
    ['styles break off', 'xl/styles.xml', '<styleSheet><fonts>'],
  ])('is said to be damaged: %s', async (_, part, content) => {
    expect(await problem(await aFile(aWorkbook(aSheet()), { [part]: content }))).toMatchObject({ code: 'damaged' });
  });

  it('is said to be damaged when a byte of a part is another one', async () => {
    const bytes = sample.slice();
    const at = 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await problem(bytes)).toMatchObject({ code: 'damaged' });
  });
});

describe('whatever the bytes are', () => {
  it('a file cut off anywhere is answered with a problem, never with an exception', async () => {
    for (let fiftieth = 0; fiftieth < 50; fiftieth++) {
      const cut = sample.subarray(0, Math.floor((sample.length * fiftieth) / 50));
      expect(await problem(cut)).toMatchObject({ code: expect.stringMatching(/^(empty|not-xlsx|damaged)$/) });
    }
  });

  it('changed bytes are answered with a document or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = sample.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(typeof (await readWorkbook(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });

  it('changed XML in an intact container is answered with a document or a problem', async () => {
    const archive = openZip(sample);
    const parts = new Map<string, Uint8Array>();
    for (const name of archive.names) parts.set(name, await archive.bytes(name));
    const names = archive.names.filter((name) => /sheet1|workbook|styles|comment1|rels/.test(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(40), fc.constantFrom('', '<', '>', '"', '/', 'A1', '-1', '99999999999', 'NaN'), async (name, place, length, inserted) => {
        const text = new TextDecoder().decode(parts.get(name));
        const at = Math.floor(text.length * place);
        const changed = new Map(parts).set(name, utf8(text.slice(0, at) + inserted + text.slice(at + length)));
        expect(typeof (await readWorkbook(await writeZip(changed, false))).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
