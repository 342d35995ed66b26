import type { Finding } from '../../../src/model/finding';
import { allRules } from '../../../src/validation/allRules';
import { inOrderOfSheets } from '../../../src/validation/inOrderOfSheets';

const cell = (row: number, column: number) => ({ at: { sheetId: 's', sheetName: 's', row, column } });
const finding = (more: Partial<Finding>): Finding => ({ rule: 'blank', severity: 'hard', column: 'half-year', ...more });

/** In the order in which they must come. */
const sorted: readonly Finding[] = [
  { rule: 'unit-listed-twice', severity: 'hard' },
  finding({ column: 'target', ...cell(9, 9) }),
  finding({}),
  finding(cell(0, 0)),
  finding(cell(0, 1)),
  finding(cell(2, 0)),
  finding(cell(10, 0)),
  finding({ column: 'year-end', ...cell(0, 0) }),
  { rule: 'judgement-invalid', severity: 'hard', sheetRole: 'judgements', ...cell(0, 0) },
  { rule: 'inspection-invalid', severity: 'hard', sheetRole: 'inspections', ...cell(0, 0) },
  { rule: 'record-invalid', severity: 'hard', sheetRole: 'records', ...cell(0, 0) },
  finding({ severity: 'soft', column: 'target', ...cell(0, 0) }),
  finding({ severity: 'soft', ...cell(0, 0) }),
];

it('findings come hard ones first, then by sheet, row and column; what has no cell before the cells of its sheet', () => {
  for (const [from, step] of [[12, -1], [0, 5], [3, 7]] as const) {
    const mixed = sorted.flatMap((_, index) => sorted[(from + 13 + ((index * step) % 13)) % 13] ?? []);
    expect(mixed).toHaveLength(13);
    expect(inOrderOfSheets(mixed)).toEqual(sorted);
  }
});

it('findings at one cell come in the order of the rules, and the list given stays as it was', () => {
  const codes = allRules.map(({ code }) => code);
  const backwards = [...codes].reverse().map((rule): Finding => finding({ rule, ...cell(1, 1) }));
  const before = [...backwards];
  expect(inOrderOfSheets(backwards).map(({ rule }) => rule)).toEqual(codes);
  expect(backwards).toEqual(before);
});
