import { type RunningOfficeHost, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

/** Until everything that waits to be told has been told. */
async function told(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

async function changesDuring(act: () => Promise<void>): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run((context) => {
    context.workbook.worksheets.onChanged.add((args) => {
      seen.push(args);
      return Promise.resolve();
    });
    return context.sync();
  });
  await act();
  await running.grid.settled();
  await told();
  return seen;
}

const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run((context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    return context.sync();
  });

describe('onChanged', () => {
  it('tells of one cell with what it held before and after', async () => {
    await write('B2', [['旧']]);
    const seen = await changesDuring(() => write('B2', [[3]]));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      address: 'B2',
      worksheetId: running.grid.activeSheet().id,
      details: { valueBefore: '旧', valueAfter: 3, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
    });
    expect(seen[0]?.changeDirectionState).toBeUndefined();
  });

  it('tells of several cells without details', async () => {
    const [args] = await changesDuring(() => write('A1:B2', [[1, 2], [3, 4]]));
    expect([args?.address, args?.details]).toEqual(['A1:B2', undefined]);
  });

  it('tells of a large block once, although the library sends it in parts', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column));
    const seen = await changesDuring(() => write('A1:T400', rows));
    expect(seen.map(({ address }) => address)).toEqual(['A1:T400']);
  });

  it('tells of separate writes of one batch separately', async () => {
    const seen = await changesDuring(() =>
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('C5').values = [[2]];
        return context.sync();
      }),
    );
    expect(seen.map(({ address }) => address)).toEqual(['A1', 'C5']);
  });

  it('tells nothing before the batch is answered', async () => {
    const order: string[] = [];
    await Excel.run((context) => {
      context.workbook.worksheets.onChanged.add(() => {
        order.push('event');
        return Promise.resolve();
      });
      return context.sync();
    });
    await write('A1', [[1]]);
    order.push('answered');
    await told();
    expect(order).toEqual(['answered', 'event']);
  });

  it('tells nothing while events are switched off', async () => {
    const seen = await changesDuring(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1');
        context.runtime.enableEvents = false;
        cell.values = [['ours']];
        context.runtime.enableEvents = true;
        await context.sync();
      }),
    );
    expect(seen).toEqual([]);
  });

  it('tells nothing more after the handler was removed', async () => {
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getFirst().onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await write('A1', [[1]]);
    await told();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write('A2', [[1]]);
    await told();
    expect(seen).toEqual(['A1']);
  });

  it('tells of a sheet only to those who listen to it', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('二');
      other.onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      other.getRange('B1').values = [[1]];
      await context.sync();
    });
    await told();
    expect(seen).toEqual(['B1']);
  });

  it('tells of rows put in and taken out', async () => {
    const seen = await changesDuring(() =>
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('2:3').insert('Down');
        sheet.getRange('B:B').delete('Left');
        return context.sync();
      }),
    );
    expect(seen.map(({ changeType, address }) => [changeType, address])).toEqual([
      ['RowInserted', '2:3'],
      ['ColumnDeleted', 'B:B'],
    ]);
  });

  it('leads back to its cells', async () => {
    const [args] = await changesDuring(() => write('A1:B1', [[1, 2]]));
    const values = await Excel.run(async (context) => {
      const range = args?.getRange(context);
      range?.load('values');
      await context.sync();
      return range?.values;
    });
    expect(values).toEqual([[1, 2]]);
  });

  it('tells of what the user typed, as nobody’s add-in', async () => {
    const seen = await changesDuring(() => {
      running.grid.asUser((spreadsheet) => {
        spreadsheet.getActiveWorkbook()?.getActiveSheet().getRange('A1').setValue('键入');
      });
      return Promise.resolve();
    });
    expect(seen.map(({ address, triggerSource, source }) => [address, triggerSource, source])).toEqual([['A1', 'Unknown', 'Local']]);
  });
});

describe('Other events', () => {
  it('tell of sheets that come, go, change their name and come to the front', async () => {
    running.stop();
    running = startOfficeHost();
    const seen: string[] = [];
    const listener =
      (what: string) =>
      (args: object): Promise<void> => {
        const named = 'nameAfter' in args ? ` ${String(args.nameAfter)}` : '';
        seen.push(`${what}${named}`);
        return Promise.resolve();
      };
    await Excel.run((context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(listener('added'));
      worksheets.onDeleted.add(listener('deleted'));
      worksheets.onActivated.add(listener('activated'));
      worksheets.onDeactivated.add(listener('deactivated'));
      worksheets.onNameChanged.add(listener('renamed'));
      worksheets.onVisibilityChanged.add(listener('visibility'));
      worksheets.onMoved.add(listener('moved'));
      worksheets.onProtectionChanged.add(listener('protection'));
      return context.sync();
    });
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.add('二');
      sheet.name = '三';
      sheet.position = 0;
      sheet.activate();
      sheet.protection.protect();
      sheet.visibility = 'Hidden';
      sheet.delete();
      return context.sync();
    });
    await told();
    expect(seen).toEqual(['added', 'renamed 三', 'moved', 'deactivated', 'activated', 'protection', 'deactivated', 'activated', 'visibility', 'deleted']);
  });

  it('tell of the selection, formats, sorting and hidden rows', async () => {
    const seen: string[] = [];
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void seen.push(`selected ${address}`)));
      sheet.onFormatChanged.add(({ address }) => Promise.resolve(void seen.push(`format ${address}`)));
      sheet.onRowSorted.add(({ address }) => Promise.resolve(void seen.push(`sorted ${address}`)));
      sheet.onRowHiddenChanged.add(({ address, changeType }) => Promise.resolve(void seen.push(`${changeType} ${address}`)));
      return context.sync();
    });
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2:C3').select();
      sheet.getRange('A1:A2').format.fill.color = '#FF0000';
      sheet.getRange('A1:A2').sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange('4:5').rowHidden = true;
      return context.sync();
    });
    await told();
    expect(seen).toEqual(['selected B2:C3', 'format A1:A2', 'sorted A1:A2', 'Hidden 4:5']);
  });

  it('tell that a sheet was computed', async () => {
    await write('A1:B1', [[1, '=A1+1']]);
    const seen: string[] = [];
    await Excel.run((context) => {
      context.workbook.worksheets.onCalculated.add(({ worksheetId }) => Promise.resolve(void seen.push(worksheetId)));
      return context.sync();
    });
    await write('A1', [[5]]);
    await running.grid.settled();
    await told();
    expect(seen).toEqual([running.grid.activeSheet().id]);
  });
});
