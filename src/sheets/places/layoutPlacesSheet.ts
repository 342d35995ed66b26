import type { Assessment } from '../../model/assessment';
import type { Block, PlannedCell, SheetPlan, StylePlan } from '../../model/plan';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { SheetRole } from '../../model/snapshot';
import type { CellArea, StyleDocument } from '../../model/workbookDocument';
import { area, constant } from '../cells';
import { columnPages, pageOfColumn } from '../columnPages';
import { rowHeightsOfText } from '../rowHeightsOfText';
import { runsOf } from '../runsOf';
import { scoreBasis } from '../scoreColumns';
import type { SheetLocale } from '../sheetLocale';
import { markText, templateVersion } from '../sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from '../sheetStyles';
import { fillWords, sheetWords } from '../sheetWords';
import { placesCalculation, placesCodes, placesColumns, type PlacesColumn } from './placesColumns';
import { placesMaximumFormulas, placesRows, type PlacesTable } from './placesRows';
import { placesWords } from './placesWords';
import type { PlacesSources } from './scoreSheetReferences';

/** The sheet of places of each period. */
export const placesRoles: Readonly<Record<Period, SheetRole>> = { 'half-year': 'half-year-places', 'year-end': 'year-end-places' };

/** Rows of a fresh sheet of places. */
export const placesLayout = { title: 0, note: 1, group: 2, part: 3, face: 4, maximum: 5, codes: 6, first: 7 } as const;

/** Unit, rank and total are repeated on every page; title and note stand beside them. */
const repeatedColumns = 4;
const codeWidth = 9;
/** As many indicators as one page holds; larger areas may be parted there. */
const indicatorsOfPage = 12;

/** What there is to place by, for a sheet that is made or brought up to date. */
export interface PlacesContent {
  readonly assessment: Assessment;
  /** Of the same 计分; only with year-end. */
  readonly halfYear: Assessment | undefined;
  readonly scheme: Scheme;
  readonly sources: PlacesSources;
  readonly locale: SheetLocale;
}

/**
 * A fresh sheet of places: rank and total, at year-end the change since half-year, and points and place of each unit on every area and every
 * indicator, all of them formulas over the sheet of scores. Behind the remarks, outside of what is printed, stands what they compute with.
 */
export function layoutPlacesSheet(name: string, content: PlacesContent): SheetPlan {
  const { assessment, scheme, locale } = content;
  const { period } = assessment;
  const words = sheetWords(locale);
  const role = placesRoles[period];
  const printed = placesColumns(scheme, period, locale);
  const calculation = placesCalculation(scheme, period, locale);
  const all = [...printed, ...calculation];
  const width = 1 + printed.length;
  const calculationAt = width;
  const count = Math.max(assessment.units.length, 1);
  const title = fillWords(words.titles[role], { year: scheme.year });
  const pages = columnPages(title, pageKeys(printed).slice(repeatedColumns - 1), { rows: { first: placesLayout.group, last: placesLayout.maximum }, columns: repeatedColumns, widths: [codeWidth, ...printed.slice(0, repeatedColumns - 1).map((each) => each.width)], firstColumn: repeatedColumns }, words);
  const noteWidth = Math.min((pages.columnBreaks?.[0] ?? width) - repeatedColumns, 24);
  const merges: CellArea[] = [area(placesLayout.group, 0, 3, 1), area(placesLayout.note, repeatedColumns, 1, noteWidth)];
  printed.forEach(({ part }, index) => {
    if (part === undefined) merges.push(area(placesLayout.group, 1 + index, 3, 1));
  });
  /** Texts of a row of headers; neighbours that say the same are one merged cell, a page at a time. */
  const headerRow = (level: 0 | 1): readonly PlannedCell[] => {
    const keys = printed.map(({ part, headers }, index) => (part === undefined ? `${index}` : `${headers[level]} ${level === 0 ? pageOfColumn(pages, 1 + index) : ''}`));
    return printed.map(({ headers }, index) => {
      if (keys[index - 1] === keys[index]) return constant('');
      let reach = 1;
      while (keys[index + reach] === keys[index]) reach += 1;
      if (reach > 1) merges.push(area(placesLayout.group + level, 1 + index, 1, reach));
      return constant(headers[level]);
    });
  };
  const table: PlacesTable = {
    ...content,
    period,
    codeColumn: 0,
    columns: new Map(all.map(({ code }, index) => [code, 1 + index])),
    maximumRow: placesLayout.maximum,
    rows: assessment.units.map((_, index) => placesLayout.first + index),
  };
  const maxima = placesMaximumFormulas(table);
  const written = placesRows(table);
  const headers: readonly (readonly PlannedCell[])[] = [headerRow(0), headerRow(1), printed.map((each) => constant(each.headers[2]))];
  return {
    target: { added: name },
    blocks: [
      { row: placesLayout.title, column: repeatedColumns, cells: [[constant(title)]] },
      { row: placesLayout.note, column: repeatedColumns, cells: [[constant(placesNote(content))]] },
      { row: placesLayout.group, column: 0, cells: headers.map((cells, index) => [constant(index === 0 ? words.unitCode : ''), ...cells, ...calculationHeaders(calculation, locale).map((each) => constant(each[index] ?? ''))]) },
      {
        row: placesLayout.maximum,
        column: 0,
        cells: [[constant(''), ...all.map(({ code }) => maxima.get(code) ?? constant(code === placesCodes.unitName ? words.maximum : code === placesCodes.total ? 100 : ''))]],
      },
      { row: placesLayout.codes, column: 0, cells: [[markText({ role, schemeId: scheme.id, version: templateVersion }), ...all.map(({ code }) => code)].map(constant)] },
      ...written.blocks,
    ],
    fills: written.fills,
    results: written.results,
    styles: [
      { areas: [area(placesLayout.group, 0, placesLayout.first - placesLayout.group + count, 1 + all.length)], style: sheetStyles.table },
      { areas: [area(placesLayout.title, repeatedColumns, 1, 1)], style: sheetStyles.title },
      { areas: [area(placesLayout.note, repeatedColumns, 1, 1)], style: { ...sheetStyles.note, wrapText: true, vertical: 'center' } },
      // A cell that refers to another takes its format otherwise.
      { areas: [area(placesLayout.group, 0, 4, width)], style: { ...sheetStyles.header, numberFormat: 'General' } },
      ...styledColumns(printed, ({ part }) => part !== undefined, placesLayout.group, 1, { ...sheetStyles.area, horizontal: 'left' }),
      ...styledColumns(printed, ({ part }) => part !== undefined, placesLayout.part, 1, sheetStyles.indicator),
      { areas: [area(placesLayout.codes, 0, 1, 1 + all.length)], style: sheetStyles.codes },
      { areas: [area(placesLayout.group, calculationAt, 1, calculation.length)], style: { ...sheetStyles.note, fill: '#F2F2F2', wrapText: false } },
      { areas: [area(placesLayout.part, calculationAt, placesLayout.codes - placesLayout.part, calculation.length), area(placesLayout.first, calculationAt, count, calculation.length)], style: sheetStyles.calculation },
      { areas: [area(placesLayout.part, calculationAt, 2, calculation.length)], style: { horizontal: 'center', wrapText: true } },
      { areas: [area(placesLayout.first, 0, count, 1)], style: sheetStyles.unitCode },
      ...faceStyles(all, 1, placesLayout.first, count),
    ],
    merges,
    columnWidths: [{ first: 0, count: 1, width: codeWidth }, ...widthsOf(all, 1)],
    rowHeights: [
      { first: placesLayout.title, count: 1, height: 30 },
      { first: placesLayout.note, count: 1, height: 46 },
      { first: placesLayout.group, count: 1, height: 22 },
      ...rowHeightsOfText(placesLayout.part, [printed.flatMap(({ headers: [, text], shows }, index) => (shows === 'points' ? [{ text, width: (printed[index]?.width ?? 0) + (printed[index + 1]?.width ?? 0) }] : []))], 62),
      { first: placesLayout.face, count: 1, height: 22 },
      { first: placesLayout.maximum, count: 1, height: 20 },
      { first: placesLayout.codes, count: 1, height: 13 },
      { first: placesLayout.first, count, height: 21 },
    ],
    frozen: { rows: placesLayout.first, columns: repeatedColumns },
    pageLayout: { ...pages, printArea: area(placesLayout.title, 0, placesLayout.first + count, width) },
    tabColor: '#C00000',
    showGridlines: false,
  };
}

/** The line above the table: by what units are placed, what ties and changes look like, and what of it is an example. */
export function placesNote({ assessment, scheme, sources, locale }: PlacesContent): string {
  const words = placesWords(locale);
  const scores = sources.scores?.name ?? sheetWords(locale).sheetNames[assessment.period === 'half-year' ? 'half-year-scores' : 'year-end-scores'];
  return fillWords(words.note, { scores, change: assessment.period === 'half-year' ? '' : words.changeNote, basis: scoreBasis(assessment, scheme, locale) });
}

/** Texts above the grey columns: their heading once, a group where it begins, what each is about. */
export function calculationHeaders(columns: readonly PlacesColumn[], locale: SheetLocale, isFirst = true): readonly (readonly [string, string, string])[] {
  return columns.map(({ headers: [, group, label] }, index) => [isFirst && index === 0 ? placesWords(locale).calculation : '', columns[index - 1]?.headers[1] === group ? '' : group, label]);
}

const faces: { readonly [S in PlacesColumn['shows']]?: StyleDocument } = {
  rank: withNumberFormat(sheetStyles.rank, numberFormats.rank),
  total: withNumberFormat(sheetStyles.scoreStrong, numberFormats.score),
  // An arrow for each direction, for the sign is easily read the wrong way round.
  change: { ...sheetStyles.centered, numberFormat: '"↑"0;"↓"0;"—"' },
  // Points of a scheme of one's own may have more digits than there is room for.
  points: { ...withNumberFormat(sheetStyles.score, numberFormats.score), shrinkToFit: true },
  // Whole numbers need no format of their own, which would be set column by column.
  place: sheetStyles.place,
  remark: sheetStyles.wrapped,
};

/** How the cells of units look, by what their column shows; `first`: the column of the first. */
export function faceStyles(columns: readonly PlacesColumn[], first: number, row: number, count: number): readonly StylePlan[] {
  const styles = Object.entries(faces).flatMap(([shows, style]) => styledColumns(columns, (each) => each.shows === shows, row, count, style, first));
  const before = styledColumns(columns, ({ code }) => code === placesCodes.halfYearRank, row, count, { numberFormat: numberFormats.rank }, first);
  const areas = styledColumns(columns, ({ part, shows }) => part?.kind === 'area' && shows === 'points', row, count, sheetStyles.scoreStrong, first);
  return [...styles, ...before, ...areas];
}

/** Widths of columns, neighbours of one width together. */
export function widthsOf(columns: readonly PlacesColumn[], first: number): NonNullable<SheetPlan['columnWidths']> {
  const found: { first: number; count: number; width: number }[] = [];
  for (const [index, { width }] of columns.entries()) {
    const last = found.at(-1);
    if (last?.width === width) last.count += 1;
    else found.push({ first: first + index, count: 1, width });
  }
  return found;
}

function styledColumns(columns: readonly PlacesColumn[], chosen: (column: PlacesColumn) => boolean, row: number, count: number, style: StyleDocument, first = 1): readonly StylePlan[] {
  const areas = runsOf(columns.flatMap((each, index) => (chosen(each) ? [first + index] : []))).map((run) => area(row, run.first, count, run.count));
  return areas.length === 0 ? [] : [{ areas, style }];
}

/** Areas stand on one page, and so do the indicators of an area as far as a page holds them. */
function pageKeys(printed: readonly PlacesColumn[]): readonly { readonly width: number; readonly key: string }[] {
  let [area, index] = [0, 0];
  return printed.map(({ part, shows, width: own, code }) => {
    // So many narrow columns add up: fonts in which they are a little wider than in 宋体 must not push the last one off its page.
    const width = own + 0.25;
    if (part?.kind !== 'indicator') return { width, key: part === undefined ? code : 'areas' };
    if (part.area !== area) [area, index] = [part.area, -1];
    if (shows === 'points') index += 1;
    return { width, key: `${area}.${Math.floor(index / indicatorsOfPage)}` };
  });
}

/** Blocks that put headers and codes of columns above a table, where the rows of a fresh sheet are. */
export function headerBlocks(headers: readonly (readonly [string, string, string])[], codes: readonly string[], codeRow: number, column: number): readonly Block[] {
  if (codes.length === 0) return [];
  const top = codeRow - (placesLayout.codes - placesLayout.group);
  return [...(top < 0 ? [] : [0, 1, 2].map((row) => ({ row: top + row, column, cells: [headers.map((each) => constant(each[row] ?? ''))] }))), { row: codeRow, column, cells: [codes.map(constant)] }];
}
