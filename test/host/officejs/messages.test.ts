import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
afterEach(() => {
  running.stop();
});

const block = (rows: number, columns: number): number[][] => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 100 + column));

describe('Messages', () => {
  it('of 3,000 × 45 cells arrive as one, split by the library into many actions', async () => {
    running = startOfficeHost({ computes: false });
    const values = block(3000, 45);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 3000, 45);
      range.values = values;
      await context.sync();
    });
    const { counts } = running.host.statistics;
    expect(counts.messages).toBe(1);
    expect(counts.actions).toBeGreaterThan(90);
    expect(counts.largestRequest).toBeGreaterThan(700_000);
    expect(running.grid.activeSheet().values({ row: 2999, column: 44, rowCount: 1, columnCount: 1 })).toEqual([[299_944]]);
  }, 60_000);

  it('are counted until they are forgotten', async () => {
    running = startOfficeHost();
    const batch = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [['字']];
        await context.sync();
        context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
      });
    await batch();
    const first = running.host.statistics.counts;
    running.host.statistics.reset();
    await batch();
    const { counts } = running.host.statistics;
    expect([first.messages, counts.messages, first.failures]).toEqual([2, 2, 0]);
    expect(counts.responseBytes).toBeGreaterThan(0);
    expect(counts.largestRequest).toBeLessThanOrEqual(counts.requestBytes);
  });

  it('that are too long are refused before anything happens', async () => {
    running = startOfficeHost({ messageLimit: 20_000, computes: false });
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 100, 100).values = block(100, 100);
      return context.sync();
    });
    expect(refusal.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(running.grid.activeSheet().usedArea(true)).toBeUndefined();
  });

  it('whose answer is too long are refused after they ran', async () => {
    running = startOfficeHost({ messageLimit: 4_000, computes: false });
    const refusal = await refusalOf((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['done']];
      sheet.getRangeByIndexes(0, 0, 100, 20).load('values');
      return context.sync();
    });
    expect(refusal.code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(running.grid.activeSheet().values({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['done']]);
    expect(running.host.statistics.counts.failures).toBe(1);
  });

  it('are limited to 5 MB on the web only', async () => {
    const codes = [];
    for (const profile of ['1.20', '1.17'] as const) {
      running = startOfficeHost({ profile, computes: false });
      const text = '字'.repeat(30_000);
      const code = await refusalOf(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:A60').values = Array.from({ length: 60 }, () => [text]);
        await context.sync();
        throw new Error('taken');
      }).catch(() => ({ code: 'taken' }));
      codes.push(code.code);
      if (profile === '1.20') running.stop();
    }
    expect(codes).toEqual(['RequestPayloadSizeLimitExceeded', 'taken']);
  });
});
