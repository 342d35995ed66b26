import fc from 'fast-check';
import { differenceOf, intersectionOf } from '../../../src/model/areaOverlap';
import type { CellArea } from '../../../src/model/workbookDocument';

const anyArea = fc.record({ row: fc.nat(6), column: fc.nat(6), rowCount: fc.integer({ min: 1, max: 5 }), columnCount: fc.integer({ min: 1, max: 5 }) });

/** The cells of areas, one by one; a cell that is in two of them comes twice. */
const cellsOf = (...areas: readonly CellArea[]): string[] =>
  areas.flatMap(({ row, column, rowCount, columnCount }) => Array.from({ length: rowCount * columnCount }, (_, index) => `${row + Math.floor(index / columnCount)},${column + (index % columnCount)}`)).sort();

it('where two areas overlap are the cells that are in both', () => {
  fc.assert(fc.property(anyArea, anyArea, (one, other) => {
    const others = new Set(cellsOf(other));
    const both = intersectionOf(one, other);
    expect(both === undefined ? [] : cellsOf(both)).toEqual(cellsOf(one).filter((cell) => others.has(cell)));
  }));
});

it('an area without another one is the cells of the one that are not in the other, each once, in four areas at most', () => {
  fc.assert(fc.property(anyArea, anyArea, (area, removed) => {
    const gone = new Set(cellsOf(removed));
    const left = differenceOf(area, removed);
    expect(left.length).toBeLessThanOrEqual(4);
    expect(left.every(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0)).toBe(true);
    expect(cellsOf(...left)).toEqual(cellsOf(area).filter((cell) => !gone.has(cell)));
  }));
});

it('areas side by side do not overlap, and nothing is cut', () => {
  const area = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
  expect(intersectionOf(area, { row: 0, column: 2, rowCount: 2, columnCount: 2 })).toBeUndefined();
  expect(intersectionOf(area, { row: 2, column: 0, rowCount: 2, columnCount: 2 })).toBeUndefined();
  expect(differenceOf(area, { row: 2, column: 0, rowCount: 2, columnCount: 2 })).toEqual([area]);
});
