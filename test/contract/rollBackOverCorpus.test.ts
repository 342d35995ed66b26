import { createExcelPort } from '../../src/excel/createExcelPort';
import type { Outcome, Run, WorkbookPort } from '../../src/model/workbookPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import { alignTemplate } from '../../src/tasks/alignTemplate';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import type { HeadlessGrid } from '../../src/workbench/grid/createHeadlessGrid';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { corpusNames, libreOfficeNames } from '../support/corpus/corpus';
import { corpusDocuments } from '../support/corpus/corpusDocuments';
import { differences, told } from '../support/corpus/differences';
import { interruptions, refusing, type Interruption } from '../support/corpus/interruptions';
import { outgrown } from '../support/corpus/outgrown';
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

/** Excel spells references anew where rows and columns went in and out again, without quotation marks that are not needed; merged areas have no order. */
function spelt(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((one, other) => one.row - other.row || one.column - other.column),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll("'", '') })) })),
  }));
  return { ...document, sheets, names: document.names.map((name) => ({ ...name, refersTo: name.refersTo.replaceAll("'", '') })) };
}

/** Everything in which two workbooks differ, in words: what is missing or other, and what was left behind. */
function changes(earlier: WorkbookDocument, later: WorkbookDocument): readonly string[] {
  const [before, after] = [spelt(earlier), spelt(later)];
  return [...told(differences(before, after, { activeSheet: true })), ...told(differences(after, before)).map((line) => `left behind: ${line}`)];
}

type Operation = (port: WorkbookPort, run?: Run) => Promise<Outcome<unknown>>;

const injecting: Operation = (port, run) => injectTemplate(port, small, run);
const aligning: Operation = (port, run) => alignTemplate(port, 'zh-CN', run);

/** Goes on until the interruption comes. */
async function interrupted(operation: Operation, port: WorkbookPort, how: Interruption): Promise<Outcome<unknown>> {
  if (how.kind === 'refused') return operation(refusing(port, how));
  const signal = { aborted: false };
  return operation(port, { signal, progress: (share) => { signal.aborted ||= share * 100 > how.after; } });
}

/** What an operation in Excel that was interrupted left other than it was. */
async function harmOf(operation: Operation, grid: HeadlessGrid, how: Interruption): Promise<readonly string[]> {
  const before = grid.toDocument();
  const outcome = await interrupted(operation, createExcelPort({ bytesPerMessage: how.bytesPerMessage }), how);
  const unlike = outcome.ok || outcome.problem.code === 'not-restored' ? [JSON.stringify(outcome)] : [];
  return [...unlike, ...changes(before, grid.toDocument())].map((line) => `${JSON.stringify(how)}: ${line}`);
}

/** Structure that is protected refuses before anything is written; of a workbook with hidden sheets alone Excel shows no window. */
const names = [...corpusNames, ...libreOfficeNames].filter((name) => !['own/protected-structure', 'own/hidden-sheet-alone'].includes(name));
/** One for each: that every kind comes, with large messages and small ones, is seen to below. */
const howOf = (seed: number): Interruption => interruptions(1, seed)[0] ?? { kind: 'cancelled', after: 50, bytesPerMessage: 6_000 };
const seeds = names.map((name, seed) => [name, seed] as const);

describe('the interruptions', () => {
  it('are of every kind, early and late, in one message and in many', () => {
    const all = names.map((_, seed) => howOf(seed));
    expect(new Set(all.map((how) => (how.kind === 'refused' ? how.what : how.kind)))).toEqual(new Set(['cancelled', 'cells', 'format', 'merge', 'validation', 'rule', 'sheet', 'removal', 'name']));
    expect(new Set(all.map(({ bytesPerMessage }) => bytesPerMessage))).toEqual(new Set([6_000, 20_000, 60_000, 3_000_000]));
    for (const places of [all.flatMap((how) => (how.kind === 'refused' ? [how.where] : [])), all.flatMap((how) => (how.kind === 'cancelled' ? [how.after] : []))]) {
      expect(Math.min(...places)).toBeLessThan(35);
      expect(Math.max(...places)).toBeGreaterThan(80);
    }
  });
});

describe('injecting that is cancelled or fails', () => {
  it.each(seeds)('leaves %s as it was in Excel', async (name, seed) => {
    running = startOfficeHost({ document: documentOf(name), profile: '1.9', computes: false });
    expect(await harmOf(injecting, running.grid, howOf(seed))).toEqual([]);
  });

  it('leaves every workbook as it was in a file', async () => {
    const harm: string[] = [];
    for (const [seed, name] of names.entries()) {
      const port = createDocumentPort(documentOf(name));
      const before = port.document();
      const how = { kind: 'refused', what: 'sheet', where: (seed * 37) % 100, bytesPerMessage: 0 } as const;
      const outcome = await interrupted(injecting, port, how);
      if (outcome.ok) harm.push(`${name} was not refused`);
      harm.push(...changes(before, port.document()).map((line) => `${name}: ${line}`));
    }
    expect(harm).toEqual([]);
  });
});

describe('补齐 that is cancelled or fails', () => {
  /** A plan without names cannot fail at one; it is small, and so have its messages to be. */
  const howToAlign = (seed: number): Interruption => {
    const how = howOf(seed);
    if (how.kind === 'cancelled') return { ...how, after: 51 + Math.floor(how.after / 3), bytesPerMessage: 1_500 };
    return { ...how, what: how.what === 'name' ? 'cells' : how.what, bytesPerMessage: Math.ceil(how.bytesPerMessage / 20) };
  };

  /** It reaches our sheets alone: of the corpus what may hang together with them. */
  const hangingTogether = /our-names|own.names-of-all|own.conditional-formats|protected-sheets|panes|formulas-across|office-workbook|names-and-filter/;

  it.each(seeds.filter(([name]) => hangingTogether.test(name)))('leaves %s, with the template in it, as it was in Excel', async (name, seed) => {
    running = startOfficeHost({ document: await outgrown(documentOf(name)), profile: '1.9', computes: false });
    expect(await harmOf(aligning, running.grid, howToAlign(seed))).toEqual([]);
  });

  it('has rows, columns and names to write in each of the sheets', async () => {
    const report = await alignTemplate(createDocumentPort(await outgrown(documentOf(names[0] ?? ''))), 'zh-CN');
    expect(report).toMatchObject({ ok: true, value: { sheets: [...['目标任务', '半年填报', '年终填报'].map((name) => ({ name, units: ['四平市'], renamed: [{ to: '长春新市' }] })), { name: '综合评定', renamed: [{ to: '长春新市' }] }] } });
    expect(report.ok && report.value.sheets.slice(0, 3).every(({ columns }) => columns.length > 0)).toBe(true);
  });
});
