import type { FigureColumn } from '../model/period';
import type { Block, PlannedCell, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea, PageLayoutDocument } from '../model/workbookDocument';
import { area, constant } from './cells';
import { pageOfColumn } from './columnPages';
import type { EntryColumn } from './entryColumns';
import { entryLayout } from './entryLayout';
import { sheetStyles } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';

/** Multi-level headers: area, indicator with the notice's wording, measure, part with unit of measurement. */
export function layoutEntryHeader(
  scheme: Scheme,
  columns: readonly EntryColumn[],
  figures: FigureColumn,
  pages: PageLayoutDocument,
  words: SheetWords,
): { readonly blocks: readonly Block[]; readonly styles: readonly StylePlan[]; readonly merges: readonly CellArea[] } {
  const indicatorOf = (column: EntryColumn) => scheme.indicators.find((each) => each.number === column.measure.indicator);
  const levels: readonly { readonly row: number; readonly text: (column: EntryColumn) => string; readonly key: (column: EntryColumn) => string }[] = [
    {
      row: entryLayout.area,
      text: (column) => scheme.areas.find((each) => each.number === indicatorOf(column)?.area)?.heading ?? '',
      // Said again where a new page begins.
      key: (column) => `${indicatorOf(column)?.area ?? ''} ${pageOfColumn(pages, entryLayout.firstFigure + columns.indexOf(column))}`,
    },
    { row: entryLayout.indicator, text: (column) => `${column.measure.indicator}. ${indicatorOf(column)?.wording ?? ''}`, key: (column) => String(column.measure.indicator) },
    { row: entryLayout.measure, text: (column) => measureText(column, words), key: (column) => column.measure.id },
  ];
  const left = entryLayout.firstFigure;
  const merges: CellArea[] = [];
  const rows = levels.map((level) =>
    columns.map((column, index): PlannedCell => {
      const previous = columns[index - 1];
      if (previous && level.key(previous) === level.key(column)) return constant('');
      let width = 1;
      for (let next = columns[index + width]; next && level.key(next) === level.key(column); next = columns[index + width]) width += 1;
      if (width > 1) merges.push(area(level.row, left + index, 1, width));
      return constant(level.text(column));
    }),
  );
  const parts = columns.map((column) => constant(partText(column, figures, words)));
  const labels: readonly (readonly [number, string])[] = [
    [0, words.unitCode],
    [1, words.unit],
    [2, words.checkStatus],
  ];
  labels.forEach(([column]) => merges.push(area(entryLayout.area, column, entryLayout.part - entryLayout.area + 1, 1)));
  return {
    blocks: [{ row: entryLayout.area, column: left, cells: [...rows, parts] }, ...labels.map(([column, text]) => ({ row: entryLayout.area, column, cells: [[constant(text)]] }))],
    styles: [
      { areas: [area(entryLayout.title, left, 1, 1)], style: sheetStyles.title },
      { areas: [area(entryLayout.note, left, 1, 1)], style: sheetStyles.note },
      { areas: [area(entryLayout.area, left, 1, columns.length)], style: sheetStyles.area },
      { areas: [area(entryLayout.indicator, left, 1, columns.length)], style: sheetStyles.indicator },
      { areas: [area(entryLayout.measure, left, 2, columns.length), area(entryLayout.area, 0, 4, left)], style: sheetStyles.header },
      { areas: [area(entryLayout.codes, 0, 1, left + columns.length)], style: sheetStyles.codes },
    ],
    merges,
  };
}

/** Part measures say so (3.1 of 3), whether the name does already or not. */
function measureText({ measure }: EntryColumn, words: SheetWords): string {
  return measure.partOf === undefined || /^其中/.test(measure.name) ? measure.name : `${words.ofWhich}${measure.name}`;
}

function partText(column: EntryColumn, figures: FigureColumn, words: SheetWords): string {
  const { measure, part } = column;
  if (figures === 'target') return measure.unit;
  if (part === 'value') return `${words.count}${fillWords(words.counted, { unit: measure.unit })}`;
  if (part === 'rate') return `${words.rate}${fillWords(words.counted, { unit: '%' })}`;
  return part === 'numerator' ? words.numerator : words.denominator;
}
