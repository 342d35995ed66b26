import fc from 'fast-check';
import { shiftedArea, shiftedBreaks, shiftedPageLayout, shiftedPanes, shiftedStretch, shiftedTitles, type LineShift } from '../../../src/model/lineShift';

const anyShift = fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), lines: fc.constantFrom('rows' as const, 'columns' as const), start: fc.nat(12), count: fc.integer({ min: 1, max: 5 }) });

/** A sheet as its lines: those that were there by their old index, new ones as `new`. */
function linesAfter({ kind, start, count }: LineShift): readonly (number | 'new')[] {
  const lines: (number | 'new')[] = Array.from({ length: 40 }, (_, index) => index);
  if (kind === 'insert') lines.splice(start, 0, ...Array.from({ length: count }, () => 'new' as const));
  else lines.splice(start, count);
  return lines;
}

it('a stretch of lines is from the first to the last of it that is left, new ones between included', () => {
  fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 6 }), anyShift, (start, count, shift) => {
    const lines = linesAfter(shift);
    const left = lines.flatMap((line, index) => (line !== 'new' && line >= start && line < start + count ? [index] : []));
    const [first, last] = [left[0], left.at(-1)];
    expect(shiftedStretch({ start, count }, shift)).toEqual(first === undefined || last === undefined ? undefined : { start: first, count: last - first + 1 });
  }));
});

it('an area and titles follow their rows or columns', () => {
  fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 6 }), anyShift, (start, count, shift) => {
    const moved = shiftedStretch({ start, count }, shift);
    const area = shift.lines === 'rows' ? { row: start, rowCount: count, column: 3, columnCount: 4 } : { row: 3, rowCount: 4, column: start, columnCount: count };
    const expected = moved && (shift.lines === 'rows' ? { ...area, row: moved.start, rowCount: moved.count } : { ...area, column: moved.start, columnCount: moved.count });
    expect(shiftedArea(area, shift)).toEqual(expected);
    expect(shiftedTitles({ first: start, last: start + count - 1 }, shift)).toEqual(moved && { first: moved.start, last: moved.start + moved.count - 1 });
  }));
});

it('pages begin with the same lines; where one went, with the next; none begins twice, or with the first line', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 5 }), anyShift, (unsorted, shift) => {
    const breaks = unsorted.sort((one, other) => one - other);
    const lines = linesAfter(shift);
    const expected = [...new Set(breaks.map((line) => lines.findIndex((at) => at !== 'new' && at >= line)))].filter((line) => line > 0);
    expect(shiftedBreaks(breaks, shift)).toEqual(expected.length === 0 ? undefined : expected);
  }));
});

it('without breaks and titles there are none afterwards', () => {
  const shift = { kind: 'insert', lines: 'rows', start: 0, count: 1 } as const;
  expect([shiftedBreaks(undefined, shift), shiftedBreaks([], shift), shiftedTitles(undefined, shift)]).toEqual([undefined, undefined, undefined]);
});

it('frozen panes hold the lines that they held, and those put in among them', () => {
  fc.assert(fc.property(fc.record({ rows: fc.nat(8), columns: fc.nat(8) }), anyShift, (frozen, shift) => {
    const count = frozen[shift.lines];
    const lines = linesAfter(shift);
    const firstLoose = lines.findIndex((line) => line !== 'new' && line >= count);
    // Lines put in right behind the last frozen one scroll.
    const expected = shift.kind === 'insert' && shift.start === count ? count : firstLoose;
    expect(shiftedPanes(frozen, shift)).toEqual({ ...frozen, [shift.lines]: expected });
  }));
});

it('how a sheet prints follows in its direction, and what is not set stays so', () => {
  const layout = { orientation: 'landscape', titleRows: { first: 1, last: 2 }, titleColumns: { first: 0, last: 1 }, printArea: { row: 0, column: 0, rowCount: 10, columnCount: 5 }, rowBreaks: [5], columnBreaks: [3] } as const;
  expect(shiftedPageLayout(layout, { kind: 'insert', lines: 'rows', start: 0, count: 2 })).toStrictEqual({ ...layout, titleRows: { first: 3, last: 4 }, printArea: { row: 2, column: 0, rowCount: 10, columnCount: 5 }, rowBreaks: [7] });
  expect(shiftedPageLayout(layout, { kind: 'insert', lines: 'columns', start: 0, count: 2 })).toStrictEqual({ ...layout, titleColumns: { first: 2, last: 3 }, printArea: { row: 0, column: 2, rowCount: 10, columnCount: 5 }, columnBreaks: [5] });
  expect(shiftedPageLayout(layout, { kind: 'delete', lines: 'rows', start: 0, count: 10 })).toStrictEqual({ orientation: 'landscape', titleColumns: { first: 0, last: 1 }, columnBreaks: [3] });
  expect(shiftedPageLayout({ orientation: 'portrait' }, { kind: 'insert', lines: 'rows', start: 0, count: 1 })).toStrictEqual({ orientation: 'portrait' });
});
