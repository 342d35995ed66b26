import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

let running: RunningOfficeHost;
beforeEach(() => {
  running = startOfficeHost();
});
afterEach(() => {
  running.stop();
});

describe('Data validation', () => {
  const rules: readonly (readonly [string, Excel.DataValidationRule, string, object])[] = [
    ['a list', { list: { inCellDropDown: true, source: '是,否' } }, 'List', { type: 'list', formula1: '"是,否"' }],
    ['a list from cells', { list: { inCellDropDown: false, source: '=Sheet1!$D$1:$D$3' } }, 'List', { type: 'list', formula1: 'Sheet1!$D$1:$D$3', inCellDropDown: false }],
    ['whole numbers', { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }, 'WholeNumber', { type: 'whole', operator: 'between', formula1: '1', formula2: '10' }],
    ['decimals', { decimal: { formula1: 0.5, operator: 'GreaterThanOrEqualTo' } }, 'Decimal', { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0.5' }],
    ['the length of text', { textLength: { formula1: 20, operator: 'LessThan' } }, 'TextLength', { type: 'textLength', operator: 'lessThan', formula1: '20' }],
    ['dates', { date: { formula1: '2025-01-01', operator: 'GreaterThan' } }, 'Date', { type: 'date', operator: 'greaterThan', formula1: '45658' }],
    ['a formula', { custom: { formula: '=ISNUMBER(A1)' } }, 'Custom', { type: 'custom', formula1: 'ISNUMBER(A1)' }],
  ];

  it.each(rules)('takes a rule for %s', async (_what, rule, type, document) => {
    const seen = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange('A1:A3');
      dataValidation.rule = rule;
      dataValidation.load('type,rule,ignoreBlanks,errorAlert');
      await context.sync();
      return [dataValidation.type, dataValidation.ignoreBlanks, dataValidation.errorAlert.showAlert];
    });
    expect(seen).toEqual([type, true, true]);
    expect(running.grid.activeSheet().validations()).toEqual([expect.objectContaining({ ...document, areas: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }] })]);
  });

  it('shows the rule as it was given', async () => {
    const seen = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange('A1');
      const shown: unknown[] = [];
      for (const [, rule] of rules) {
        dataValidation.clear();
        dataValidation.rule = rule;
        const read = context.workbook.worksheets.getFirst().getRange('A1').dataValidation.load('rule');
        shown.push(read);
      }
      await context.sync();
      return shown.map((item) => (item instanceof Excel.DataValidation ? item.rule : undefined));
    });
    expect(seen.slice(0, 5)).toEqual(rules.slice(0, 5).map(([, rule]) => rule));
    expect(seen[6]).toEqual({ custom: { formula: '=ISNUMBER(A1)' } });
  });

  it('takes a list from a range', async () => {
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
      return context.sync();
    });
    expect(running.grid.activeSheet().validations()[0]?.formula1).toBe('Sheet1!$D$1:$D$3');
  });

  it('keeps prompt and alert beside the rule', async () => {
    const seen = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      dataValidation.prompt = { showPrompt: true, title: '填报', message: '请选择' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '不对', message: '不在表中' };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      return [dataValidation.rule, dataValidation.prompt, dataValidation.errorAlert, dataValidation.ignoreBlanks];
    });
    expect(seen).toEqual([
      { list: { inCellDropDown: true, source: 'a,b' } },
      { showPrompt: true, title: '填报', message: '请选择' },
      { showAlert: true, style: 'Warning', title: '不对', message: '不在表中' },
      false,
    ]);
  });

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    ['a prompt title of 33 characters', (validation) => (validation.prompt = { showPrompt: true, title: '字'.repeat(33), message: 'x' })],
    ['a prompt of 256 characters', (validation) => (validation.prompt = { showPrompt: true, title: '', message: '字'.repeat(256) })],
    ['an error title of 33 characters', (validation) => (validation.errorAlert = { showAlert: true, style: 'Stop', title: '字'.repeat(33), message: '' })],
    ['an error of 225 characters', (validation) => (validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: '字'.repeat(225) })],
    ['a list of 256 characters', (validation) => (validation.rule = { list: { inCellDropDown: true, source: '字'.repeat(256) } })],
    ['no rule at all', (validation) => (validation.rule = {})],
    ['two rules at once', (validation) => (validation.rule = { custom: { formula: '=A1' }, list: { inCellDropDown: true, source: 'a' } })],
    ['between without its second limit', (validation) => (validation.rule = { wholeNumber: { formula1: 1, operator: 'Between' } })],
  ])('refuses %s', async (_what, change) => {
    const refusal = await refusalOf((context) => {
      change(context.workbook.worksheets.getFirst().getRange('A1').dataValidation);
      return context.sync();
    });
    expect(refusal.code).toBe('InvalidArgument');
  });

  it('takes texts of exactly the greatest length', async () => {
    await Excel.run((context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '字'.repeat(255) } };
      dataValidation.prompt = { showPrompt: true, title: '字'.repeat(32), message: '字'.repeat(255) };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '字'.repeat(32), message: '字'.repeat(224) };
      return context.sync();
    });
    expect(running.grid.activeSheet().validations()).toHaveLength(1);
  });

  it('tells which cells do not comply, and does not hinder a program from writing them', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:A4');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      range.values = [['是'], ['也许'], [''], ['都不是']];
      const invalid = range.dataValidation.getInvalidCells().load('address');
      range.dataValidation.load('valid');
      const good = sheet.getRange('A1').dataValidation.load('valid');
      const bad = sheet.getRange('A2').dataValidation.load('valid');
      const none = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      return [invalid.address, range.dataValidation.valid, good.valid, bad.valid, none.isNullObject];
    });
    expect(seen).toEqual(['Sheet1!A2,Sheet1!A4', null, true, false, true]);
  });

  it('is inconsistent over cells with different rules', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
      const mixed = sheet.getRange('A1:A2').dataValidation.load('type,rule');
      const none = sheet.getRange('B1').dataValidation.load('type');
      await context.sync();
      return [mixed.type, mixed.rule, none.type];
    });
    expect(seen).toEqual(['Inconsistent', null, 'None']);
  });
});

describe('Rules that refer to another sheet', () => {
  const source = '=OFFSET(甲!$A$1,0,0,COUNTA(甲!$A:$A),1)';
  const shown = async (change: (sheet: Excel.Worksheet) => void): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const own = context.workbook.worksheets.getFirst();
      const other = context.workbook.worksheets.add('甲');
      const cell = own.getRange('B2:B3');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source } };
      const format = cell.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2=甲!$A$1';
      change(other);
      cell.dataValidation.load('rule');
      format.custom.rule.load('formula');
      await context.sync();
      return [cell.dataValidation.rule.list?.source, format.custom.rule.formula];
    });

  it('follow its name', async () => {
    expect(await shown((sheet) => { sheet.name = '乙 丙'; })).toEqual(["=OFFSET('乙 丙'!$A$1,0,0,COUNTA('乙 丙'!$A:$A),1)", "=$B2='乙 丙'!$A$1"]);
  });

  it('lose their references with it', async () => {
    expect(await shown((sheet) => { sheet.delete(); })).toEqual(['=OFFSET(#REF!,0,0,COUNTA(#REF!),1)', '=$B2=#REF!']);
  });

  it('stay as they are when a third sheet is renamed or goes', async () => {
    const seen = await shown(({ context }) => {
      const third = context.workbook.worksheets.add('甲乙');
      third.name = '丁';
      third.delete();
    });
    expect(seen).toEqual([source, '=$B2=甲!$A$1']);
  });
});

describe('Conditional formats', () => {
  it('mark cells by a formula', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B3');
      const added = range.conditionalFormats.add('Custom');
      added.custom.rule.formula = '=$A1>1';
      added.custom.format.fill.color = '#FFC7CE';
      added.custom.format.font.set({ bold: true, color: '#9C0006' });
      added.stopIfTrue = true;
      added.load('id,type,priority,stopIfTrue');
      added.custom.rule.load('formula');
      await context.sync();
      return [added.type, added.priority, added.stopIfTrue, added.custom.rule.formula];
    });
    expect(seen).toEqual(['Custom', 0, true, '=$A1>1']);
    expect(running.grid.activeSheet().conditionalFormats()).toEqual([
      expect.objectContaining({
        type: 'expression',
        formula: '$A1>1',
        stopIfTrue: true,
        areas: [{ row: 0, column: 0, rowCount: 3, columnCount: 2 }],
        style: expect.objectContaining({ fill: '#FFC7CE' }),
      }),
    ]);
  });

  it('of every kind that the workbook holds are kept and read back', async () => {
    const seen = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1:A9').conditionalFormats;
      const cellValue = formats.add('CellValue').cellValue;
      cellValue.rule = { formula1: '=1', formula2: '=5', operator: 'Between' };
      const text = formats.add('ContainsText').textComparison;
      text.rule = { operator: 'BeginsWith', text: '未' };
      const top = formats.add('TopBottom').topBottom;
      top.rule = { rank: 3, type: 'BottomItems' };
      const preset = formats.add('PresetCriteria').preset;
      preset.rule = { criterion: 'UniqueValues' };
      const scale = formats.add('ColorScale').colorScale;
      scale.criteria = { minimum: { type: 'LowestValue', color: '#FF0000' }, maximum: { type: 'HighestValue', color: '#00FF00' } };
      const bar = formats.add('DataBar').dataBar;
      bar.positiveFormat.fillColor = '#123456';
      const icons = formats.add('IconSet').iconSet;
      icons.style = 'FourTrafficLights';
      formats.load('items/type');
      const count = formats.getCount();
      for (const kind of [cellValue, text, top, preset]) kind.load('rule');
      scale.load('criteria,threeColorScale');
      bar.positiveFormat.load('fillColor');
      icons.load('style');
      await context.sync();
      return {
        types: formats.items.map(({ type }) => type),
        count: count.value,
        rules: [cellValue.rule, text.rule, top.rule, preset.rule],
        scale: scale.criteria.maximum.color,
        threeColors: scale.threeColorScale,
        bar: bar.positiveFormat.fillColor,
        icons: icons.style,
      };
    });
    expect(seen).toEqual({
      // The one added last is applied first.
      types: ['IconSet', 'DataBar', 'ColorScale', 'PresetCriteria', 'TopBottom', 'ContainsText', 'CellValue'],
      count: 7,
      rules: [{ formula1: '=1', formula2: '=5', operator: 'Between' }, { operator: 'BeginsWith', text: '未' }, { rank: 3, type: 'BottomItems' }, { criterion: 'UniqueValues' }],
      scale: '#00FF00',
      threeColors: false,
      bar: '#123456',
      icons: 'FourTrafficLights',
    });
  });

  it('are removed one by one, without the others', async () => {
    const left = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats;
      formats.add('Custom').custom.rule.formula = '=TRUE';
      const ours = formats.add('Custom').load('id');
      await context.sync();
      formats.getItem(ours.id).delete();
      formats.load('items/id');
      await context.sync();
      return formats.items.length;
    });
    expect(left).toBe(1);
  });

  it('are gone for the cleared cells only', async () => {
    await Excel.run((context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A4').conditionalFormats.add('DataBar');
      sheet.getRange('A2').conditionalFormats.clearAll();
      return context.sync();
    });
    expect(running.grid.activeSheet().conditionalFormats().flatMap((rule) => rule.areas)).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      { row: 2, column: 0, rowCount: 2, columnCount: 1 },
    ]);
  });

  it('change their order', async () => {
    const seen = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats;
      const first = formats.add('DataBar');
      formats.add('ColorScale');
      formats.add('IconSet');
      first.priority = 0;
      formats.load('items/type');
      await context.sync();
      return formats.items.map(({ type }) => type);
    });
    expect(seen).toEqual(['DataBar', 'IconSet', 'ColorScale']);
  });

  it('are null objects as another kind', async () => {
    const seen = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('DataBar');
      const custom = added.customOrNullObject.load();
      const bar = added.dataBarOrNullObject.load();
      await context.sync();
      return [custom.isNullObject, bar.isNullObject];
    });
    expect(seen).toEqual([true, false]);
  });
});
