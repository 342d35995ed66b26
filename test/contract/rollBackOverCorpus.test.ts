import { createExcelPort } from '../../src/excel/createExcelPort';
import type { Outcome, WorkbookPort } from '../../src/model/workbookPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { corpusNames, libreOfficeNames } from '../support/corpus/corpus';
import { corpusDocuments } from '../support/corpus/corpusDocuments';
import { differences, told } from '../support/corpus/differences';
import { interruptions, refusing, type Interruption } from '../support/corpus/interruptions';
import { firstIndicators, twoPrefectures } from '../support/corpus/wholeWay';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';

jest.setTimeout(120_000);

const small = { scheme: firstIndicators, units: twoPrefectures, locale: 'zh-CN' } as const;
let documents: ReadonlyMap<string, WorkbookDocument>;

beforeAll(async () => {
  documents = await corpusDocuments();
}, 180_000);

let running: RunningOfficeHost | undefined;

afterEach(() => {
  running?.stop();
  running = undefined;
});

function documentOf(name: string): WorkbookDocument {
  const document = documents.get(name);
  if (document === undefined) throw new Error(`no workbook ${name}`);
  return document;
}

/** Everything in which two workbooks differ, in words: what is missing or other, and what was left behind. */
function changes(before: WorkbookDocument, after: WorkbookDocument): readonly string[] {
  return [...told(differences(before, after, { activeSheet: true })), ...told(differences(after, before)).map((line) => `left behind: ${line}`)];
}

/** Injects until the interruption comes. */
async function interrupted(port: WorkbookPort, how: Interruption): Promise<Outcome<unknown>> {
  if (how.kind === 'refused') return injectTemplate(refusing(port, how), small);
  const signal = { aborted: false };
  return injectTemplate(port, small, { signal, progress: (share) => { signal.aborted ||= share * 100 > how.after; } });
}

/** Structure that is protected refuses before anything is written; of a workbook with hidden sheets alone Excel shows no window. */
const names = [...corpusNames, ...libreOfficeNames].filter((name) => !['own/protected-structure', 'own/hidden-sheet-alone'].includes(name));
const timesEach = 2;

describe('injecting that is cancelled or fails', () => {
  it.each(names.map((name, seed) => [name, seed] as const))('leaves %s as it was in Excel', async (name, seed) => {
    running = startOfficeHost({ document: documentOf(name), profile: '1.9', computes: false });
    const { grid } = running;
    const before = grid.toDocument();
    const harm: string[] = [];
    for (const how of interruptions(timesEach, seed)) {
      const outcome = await interrupted(createExcelPort({ bytesPerMessage: how.bytesPerMessage }), how);
      if (outcome.ok || outcome.problem.code === 'not-restored') harm.push(`${JSON.stringify(how)}: ${JSON.stringify(outcome)}`);
      harm.push(...changes(before, grid.toDocument()).map((line) => `${JSON.stringify(how)}: ${line}`));
    }
    expect(harm).toEqual([]);
  });

  it('leaves every workbook as it was in a file', async () => {
    const harm: string[] = [];
    for (const [seed, name] of names.entries()) {
      const port = createDocumentPort(documentOf(name));
      const before = port.document();
      const how = { kind: 'refused', what: 'sheet', where: (seed * 37) % 100, bytesPerMessage: 0 } as const;
      const outcome = await interrupted(port, how);
      if (outcome.ok) harm.push(`${name} was not refused`);
      harm.push(...changes(before, port.document()).map((line) => `${name}: ${line}`));
    }
    expect(harm).toEqual([]);
  });
});
