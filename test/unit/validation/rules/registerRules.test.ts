import type { RegisterProblem } from '../../../../src/model/inspection';
import type { Period } from '../../../../src/model/period';
import { check } from '../../../../src/validation/check';
import { anInspectionRegister } from '../../../support/builders/registerFaults';
import { aMeasure, aRatio } from '../../../support/builders/aMeasure';
import { anEntryTable } from '../../../support/builders/anEntryTable';
import { aScheme } from '../../../support/builders/aScheme';
import { aUnit } from '../../../support/builders/aUnit';

const scheme = aScheme().with(aMeasure('P'), aRatio('R')).build();
const units = [aUnit('001')];
const halfYear = anEntryTable(scheme, 'half-year').row('001', { P: 1000, R: { numerator: 800, denominator: 1000 } }).build();

describe('a reported value against the verified one', () => {
  const found = (measure: string, verified: number, tolerance = 0.05) => {
    const set = aScheme().with(aMeasure('P'), aRatio('R')).set({ 'check.inspection-tolerance': tolerance }).build();
    return check({ scheme: set, units, period: 'half-year', halfYear, inspections: anInspectionRegister([{ unit: '001', measure, verified }]) }).map(({ rule, measure: of, part }) => `${rule} ${of} ${part}`);
  };

  it.each<[string, number, string[]]>([
    ['P', 1000, []],
    ['P', 1000 / 1.05, []],
    ['P', 1000 / 1.0501, ['inspection-deviation P value']],
    ['P', 1000 / 0.95, []],
    ['P', 1000 / 0.9499, ['inspection-deviation P value']],
    ['P', 0, ['inspection-deviation P value']],
    ['R', 0.8 / 1.05, []],
    ['R', 0.8 / 1.0501, ['inspection-deviation R rate']],
    ['R', 0.8 / 0.95, []],
    ['R', 0.8 / 0.9499, ['inspection-deviation R rate']],
  ])('%s, verified as %d', (measure, verified, expected) => {
    expect(found(measure, verified)).toEqual(expected);
  });

  it('follows the setting', () => {
    expect(found('P', 990, 0)).toEqual(['inspection-deviation P value']);
    expect(found('P', 1000, 0)).toEqual([]);
    expect(found('P', 500, 1)).toEqual([]);
    expect(found('P', 499, 1)).toEqual(['inspection-deviation P value']);
  });

  it('of the other period, of another unit or of a measure that is not there is not compared', () => {
    const of = (more: object) => check({ scheme, units, period: 'half-year', halfYear, inspections: anInspectionRegister([{ unit: '001', measure: 'P', verified: 1, ...more }]) });
    expect(of({})).toHaveLength(1);
    expect([of({ period: 'year-end' }), of({ unit: '002' }), of({ measure: '99' })]).toEqual([[], [], []]);
  });
});

describe('verified values that count', () => {
  const rowsOf = (...rows: readonly object[]) => check({ scheme, units: [...units, aUnit('002')], period: 'half-year', inspections: anInspectionRegister(rows.map((each) => ({ unit: '001', measure: 'P', verified: 1000, adopted: true, ...each }))) })
    .filter(({ rule }) => rule === 'inspection-adopted-twice')
    .map(({ severity, left, right, at, parameters }) => [severity, left, right, at?.row, parameters?.first]);

  it('are one for a figure: every further one is hard, and names the first', () => {
    expect(rowsOf({}, { verified: 900 }, { verified: 800 })).toEqual([['hard', 900, 1000, 5, 'O5'], ['hard', 800, 1000, 6, 'O5']]);
  });

  it.each([
    ['one that does not count', { adopted: false }],
    ['another unit', { unit: '002' }],
    ['another measure', { measure: 'R', verified: 0.5 }],
    ['the other period', { period: 'year-end' }],
  ])('do not clash with %s', (_what, other) => {
    expect(rowsOf({}, other)).toEqual([]);
  });
});

describe('a row of a register', () => {
  const rules = (what: RegisterProblem['what'], period?: Period) => {
    const problem: RegisterProblem = { what, found: '', at: { sheetId: 'r', sheetName: 'r', row: 5, column: 2 }, ...(period && { period }) };
    const inspections = anInspectionRegister([], [problem]);
    const records = { sheetId: 'r', sheetName: '奖惩登记', entries: [], problems: [problem] };
    return check({ scheme, units, period: 'half-year', halfYear, inspections, records }).map(({ severity, rule }) => `${severity} ${rule}`);
  };

  it.each(['unit-unknown', 'measure-unknown', 'period-unknown', 'method-unknown', 'verified-invalid', 'verified-over-100', 'count-invalid', 'adopted-unknown', 'adopted-without-value', 'adopted-judged', 'kind-unknown', 'points-invalid', 'decision-unknown'] as const)('with %s cannot be used, or not all of it', (what) => {
    expect(rules(what)).toEqual(['hard inspection-invalid', 'hard record-invalid']);
  });

  it.each(['verified-missing', 'date-missing', 'date-unreadable', 'description-missing'] as const)('with %s is incomplete', (what) => {
    expect(rules(what)).toEqual(['soft inspection-incomplete', 'soft record-incomplete']);
  });

  it('of the other period is left to its check', () => {
    expect(rules('verified-missing', 'half-year')).toHaveLength(2);
    expect(rules('verified-missing', 'year-end')).toEqual([]);
  });
});
