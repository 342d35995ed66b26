import { gradedMeasures, judgedAreas, judgedSubjects, subjectKey } from '../../../src/validation/judgedSubjects';
import { aMeasure } from '../../support/builders/aMeasure';
import { aScheme } from '../../support/builders/aScheme';

const graded = { method: { method: 'graded' }, target: 'none' } as const;

it('judged are the areas that have a measure in use, and the measures in use that are graded', () => {
  const measures = [aMeasure('1'), aMeasure('J', graded), aMeasure('K', { ...graded, retired: true }), aMeasure('X', { indicator: 36, retired: true })];
  const scheme = { ...aScheme().build(), measures };
  const area = scheme.indicators.find(({ number }) => number === 1)?.area;
  expect(gradedMeasures(scheme).map(({ id }) => id)).toEqual(['J']);
  expect(judgedAreas(scheme).map(({ number }) => number)).toEqual([area]);
  expect(judgedSubjects(scheme).map(subjectKey)).toEqual([`A.${area}`, 'MJ']);
});

it('a measure of an indicator that is not there makes no area judged', () => {
  expect(judgedAreas({ ...aScheme().build(), measures: [aMeasure('1', { indicator: 99 })] })).toEqual([]);
});
