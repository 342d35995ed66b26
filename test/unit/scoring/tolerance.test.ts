import { reachedTolerance, reaches, reachesLine, tieTolerance } from '../../../src/scoring/tolerance';

it.each([
  ['missed by the noise of binary fractions', 1 - reachedTolerance, true],
  ['missed by twice that', 1 - 2 * reachedTolerance, false],
  ['reached', 1, true],
])('a target %s', (_, completion, expected) => {
  expect(reaches(completion, 1)).toBe(expected);
});

it.each([
  ['missed within the tolerance of ties', 60 - tieTolerance, true],
  ['missed by twice that', 60 - 2 * tieTolerance, false],
  ['reached', 60, true],
])('a line of totals %s', (_, total, expected) => {
  expect(reachesLine(total, 60)).toBe(expected);
});
