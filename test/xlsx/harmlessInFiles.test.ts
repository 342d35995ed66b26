import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { corpusNames, corpusWorkbooks, libreOfficeNames, libreOfficeWorkbooks } from '../support/corpus/corpus';
import { differences, told } from '../support/corpus/differences';
import { harmOfWholeWay } from '../support/corpus/wholeWay';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { sofficeMissing } from '../support/soffice';

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const { name, bytes } of [...(await corpusWorkbooks()), ...(await libreOfficeWorkbooks())]) files.set(name, bytes);
}, 180_000);

async function opened(bytes: Uint8Array): Promise<WorkbookDocument> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

function bytesOf(name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`no workbook ${name}`);
  return bytes;
}

const names = [...corpusNames, ...libreOfficeNames];
const refusing = new Set(['own/protected-structure']);

describe('the whole way through a file', () => {
  it('is gone through at least 30 different workbooks', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(new Set(files.keys())).toEqual(new Set(names));
  });

  it.each(names.filter((name) => !refusing.has(name)))('leaves %s as it was, after every step', async (name) => {
    const port = createDocumentPort(await opened(bytesOf(name)));
    expect(await harmOfWholeWay(port, { document: () => Promise.resolve(port.document()) })).toEqual([]);
  });

  it.each(names)('and saving leave %s as it was', async (name) => {
    const before = await opened(bytesOf(name));
    const port = createDocumentPort(before);
    const injected = await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 1), locale: 'zh-CN' });
    expect(injected.ok).toBe(!refusing.has(name));
    expect(told(differences(before, await opened(await writeWorkbook(port.document()))))).toEqual([]);
  });

  it.each([...refusing])('is refused in %s, which stays as it was', async (name) => {
    const before = await opened(bytesOf(name));
    const port = createDocumentPort(before);
    expect(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 1), locale: 'zh-CN' })).toEqual({ ok: false, problem: { code: 'structure-protected' } });
    expect(port.document()).toEqual(before);
  });
});

if (sofficeMissing !== undefined) {
  it(`workbooks made by LibreOffice are ${sofficeMissing}`, () => {
    expect(libreOfficeNames).toEqual([]);
  });
}
