import { aCheck } from '../../../support/builders/aCheck';
import { aMeasure, anAmount, aRatio } from '../../../support/builders/aMeasure';
import { aScheme } from '../../../support/builders/aScheme';

describe('completion', () => {
  const scheme = aScheme()
    .with(aMeasure('P'), aMeasure('S', { timing: 'stock' }), aRatio('R', { timing: 'year' }), aRatio('D', { direction: 'down' }))
    .set({ 'check.change': 1e9, 'check.stock-fall': 1 })
    .build();
  const figures = { P: 500, S: 1000, R: { numerator: 40, denominator: 100 }, D: { numerator: 5, denominator: 100 } };
  const target = { P: 1000, S: 1000, R: 0.4, D: 0.05 };
  const rules = (reported: object, targets: object = {}) => aCheck(scheme).target({ ...target, ...targets }).halfYear({ ...figures, ...reported }).rules('half-year');

  it.each<[string, object, string[]]>([
    ['150 % of what is due', { P: 750 }, []],
    ['one over 150 %', { P: 751 }, ['completion-high']],
    ['30 % of what is due', { P: 150 }, []],
    ['one under 30 %', { P: 149 }, ['completion-low']],
    ['nothing at all', { P: 0 }, ['completion-low']],
    ['a stock, which is due in full: 150 %', { S: 1500 }, []],
    ['a stock over 150 %', { S: 1501 }, ['completion-high']],
    ['a stock under 30 %', { S: 299 }, ['completion-low']],
    ['a rate at 150 % of its target', { R: { numerator: 60, denominator: 100 } }, []],
    ['a rate over 150 % of its target', { R: { numerator: 61, denominator: 100 } }, ['completion-high']],
    ['a yearly rate may be anything at half-year', { R: { numerator: 1, denominator: 100 } }, []],
    ['what should be low is not completed', { D: { numerator: 1, denominator: 100 } }, []],
  ])('%s', (_sentence, reported, expected) => {
    expect(rules(reported)).toEqual(expected);
  });

  it.each([
    ['blank', { P: '' }, ['target-missing']],
    ['0', { P: 0 }, ['target-zero']],
    ['not a number', { P: 'abc' }, ['wrong-type']],
  ])('is not asked for against a target that is %s', (_what, targets, expected) => {
    expect(rules({ P: 99999 }, targets)).toEqual(expected);
  });

  it('follows the setting, and says what is due', () => {
    const strict = aScheme().with(aMeasure('P')).set({ 'check.completion-high': 1.2, 'factor.flow': 0.4 }).build();
    const found = aCheck(strict).target({ P: 1000 }).halfYear({ P: 481 }).findings('half-year');
    expect(found).toEqual([expect.objectContaining({ rule: 'completion-high', severity: 'soft', left: 481, right: 400, difference: 81, parameters: { share: 481 / 400, limit: 1.2 } })]);
    expect(aCheck(strict).target({ P: 1000 }).halfYear({ P: 480 }).findings('half-year')).toEqual([]);
  });

  it('of a yearly rate is asked for at year-end', () => {
    const yearly = aScheme().with(aRatio('R', { timing: 'year' })).build();
    expect(aCheck(yearly).target({ R: 0.9 }).yearEnd({ R: { numerator: 26, denominator: 100 } }).rules('year-end')).toEqual(['completion-low']);
    expect(aCheck(yearly).target({ R: 0.9 }).yearEnd({ R: { numerator: 27, denominator: 100 } }).rules('year-end')).toEqual([]);
  });
});

describe('change from the half-year', () => {
  const scheme = aScheme()
    .with(
      aMeasure('P'),
      anAmount('M'),
      aMeasure('S', { timing: 'stock' }),
      aRatio('R'),
      aRatio('Y', { timing: 'year' }),
      aRatio('K', { timing: 'quarter' }),
      aRatio('J', { jumpy: true }),
      aRatio('C', { direction: 'must100' }),
    )
    .build();
  const half = {
    P: 100,
    M: 100,
    S: 1000,
    R: { numerator: 40, denominator: 100 },
    Y: { numerator: 10, denominator: 100 },
    K: { numerator: 40, denominator: 100 },
    J: { numerator: 10, denominator: 100 },
    C: { numerator: 100, denominator: 100 },
  };
  const end = { ...half, P: 200, M: 200, Y: { numerator: 90, denominator: 100 }, J: { numerator: 90, denominator: 100 } };
  const found = (yearEnd: object) => aCheck(scheme).halfYear(half).yearEnd({ ...end, ...yearEnd }).rules('year-end');

  it.each<[string, object, string[]]>([
    ['as much in the second half as in the first', {}, []],
    ['half as much', { P: 150 }, []],
    ['less than half as much', { P: 149 }, ['change-from-half-year']],
    ['half as much again', { P: 250 }, []],
    ['more than that', { P: 251 }, ['change-from-half-year']],
    ['nothing', { M: 100 }, ['change-from-half-year']],
    ['a stock up by half', { S: 1500 }, []],
    ['a stock up by more', { S: 1501 }, ['change-from-half-year']],
    ['a stock down by 3 %', { S: 970 }, []],
    ['a stock down by more', { S: 969 }, ['stock-fall']],
    ['a stock down by far more', { S: 300 }, ['stock-fall']],
    ['a rate up by half of itself', { R: { numerator: 60, denominator: 100 } }, []],
    ['a rate up by more', { R: { numerator: 61, denominator: 100 } }, ['change-from-half-year']],
    ['a rate down by more', { R: { numerator: 19, denominator: 100 } }, ['change-from-half-year']],
    ['a rate due quarter by quarter up by half of itself', { K: { numerator: 60, denominator: 100 } }, []],
    ['a rate due quarter by quarter up by more', { K: { numerator: 61, denominator: 100 } }, ['change-from-half-year']],
    ['a rate that must be 100 % has its own rule', { C: { numerator: 40, denominator: 100 } }, ['under-100']],
  ])('%s', (_sentence, yearEnd, expected) => {
    expect(found(yearEnd)).toEqual(expected);
  });

  it('from nothing is no share of anything', () => {
    expect(aCheck(scheme).halfYear({ ...half, P: 0 }).yearEnd(end).rules('year-end')).toEqual([]);
  });
});

describe('a rate that must be 100 %', () => {
  const scheme = aScheme().with(aRatio('C', { direction: 'must100' })).build();
  it.each([
    [1000, []],
    [999, ['under-100']],
    [0, ['under-100']],
    [1001, ['numerator-over-denominator']],
  ])('%d of 1000', (numerator, expected) => {
    expect(aCheck(scheme).target({ C: 1 }).halfYear({ C: { numerator, denominator: 1000 } }).rules('half-year')).toEqual(expected);
  });
});

describe('unemployment', () => {
  const scheme = aScheme().withOnly('4').build();
  const at = (perThousand: number) => ({ 4: { numerator: perThousand, denominator: 1000 } });
  it.each([
    [20, []],
    [19, ['unemployment-range']],
    [80, []],
    [81, ['unemployment-range']],
    [0, ['unemployment-range']],
  ])('of %d in a thousand', (perThousand, expected) => {
    expect(aCheck(scheme).target({ 4: 0.045 }).halfYear(at(perThousand)).rules('half-year')).toEqual(expected);
  });

  it.each([
    [40, 45, []],
    [40, 46, ['unemployment-change']],
    [45, 40, []],
    [45, 39, ['unemployment-change']],
    [40, 90, ['unemployment-range']],
  ])('from %d to %d in a thousand', (before, now, expected) => {
    expect(aCheck(scheme).halfYear(at(before)).yearEnd(at(now)).rules('year-end')).toEqual(expected);
  });
});

describe('expected relations', () => {
  it.each([
    [100, 100, []],
    [100, 101, ['reemployed-over-newly-employed']],
    ['', 101, ['blank']],
  ])('2 is %p and 3 is %p', (newly, again, expected) => {
    expect(aCheck(aScheme().withOnly('2', '3').build()).halfYear({ 2: newly, 3: again }).rules('half-year')).toEqual(expected);
  });

  it.each([
    [100, []],
    [101, ['graduates-over-trainees']],
  ])('14b has %d who passed of 100 who attended', (denominator, expected) => {
    expect(aCheck(aScheme().withOnly('14a', '14b').build()).halfYear({ '14a': 100, '14b': { numerator: 50, denominator } }).rules('half-year')).toEqual(expected);
  });

  it.each([
    ['10', 120, []],
    ['10', 120.01, ['over-budget']],
    ['34', 160, ['over-budget']],
    ['17', 140, []],
  ])('%s has %d of a budget of 100', (measure, value, expected) => {
    expect(aCheck(aScheme().withOnly(measure).build()).target({ [measure]: 100 }).yearEnd({ [measure]: value }).rules('year-end')).toEqual(expected);
  });
});

describe('a slip of the unit', () => {
  const scheme = aScheme().with(anAmount('M'), aRatio('R', { whole: false, timing: 'flow' })).build();
  const r = { numerator: 10, denominator: 100 };
  it.each<[number, string[]]>([
    [1999.9 * 100, ['completion-high']],
    [2000 * 100, ['unit-slip']],
    [10000 * 100, ['unit-slip']],
    [50000 * 100, ['unit-slip']],
    [50001 * 100, ['completion-high']],
    [100 / 1999, ['completion-low']],
    [100 / 2000, ['unit-slip']],
    [100 / 50000, ['unit-slip']],
    [100 / 50001, ['completion-low']],
  ])('%d where 100 is due', (value, expected) => {
    expect(aCheck(scheme).target({ M: 200, R: 0.1 }).halfYear({ M: value, R: r }).rules('half-year')).toEqual(expected);
  });

  it.each([
    [5_000 * 100 - 1, ['completion-high']],
    [5_000 * 100, ['unit-slip']],
    [20_000 * 100, ['unit-slip']],
    [20_000 * 100 + 1, ['completion-high']],
  ])('%d is told by the setting, here twice at most', (value, expected) => {
    const strict = aScheme().with(anAmount('M')).set({ 'check.unit-slip': 2 }).build();
    expect(aCheck(strict).target({ M: 200 }).halfYear({ M: value }).rules('half-year')).toEqual(expected);
  });

  it('is seen against the half-year where the target says nothing', () => {
    const found = aCheck(scheme).halfYear({ M: 100, R: r }).yearEnd({ M: 2_000_000, R: { numerator: 10, denominator: 1_000_000 } }).findings('year-end');
    expect(found.map(({ rule, measure, part }) => [rule, measure, part])).toEqual([
      ['unit-slip', 'M', 'value'],
      ['unit-slip', 'R', 'denominator'],
    ]);
  });
});

describe('an outlier', () => {
  const scheme = aScheme().with(aRatio('R'), aMeasure('P', { timing: 'stock' })).set({ 'check.completion-high': 1e9, 'check.completion-low': 0 }).build();
  const rates = (percents: readonly number[]) => {
    const check = aCheck(scheme);
    percents.forEach((percent, index) => check.row('half-year', `00${index}`, { R: { numerator: percent, denominator: 100 }, P: 100 + index }));
    return check.findings('half-year');
  };

  it('needs five units', () => {
    expect(rates([50, 51, 52, 99])).toEqual([]);
    expect(rates([50, 51, 52, 53, 99])).toEqual([expect.objectContaining({ rule: 'outlier', unitCode: '004', measure: 'R', part: 'rate', left: 0.99, right: 0.52, unitName: '单位004' })]);
  });

  it('is more than 3.5 spreads from the median, a spread being at least a tenth of the median', () => {
    expect(rates([40, 40, 40, 40, 54])).toEqual([]);
    expect(rates([40, 40, 40, 40, 55])).toEqual([expect.objectContaining({ rule: 'outlier', parameters: expect.objectContaining({ units: 5, limit: 3.5, basis: 'rate' }) })]);
    expect(rates([40, 40, 40, 40, 26])).toEqual([]);
    expect(rates([40, 40, 40, 40, 25])).toHaveLength(1);
  });

  it('follows the settings: how many units, and the least spread', () => {
    const found = (settings: Parameters<ReturnType<typeof aScheme>['set']>[0], percents: readonly number[]) => {
      const check = aCheck(aScheme().with(aRatio('R')).set(settings).build());
      percents.forEach((percent, index) => check.row('half-year', `00${index}`, { R: { numerator: percent, denominator: 100 } }));
      return check.rules('half-year');
    };
    expect(found({ 'check.outlier-units': 4 }, [50, 51, 52, 99])).toEqual(['outlier']);
    expect(found({ 'check.outlier-units': 6 }, [50, 51, 52, 53, 99])).toEqual([]);
    expect(found({ 'check.outlier-spread': 0.05 }, [40, 40, 40, 40, 47])).toEqual([]);
    expect(found({ 'check.outlier-spread': 0.05 }, [40, 40, 40, 40, 48])).toEqual(['outlier']);
    expect(found({ 'check.outlier-z': 2 }, [40, 40, 40, 40, 48])).toEqual([]);
    expect(found({ 'check.outlier-z': 2 }, [40, 40, 40, 40, 49])).toEqual(['outlier']);
  });

  it('is not seen where all units differ much', () => {
    expect(rates([10, 30, 50, 70, 99])).toEqual([]);
  });

  it('is not looked for where nearly all report 0', () => {
    expect(rates([0, 0, 0, 0, 50])).toEqual([]);
  });

  it('among values is looked for by what is due', () => {
    const check = aCheck(scheme);
    for (let unit = 1; unit <= 5; unit += 1) {
      check.row('target', `00${unit}`, { R: 0.5, P: unit * 1000 });
      check.row('half-year', `00${unit}`, { R: { numerator: 50, denominator: 100 }, P: unit === 5 ? 9000 : unit * 1000 });
    }
    expect(check.findings('half-year')).toEqual([expect.objectContaining({ rule: 'outlier', unitCode: '005', measure: 'P', left: 1.8, right: 1, part: 'value' })]);
  });
});

describe('repeated figures', () => {
  const scheme = aScheme().with(aMeasure('A'), aMeasure('B'), aMeasure('C'), aRatio('D', { timing: 'flow' })).set({ 'check.change': 1e9 }).build();
  const mine = { A: 12345, B: 6789, C: 321, D: { numerator: 456, denominator: 800 } };
  const others = (more: object) => aCheck(scheme).row('half-year', '001', mine).row('half-year', '002', { A: 1, B: 2, C: 3, D: { numerator: 4, denominator: 5 }, ...more }).findings('half-year');

  it.each<[string, object, number]>([
    ['two measures', { A: 12345, B: 6789 }, 0],
    ['three measures', { A: 12345, B: 6789, C: 321 }, 1],
    ['three with a numerator', { A: 12345, C: 321, D: { numerator: 456, denominator: 900 } }, 1],
    ['three, one a digit off', { A: 12346, B: 6789, C: 321 }, 0],
  ])('of two units: %s', (_sentence, more, count) => {
    const found = others(more);
    expect(found.map(({ rule, unitCode }) => [rule, unitCode])).toEqual(Array.from({ length: count }, () => ['repeated-in-units', '002']));
  });

  it('name the other unit and the measures', () => {
    expect(others({ A: 12345, B: 6789, C: 321 })[0]).toMatchObject({ left: 12345, right: 12345, parameters: { count: 3, measures: 'A、B、C', otherUnit: '单位001' } });
  });

  it('follow the settings: how many measures, and how many digits each', () => {
    const found = (settings: Parameters<ReturnType<typeof aScheme>['set']>[0], more: object) => {
      const set = aScheme().with(aMeasure('A'), aMeasure('B'), aMeasure('C'), aRatio('D', { timing: 'flow' })).set({ 'check.change': 1e9, ...settings }).build();
      const other = { A: 1, B: 2, C: 3, D: { numerator: 4, denominator: 5 }, ...more };
      const units = aCheck(set).row('half-year', '001', mine).row('half-year', '002', other).rules('half-year');
      const periods = aCheck(set).halfYear(mine).yearEnd({ A: 99999, B: 99999, C: 999, D: { numerator: 999, denominator: 999 }, ...more }).rules('year-end');
      return [units, periods];
    };
    expect(found({ 'check.repeated-measures': 2 }, { A: 12345, B: 6789 })).toEqual([['repeated-in-units'], ['repeated-in-periods']]);
    expect(found({ 'check.repeated-measures': 4 }, { A: 12345, B: 6789, C: 321 })).toEqual([[], []]);
    expect(found({ 'check.repeated-digits': 4 }, { A: 12345, B: 6789, C: 321 })).toEqual([[], []]);
  });

  it('that are round, or of two digits, say nothing', () => {
    const round = { A: 12000, B: 7000, C: 30, D: { numerator: 99, denominator: 100 } };
    expect(aCheck(scheme).row('half-year', '001', round).row('half-year', '002', round).findings('half-year')).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['two measures stand still', { C: 700, D: { numerator: 500, denominator: 900 } }, []],
    ['three measures stand still', { D: { numerator: 500, denominator: 900 } }, ['repeated-in-periods']],
  ])('of two periods: %s', (_sentence, more, expected) => {
    expect(aCheck(scheme).halfYear(mine).yearEnd({ ...mine, ...more }).rules('year-end')).toEqual(expected);
  });
});
