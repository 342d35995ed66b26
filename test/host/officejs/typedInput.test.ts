import * as fc from 'fast-check';
import { readTypedValue } from '../../../src/workbench/host/typedInput';
import { serialOfDay } from '../../../src/workbench/host/typedDate';
import { type RunningOfficeHost, refusalOf, startOfficeHost } from '../../support/officeHost';

const today = new Date(2026, 6, 1);

function typed(value: unknown, locale: 'zh-CN' | 'en-US' = 'zh-CN'): unknown {
  const { input, format } = readTypedValue(value, () => false, locale, today);
  if (input === null) return null;
  const content = 'formula' in input ? { formula: input.formula } : input.value;
  return format === undefined ? content : [content, format];
}

describe('Text that a program writes into a cell', () => {
  it.each<[string, unknown]>([
    ['12', 12],
    [' 12 ', 12],
    ['001', 1],
    ['1.10', 1.1],
    ['-3.5', -3.5],
    ['.5', 0.5],
    ['1,234', [1234, '#,##0']],
    ['1,234.5', [1234.5, '#,##0.00']],
    ['12,34', '12,34'],
    ['1e3', [1000, '0.00E+00']],
    ['50%', [0.5, '0%']],
    ['12.5%', [0.125, '0.00%']],
    ['(12)', -12],
    ['¥12', [12, '¥#,##0']],
    ['1 1/2', [1.5, '# ?/?']],
    ['123456789012345678', 123456789012346000],
    ['true', true],
    ['FALSE', false],
    ['指标', '指标'],
    ['3个', '3个'],
    ['1.1.1', '1.1.1'],
    ['-', '-'],
    ["'12", '12'],
    ["'=A1", '=A1'],
    ['=', '='],
    ['=A1+1', { formula: '=A1+1' }],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each<[string, 'zh-CN' | 'en-US', readonly [number, number, number], string]>([
    ['2025-3-1', 'zh-CN', [2025, 3, 1], 'yyyy/m/d'],
    ['2025/12/31', 'en-US', [2025, 12, 31], 'm/d/yyyy'],
    ['3/4/2025', 'en-US', [2025, 3, 4], 'm/d/yyyy'],
    ['25-3-1', 'zh-CN', [2025, 3, 1], 'yyyy/m/d'],
    ['1-2', 'zh-CN', [2026, 1, 2], 'm"月"d"日"'],
    ['1-2', 'en-US', [2026, 1, 2], 'd-mmm'],
    ['2025年3月1日', 'zh-CN', [2025, 3, 1], 'yyyy"年"m"月"d"日"'],
    ['3月1日', 'zh-CN', [2026, 3, 1], 'm"月"d"日"'],
    ['2025-3', 'zh-CN', [2025, 3, 1], 'yyyy"年"m"月"'],
    ['1-Mar-2025', 'en-US', [2025, 3, 1], 'd-mmm-yy'],
  ])('%s (%s) becomes a date', (text, locale, [year, month, day], format) => {
    expect(typed(text, locale)).toEqual([serialOfDay(year, month, day), format]);
  });

  it.each(['13-45', '2025-2-30', '99:99', '2025-13-01', '1-2-3-4'])('%s stays text: there is no such day or time', (text) => {
    expect(typed(text)).toBe(text);
  });

  it('becomes a time of day', () => {
    expect(typed('12:30')).toEqual([12.5 / 24, 'h:mm']);
  });

  it('counts days as Excel does, with 29 February 1900', () => {
    expect([serialOfDay(1900, 1, 1), serialOfDay(1900, 2, 28), serialOfDay(1900, 3, 1), serialOfDay(2025, 1, 1)]).toEqual([1, 59, 61, 45658]);
  });

  it('stays text wherever the cell is formatted as text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('1', '1-2', '50%', '=A1', 'TRUE')), (text) => {
        fc.pre(!text.startsWith("'"));
        expect(readTypedValue(text, () => true, 'zh-CN', today).input).toEqual(/^(true|false)$/i.test(text) ? { value: text } : { value: text });
      }),
    );
  });

  it('stays itself after an apostrophe, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typed(`'${text}`)).toBe(text);
      }),
    );
  });

  it('that spells a number gives that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (number) => {
        expect(typed(String(number))).toBe(number);
      }),
    );
  });
});

describe('Cells', () => {
  let running: RunningOfficeHost;
  beforeEach(() => {
    running = startOfficeHost({ today: () => today });
  });
  afterEach(() => {
    running.stop();
  });

  it('are left alone by null and emptied by an empty string', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, '', 4]]);
  });

  it('take the format that belongs to what was typed, unless they have one', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:C1');
      range.numberFormat = [['General', '0.000', '@']];
      range.values = [['50%', '50%', '50%']];
      range.load('values,numberFormat,text');
      await context.sync();
      return [range.values, range.numberFormat, range.text];
    });
    expect(seen).toEqual([[[0.5, 0.5, '50%']], [['0%', '0.000', '@']], [['50%', '0.500', '50%']]]);
  });

  it('of text format take numbers as text too', async () => {
    const types = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.numberFormat = [['@']];
      range.values = [[12]];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(types).toEqual([[['12']], [['String']]]);
  });

  it('are all filled with a single value', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      const single: unknown = 7;
      Object.assign(range, { values: single });
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it.each<[string, unknown[][]]>([
    ['a block of another shape', [[1, 2, 3]]],
    ['rows of different lengths', [[1, 2], [3]]],
    ['an object', [[{}, 1], [2, 3]]],
    ['a formula that nobody can read', [['=SUM(', 1], [2, 3]]],
    ['text beyond 32,767 characters', [['x'.repeat(32_768), 1], [2, 3]]],
  ])('refuse %s', async (_what, values) => {
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').values = values;
      return context.sync();
    });
    expect([refusal.code, refusal.location]).toEqual(['InvalidArgument', 'Range.values']);
  });
});
