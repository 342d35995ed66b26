import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

describe('Batches of the real library', () => {
  let running: RunningOfficeHost;
  beforeEach(() => {
    running = startOfficeHost();
  });
  afterEach(() => {
    running.stop();
  });

  it('read back what they wrote, with formulas computed', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['指标', 1],
        [true, '=B1+1'],
      ];
      const used = sheet.getUsedRange();
      used.load('values,formulas,text,address,valueTypes');
      await context.sync();
      return { values: used.values, formulas: used.formulas, text: used.text, address: used.address, types: used.valueTypes };
    });
    expect(seen).toEqual({
      values: [
        ['指标', 1],
        [true, 2],
      ],
      formulas: [
        ['指标', 1],
        [true, '=B1+1'],
      ],
      text: [
        ['指标', '1'],
        ['TRUE', '2'],
      ],
      address: 'Sheet1!A1:B2',
      types: [
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    });
  });

  it('see results of formulas that they themselves wrote, in the same sync', async () => {
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      const first = sheet.getRange('A3').load('values');
      sheet.getRange('A1').values = [[10]];
      const second = sheet.getRange('A3').load('values');
      await context.sync();
      return [first.values, second.values];
    });
    expect(value).toEqual([[[3]], [[12]]]);
  });

  it('fail on a property that was not loaded, and on one that was not synced', async () => {
    const unloaded = await refusalOf(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      await context.sync();
      return range.values;
    });
    const unsynced = await refusalOf((context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      return Promise.resolve(range.values);
    });
    expect([unloaded.code, unloaded.location, unsynced.code]).toEqual(['PropertyNotLoaded', 'Range.values', 'PropertyNotLoaded']);
  });

  it('get null objects for what is missing, and for everything behind it', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getRange('A1');
      range.load('values');
      const name = context.workbook.names.getItemOrNullObject('nothing');
      const target = name.getRangeOrNullObject();
      target.load('address');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, name.isNullObject, target.isNullObject];
    });
    expect(seen).toEqual([true, true, true, true]);
  });

  it('stop at the first failing action, and keep what ran before it', async () => {
    const refusal = await refusalOf(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem('Sheet1').getRange('A1').values = [['before']];
      sheets.getItem('没有').getRange('A1').values = [['there']];
      sheets.getItem('Sheet1').getRange('A2').values = [['after']];
      await context.sync();
    });
    expect([refusal.code, refusal.location]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
    expect(running.grid.activeSheet().values({ row: 0, column: 0, rowCount: 2, columnCount: 1 })).toEqual([['before'], ['']]);
  });

  it('name the failing statement as the library prints it', async () => {
    const statement = await Excel.run((context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      return context.sync();
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.debugInfo.statement : undefined));
    expect(statement).toBe('var worksheet = worksheets.getItem(...);');
  });

  it('load collections with members of their items, by nested paths and by objects', async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('二');
      worksheets.load('items/name,items/position');
      const range = worksheets.getItem('二').getRange('B2').load({ address: true, worksheet: { name: true }, format: { fill: { color: true } } });
      await context.sync();
      return { sheets: worksheets.items.map(({ name, position }) => [name, position]), address: range.address, sheet: range.worksheet.name, fill: range.format.fill.color };
    });
    expect(seen).toEqual({
      sheets: [
        ['Sheet1', 0],
        ['二', 1],
      ],
      address: '二!B2',
      sheet: '二',
      fill: '#FFFFFF',
    });
  });

  it('write through items of a loaded collection', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items');
      await context.sync();
      for (const sheet of worksheets.items) sheet.getRange('A1').values = [[sheet.name]];
      await context.sync();
    });
    expect(running.grid.activeSheet().values({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['Sheet1']]);
  });

  it('set several properties at once, but none that is read-only', async () => {
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.set({ values: [[1, 2]], format: { wrapText: true, font: { bold: true } } });
      range.load('values,format/wrapText,format/font/bold');
      await context.sync();
      return [range.values, range.format.wrapText, range.format.font.bold];
    });
    const readOnly: Record<string, unknown> = { address: 'B2' };
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('A1').set(readOnly);
      return context.sync();
    });
    expect([address, refusal.code]).toEqual([[[[1, 2]], true, true], 'InvalidArgument']);
  });

  it('return values of methods only after a sync', async () => {
    const seen = await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      let early: unknown;
      try {
        early = count.value;
      } catch (error) {
        early = error instanceof OfficeExtension.Error ? error.code : error;
      }
      await context.sync();
      return [early, count.value];
    });
    expect(seen).toEqual(['ValueNotLoaded', 1]);
  });

  it('refuse objects of another context, and of a run that is over', async () => {
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getFirst().getRange('A1');
      await context.sync();
    });
    const foreign = await refusalOf((context) => {
      const other = new Excel.RequestContext().workbook.worksheets.getFirst().getRange('A1');
      context.workbook.worksheets.getFirst().getRange('B1').copyFrom(other);
      return context.sync();
    });
    const late = await (async () => {
      kept?.load('values');
      await kept?.context.sync();
    })().catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error));
    expect([foreign.code, late]).toEqual(['InvalidRequestContext', 'InvalidObjectPath']);
  });

  it('keep ranges over several syncs, where rows put in above move them', async () => {
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A5:B6').load('address');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('A:A').insert('Right');
      range.load('address');
      await context.sync();
      sheet.getRange('1:1').delete('Up');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B6:C7');
  });

  it('fail on a range whose rows are gone', async () => {
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A5').load('address');
      await context.sync();
      sheet.getRange('5:5').delete('Up');
      range.load('values');
      await context.sync();
    });
    expect(refusal.code).toBe('InvalidReference');
  });

  it('give references back when a run is over', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
    });
    const { messages, cleanUps } = running.host.statistics.counts;
    const held = await running.host.process({
      Actions: [{ Id: 1, ActionType: 3, Name: '_GetReferenceCount', ObjectPathId: 1 }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
    });
    expect({ messages, cleanUps, held }).toEqual({ messages: 1, cleanUps: 1, held: { Results: [{ ActionId: 1, Value: 0 }] } });
  });

  it('send nothing for a sync with nothing new', async () => {
    const sent = await Excel.run(async (context) => {
      await context.sync();
      const { messages } = running.host.statistics.counts;
      await context.sync();
      await context.sync();
      return running.host.statistics.counts.messages - messages;
    });
    expect(sent).toBe(0);
  });

  it('are answered one after the other, in the order they came', async () => {
    const add = (): Promise<void> =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        cell.values = [[`${String(cell.values[0]?.[0])}x`]];
        await context.sync();
      });
    await add();
    await Promise.all([add(), add()]);
    // Runs interleave at their syncs, as in Excel: both read before either writes.
    expect(running.grid.activeSheet().values({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toEqual([['xx']]);
  });

  it('can be undone by the user as one step', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    running.grid.undo();
    expect(running.grid.activeSheet().usedArea(true)).toBeUndefined();
  });

  it('may ask for what a page needs at start-up', async () => {
    const answer = await running.host.process(
      {
        Actions: [
          { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
          { Id: 2, ActionType: 3, Name: 'NotifyActionHandlerReady', ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
        ],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' } },
      },
      { customData: 'WacPartition' },
    );
    expect(answer).toEqual({
      Results: [
        { ActionId: 1, Value: {} },
        { ActionId: 2, Value: null },
      ],
    });
    expect(running.host.statistics.counts).toMatchObject({ messages: 0, others: 1 });
  });
});
