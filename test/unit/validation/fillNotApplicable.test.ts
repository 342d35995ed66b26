import type { FollowedFinding } from '../../../src/model/followedFinding';
import { notApplicableChoices } from '../../../src/validation/fillNotApplicable';
import { aFollowedFinding } from '../../support/builders/aFollowedFinding';
import { aMeasure, aRatio } from '../../support/builders/aMeasure';
import { aScheme } from '../../support/builders/aScheme';

const { measures } = aScheme().with(aMeasure('P'), aMeasure('Q'), aRatio('R'), aRatio('S', { denominatorIs: 'P' })).build();

let rows = 0;
function aBlank(unitCode: string, measure: string, part: 'value' | 'numerator' | 'denominator' = 'value'): FollowedFinding {
  rows += 1;
  return aFollowedFinding({ rule: 'blank', severity: 'hard', at: { sheetId: 's', sheetName: '半年填报', row: rows, column: 3 }, unitCode, unitName: unitCode, measure, part, column: 'half-year', left: '' });
}

const places = (findings: readonly { readonly unitCode?: string; readonly measure?: string; readonly part?: string }[] | undefined) => findings?.map(({ unitCode, measure, part }) => `${unitCode} ${measure} ${part}`);

describe('declaring blank cells 不适用', () => {
  const all = [aBlank('A', 'P'), aBlank('A', 'Q'), aBlank('A', 'R', 'numerator'), aBlank('A', 'R', 'denominator'), aBlank('B', 'P'), aBlank('B', 'R', 'denominator'), aBlank('B', 'S', 'numerator')];
  const choicesOf = (unit: string, measure: string) => {
    const finding = all.find((each) => each.unitCode === unit && each.measure === measure);
    return finding && notApplicableChoices(finding, all, measures);
  };

  it('offers the cell, all of its measure and all of its unit', () => {
    const choices = choicesOf('A', 'P');
    expect(places(choices?.here)).toEqual(['A P value']);
    expect(places(choices?.ofMeasure)).toEqual(['A P value', 'B P value']);
    expect(places(choices?.ofUnit)).toEqual(['A P value', 'A Q value', 'A R numerator', 'A R denominator']);
  });

  it('writes 不适用 and nothing else', () => {
    expect(choicesOf('A', 'P')?.ofUnit.map(({ fix }) => fix)).toEqual(all.slice(0, 4).map(({ at }) => ({ kind: 'set-value', at, value: '不适用', how: 'not applicable' })));
  });

  it('takes both halves of a ratio together', () => {
    expect(places(choicesOf('A', 'R')?.here)).toEqual(['A R numerator', 'A R denominator']);
  });

  it('leaves half a ratio alone whose other half holds something', () => {
    expect(choicesOf('B', 'R')).toBeUndefined();
    expect(places(choicesOf('A', 'R')?.ofMeasure)).toEqual(['A R numerator', 'A R denominator']);
    expect(places(choicesOf('B', 'P')?.ofUnit)).toEqual(['B P value', 'B S numerator']);
  });

  it('offers nothing for other findings', () => {
    expect(notApplicableChoices(aFollowedFinding({ ...all[0], rule: 'negative', severity: 'hard' }), all, measures)).toBeUndefined();
  });
});
