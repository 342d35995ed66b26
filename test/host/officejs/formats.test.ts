import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

describe('Formats of cells', () => {
  it('are written and read back', async () => {
    const seen = await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getFirst().getRange('A1:B2');
      format.fill.color = '#ffcc00';
      format.font.set({ name: '宋体', size: 14, bold: true, italic: true, underline: 'Double', strikethrough: true, color: '#FF0000' });
      format.set({ horizontalAlignment: 'CenterAcrossSelection', verticalAlignment: 'Center', wrapText: true, indentLevel: 2, shrinkToFit: true, textOrientation: 45 });
      format.protection.locked = false;
      format.protection.formulaHidden = true;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,shrinkToFit,textOrientation');
      format.fill.load('color');
      format.font.load('name,size,bold,italic,underline,strikethrough,color');
      format.protection.load('locked,formulaHidden');
      await context.sync();
      return { ...format.toJSON(), fill: format.fill.toJSON(), font: format.font.toJSON(), protection: format.protection.toJSON() };
    });
    expect(seen).toMatchObject({
      horizontalAlignment: 'CenterAcrossSelection',
      verticalAlignment: 'Center',
      wrapText: true,
      indentLevel: 2,
      shrinkToFit: true,
      textOrientation: 45,
      fill: { color: '#FFCC00' },
      font: { name: '宋体', size: 14, bold: true, italic: true, underline: 'Double', strikethrough: true, color: '#FF0000' },
      protection: { locked: false, formulaHidden: true },
    });
  });

  it('read as null where cells differ', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:B1').load('format/font/bold,format/font/size,format/wrapText');
      await context.sync();
      return [range.format.font.bold, range.format.font.size, range.format.wrapText];
    });
    expect(seen).toEqual([null, 11, false]);
  });

  it('lose their fill, and become normal again', async () => {
    await Excel.run((context) => {
      const { format } = context.workbook.worksheets.getFirst().getRange('A1');
      format.fill.color = 'red';
      format.font.bold = true;
      format.fill.clear();
      return context.sync();
    });
    expect(running.grid.activeSheet().styleAt(0, 0)).toEqual({ font: { bold: true } });
  });

  it('draw borders around a range and inside it', async () => {
    const seen = await Excel.run(async (context) => {
      const { borders } = context.workbook.worksheets.getFirst().getRange('A1:B2').format;
      const top = borders.getItem('EdgeTop');
      top.style = 'Double';
      top.color = '#0000FF';
      borders.getItem('EdgeLeft').weight = 'Medium';
      borders.getItem('InsideHorizontal').style = 'Dash';
      borders.load('items/sideIndex,items/style,items/weight,items/color');
      await context.sync();
      return borders.items.map(({ sideIndex, style, weight }) => [sideIndex, style, weight]);
    });
    expect(seen).toEqual([
      ['EdgeTop', 'Double', 'Thick'],
      ['EdgeBottom', 'None', 'Thin'],
      ['EdgeLeft', 'Continuous', 'Medium'],
      ['EdgeRight', 'None', 'Thin'],
      ['InsideVertical', 'None', 'Thin'],
      ['InsideHorizontal', 'Dash', 'Thin'],
    ]);
    expect(running.grid.activeSheet().styleAt(0, 1).borders?.top).toEqual({ style: 'double', color: '#0000FF' });
  });

  it('take borders away with the style None', async () => {
    await Excel.run((context) => {
      const { borders } = context.workbook.worksheets.getFirst().getRange('A1').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('EdgeBottom').style = 'None';
      return context.sync();
    });
    expect(running.grid.activeSheet().styleAt(0, 0).borders?.bottom).toBeUndefined();
  });

  it('give columns widths and rows heights in points', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const before = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
      sheet.getRange('B:C').format.columnWidth = 100;
      sheet.getRange('2:3').format.rowHeight = 30;
      const after = sheet.getRange('B2:C3').load('format/columnWidth,format/rowHeight');
      const mixed = sheet.getRange('A1:B2').load('format/columnWidth,format/rowHeight');
      await context.sync();
      return [before, after, mixed].map(({ format }) => [format.columnWidth, format.rowHeight]);
    });
    expect(seen[0]).toEqual([48, expect.closeTo(15, 0)]);
    expect(seen[1]).toEqual([expect.closeTo(100, 0), 30]);
    expect(seen[2]).toEqual([null, null]);
  });

  it('fit columns to what they show', async () => {
    const [narrow, wide] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [['短', '一个长得多的指标名称，放不进普通的列']];
      sheet.getRange('A1:B1').format.autofitColumns();
      const ranges = [sheet.getRange('A1').load('format/columnWidth'), sheet.getRange('B1').load('format/columnWidth')];
      await context.sync();
      return ranges.map(({ format }) => format.columnWidth);
    });
    expect(narrow).toBeLessThan(48);
    expect(wide).toBeGreaterThan(150);
  });

  it('set number formats for all cells, or one by one', async () => {
    const formats = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C1');
      const whole: unknown = '0.00';
      Object.assign(range, { numberFormat: whole });
      range.numberFormat = [[null, '@', 'General']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(formats).toEqual([['0.00', '@', 'General']]);
  });

  it.each<[string, (range: Excel.Range) => void]>([
    ['a colour', (range) => (range.format.fill.color = 'no colour')],
    ['an alignment', (range) => Object.assign(range.format, { horizontalAlignment: 'Diagonal' })],
    ['a size', (range) => (range.format.font.size = 500)],
    ['a row height', (range) => (range.format.rowHeight = 500)],
    ['an angle', (range) => (range.format.textOrientation = 120)],
    ['a border', (range) => Object.assign(range.format.borders.getItem('EdgeTop'), { style: 'Wavy' })],
  ])('refuse %s that Excel does not know', async (_what, change) => {
    const refusal = await refusalOf((context) => {
      change(context.workbook.worksheets.getFirst().getRange('A1'));
      return context.sync();
    });
    expect(refusal.code).toBe('InvalidArgument');
  });
});
