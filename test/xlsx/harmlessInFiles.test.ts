import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { checkFigures } from '../../src/tasks/checkFigures';
import { describeWorkbook } from '../../src/tasks/describeWorkbook';
import { loadExample } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { previewRemoval, removeTemplate } from '../../src/tasks/removeTemplate';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../src/xlsx/documentPort';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { corpusNames, corpusWorkbooks, libreOfficeNames, libreOfficeWorkbooks } from '../support/corpus/corpus';
import { differences, told } from '../support/corpus/differences';
import { harmOfWholeWay } from '../support/corpus/wholeWay';
import { sofficeMissing } from '../support/soffice';
import { value } from '../support/value';

jest.setTimeout(60_000);

const files = new Map<string, Uint8Array>();
const nine = { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' } as const;
const one = { ...nine, units: jilinPrefectures.slice(0, 1) };

/** Ours, injected into somebody's workbook, filled, checked and scored, then saved. */
const filled = 'own/injected-filled-scored';
/** The same, opened and saved by LibreOffice. */
const savedElsewhere = 'libreoffice/own-injected-filled-scored';

beforeAll(async () => {
  const corpus = await corpusWorkbooks();
  for (const { name, bytes } of corpus) files.set(name, bytes);
  const port = createDocumentPort(await opened('file/office-workbook'));
  value(await injectTemplate(port, nine));
  value(await loadExample(port, { replace: false }));
  value(await checkFigures(port, 'year-end'));
  value(await scoreAndRank(port, 'zh-CN'));
  const own = { name: filled, bytes: await writeWorkbook(port.document()) };
  files.set(own.name, own.bytes);
  for (const { name, bytes } of await libreOfficeWorkbooks([own])) files.set(name, bytes);
}, 180_000);

async function opened(name: string): Promise<WorkbookDocument> {
  return read(files.get(name));
}

async function read(bytes: Uint8Array = new Uint8Array()): Promise<WorkbookDocument> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

/** A workbook without the sheets and names that are not in another one. */
function onlyWhatIsIn(other: WorkbookDocument, document: WorkbookDocument): WorkbookDocument {
  const kept = document.sheets.filter(({ name }) => other.sheets.some((sheet) => sheet.name === name));
  return { ...document, sheets: kept, names: document.names.filter(({ name }) => other.names.some((each) => each.name === name)), activeSheet: 0 };
}

const names = [...corpusNames, ...libreOfficeNames];
const refusing = ['own/protected-structure'];

describe('the whole way through a file', () => {
  it('is gone through at least 30 different workbooks', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect([...files.keys()]).toEqual(expect.arrayContaining(names));
  });

  it.each(names.filter((name) => !refusing.includes(name)))('leaves %s as it was, after every step', async (name) => {
    const port = createDocumentPort(await opened(name));
    expect(await harmOfWholeWay(port, { document: () => Promise.resolve(port.document()) })).toEqual([]);
  });

  it('leaves a workbook as it was with the whole scheme and all prefectures, too', async () => {
    const port = createDocumentPort(await opened('file/office-workbook'));
    expect(await harmOfWholeWay(port, { ...nine, document: () => Promise.resolve(port.document()) })).toEqual([]);
  });

  it.each(names)('and saving leave %s as it was', async (name) => {
    const before = await opened(name);
    const port = createDocumentPort(before);
    expect((await injectTemplate(port, one)).ok).toBe(!refusing.includes(name));
    expect(told(differences(before, await read(await writeWorkbook(port.document()))))).toEqual([]);
  });

  it.each(refusing)('is refused in %s, which stays as it was', async (name) => {
    const before = await opened(name);
    const port = createDocumentPort(before);
    expect(await injectTemplate(port, one)).toEqual({ ok: false, problem: { code: 'structure-protected' } });
    expect(port.document()).toEqual(before);
  });
});

describe.each([filled, ...(sofficeMissing === undefined ? [savedElsewhere] : [])])('a workbook that is injected already (%s)', (name) => {
  let before: WorkbookDocument;
  let own: WorkbookDocument;
  let port: DocumentPort;
  beforeEach(async () => {
    before = await opened(name);
    own = onlyWhatIsIn(await opened('file/office-workbook'), before);
    port = createDocumentPort(before);
  });

  it('is known again, and injecting again changes nothing', async () => {
    expect(value(await describeWorkbook(port))).toMatchObject({ units: 9, broken: [] });
    expect(value(await injectTemplate(port, nine)).added).toEqual([]);
    expect(port.document()).toEqual(before);
  });

  it('is checked and scored again, and the user\'s sheets stay as they were', async () => {
    expect(value(await checkFigures(port, 'half-year')).hard).toBe(0);
    expect(told(differences(own, port.document()))).toEqual([]);
    expect(value(await scoreAndRank(port, 'zh-CN')).assessments).toHaveLength(2);
    expect(told(differences(own, port.document()))).toEqual([]);
  });

  it('is left with the user\'s sheets and names when ours are removed', async () => {
    value(await removeTemplate(port, value(await previewRemoval(port))));
    const after = port.document();
    expect(told(differences(own, after))).toEqual([]);
    expect(told(differences(after, own))).toEqual([]);
  });
});

it(`workbooks made by LibreOffice are among them${sofficeMissing === undefined ? '' : `, ${sofficeMissing}`}`, () => {
  expect(libreOfficeNames.length > 0).toBe(sofficeMissing === undefined);
});
