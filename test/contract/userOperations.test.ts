import { createExcelPort } from '../../src/excel/createExcelPort';
import type { WorkbookDocument } from '../../src/model/workbookDocument';
import type { WorkbookPort } from '../../src/model/workbookPort';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { markName, injectedRoles } from '../../src/sheets/sheetMarks';
import { checkFigures, clearMarks } from '../../src/tasks/checkFigures';
import { examineWorkbook } from '../../src/tasks/examineWorkbook';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../src/tasks/repairWorkbook';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import { aWorkbook } from '../support/builders/aWorkbook';
import { enteredFigures } from '../support/builders/enteredFigures';
import { fewMeasures } from '../support/builders/fewMeasures';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { value } from '../support/value';

jest.setTimeout(120_000);

/** The first columns, where all of it happens, and the one that is brought in afterwards. */
const standard = { scheme: fewMeasures(1, 2, 3, 4, 5, 27), units: jilinPrefectures.slice(0, 2), locale: 'zh-CN' } as const;
const figures = '单位,指标项,栏目,数值,分子,分母\n长春市,2,target,100,,\n吉林市,2,target,90,,\n长春市,2,half-year,50,,\n长春市,2,year-end,-5,,\n吉林市,2,year-end,80,,\n长春市,4,year-end,,3,100';

let filled: WorkbookDocument;
let entered: Readonly<Record<string, unknown>>;
let running: RunningOfficeHost | undefined;

beforeAll(async () => {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, standard));
  value(await importFigures(port, value(await previewImport(port, { text: figures, encoding: 'pasted', column: 'year-end' }))));
  value(await scoreAndRank(port, 'zh-CN'));
  filled = port.document();
  entered = await enteredFigures(filled);
});

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** What somebody does in Excel, and what the examination then lists. */
interface Operation {
  readonly name: string;
  readonly done: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
  readonly kinds: readonly string[];
  /** Formulas of the sheets of scores lose what they refer to, and are listed too. */
  readonly scoresLose?: true;
  /** The sheet cannot be read before it is repaired: every task that needs it names it. */
  readonly problem?: 'sheet-damaged' | 'sheet-missing';
  /** What the check says is missing, where the figure cannot be told any more. */
  readonly missing?: string;
  /** Kinds that stay, for they are told only. */
  readonly stays?: readonly string[];
  /** The figures that the operation itself took away or put in the place of others. */
  readonly gone?: RegExp;
}

const times = (count: number, kind: string): readonly string[] => Array.from({ length: count }, () => kind);
/** Names of the sheets that injecting and scoring make; no check was told to keep its findings here. */
const ourNames = [...injectedRoles, 'half-year-scores' as const, 'year-end-scores' as const].map(markName);

/** 督查核查 looks reported figures up in the sheet, and its formulas lose what they refer to. */
const lookupLost = ['formula-overwritten'] as const;

/** Columns of 年终填报: A codes, B names, G 1a, H to J 1b, K 2, L 3; rows: 7 codes, 8 total, 9 and 10 units, 11 end. */
const operations: readonly Operation[] = [
  { name: 'a row inserted between the units', done: (sheet) => { sheet.getRange('10:10').insert('Down'); }, kinds: [] },
  { name: 'a row inserted above', done: (sheet) => { sheet.getRange('1:1').insert('Down'); }, kinds: [] },
  { name: 'a column inserted among the figures', done: (sheet) => { sheet.getRange('I:I').insert('Right'); }, kinds: [] },
  {
    name: 'a column of one’s own among the figures',
    done: (sheet) => {
      sheet.getRange('I:I').insert('Right');
      sheet.getRange('I5:I10').values = [['备注'], [''], [''], [''], ['甲'], ['乙']];
    },
    kinds: ['foreign-column'],
    stays: ['foreign-column'],
  },
  { name: 'a column inserted at the left', done: (sheet) => { sheet.getRange('A:A').insert('Right'); }, kinds: [] },
  {
    name: 'a column moved',
    done: (sheet) => {
      sheet.getRange('G3:EZ4').unmerge();
      sheet.getRange('P:P').insert('Right');
      sheet.getRange('P:P').copyFrom('K:K');
      sheet.getRange('K:K').delete('Left');
    },
    // The host's copy leaves rules where they are; a cut in Excel takes them along.
    kinds: ['rule-lost'],
    scoresLose: true,
  },
  {
    name: 'columns and rows hidden',
    done: (sheet) => {
      sheet.getRange('G:J').columnHidden = true;
      sheet.getRange('3:7').rowHidden = true;
    },
    kinds: [],
  },
  { name: 'rows sorted', done: (sheet) => { sheet.getRange('A9:DZ10').sort.apply([{ key: 0, ascending: false }]); }, kinds: [] },
  { name: 'the sheet renamed', done: (sheet) => { sheet.name = '年终数据'; }, kinds: [] },
  { name: 'the sheet moved', done: (sheet) => { sheet.position = 0; }, kinds: [] },
  { name: 'the sheet copied', done: (sheet) => { sheet.copy(); }, kinds: ['sheet-copy'], stays: ['sheet-copy'] },
  { name: 'the sheet deleted', done: (sheet) => { sheet.delete(); }, kinds: ['sheet-missing', ...lookupLost], scoresLose: true, problem: 'sheet-missing', gone: /^year-end/ },
  { name: 'headers pasted over', done: (sheet) => { sheet.getRange('K5:L5').copyFrom('B9:B9'); }, kinds: times(2, 'header-changed') },
  { name: 'codes pasted over', done: (sheet) => { sheet.getRange('G7:L7').copyFrom('G8:L8', 'Values'); }, kinds: times(6, 'column-code-lost'), missing: 'measure-column-missing' },
  { name: 'codes of units cleared', done: (sheet) => { sheet.getRange('A8:A11').clear('Contents'); }, kinds: times(4, 'row-code-lost'), missing: 'unit-code-lost' },
  { name: 'the mark typed over', done: (sheet) => { sheet.getRange('A7').values = [['代码']]; }, kinds: ['mark-lost'], problem: 'sheet-damaged' },
  { name: 'the row of the mark deleted', done: (sheet) => { sheet.getRange('7:7').delete('Up'); }, kinds: ['code-row-missing', ...lookupLost], problem: 'sheet-damaged' },
  { name: 'the column of the mark deleted', done: (sheet) => { sheet.getRange('A:A').delete('Left'); }, kinds: ['code-column-missing', ...lookupLost], scoresLose: true, problem: 'sheet-damaged' },
  { name: 'all names deleted', done: (_, context) => { ourNames.forEach((name) => { context.workbook.names.getItem(name).delete(); }); }, kinds: times(11, 'name-missing') },
  { name: 'a rate typed over', done: (sheet) => { sheet.getRange('J9').values = [[0.5]]; }, kinds: ['formula-overwritten'] },
  { name: 'rules cleared', done: (sheet) => { sheet.getRange('G9:H10').dataValidation.clear(); }, kinds: times(2, 'rule-lost') },
  {
    name: 'a figure pasted over, rule and formats with it',
    done: (sheet) => {
      const cell = sheet.getRange('K10');
      cell.values = [[81]];
      cell.dataValidation.clear();
      cell.conditionalFormats.clearAll();
    },
    kinds: ['rule-changed', 'mark-format-lost'],
    gone: /^year-end 220200 2 value/,
  },
  {
    name: 'formats cleared, panes unfrozen, columns shown',
    done: (sheet) => {
      sheet.getRange('G9:K10').conditionalFormats.clearAll();
      sheet.freezePanes.unfreeze();
      sheet.getRange('D:F').columnHidden = false;
    },
    kinds: ['mark-format-lost', 'mark-columns-shown', 'freeze-lost'],
  },
];

/** Damaged workbooks, saved as files. */
const saved = new Map<Operation, WorkbookDocument>();

async function damage(operation: Operation): Promise<WorkbookDocument> {
  running = startOfficeHost({ document: filled, profile: '1.20', computes: false });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('年终填报');
    // Whoever does such things to a sheet lifts its protection for them.
    sheet.protection.unprotect();
    operation.done(sheet, context);
    if (operation.problem !== 'sheet-missing') sheet.protection.protect({ allowInsertRows: true, allowInsertColumns: true });
    await context.sync();
  });
  return running.grid.toDocument();
}

/** Where the check finds the negative figure of 长春市; its other findings are blanks. */
async function negativesIn(port: WorkbookPort): Promise<unknown> {
  return value(await checkFigures(port, 'year-end')).findings.flatMap(({ unitCode, measure, left }) => (left === -5 ? [[unitCode, measure]] : []));
}

/** Every task finds its data, or says what is missing. */
async function expectTasksToFindOrName(port: WorkbookPort, { problem, missing }: Operation): Promise<void> {
  const preview = await previewImport(port, { text: '单位,指标项,栏目,数值\n长春市,27,year-end,8\n吉林市,27,half-year,7', encoding: 'pasted', column: 'year-end' });
  const cleared = value(await clearMarks(port));
  if (problem !== undefined) {
    for (const outcome of [await checkFigures(port, 'year-end'), preview]) expect(outcome).toMatchObject({ ok: false, problem: { code: problem, parameters: { role: 'year-end' } } });
    expect(cleared).toEqual({ cleared: 5, damaged: problem === 'sheet-damaged' ? ['年终填报'] : [] });
    expect(value(await scoreAndRank(port, 'zh-CN')).assessments.map(({ period }) => period)).toEqual(['half-year']);
    return;
  }
  if (missing === undefined) expect(await negativesIn(port)).toEqual([['220100', '2']]);
  else expect(value(await checkFigures(port, 'year-end')).findings.map(({ rule }) => rule)).toContain(missing);
  expect(cleared).toEqual({ cleared: 6, damaged: [] });
  const { written, problems } = value(await importFigures(port, value(preview)));
  expect(written + problems.length).toBe(2);
  expect(value(await scoreAndRank(port, 'zh-CN')).assessments.map(({ period }) => period)).toContain('half-year');
}

/** Repairs what a click repairs, until nothing is left of it; what is left then. */
async function repairAll(port: WorkbookPort): Promise<readonly string[]> {
  for (let round = 0; ; round += 1) {
    const { items } = value(await examineWorkbook(port));
    const chosen = items.filter(({ remedy }) => remedy === 'repair');
    const incomplete = items.some(({ remedy }) => remedy === 'complete');
    if ((chosen.length === 0 && !incomplete) || round === 3) return items.map(({ kind }) => kind);
    if (incomplete) value(await injectTemplate(port, standard));
    else expect(value(await repairWorkbook(port, chosen))).toMatchObject({ repaired: chosen.length, skipped: 0 });
  }
}

describe.each(operations)('$name', (operation) => {
  it.each(['in Excel', 'in the file saved from it'])('is seen by every task %s, and repaired without touching a figure', async (place) => {
    const document = (place === 'in Excel' ? undefined : saved.get(operation)) ?? (await damage(operation));
    saved.set(operation, document);
    const file = createDocumentPort(document);
    const port = place === 'in Excel' ? createExcelPort() : file;
    const { items } = value(await examineWorkbook(port));
    const ofScores = items.filter(({ kind, role }) => kind === 'formula-overwritten' && (role === 'half-year-scores' || role === 'year-end-scores'));
    expect(items.filter((item) => !ofScores.includes(item)).map(({ kind }) => kind)).toEqual(operation.kinds);
    expect(ofScores.length > 0).toBe(operation.scoresLose ?? false);
    await expectTasksToFindOrName(port, operation);
    expect(await repairAll(port)).toEqual(operation.stays ?? []);
    const after = place === 'in Excel' ? (running?.grid.toDocument() ?? document) : file.document();
    const now = await enteredFigures(after);
    const kept = Object.entries(entered).filter(([figure]) => !operation.gone?.test(figure));
    expect(now).toMatchObject(Object.fromEntries(kept));
    if (operation.gone === undefined) expect(await negativesIn(port)).toEqual([['220100', '2']]);
  });
});
