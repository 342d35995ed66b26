import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { corpusNames, libreOfficeNames } from '../support/corpus/corpus';
import { corpusDocuments } from '../support/corpus/corpusDocuments';
import { differences, told } from '../support/corpus/differences';
import { harmOfWholeWay } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { sofficeMissing } from '../support/soffice';

jest.setTimeout(120_000);

let documents: ReadonlyMap<string, WorkbookDocument>;

beforeAll(async () => {
  documents = await corpusDocuments();
}, 180_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

function start(name: string, computes = false): { readonly host: RunningOfficeHost; readonly document: WorkbookDocument } {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`no workbook ${name}`);
  running = startOfficeHost({ document, profile: '1.9', computes });
  return { host: running, document };
}

async function now(host: RunningOfficeHost): Promise<WorkbookDocument> {
  await host.grid.settled();
  return host.grid.toDocument();
}

/**
 * The spreadsheet numbers conditional formats from 1 in their order, and spells the colours of number formats in English, as files of Excel
 * do in every language; that is all that it does not keep.
 */
function asKept(document: WorkbookDocument): WorkbookDocument {
  const inEnglish = (numberFormat: string): string => numberFormat.replace('[红色]', '[Red]');
  const styles = document.styles.map((style) => (style.numberFormat === undefined ? style : { ...style, numberFormat: inEnglish(style.numberFormat) }));
  return { ...document, styles, sheets: document.sheets.map((sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.map((rule, index) => ({ ...rule, priority: index + 1 })) })) };
}

const names = [...corpusNames, ...libreOfficeNames];
const refusing = ['own/protected-structure'];
/** Their formulas are computed, which is slow, so the others' are not. */
const computed = ['own/formulas-across-sheets', 'own/names-of-all-kinds', 'file/office-workbook', 'library/array-and-shared-formulas'];

describe('the whole way through Excel', () => {
  it.each(names.filter((name) => !refusing.includes(name)))('leaves %s as it was, after every step', async (name) => {
    const { host, document } = start(name);
    expect(told(differences(asKept(document), await now(host)))).toEqual([]);
    expect(await harmOfWholeWay(createExcelPort(), { document: () => now(host) })).toEqual([]);
  });

  it.each(computed)('leaves %s as it was while formulas are computed', async (name) => {
    const { host } = start(name, true);
    await Excel.run(async (context) => {
      context.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
    expect(await harmOfWholeWay(createExcelPort(), { document: () => now(host) })).toEqual([]);
  });

  it.each(refusing)('is refused in %s, which stays as it was', async (name) => {
    const { host } = start(name);
    const before = await now(host);
    expect(await injectTemplate(createExcelPort(), { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' })).toEqual({ ok: false, problem: { code: 'structure-protected' } });
    expect(await now(host)).toEqual(before);
  });

  it(`is gone with workbooks that LibreOffice made${sofficeMissing === undefined ? '' : `, ${sofficeMissing}`}`, () => {
    expect(libreOfficeNames.length > 0).toBe(sofficeMissing === undefined);
  });
});
