import { jilin2004 } from '../../../src/schemes/jilin2004';
import { assessWhatIf, movedUnits, schemeWhatIf } from '../../../src/scoring/whatIf';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { ScoredPeriod } from '../../../src/tasks/reports';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { value } from '../../support/value';

let scored: ScoredPeriod;

beforeAll(async () => {
  const yearEnd = value(await scoreAndRank(await aFilledWorkbook(), 'zh-CN')).assessments.find(({ period }) => period === 'year-end');
  if (!yearEnd) throw new Error('no scores');
  scored = yearEnd;
});

const total = (code: string, of: { readonly units: readonly { readonly code: string; readonly total?: number }[] }): number => of.units.find((unit) => unit.code === code)?.total ?? NaN;

describe('what if', () => {
  it('nothing is changed, nothing moves', () => {
    expect(movedUnits(scored, assessWhatIf(scored.basis, {})).map(({ before, after }) => [before, after])).toEqual(
      [...scored.units].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ rank, total: of }) => [{ rank, total: of }, { rank, total: of }]),
    );
  });

  it('points of a measure are others: the total is the sum over other points', () => {
    // 2 is worth 20 instead of 10: what the unit earned of it counts twice, of 370 points.
    const unit = scored.units[0];
    const earned = unit?.measures.find(({ measure }) => measure === '2')?.points ?? 0;
    const after = assessWhatIf(scored.basis, { points: new Map([['2', 20]]) });
    expect(total('220100', after)).toBeCloseTo((((unit?.quantitative.points ?? 0) + earned) / 370) * 100, 9);
  });

  it('a figure is another: only that unit’s total moves, by its own measure', () => {
    const target = scored.basis.figures.units[0]?.measures.get('2')?.target;
    const full = target?.state === 'number' ? target.value : NaN;
    const after = assessWhatIf(scored.basis, { figures: [{ unitCode: '220100', measure: '2', actual: full }] });
    const missing = 10 - (scored.units[0]?.measures.find(({ measure }) => measure === '2')?.points ?? 0);
    expect(total('220100', after) - total('220100', scored)).toBeCloseTo((missing / 360) * 100, 9);
    expect(after.units.slice(1).map((unit) => unit.total)).toEqual(scored.units.slice(1).map((unit) => unit.total));
  });

  it('a rate takes its numerator along; unknown units and measures are left out', () => {
    const after = assessWhatIf(scored.basis, { figures: [{ unitCode: '220100', measure: '1b', actual: 0.5 }, { unitCode: '999999', measure: '1b', actual: 1 }, { unitCode: '220100', measure: 'x', actual: 1 }] });
    const score = after.units[0]?.measures.find(({ measure }) => measure === '1b');
    expect(score).toMatchObject({ actual: 0.5 });
    expect((score?.parts?.numerator ?? 0) / (score?.parts?.denominator ?? 1)).toBeCloseTo(0.5, 12);
  });

  it('shares are others: a component that nobody filled in stays left out', () => {
    expect(assessWhatIf(scored.basis, { shares: { quantitative: 0.1, inspection: 0.9, routine: 0 } }).shares).toEqual({ quantitative: 1, inspection: 0, routine: 0 });
  });

  it('the scheme to be taken over has the points, and its indicators are worth them; states and the other period stay', () => {
    const scheme = schemeWhatIf(jilin2004, 'year-end', { points: new Map([['1a', 8]]), shares: { quantitative: 0.5, inspection: 0.3, routine: 0.2 } });
    expect(scheme.indicators[0]?.points).toBe(13);
    expect(scheme.settings['share.inspection.year-end']).toEqual({ ...jilin2004.settings['share.inspection.year-end'], value: 0.3 });
    expect(scheme.settings['share.inspection.half-year']).toEqual(jilin2004.settings['share.inspection.half-year']);
  });

  it('a count stays one figure without parts', () => {
    const score = assessWhatIf(scored.basis, { figures: [{ unitCode: '220100', measure: '2', actual: 5 }] }).units[0]?.measures.find(({ measure }) => measure === '2');
    expect(score).toMatchObject({ actual: 5 });
    expect(score).not.toHaveProperty('parts');
  });

  it('points: an indicator is worth its measures in use, and stays as it is where no points are tried', () => {
    const measures = jilin2004.measures.map((measure) => (measure.id === '1b' ? { ...measure, retired: true } : measure));
    const indicators = jilin2004.indicators.map((indicator) => ({ ...indicator, points: 11 }));
    const scheme = { ...jilin2004, measures, indicators };
    expect(schemeWhatIf(scheme, 'year-end', { points: new Map([['1a', 8]]) }).indicators.slice(0, 2).map(({ points }) => points)).toEqual([8, 10]);
    expect(schemeWhatIf(scheme, 'year-end', {}).indicators[0]?.points).toBe(11);
  });

  it('units that were not scored before have nothing to move from, and those without a place come last', () => {
    const [first, second] = scored.units;
    if (first === undefined || second === undefined) throw new Error('no units');
    const { rank: _rank, total: _total, ...unplaced } = first;
    const moved = movedUnits({ ...scored, units: [] }, { ...scored, units: [unplaced, second] });
    expect(moved.map(({ code, before, after }) => [code, before.rank, after.rank])).toEqual([[second.code, undefined, second.rank], [first.code, undefined, undefined]]);
  });
});
