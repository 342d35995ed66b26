import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

type Change = (sheet: Excel.Worksheet) => void;

async function change(act: Change): Promise<void> {
  await Excel.run((context) => {
    act(context.workbook.worksheets.getItem('Sheet1'));
    return context.sync();
  });
}

async function codeOf(act: Change): Promise<string> {
  const refusal = await refusalOf((context) => {
    act(context.workbook.worksheets.getItem('Sheet1'));
    return context.sync();
  });
  return refusal.code;
}

describe('A protected sheet', () => {
  const refused: readonly (readonly [string, Change])[] = [
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['a block that touches a locked cell', (sheet) => (sheet.getRange('B2:B4').values = [[1], [2], [3]])],
    ['clearing', (sheet) => sheet.getRange('A1').clear('Contents')],
    ['copying into it', (sheet) => sheet.getRange('A1').copyFrom('B2')],
    ['fills', (sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000')],
    ['number formats', (sheet) => (sheet.getRange('B2').numberFormat = [['0.0']])],
    ['locking', (sheet) => (sheet.getRange('B2').format.protection.locked = true)],
    ['column widths', (sheet) => (sheet.getRange('B:B').format.columnWidth = 50)],
    ['row heights', (sheet) => (sheet.getRange('2:2').format.rowHeight = 50)],
    ['hiding rows', (sheet) => (sheet.getRange('2:2').rowHidden = true)],
    ['putting rows in', (sheet) => sheet.getRange('2:2').insert('Down')],
    ['taking columns out', (sheet) => sheet.getRange('B:B').delete('Left')],
    ['sorting', (sheet) => sheet.getRange('B2:B3').sort.apply([{ key: 0 }])],
    ['merging', (sheet) => sheet.getRange('B2:B3').merge()],
    ['validation', (sheet) => (sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } })],
    ['conditional formats', (sheet) => sheet.getRange('B2').conditionalFormats.add('DataBar')],
    ['filter buttons', (sheet) => sheet.autoFilter.apply('A1:B2')],
    ['being protected again', (sheet) => sheet.protection.protect()],
  ];

  beforeEach(() =>
    change((sheet) => {
      sheet.getRange('B2:B3').format.protection.locked = false;
      sheet.protection.protect();
    }),
  );

  it.each(refused)('refuses %s', async (_what, act) => {
    expect(await codeOf(act)).toBe('AccessDenied');
  });

  it('takes values in its unlocked cells', async () => {
    await change((sheet) => (sheet.getRange('B2:B3').values = [[1], [2]]));
    expect(running.grid.activeSheet().values({ row: 1, column: 1, rowCount: 2, columnCount: 1 })).toEqual([[1], [2]]);
  });

  it('changes again once it is unprotected, and may be unprotected twice', async () => {
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[1]];
    });
    expect(running.grid.activeSheet().protection).toBeUndefined();
  });

  it('allows what its options allow, and tells them', async () => {
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowInsertRows: true, selectionMode: 'Unlocked' });
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('B:B').format.columnWidth = 50;
      sheet.getRange('9:9').insert('Down');
    });
    const options = await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst().load('protection/protected,protection/options');
      await context.sync();
      return [protection.protected, protection.options];
    });
    expect(options).toEqual([true, expect.objectContaining({ allowFormatCells: true, allowInsertRows: true, allowSort: false, selectionMode: 'Unlocked' })]);
  });

  it('opens with its password only', async () => {
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, '口令1');
    });
    const without = await codeOf((sheet) => sheet.protection.unprotect());
    const wrong = await codeOf((sheet) => sheet.protection.unprotect('口令2'));
    await change((sheet) => sheet.protection.unprotect('口令1'));
    expect([without, wrong, running.grid.activeSheet().protection]).toEqual(['AccessDenied', 'AccessDenied', undefined]);
  });
});

describe('A workbook with protected structure', () => {
  beforeEach(() =>
    Excel.run((context) => {
      context.workbook.worksheets.add('二');
      context.workbook.protection.protect('pw');
      return context.sync();
    }),
  );

  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['adding sheets', ({ workbook }) => workbook.worksheets.add('三')],
    ['renaming sheets', ({ workbook }) => (workbook.worksheets.getItem('二').name = '三')],
    ['removing sheets', ({ workbook }) => workbook.worksheets.getItem('二').delete()],
    ['moving sheets', ({ workbook }) => (workbook.worksheets.getItem('二').position = 0)],
    ['hiding sheets', ({ workbook }) => (workbook.worksheets.getItem('二').visibility = 'Hidden')],
    ['copying sheets', ({ workbook }) => workbook.worksheets.getItem('二').copy()],
    ['being protected again', ({ workbook }) => workbook.protection.protect()],
    ['a wrong password', ({ workbook }) => workbook.protection.unprotect('wrong')],
  ])('refuses %s', async (_what, act) => {
    const refusal = await refusalOf((context) => {
      act(context);
      return context.sync();
    });
    expect(refusal.code).toBe('AccessDenied');
  });

  it('still takes values, and opens with its password', async () => {
    const open = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('二').getRange('A1').values = [[1]];
      context.workbook.protection.unprotect('pw');
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      return !protection.protected;
    });
    expect(open).toBe(true);
  });
});

describe('While a cell is being edited', () => {
  it('every batch is refused, and nothing of it happens', async () => {
    const editing = jest.spyOn(running.grid, 'editing').mockReturnValue(true);
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      return context.sync();
    });
    editing.mockRestore();
    expect(refusal.code).toBe('InvalidOperationInCellEditMode');
    expect(running.grid.activeSheet().usedArea(true)).toBeUndefined();
  });

  it('a batch that asks for it waits until the edit ends', async () => {
    const editing = jest.spyOn(running.grid, 'editing').mockReturnValue(true);
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      return context.sync();
    }).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 80));
    const early = done;
    editing.mockReturnValue(false);
    await run;
    expect([early, done]).toEqual([false, true]);
  });
});

describe('What is not emulated', () => {
  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['ChartCollection', ({ workbook }) => workbook.worksheets.getFirst().charts.add('Line', workbook.worksheets.getFirst().getRange('A1:B2'))],
    ['Worksheet.charts', ({ workbook }) => workbook.worksheets.getFirst().charts.load('items')],
    ['Range.removeDuplicates', ({ workbook }) => workbook.worksheets.getFirst().getRange('A1:B2').removeDuplicates([0], true)],
    ['Range.hyperlink', ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').load('hyperlink')],
    ['Range.style', ({ workbook }) => (workbook.worksheets.getFirst().getRange('A1').style = 'Good')],
    ['Range.insert', ({ workbook }) => workbook.worksheets.getFirst().getRange('A1:B2').insert('Down')],
    ['Workbook.insertWorksheetsFromBase64', ({ workbook }) => workbook.insertWorksheetsFromBase64('UEs=')],
  ])('fails with ApiNotFound and its name: %s', async (name, act) => {
    const refusal = await refusalOf((context) => {
      act(context);
      return context.sync();
    });
    expect(refusal.code).toBe('ApiNotFound');
    expect(refusal.message).toContain(name === 'ChartCollection' ? 'Worksheet.charts' : name);
  });

  it('is no way to anything of the host that is not Excel’s', async () => {
    const codes = [];
    for (const name of ['Constructor', 'Context', 'Relocate', 'Sheet', '__proto__', 'toString']) {
      const answer = await running.host.process({
        Actions: [{ Id: 1, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [] } }],
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
      });
      codes.push('Error' in answer ? answer.Error.Code : 'done');
    }
    expect(new Set(codes)).toEqual(new Set(['ApiNotFound']));
  });
});
