import { isBudget, countsCounties, isUnemployment } from '../../../src/validation/relations';
import { significantDigits } from '../../../src/validation/significantDigits';
import { exceeds, isWhole } from '../../../src/validation/tolerance';
import { aMeasure, anAmount, aRatio } from '../../support/builders/aMeasure';

it.each([[0, 0], [-0, 0], [NaN, 0], [Infinity, 0], [5, 1], [86300, 3], [-86300, 3], [1978.11, 6], [0.05, 1], [1e300, 1]])('%d has %d significant digits', (figure, digits) => {
  expect(significantDigits(figure)).toBe(digits);
});

it.each([[1, 1, false], [1 + 0.5e-9, 1, false], [1 + 3e-9, 1, true], [1e12 + 100, 1e12, false], [1e12 + 2000, 1e12, true], [1e-10, 0, false], [1, 2, false], [NaN, 1, false]])('%d exceeds %d: %p', (a, b, expected) => {
  expect(exceeds(a, b)).toBe(expected);
});

it.each([[5, true], [5.0000005, true], [4.9999995, true], [5.00001, false], [-5.5, false], [0, true]])('%d is whole: %p', (figure, expected) => {
  expect(isWhole(figure)).toBe(expected);
});

it('relations are those of the kind of measure that they are made for', () => {
  expect([isUnemployment(aRatio('1', { unemployment: true })), isUnemployment(aMeasure('1', { unemployment: true })), isUnemployment(aRatio('1'))]).toEqual([true, false, false]);
  expect([isBudget(anAmount('1', { target: 'budget' })), isBudget(aMeasure('1', { target: 'budget' })), isBudget(anAmount('1'))]).toEqual([true, false, false]);
  expect([countsCounties(aRatio('1', { countsCounties: true })), countsCounties(aMeasure('1', { countsCounties: true })), countsCounties(aRatio('1'))]).toEqual([true, false, false]);
});
