import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

async function addressOf(pick: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return Excel.run(async (context) => {
    const range = pick(context.workbook.worksheets.getFirst()).load('address');
    await context.sync();
    return range.address;
  });
}

async function fill(address: string, values: unknown[][]): Promise<void> {
  await Excel.run((context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = values;
    return context.sync();
  });
}

describe('Ranges', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['a cell by position', (sheet) => sheet.getCell(2, 1), 'Sheet1!B3'],
    ['an address with dollars', (sheet) => sheet.getRange('$B$2:$A$1'), 'Sheet1!A1:B2'],
    ['indexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), 'Sheet1!C2:F4'],
    ['whole columns', (sheet) => sheet.getRange('B:C'), 'Sheet1!B:C'],
    ['whole rows', (sheet) => sheet.getRange('2:3'), 'Sheet1!2:3'],
    ['an offset', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'Sheet1!A3:B4'],
    ['another size', (sheet) => sheet.getRange('B2:C3').getResizedRange(1, -1), 'Sheet1!B2:B4'],
    ['an absolute size', (sheet) => sheet.getRange('B2:C3').getAbsoluteResizedRange(1, 4), 'Sheet1!B2:E2'],
    ['a row', (sheet) => sheet.getRange('B2:C3').getRow(1), 'Sheet1!B3:C3'],
    ['a column', (sheet) => sheet.getRange('B2:C3').getColumn(1), 'Sheet1!C2:C3'],
    ['the last cell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'Sheet1!C3'],
    ['the last row', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'Sheet1!B3:C3'],
    ['the last column', (sheet) => sheet.getRange('B2:C3').getLastColumn(), 'Sheet1!C2:C3'],
    ['the entire row', (sheet) => sheet.getRange('B2:C3').getEntireRow(), 'Sheet1!2:3'],
    ['the entire column', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'Sheet1!B:C'],
    ['a bounding rectangle', (sheet) => sheet.getRange('B2').getBoundingRect('D5'), 'Sheet1!B2:D5'],
    ['an intersection', (sheet) => sheet.getRange('B:B').getIntersection(sheet.getRange('2:4')), 'Sheet1!B2:B4'],
    ['rows below', (sheet) => sheet.getRange('B2:C3').getRowsBelow(2), 'Sheet1!B4:C5'],
    ['rows above', (sheet) => sheet.getRange('B2:C3').getRowsAbove(), 'Sheet1!B1:C1'],
    ['columns after', (sheet) => sheet.getRange('B2:C3').getColumnsAfter(), 'Sheet1!D2:D3'],
    ['columns before', (sheet) => sheet.getRange('B2:C3').getColumnsBefore(1), 'Sheet1!A2:A3'],
  ])('lead to %s', async (_what, pick, expected) => {
    expect(await addressOf(pick)).toBe(expected);
  });

  it('are found by the name of their cells', async () => {
    await Excel.run((context) => {
      context.workbook.names.add('标记', context.workbook.worksheets.getFirst().getRange('C4:D5'));
      return context.sync();
    });
    expect(await addressOf((sheet) => sheet.getRange('标记'))).toBe('Sheet1!C4:D5');
  });

  it.each<[string, string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['that is no address', 'InvalidArgument', (sheet) => sheet.getRange('A')],
    ['beyond the last row', 'InvalidArgument', (sheet) => sheet.getRange('A1048577')],
    ['before the first row', 'InvalidArgument', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['without rows', 'InvalidArgument', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
    ['of a sheet that is not there', 'InvalidArgument', (sheet) => sheet.getRange('没有!A1')],
    ['where two do not meet', 'ItemNotFound', (sheet) => sheet.getRange('A1').getIntersection('B2')],
    ['of special cells that there are none of', 'ItemNotFound', (sheet) => sheet.getRange('A1:B2').getSpecialCells('Formulas').getEntireRow().areas.getItemAt(0)],
  ])('are refused %s', async (_what, code, pick) => {
    const refusal = await refusalOf(async (context) => {
      pick(context.workbook.worksheets.getFirst()).load('address');
      await context.sync();
    });
    expect(refusal.code).toBe(code);
  });

  it('give the used part, with and without formats', async () => {
    await fill('B2:C3', [
      [1, ''],
      ['', 2],
    ]);
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('E9').format.fill.color = '#FF0000';
      const [all, valuesOnly, column, nothing] = [
        sheet.getUsedRange(),
        sheet.getUsedRange(true),
        sheet.getRange('C:C').getUsedRange(true),
        sheet.getRange('H:H').getUsedRangeOrNullObject(true),
      ].map((range) => range.load('address'));
      await context.sync();
      return [all?.address, valuesOnly?.address, column?.address, nothing?.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!B2:E9', 'Sheet1!B2:C3', 'Sheet1!C3', true]);
  });

  it('of an empty sheet are its first cell, or nothing', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const first = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      return [first.address, none.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!A1', true]);
  });

  it('find the block of filled cells around them', async () => {
    await fill('B2:D4', [
      [1, 2, ''],
      [3, '', ''],
      ['', 4, 5],
    ]);
    await fill('G7', [['far']]);
    expect(await addressOf((sheet) => sheet.getRange('B2').getSurroundingRegion())).toBe('Sheet1!B2:D4');
  });

  it('find special cells as few rectangles', async () => {
    await fill('A1:C3', [
      [1, 'x', '=1+1'],
      [2, '', '=1/0'],
      [3, true, '="t"'],
    ]);
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C3');
      const found = [
        range.getSpecialCells('Constants'),
        range.getSpecialCells('Constants', 'Numbers'),
        range.getSpecialCells('Formulas'),
        range.getSpecialCells('Formulas', 'Errors'),
        range.getSpecialCells('Blanks'),
      ].map((areas) => areas.load('address,areaCount,cellCount'));
      const none = range.getSpecialCellsOrNullObject('Constants', 'Errors').load('address');
      await context.sync();
      return [found.map(({ address }) => address.replaceAll('Sheet1!', '')), none.isNullObject];
    });
    expect(seen).toEqual([['A1:B1,A2,A3:B3', 'A1:A3', 'C1:C3', 'C2', 'B2'], true]);
  });

  it('find text', async () => {
    await fill('A1:B2', [
      ['指标一', 'abc'],
      ['ABC', '指标二'],
    ]);
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      const ranges = [
        range.findOrNullObject('abc', {}),
        range.findOrNullObject('ABC', { matchCase: true }),
        range.findOrNullObject('指标', { searchDirection: 'Backwards' }),
        range.findOrNullObject('指标', { completeMatch: true }),
      ].map((found) => found.load('address'));
      await context.sync();
      return ranges.map((found) => (found.isNullObject ? null : found.address));
    });
    expect(seen).toEqual(['Sheet1!B1', 'Sheet1!A2', 'Sheet1!B2', null]);
  });

  it('copy values, formulas and formats, with references that move', async () => {
    await fill('A1:B2', [
      [1, '=A1*2'],
      [2, '=$A$1+A2'],
    ]);
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').format.fill.color = '#112233';
      sheet.getRange('D1').copyFrom('A1:B2');
      sheet.getRange('G1').copyFrom(sheet.getRange('A1:B2'), 'Values');
      sheet.getRange('A5').copyFrom('A1:B2', 'Values', false, true);
      const all = sheet.getRange('D1:E2').load('formulas,values');
      const values = sheet.getRange('G1:H2').load('formulas');
      const transposed = sheet.getRange('A5:B6').load('values');
      const fills = [sheet.getRange('D1'), sheet.getRange('G1')].map((range) => range.load('format/fill/color'));
      await context.sync();
      return { formulas: all.formulas, computed: all.values, values: values.formulas, transposed: transposed.values, fills: fills.map((range) => range.format.fill.color) };
    });
    expect(seen).toEqual({
      formulas: [
        [1, '=D1*2'],
        [2, '=$A$1+D2'],
      ],
      computed: [
        [1, 2],
        [2, 3],
      ],
      values: [
        [1, 2],
        [2, 3],
      ],
      transposed: [
        [1, 2],
        [2, 3],
      ],
      fills: ['#112233', '#FFFFFF'],
    });
  });

  it('fill a larger destination with copies', async () => {
    await fill('A1', [['=ROW()']]);
    await Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange('A2:A4').copyFrom('A1');
      return context.sync();
    });
    await running.grid.settled();
    expect(running.grid.activeSheet().values({ row: 0, column: 0, rowCount: 4, columnCount: 1 })).toEqual([[1], [2], [3], [4]]);
  });

  it('sort their rows by values', async () => {
    await fill('A1:B4', [
      ['名称', '分'],
      ['甲', 2],
      ['乙', 3],
      ['丙', 1],
    ]);
    await Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B4').sort.apply([{ key: 1, ascending: false }], false, true);
      return context.sync();
    });
    expect(running.grid.activeSheet().values({ row: 1, column: 0, rowCount: 3, columnCount: 1 })).toEqual([['乙'], ['甲'], ['丙']]);
  });

  it('merge, keeping the first cell only, and refuse to cut through a merged cell', async () => {
    await fill('A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').merge();
      return context.sync();
    });
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('B2:C3').merge();
      return context.sync();
    });
    expect(running.grid.activeSheet().merges()).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
    expect(running.grid.activeSheet().formulas({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(refusal.code).toBe('MergedRangeConflict');
  });

  it('hide and show rows and columns', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const ranges = ['A2:A3', 'A1:A2', 'B1', 'A1'].map((address) => sheet.getRange(address).load('rowHidden,columnHidden,hidden'));
      await context.sync();
      return ranges.map(({ rowHidden, columnHidden, hidden }) => [rowHidden, columnHidden, hidden]);
    });
    expect(seen).toEqual([
      [true, false, true],
      [null, false, null],
      [false, true, true],
      [false, false, false],
    ]);
  });

  it('are selected, and tell what is selected', async () => {
    const seen = await Excel.run(async (context) => {
      context.workbook.worksheets.add('二').getRange('B2:C3').select();
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(seen).toEqual(['二!B2:C3', '二!B2']);
  });

  it('of several areas cannot be got as one', async () => {
    const sheet = running.grid.activeSheet();
    running.grid.select(sheet.id, [
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      { row: 3, column: 3, rowCount: 2, columnCount: 1 },
    ]);
    const refusal = await refusalOf((context) => {
      context.workbook.getSelectedRange().load('address');
      return context.sync();
    });
    const several = await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load('address');
      await context.sync();
      return areas.address;
    });
    expect([refusal.code, several]).toEqual(['InvalidSelection', 'Sheet1!A1,Sheet1!D4:D5']);
  });

  it('of whole columns list no values, and take none', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A:A').load('values,cellCount');
      await context.sync();
      return [range.values, range.cellCount];
    });
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('A:A').values = [[1]];
      return context.sync();
    });
    expect([values, refusal.code]).toEqual([[null, 1_048_576], 'InvalidArgument']);
  });

  it('of more than 5,000,000 cells cannot be read', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('A1:Z200000').load('values');
      return context.sync();
    });
    expect(refusal.code).toBe('RangeExceedsLimit');
  });

  it('lose contents, formats, rules and notes when they are cleared', async () => {
    const sheet = running.grid.activeSheet();
    await Excel.run((context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.fill.color = '#FF0000';
      range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
      return context.sync();
    });
    sheet.setNote({ row: 0, column: 0, text: '注' });
    await Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B1').clear();
      return context.sync();
    });
    expect(sheet.formulas({ row: 0, column: 0, rowCount: 2, columnCount: 2 })).toEqual([
      ['', ''],
      [3, 4],
    ]);
    expect([sheet.styleAt(0, 0).fill, sheet.styleAt(1, 0).fill]).toEqual([undefined, '#FF0000']);
    expect(sheet.validations().flatMap((rule) => rule.areas)).toEqual([{ row: 1, column: 0, rowCount: 1, columnCount: 2 }]);
    expect(sheet.conditionalFormats().flatMap((rule) => rule.areas)).toEqual([{ row: 1, column: 0, rowCount: 1, columnCount: 2 }]);
    expect(sheet.notes()).toEqual([]);
  });
});

describe('Range areas', () => {
  it('are formatted and cleared together', async () => {
    await Excel.run((context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges('A1:B1, D4');
      areas.format.fill.color = '#00FF00';
      return context.sync();
    });
    const sheet = running.grid.activeSheet();
    expect([sheet.styleAt(0, 1).fill, sheet.styleAt(3, 3).fill, sheet.styleAt(0, 3).fill]).toEqual(['#00FF00', '#00FF00', undefined]);
  });

  it('give their ranges one by one', async () => {
    const seen = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges('A1:B1,D4').load('areas/items/address,cellCount,areaCount');
      await context.sync();
      return [areas.areas.items.map(({ address }) => address), areas.cellCount, areas.areaCount];
    });
    expect(seen).toEqual([['Sheet1!A1:B1', 'Sheet1!D4'], 3, 2]);
  });

  it('whose address is longer than 8,192 characters lose the rest without a word', async () => {
    const cells = Array.from({ length: 2000 }, (_, i) => `A${String(i * 2 + 1)}`);
    const cut = cells.join(',').slice(0, 8192).split(',').length;
    const count = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges(cells.join(',')).load('areaCount');
      await context.sync();
      return areas.areaCount;
    });
    expect(cut).toBeLessThan(2000);
    expect(count).toBe(cut);
  });
});
