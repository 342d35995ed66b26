import fc from 'fast-check';
import { createExcelPort } from '../../src/excel/createExcelPort';
import type { CellValue } from '../../src/model/cellValue';
import { startOfficeHost, type RunningOfficeHost } from '../support/officeHost';

jest.setTimeout(120_000);

let running: RunningOfficeHost;

beforeAll(() => {
  running = startOfficeHost({ profile: '1.9', computes: false });
});

afterAll(() => {
  running.stop();
});

/** What the cells hold after a plan wrote the values. */
async function written(values: readonly CellValue[]): Promise<readonly (readonly [CellValue, CellValue])[]> {
  const sheet = running.grid.sheets()[0];
  if (!sheet) throw new Error('no sheet');
  const outcome = await createExcelPort().apply({ sheets: [{ target: { existing: sheet.id }, blocks: [{ row: 0, column: 0, cells: values.map((value) => [{ value }]) }] }], names: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const area = { row: 0, column: 0, rowCount: values.length, columnCount: 1 };
  const formulas = sheet.formulas(area);
  return sheet.values(area).map((row, index) => [row[0] ?? '', formulas[index]?.[0] ?? '']);
}

const awkward = [
  'TRUE', '真', '1e5', '００１', '001', '1-2', '2004-7-1', '2004年7月1日', '七月一日', '二○○四年', '上午9:00', '下午三时', '民國93年', '12:30', '85%', '￥5', '$5', '1,234', '1/2',
  '=1+1', '＝1+1', '+1', '-1', '@SUM', "'已有撇号", "''", '#REF!', '#N/A', ' 1', '1 ', '(5)', '一', '〇', '“引号”', '（一）', '', '不适用', '长春市', '第1页', '\u30001',
];

it('text of every kind is text in the cell, to the letter', async () => {
  expect(await written(awkward)).toEqual(awkward.map((text) => [text, text]));
});

it('any text is text in the cell, to the letter', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[0-9０-９一二三四五年月日时:/.,%+=@'eE -]{1,10}$/),
    fc.tuple(fc.constantFrom(...awkward), fc.constantFrom(...awkward)).map(([a, b]) => a + b),
  );
  const kept = text.filter((each) => !/\p{Cc}|\p{Cs}/u.test(each));
  await fc.assert(
    fc.asyncProperty(fc.array(kept, { minLength: 1, maxLength: 40 }), async (texts) => {
      expect(await written(texts)).toEqual(texts.map((each) => [each, each]));
    }),
    { numRuns: 40 },
  );
});

it('numbers and logical values stay what they are', async () => {
  const values = [0, -5, 0.1, 1e-9, 123456789012345, true, false];
  expect((await written(values)).map(([value]) => value)).toEqual(values);
});
