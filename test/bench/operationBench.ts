import '../support/loadOfficeJs';
import { createExcelPort } from '../../src/excel/createExcelPort';
import { describeFinding } from '../../src/locales/findings';
import { periods } from '../../src/model/period';
import type { Outcome, Run, WorkbookPort } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { entryLayout } from '../../src/sheets/entryLayout';
import { sheetNameOf } from '../../src/sheets/sheetNames';
import { checkFigures } from '../../src/tasks/checkFigures';
import { describeSelection } from '../../src/tasks/describeSelection';
import { importFigures } from '../../src/tasks/importFigures';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import { createLiveCheck } from '../../src/tasks/liveCheck';
import { proposeOutcomes } from '../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../src/tasks/scoreAndRank';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';
import { type Figure, median, milliseconds } from './figure';
import { figuresOfUnits } from './figuresOfUnits';
import { OwnTime } from './ownTime';
import { unitsOfSize } from './unitsOfSize';

/** Bytes that Excel on the web takes in one message, and gives in one. */
const messageLimit = 5_000_000;
/** Exchanges with Excel that an operation may take on workbooks of this size and smaller: one read, one write. */
const syncLimit = 2;
const smallWorkbook = 69;

/** Rounds for a steady median, and the time after which no other is begun. */
const mostRounds = 5;
const roundsMs = 15_000;

/** What is measured, in this order. */
export const operations = ['inject', 'check', 'check.logged', 'check.live', 'select', 'score', 'score.again', 'outcomes', 'score.places'] as const;
export type Operation = (typeof operations)[number];

const ownTime = new OwnTime();
ownTime.watch();

/** What one operation cost once. `ms` is with the host's work, `ownMs` the product's and the library's, `longestBlock` of that at a stretch. */
interface Cost {
  readonly operation: Operation;
  readonly syncs: number;
  readonly actions: number;
  readonly bytes: number;
  readonly largest: number;
  readonly ms: number;
  readonly ownMs: number;
  readonly longestBlock: number;
}

/**
 * Injects, fills, checks, selects a cell in, scores and proposes outcomes for a workbook of so many units through the real library, several times where that is quick. The
 * host does not compute formulas at any size: its engine would be what is measured, and in Excel it is Excel's.
 */
export class OperationBench {
  /** Limits that did not hold. */
  readonly broken: string[] = [];

  /** Without `wanted` all operations; otherwise the workbook is made ready and only this one is carried out and measured. */
  constructor(
    private readonly size: number,
    private readonly wanted?: Operation,
  ) {}

  /** Times are the median of the rounds, everything else the most of any round. */
  async run(): Promise<readonly Figure[]> {
    const costs: Cost[] = [];
    const started = performance.now();
    for (let round = 0; round < mostRounds && (round === 0 || performance.now() - started < roundsMs); round += 1) costs.push(...(await this.round()));
    return [...new Set(costs.map((cost) => cost.operation))].flatMap((operation) => this.figures(operation, costs.filter((cost) => cost.operation === operation)));
  }

  private figures(operation: Operation, costs: readonly Cost[]): readonly Figure[] {
    const most = (of: (cost: Cost) => number): number => Math.max(...costs.map(of));
    const middle = (of: (cost: Cost) => number): number => milliseconds(median(costs.map(of)));
    const figure = (name: string, value: number, unit: Figure['unit']): Figure => ({ name: `${operation}.${name}@${this.size}`, value, unit });
    const syncs = most((cost) => cost.syncs);
    const largest = most((cost) => cost.largest);
    if (largest > messageLimit) this.broken.push(`${operation}: a message of ${largest} bytes at ${this.size} units`);
    if (this.size <= smallWorkbook && syncs > syncLimit) this.broken.push(`${operation}: ${syncs} exchanges at ${this.size} units`);
    return [
      figure('syncs', syncs, 'count'),
      figure('actions', most((cost) => cost.actions), 'count'),
      figure('bytes', most((cost) => cost.bytes), 'bytes'),
      figure('largest_message_bytes', largest, 'bytes'),
      figure('ms', middle((cost) => cost.ms), 'ms'),
      figure('own_ms', middle((cost) => cost.ownMs), 'ms'),
      figure('longest_block_ms', middle((cost) => cost.longestBlock), 'ms'),
    ];
  }

  private async round(): Promise<readonly Cost[]> {
    const units = unitsOfSize(this.size);
    const host = startOfficeHost({ profile: '1.9', computes: false });
    const port = createExcelPort();
    const live = createLiveCheck(port, 'year-end');
    let sheetId = '';
    const tasks: Readonly<Record<Operation, (run: Run) => Promise<Outcome<unknown>>>> = {
      inject: (run) => injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }, run),
      check: (run) => checkFigures(port, 'year-end', run, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN') }),
      // As the pane asks for it, with 审核记录 and the figures of the check before.
      'check.logged': (run) => loggedCheck(port, run),
      // One figure was typed in.
      'check.live': (run) => live.recheck(new Set([sheetId]), true, run),
      select: () => describeSelection(port),
      score: (run) => scoreAndRank(port, 'zh-CN', run),
      // Into the sheets that are there.
      'score.again': (run) => scoreAndRank(port, 'zh-CN', run),
      // 考评结果 comes with it.
      outcomes: (run) => proposeOutcomes(port, 'zh-CN', run),
      // 分项排名 of both periods come with it.
      'score.places': (run) => scoreAndRank(port, 'zh-CN', run, periods),
    };
    const costs: Cost[] = [];
    try {
      for (const operation of operations) {
        if (operation === 'check.logged' && (this.wanted ?? operation) === operation) {
          // The first one adds the sheets.
          valueOf(await loggedCheck(port));
          await typeInto(sheetId, units.length, { figure: 7, below: 1 });
        }
        if (operation === 'score.again' && this.wanted === operation) valueOf(await tasks.score({}));
        if (operation === 'check.live' && (this.wanted ?? operation) === operation) {
          valueOf(await live.recheck(new Set(), true));
          await typeInto(sheetId, units.length);
        }
        if (this.wanted === undefined || this.wanted === operation) costs.push(await this.cost(host, operation, tasks[operation]));
        else if (operation === 'inject') valueOf(await tasks.inject({}));
        if (operation !== 'inject' || this.wanted === 'inject') continue;
        valueOf(await importFigures(port, { figures: figuresOfUnits(jilin2004, units), problems: [] }));
        await host.grid.settled();
        const sheet = host.grid.sheets().find(({ name }) => name === sheetNameOf('year-end', 'zh-CN'));
        sheetId = sheet?.id ?? '';
        valueOf(await port.reveal(sheetId, entryLayout.firstUnit + Math.floor(units.length / 2), entryLayout.firstFigure + 3));
      }
      return costs;
    } finally {
      host.stop();
    }
  }

  private async cost({ host }: RunningOfficeHost, operation: Operation, task: (run: Run) => Promise<Outcome<unknown>>): Promise<Cost> {
    let reached = 0;
    const progress = (share: number): void => {
      if (share < reached) this.broken.push(`${operation}: progress went from ${reached} to ${share} at ${this.size} units`);
      reached = share;
    };
    host.statistics.reset();
    ownTime.reset();
    const started = performance.now();
    ownTime.begin();
    const outcome = await task({ progress, pause: () => ownTime.pause() });
    ownTime.end();
    const ms = performance.now() - started;
    valueOf(outcome);
    const { messages, actions, requestBytes, responseBytes, largestRequest, largestResponse } = host.statistics.counts;
    return { operation, ms, ownMs: ownTime.total, longestBlock: ownTime.longest, syncs: messages, actions, bytes: requestBytes + responseBytes, largest: Math.max(largestRequest, largestResponse) };
  }
}

function loggedCheck(port: WorkbookPort, run?: Run): Promise<Outcome<unknown>> {
  return checkFigures(port, 'year-end', run, { locale: 'zh-CN', describe: (finding, scheme) => describeFinding(finding, scheme, 'zh-CN'), now: '2004-12-31 09:30' });
}

/** Somebody types a figure, one that is wrong unless said otherwise, into a cell in the middle of the sheet, or so many rows below. */
async function typeInto(sheetId: string, units: number, { figure = -1, below = 0 } = {}): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).getCell(entryLayout.firstUnit + Math.floor(units / 2) + below, entryLayout.firstFigure + 4).values = [[figure]];
    await context.sync();
  });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The workbook could not be measured: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
