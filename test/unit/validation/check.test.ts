import type { EntryTable } from '../../../src/model/entry';
import type { Finding } from '../../../src/model/finding';
import { atOnce, type Step } from '../../../src/model/inSteps';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { allRules } from '../../../src/validation/allRules';
import { check, checkInSteps } from '../../../src/validation/check';
import type { CheckContext } from '../../../src/validation/checkContext';
import { aCheck } from '../../support/builders/aCheck';
import { aRatio } from '../../support/builders/aMeasure';
import { anEntryTable } from '../../support/builders/anEntryTable';
import { aScheme } from '../../support/builders/aScheme';
import { aUnit } from '../../support/builders/aUnit';
import { entryTables, exampleFigures, fill } from '../../support/builders/exampleFigures';

/** Nine prefectures with faults in several sheets, rows and columns. */
function faulty(): CheckContext {
  const figures = exampleFigures(jilin2004);
  fill(figures, 'half-year', '222400', '3', 'value', -1);
  fill(figures, 'half-year', '220100', '36', 'numerator', '八');
  fill(figures, 'half-year', '220100', '2', 'value', '');
  fill(figures, 'target', '220800', '17', 'value', '');
  delete figures['half-year']['220500'];
  const tables = entryTables(jilin2004, figures);
  return { scheme: jilin2004, units: jilinPrefectures, period: 'half-year', target: tables.target, halfYear: tables['half-year'], yearEnd: tables['year-end'] };
}

const hardOnes = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'hard');

describe('the order of findings', () => {
  it('is hard before soft, then by sheet, row and column, without a place first', () => {
    const found = check(faulty());
    expect(hardOnes(found).map(({ rule, unitCode, measure }) => [rule, unitCode, measure])).toEqual([
      ['target-missing', '220800', '17'],
      ['unit-missing', '220500', undefined],
      ['blank', '220100', '2'],
      ['wrong-type', '220100', '36'],
      ['negative', '222400', '3'],
    ]);
    const severities = found.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    const soft = found.filter(({ severity }) => severity === 'soft').map(({ at }) => (at?.row ?? -1) * 1000 + (at?.column ?? -1));
    expect(soft).toEqual([...soft].sort((a, b) => a - b));
    expect(soft.length).toBeGreaterThan(2);
  });

  it('is the same each time', () => {
    expect(check(faulty())).toEqual(check(faulty()));
  });

  it('what is found does not depend on the order of units and rows', () => {
    const context = faulty();
    const turned = (table: EntryTable | undefined) => table && { ...table, rows: [...table.rows].reverse() };
    const [target, halfYear] = [turned(context.target), turned(context.halfYear)];
    const again = check({ ...context, units: [...context.units].reverse(), ...(target && { target }), ...(halfYear && { halfYear }) });
    expect(again).toEqual(check(context));
  });
});

describe('a check in steps', () => {
  it('counts to its end and returns what the check returns', () => {
    const steps = checkInSteps(faulty());
    const seen: Step[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) seen.push(step.value);
    expect(step.value).toEqual(check(faulty()));
    expect(seen[0]?.done).toBe(0);
    expect(seen.at(-1)).toEqual({ done: seen[0]?.total, total: seen[0]?.total });
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(new Set(seen.map(({ total }) => total)).size).toBe(1);
  });

  it('that is to find the hard ones finds all of them, and needs fewer steps', () => {
    for (const period of ['half-year', 'year-end'] as const) {
      const context = { ...faulty(), period };
      const some = checkInSteps(context, 'hard');
      const stepsOfAll = [...checkInSteps(context)].length;
      const found = atOnce(checkInSteps(context, 'hard'));
      expect(hardOnes(found)).toEqual(hardOnes(check(context)));
      expect(hardOnes(found)).not.toEqual([]);
      expect([...some].length).toBeLessThan(stepsOfAll);
    }
  });

  it('of nothing ends', () => {
    expect(check({ scheme: { ...jilin2004, measures: [] }, units: [], period: 'half-year' })).toEqual([]);
  });
});

describe('the rules', () => {
  it('have one code each', () => {
    const codes = allRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('a rate whose formula gives another result than its parts is found, one that rounds or was never calculated is not', () => {
    const scheme = aScheme().with(aRatio('R')).build();
    const built = anEntryTable(scheme, 'half-year').row('001', { R: { numerator: 1, denominator: 3 } }).build();
    const rules = (raw: number | string) => {
      const rows = built.rows.map((row) => {
        const entry = row.measures.get('R');
        const rate = entry?.rate;
        if (entry === undefined || rate === undefined) throw new Error('no rate');
        const state = typeof raw === 'number' ? ({ state: 'number', value: raw } as const) : raw === '' ? ({ state: 'blank' } as const) : ({ state: 'invalid', raw } as const);
        return { ...row, measures: new Map([['R', { ...entry, rate: { ...rate, raw, entry: state } }]]) };
      });
      return check({ scheme, units: [aUnit('001')], period: 'half-year', halfYear: { ...built, rows } }).map(({ rule }) => rule);
    };
    expect(rules(0.333)).toEqual([]);
    expect(rules('')).toEqual([]);
    expect(rules(0.34)).toEqual(['formula-overwritten']);
    expect(rules(33.3)).toEqual(['formula-overwritten']);
    expect(rules('#REF!')).toEqual(['formula-overwritten']);
  });

  it('follow a scheme that measures other things under the same ids', () => {
    const other = aScheme().with(aRatio('4', { direction: 'up' }), aRatio('36'), aRatio('2'), aRatio('3')).at('prefecture').build();
    expect(aCheck(other).halfYear({ 4: { numerator: 1, denominator: 100 }, 36: { numerator: 0, denominator: 1 }, 2: { numerator: 1, denominator: 9 }, 3: { numerator: 9, denominator: 9 } }).rules('half-year')).toEqual([]);
  });
});
