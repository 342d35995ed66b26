import type { CellValue } from '../../../../src/model/cellValue';
import type { Finding } from '../../../../src/model/finding';
import type { InspectionRegister, RegisterProblem } from '../../../../src/model/inspection';
import type { Period } from '../../../../src/model/period';
import type { Scheme } from '../../../../src/model/scheme';
import { check } from '../../../../src/validation/check';
import type { CheckContext } from '../../../../src/validation/checkContext';
import { aJudgementTable, type JudgementTableBuilder } from '../../../support/builders/aJudgementTable';
import { aMeasure, aRatio } from '../../../support/builders/aMeasure';
import { anEntryTable } from '../../../support/builders/anEntryTable';
import { aScheme } from '../../../support/builders/aScheme';
import { aUnit } from '../../../support/builders/aUnit';
import { anInspectionRegister } from '../../../support/builders/registerFaults';

const at = { sheetId: 's', sheetName: 's', row: 7, column: 3 };
const units = [aUnit('001'), aUnit('002')];
const simple = aScheme().with(aMeasure('P')).build();
const halfYear = anEntryTable(simple, 'half-year').row('001', { P: 1 }).row('002', { P: 1 }).build();
const of = (more: Partial<CheckContext>): Finding[] => check({ scheme: simple, units, period: 'half-year', halfYear, ...more });

describe('what a finding says of 综合评定', () => {
  const scheme = aScheme().with(aMeasure('P'), aMeasure('J', { indicator: 2, method: { method: 'graded' }, target: 'none' })).set({ 'share.inspection.year-end': 0.4, 'share.quantitative.year-end': 0.6, 'share.routine.year-end': 0 }).build();
  const all = (): JudgementTableBuilder => aJudgementTable(scheme, units).all('良');
  const found = (table: JudgementTableBuilder | undefined, period: Period = 'year-end', more: Partial<CheckContext> = {}) => check({ scheme, units, period, ...(table && { judgements: table.build() }), ...more });
  const about = { severity: 'hard', sheetRole: 'judgements', unitCode: '001', unitName: '单位001' } as const;
  // Marks of the year-end stand in columns 14 (inspection) and 17 (routine), those of the half-year in 8 and 11; reasons one further.
  const place = (row: number, column: number) => ({ sheetId: 'sheet-judgements', sheetName: '综合评定', row, column });
  const area = scheme.areas[0]?.name;

  it('is nothing where all are marked, with reasons', () => {
    expect(found(all())).toEqual([]);
  });

  it.each<[string, CellValue, Partial<Finding>]>([
    ['a number of full width, with the number', '９０', { fix: { kind: 'set-value', at: place(5, 14), value: 90, how: 'full-width digits' } }],
    ['a number with its unit', '90分', { fix: { kind: 'set-value', at: place(5, 14), value: 90, how: 'unit removed' } }],
    ['a text over 100, which is no mark either', '850', {}],
    ['a text under 0', '-5', {}],
    ['100 as text', '100', { fix: { kind: 'set-value', at: place(5, 14), value: 100, how: 'text to number' } }],
    ['0 as text', '0', { fix: { kind: 'set-value', at: place(5, 14), value: 0, how: 'text to number' } }],
    ['words', '很好', {}],
    ['a number over 100', 850, {}],
  ])('for a mark that is %s', (_, raw, more) => {
    expect(found(all().mark('001', 'A.1', 'year-end', 'inspection', raw))).toStrictEqual([{ rule: 'judgement-invalid', ...about, parameters: { sheet: '综合评定', area, assessor: 'inspection' }, at: place(5, 14), left: raw, ...more }]);
  });

  it('for a mark of a measure: the measure, and no area', () => {
    expect(found(all().mark('001', 'MJ', 'year-end', 'routine', '很好'))).toStrictEqual([{ rule: 'judgement-invalid', ...about, measure: 'J', parameters: { sheet: '综合评定', assessor: 'routine' }, at: place(6, 17), left: '很好' }]);
  });

  it('for a mark without a reason: at the reason’s cell', () => {
    expect(found(all().mark('001', 'A.1', 'year-end', 'inspection', 88, ''))).toStrictEqual([{ rule: 'judgement-unexplained', ...about, severity: 'soft', parameters: { sheet: '综合评定', area, assessor: 'inspection' }, at: place(5, 15), left: 88 }]);
  });

  it('for an area marked for others: how many are', () => {
    const missing = { rule: 'judgement-some-units', ...about, parameters: { sheet: '综合评定', area, assessor: 'inspection', marked: 1 } };
    expect(found(all().mark('001', 'A.1', 'year-end', 'inspection', '', ''))).toStrictEqual([{ ...missing, at: place(5, 14) }]);
    expect(found(all().without('001', 'A.1'))).toStrictEqual([missing]);
  });

  it('for an area marked by both assessors whose marks count, once for each, and once where the row is gone', () => {
    const both = aScheme().with(aMeasure('P')).set({ 'share.inspection.year-end': 0.2, 'share.routine.year-end': 0.2, 'share.quantitative.year-end': 0.6 }).build();
    const of001 = (table: JudgementTableBuilder) => check({ scheme: both, units, period: 'year-end', judgements: table.build() }).map(({ rule, parameters }) => [rule, parameters?.['assessor']]);
    const marks = () => aJudgementTable(both, units).all('良');
    expect(of001(marks().mark('001', 'A.1', 'year-end', 'inspection', '', '').mark('001', 'A.1', 'year-end', 'routine', '', ''))).toEqual([['judgement-some-units', 'inspection'], ['judgement-some-units', 'routine']]);
    expect(of001(marks().without('001', 'A.1'))).toEqual([['judgement-some-units', 'inspection']]);
  });

  it('for a measure that nobody marked: at its first cell, or without one where row or sheet is gone', () => {
    const unmarked = { rule: 'graded-unmarked', ...about, measure: 'J', parameters: { sheet: '综合评定' } };
    expect(found(all().mark('001', 'MJ', 'year-end', 'inspection', '', '').mark('001', 'MJ', 'year-end', 'routine', '', ''))).toStrictEqual([{ ...unmarked, at: place(6, 14) }]);
    expect(found(all().without('001', 'MJ'))).toStrictEqual([unmarked]);
    expect(found(undefined)).toStrictEqual([{ rule: 'graded-unmarked', severity: 'hard', sheetRole: 'judgements', measure: 'J', parameters: { why: 'no-sheet' } }]);
  });

  it('for a measure that one assessor’s column is gone for: nothing as long as the other marked it', () => {
    expect(found(all().withoutColumn('year-end', 'inspection')).map(({ rule }) => rule)).toEqual(['judgement-column-missing']);
  });

  it('for a column that is gone: whose, also of an assessor whose marks count only for measures', () => {
    expect(found(all().withoutColumn('year-end', 'routine'))).toStrictEqual([{ rule: 'judgement-column-missing', severity: 'hard', sheetRole: 'judgements', parameters: { sheet: '综合评定', assessor: 'routine' } }]);
    expect(found(all().withoutColumn('half-year', 'routine'))).toEqual([]);
  });

  it('for a row that nobody uses: why, its code and its first mark', () => {
    const unused = { rule: 'judgement-row-unused', severity: 'hard', sheetRole: 'judgements' };
    const row = (unit: string, number: number) => all().row(unit, { kind: 'area', area: number }).mark(unit, `A.${number}`, 'year-end', 'routine', '优');
    expect(found(row('009', 1))).toStrictEqual([{ ...unused, at: place(9, 17), left: '优', parameters: { why: 'unknown-unit', code: '009|A.1' } }]);
    expect(found(row('001', 6))).toStrictEqual([{ ...unused, at: place(9, 17), left: '优', parameters: { why: 'unknown-subject', code: '001|A.6' } }]);
    expect(found(row('001', 1))).toStrictEqual([{ ...unused, at: place(9, 14), left: '良', parameters: { why: 'repeated', code: '001|A.1' } }]);
    expect(found(row('009', 1), 'half-year').filter(({ rule }) => rule === 'judgement-row-unused')).toEqual([]);
  });

  it('for a mark without a code of its row: at the mark, of the period under check only', () => {
    const lost = (period: Period) => found(all().problem({ kind: 'code-lost', period, at, found: '优' }).problem({ kind: 'column-missing', period: 'half-year', assessor: 'inspection' }));
    expect(lost('year-end')).toStrictEqual([{ rule: 'judgement-row-unused', severity: 'hard', sheetRole: 'judgements', at, left: '优', parameters: { why: 'no-code' } }]);
    expect(lost('half-year')).toEqual([]);
  });

  it('of units that are listed twice or out of use: once, or nothing', () => {
    const list = [aUnit('001'), aUnit('001'), aUnit('002'), aUnit('003', { retired: true })];
    const table = aJudgementTable(scheme, [aUnit('001'), aUnit('002'), aUnit('003')]).all('良').mark('001', 'A.1', 'year-end', 'inspection', '很好').mark('003', 'A.1', 'year-end', 'inspection', '很好').build();
    expect(check({ scheme, units: list, period: 'year-end', judgements: table }).map(({ rule }) => rule)).toEqual(['unit-listed-twice', 'judgement-invalid']);
  });
});

describe('what a finding says of the registers', () => {
  const problem = (more: Partial<RegisterProblem>): RegisterProblem => ({ what: 'date-missing', found: '7月', at, ...more });
  const rows = (more: Partial<RegisterProblem>) => of({ inspections: anInspectionRegister([], [problem(more)]), records: { sheetId: 'r', sheetName: '奖惩登记', entries: [], problems: [problem(more)] } });

  it('is whom and what it is about, as far as the row says, and what was found', () => {
    const said = { severity: 'soft', at, left: '7月', parameters: { what: 'date-missing' } };
    expect(rows({})).toStrictEqual([{ rule: 'inspection-incomplete', sheetRole: 'inspections', ...said }, { rule: 'record-incomplete', sheetRole: 'records', ...said }]);
    const who = { unitCode: '001', unitName: '单位001', measure: 'P' };
    expect(rows({ unit: '001', measure: 'P', what: 'verified-invalid' })).toStrictEqual([
      { rule: 'inspection-invalid', sheetRole: 'inspections', ...said, ...who, severity: 'hard', parameters: { what: 'verified-invalid' } },
      { rule: 'record-invalid', sheetRole: 'records', ...said, ...who, severity: 'hard', parameters: { what: 'verified-invalid' } },
    ]);
  });

  it('is the code of a unit that is not in the list', () => {
    expect(rows({ unit: '009' })[0]).toMatchObject({ unitCode: '009', unitName: '009' });
  });
});

describe('what a finding says of a reported value against the verified one', () => {
  const scheme = aScheme().with(aMeasure('P'), aRatio('R', { indicator: 2 }), aRatio('Q', { indicator: 2, denominatorIs: 'P', denominator: '' }), aMeasure('X', { retired: true })).build();
  const table = (without: readonly string[] = []) => anEntryTable(scheme, 'half-year').without(...without).row('001', { P: 1000, R: { numerator: 800, denominator: 1000 }, Q: { numerator: 500 }, X: 5 });
  const said = (inspection: Partial<InspectionRegister['inspections'][number]>, more: { readonly table?: ReturnType<typeof table>; readonly scheme?: Scheme; readonly units?: CheckContext['units'] } = {}) =>
    check({ scheme: more.scheme ?? scheme, units: more.units ?? [aUnit('001')], period: 'half-year', halfYear: (more.table ?? table()).build(), inspections: anInspectionRegister([{ unit: '001', ...inspection }]) }).filter(({ rule }) => rule === 'inspection-deviation');
  const half = (row: number, column: number) => ({ sheetId: 'sheet-half-year', sheetName: '半年填报', row, column });

  it('is both, the difference and its share of the verified value', () => {
    expect(said({ measure: 'P', verified: 800 })).toEqual([
      { rule: 'inspection-deviation', severity: 'soft', unitCode: '001', unitName: '单位001', at: half(5, 2), measure: 'P', part: 'value', column: 'half-year', left: 1000, right: 800, difference: 200, parameters: { limit: 0.05, share: 0.25 } },
    ]);
    expect(said({ measure: 'P', verified: 0 })[0]?.parameters).toEqual({ limit: 0.05 });
  });

  it('is at the rate, of its own parts or of another measure’s value, and at the numerator where the column of rates is gone', () => {
    expect(said({ measure: 'R', verified: 0.5 })).toMatchObject([{ at: half(5, 5), part: 'rate', left: 0.8, right: 0.5 }]);
    expect(said({ measure: 'Q', verified: 0.9 })).toMatchObject([{ at: half(5, 8), part: 'rate', left: 0.5 }]);
    expect(said({ measure: 'R', verified: 0.5 }, { table: table(['R.rate']) })).toMatchObject([{ at: half(5, 3), left: 0.8 }]);
  });

  it('is nothing where nothing can be compared: half a rate, a denominator of 0, a text, a blank', () => {
    const of001 = (figures: Parameters<ReturnType<typeof anEntryTable>['row']>[1], measure: string) => said({ measure, verified: 0.1 }, { table: anEntryTable(scheme, 'half-year').row('001', figures) });
    expect([of001({ R: { numerator: 5 } }, 'R'), of001({ R: { denominator: 5 } }, 'R'), of001({ R: { numerator: 5, denominator: 0 } }, 'R'), of001({ R: { numerator: 5, denominator: -5 } }, 'R'), of001({ P: '十' }, 'P'), of001({ P: '' }, 'P'), of001({ Q: { numerator: 5 } }, 'Q')]).toEqual([[], [], [], [], [], [], []]);
  });

  it('is nothing of measures and units out of use, and of a repeated row', () => {
    expect(said({ measure: 'X', verified: 1 })).toEqual([]);
    expect(said({ measure: 'P', verified: 1 }, { units: [aUnit('001', { retired: true })] })).toEqual([]);
    expect(said({ measure: 'P', verified: 1000 }, { table: table().row('001', { P: 5 }) })).toEqual([]);
  });

  it('names the unit by its own name, and is nothing where a zero was found at a zero', () => {
    expect(said({ measure: 'P', verified: 1, unit: '002' }, { units: [aUnit('001'), aUnit('002')], table: table().row('002', { P: 7 }) })).toMatchObject([{ unitCode: '002', unitName: '单位002', left: 7 }]);
    expect(said({ measure: 'P', verified: 0 }, { table: anEntryTable(scheme, 'half-year').row('001', { P: 0 }) })).toEqual([]);
  });
});

describe('what a finding says of two verified values that count for one figure', () => {
  const scheme = aScheme().with(aMeasure('P'), aMeasure('X', { retired: true })).build();
  const said = (measure: string, list: CheckContext['units'], unit = '002') =>
    check({ scheme, units: list, period: 'half-year', inspections: anInspectionRegister([{ unit, measure, verified: 5, adopted: true }, { unit, measure, verified: 7, adopted: true }]) });

  it('is both, whose they are, and where the first stands', () => {
    expect(said('P', units)).toEqual([
      { rule: 'inspection-adopted-twice', severity: 'hard', sheetRole: 'inspections', at: { sheetId: 'sheet-inspections', sheetName: '督查核查', row: 5, column: 14 }, unitCode: '002', unitName: '单位002', measure: 'P', left: 7, right: 5, difference: 2, parameters: { first: 'O5' } },
    ]);
  });

  it('is nothing of measures and units out of use, or of nobody', () => {
    expect([said('X', units), said('P', [aUnit('001'), aUnit('002', { retired: true })]), said('P', units, '009')]).toEqual([[], [], []]);
  });
});

describe('what a finding says of sheets and lists', () => {
  it('is of a template the sheet, what was expected and found', () => {
    const mismatch = { kind: 'template-mismatch', column: 'half-year', sheetName: '半年填报', expected: 'jilin-2004 1', found: 'other 1' } as const;
    const said = { rule: 'template-mismatch', severity: 'hard', column: 'half-year', left: 'other 1', right: 'jilin-2004 1', parameters: { sheet: '半年填报' } };
    expect(of({ problems: [{ ...mismatch, at }] })).toStrictEqual([{ ...said, at }]);
    expect(of({ problems: [mismatch] })).toStrictEqual([said]);
  });

  it('is of a row without code the name that stands there', () => {
    expect(of({ problems: [{ kind: 'unit-code-lost', column: 'half-year', at, unitName: '长春市' }] })).toStrictEqual([{ rule: 'unit-code-lost', severity: 'hard', at, column: 'half-year', unitName: '长春市' }]);
    expect(of({ problems: [{ kind: 'unit-code-lost', column: 'half-year', at }] })).toStrictEqual([{ rule: 'unit-code-lost', severity: 'hard', at, column: 'half-year' }]);
  });

  it('is of a row without code in the sheet its place; formulas alone make it nobody’s', () => {
    const ratio = aScheme().with(aRatio('R'), aRatio('Q', { indicator: 2, denominatorIs: 'R' })).build();
    const rows = (figures: Parameters<ReturnType<typeof anEntryTable>['row']>[1]) => check({ scheme: ratio, units: [], period: 'half-year', halfYear: anEntryTable(ratio, 'half-year').row('', figures).build() });
    expect(rows({ R: { denominator: 3 } })).toStrictEqual([{ rule: 'unit-code-lost', severity: 'hard', at: { sheetId: 'sheet-half-year', sheetName: '半年填报', row: 5, column: 0 }, column: 'half-year' }]);
    expect(rows({})).toEqual([]);
  });

  it('is of a column that is gone the sheet and the part', () => {
    const table = anEntryTable(simple, 'half-year').without('P').row('001', {}).row('002', {}).build();
    expect(of({ halfYear: table })).toStrictEqual([{ rule: 'measure-column-missing', severity: 'hard', column: 'half-year', measure: 'P', part: 'value', parameters: { sheet: '半年填报' } }]);
  });

  it('is nothing of a column that is not gone but empty in one row, nor of targets that nobody sets', () => {
    const row = anEntryTable(simple, 'half-year').row('001', { P: 1 }).build().rows[0];
    const other = anEntryTable(simple, 'half-year').without('P').row('002', {}).build().rows[0];
    if (row === undefined || other === undefined) throw new Error('no rows');
    expect(of({ halfYear: { ...halfYear, rows: [row, other] } }).map(({ rule }) => rule)).not.toContain('measure-column-missing');
    const untargeted = aScheme().with(aMeasure('P'), aMeasure('N', { indicator: 2, target: 'none', method: { method: 'per-case', pointsPerCase: 1 } }), aRatio('T', { indicator: 3, target: 'all', direction: 'must100', method: { method: 'all-or-nothing' } })).build();
    const target = anEntryTable(untargeted, 'target').without('N', 'T').row('001', { P: 1 }).row('002', { P: 1 }).build();
    expect(check({ scheme: untargeted, units, period: 'half-year', target })).toEqual([]);
  });

  it('is nothing of a second column of a measure out of use', () => {
    const retired = aScheme().with(aMeasure('P'), aMeasure('X', { retired: true })).build();
    const twice = (measure: string) => check({ scheme: retired, units, period: 'half-year', halfYear, problems: [{ kind: 'measure-column-twice', column: 'half-year', at, measure, part: 'value' }] });
    expect([twice('X'), twice('P').map(({ rule }) => rule)]).toEqual([[], ['measure-column-twice']]);
  });

  it('is of a code that is listed twice the name that it has first', () => {
    expect(check({ scheme: simple, units: [aUnit('001'), { ...aUnit('001', { name: '又一个' }), at }], period: 'half-year' })).toStrictEqual([{ rule: 'unit-listed-twice', severity: 'hard', at, unitCode: '001', unitName: '又一个', left: '001', parameters: { first: '单位001' } }]);
  });

  it('is of a unit that is its own parent that it is itself, and of an unknown parent only whom', () => {
    const own = (parent: string) => check({ scheme: simple, units: [{ ...aUnit('A1'), parent, at }], period: 'half-year' });
    const said = { rule: 'unit-parent-unknown', severity: 'hard', at, unitCode: 'A1', unitName: '单位A1' };
    expect(own('A1')).toStrictEqual([{ ...said, left: 'A1', parameters: { itself: 1 } }]);
    expect(own('nobody')).toStrictEqual([{ ...said, left: 'nobody' }]);
  });

  it('is of a row of the list without code the name only where one stands', () => {
    expect(of({ listProblems: [{ kind: 'code-missing', at, found: '' }] })).toStrictEqual([{ rule: 'unit-listed-without-code', severity: 'hard', at, left: '' }]);
  });
});
