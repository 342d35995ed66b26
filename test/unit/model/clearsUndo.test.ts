import { clearsUndo } from '../../../src/model/clearsUndo';
import type { Plan, SheetPlan } from '../../../src/model/plan';

const planOf = (...sheets: readonly Partial<SheetPlan>[]): Plan => ({ sheets: sheets.map((sheet) => ({ target: { existing: 's1' }, blocks: [], ...sheet })), names: [] });

describe('a plan clears what the user could undo', () => {
  it.each<[string, Plan]>([
    ['when it removes a sheet', { ...planOf(), removeSheets: ['s1'] }],
    ['when it protects a sheet', planOf({}, { protection: {} })],
    ['when it protects a sheet that it adds', planOf({ target: { added: '新' }, protection: {} })],
    ['when it hides a sheet', planOf({ visibility: 'hidden' })],
    ['when it shows a sheet', planOf({ visibility: 'visible' })],
    ['when it lifts a protection of which nothing is known', planOf({ liftProtection: true })],
  ])('%s', (_name, plan) => {
    expect(clearsUndo(plan)).toBe(true);
  });

  it.each<[string, Plan]>([
    ['when it does nothing', planOf()],
    ['when it adds sheets, rows, names, cells and formats', { ...planOf({ target: { added: '新' } }, { blocks: [{ row: 0, column: 0, cells: [[{ value: 1 }]] }], styles: [], inserts: [{ kind: 'rows', before: 3, count: 1 }] }), names: [], removeNames: ['TRA_units'], removeSheets: [] }],
    ['when a sheet’s protection need not be lifted', planOf({ liftProtection: false })],
  ])('but not %s', (_name, plan) => {
    expect(clearsUndo(plan)).toBe(false);
  });

  it('with the protection of a sheet only where there is one', () => {
    const plan = planOf({ target: { existing: 's1' }, liftProtection: true });
    expect(clearsUndo(plan, (id) => id === 's1')).toBe(true);
    expect(clearsUndo(plan, (id) => id === 's2')).toBe(false);
  });
});
