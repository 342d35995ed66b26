import { cellAddress } from '../model/address';
import { fixedTarget } from '../model/measure';
import type { PlannedCell, SheetPlan, SheetTarget, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { CellArea, PageLayoutDocument } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import type { SheetReferences } from './inspectionSheet';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { lookup } from './sheetReference';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';
import { bookRows, inTwoColumns, unconfirmedNote, type BookRow } from './targetBookRows';
import { targetBookWords } from './targetBookWords';
import { unitColumns } from './unitsSheet';

/** What stands in the columns of one half of a book, in their order. */
const place = { code: 0, indicator: 1, measure: 2, unit: 3, target: 4, department: 5 } as const;
const halfWidth = Object.keys(place).length;
/** Offset of each half of a book: two columns of lines side by side, so that a unit's book stands on one page in landscape. */
const halves = [0, halfWidth + 1] as const;

/** Column codes beside the column of row codes, in their order. */
export const unitBooksCodes = ['K.indicator', 'K.measure', 'K.unit', 'K.target', 'K.department', 'K.gap', 'K2.code', 'K2.indicator', 'K2.measure', 'K2.unit', 'K2.target', 'K2.department'] as const;

/** Those of books that were laid out in portrait, in one column of lines. */
export const formerUnitBooksCodes = unitBooksCodes.slice(0, halfWidth - 1);

/** Columns of the sheet, that of the row codes included. */
export const unitBooksWidth = unitBooksCodes.length + 1;

/** Columns, from that of the row codes on, in which codes of lines stand. */
export const unitBooksCodeOffsets: readonly number[] = halves;

/** Excel keeps 1,026 page breaks in a sheet. */
export const mostUnitBooks = 1_000;

const widthsOfHalf: readonly number[] = [6, 6, 40, 6, 12, 12.5];
const widths: readonly number[] = [...widthsOfHalf, 2, ...widthsOfHalf];
/** Rows of one book from its first, the lines of measures behind them. */
const head = { title: 0, unit: 1, header: 2, first: 3 } as const;
const heights = { title: 32, unit: 22, header: 24, line: 19, gap: 6, signature: 28 } as const;
const line = sheetStyles.table.borders.bottom;
const heading = { style: 'thin', color: sheetStyles.area.fill } as const;
const white = { style: 'thin', color: '#FFFFFF' } as const;

export interface UnitBooksOptions {
  readonly scheme: Scheme;
  /** Those in use; each gets a page. */
  readonly units: readonly Unit[];
  readonly references: SheetReferences;
  readonly locale: SheetLocale;
  /** Where the mark stands in a sheet that is there; in a new one in its first cell. */
  readonly mark?: { readonly row: number; readonly column: number };
}

/**
 * Lays out the books of targets of all units one below the other, a page each in landscape, their lines in two columns. Names, settings and targets are looked up by codes in
 * 考评单位, 考评方案 and 目标任务, so that the books say what they say; the first book looks up what all share, the others refer to it.
 */
export function layoutUnitBooks(target: SheetTarget, options: UnitBooksOptions): SheetPlan {
  const { scheme, units, locale, mark = { row: 0, column: 0 } } = options;
  const columns = inTwoColumns(bookRows(scheme));
  const lines = columns[0].length;
  const signatures = targetBookWords(locale).signatures.length;
  const size = head.first + lines + 1 + signatures;
  const first = mark.row + 1;
  const starts = units.map((_, index) => first + index * size);
  return {
    target,
    blocks: [
      { row: mark.row, column: mark.column, cells: [[markText({ role: 'unit-target-books', schemeId: scheme.id, version: templateVersion }), ...unitBooksCodes].map(constant)] },
      ...units.map((unit, index) => ({ row: starts[index] ?? first, column: mark.column, cells: bookCells(unit, { start: starts[index] ?? first, first, column: mark.column, columns }, options) })),
    ],
    styles: stylesOf(columns, starts, mark.column, signatures),
    columnWidths: widths.map((width, index) => ({ first: mark.column + index, count: 1, width })),
    rowHeights: starts.flatMap((start) => [
      { first: start + head.title, count: 1, height: heights.title },
      { first: start + head.unit, count: 1, height: heights.unit },
      { first: start + head.header, count: 1, height: heights.header },
      { first: start + head.first, count: lines, height: heights.line },
      { first: start + head.first + lines, count: 1, height: heights.gap },
      { first: start + head.first + lines + 1, count: signatures, height: heights.signature },
    ].filter(({ count }) => count > 0)),
    hiddenRows: [{ first: mark.row, count: 1 }],
    pageLayout: pages(starts, size, lines, mark.column, signatures, sheetWords(locale).pageFooter),
    tabColor: '#7F6000',
    showGridlines: false,
  };
}

/** Empties and blanks what is left of a longer sheet below the last book. */
export function blankedRows(first: number, count: number, column: number): Pick<SheetPlan, 'blocks' | 'styles'> {
  if (count <= 0) return { blocks: [] };
  const row = new Array<PlannedCell>(unitBooksWidth).fill(constant(''));
  const borders = { top: white, right: white, bottom: white, left: white };
  return { blocks: [{ row: first, column, cells: new Array<readonly PlannedCell[]>(count).fill(row) }], styles: [{ areas: [area(first, column, count, unitBooksWidth)], style: { fill: '#FFFFFF', borders } }] };
}

interface BookPlace {
  readonly start: number;
  /** First row of the first book. */
  readonly first: number;
  readonly column: number;
  readonly columns: ReturnType<typeof inTwoColumns>;
}

function bookCells(unit: Unit, at: BookPlace, { scheme, references, locale }: UnitBooksOptions): readonly (readonly PlannedCell[])[] {
  const words = targetBookWords(locale);
  const general = sheetWords(locale);
  const { start, first, column, columns } = at;
  const own = start === first;
  const code = cellAddress(start + head.unit, column + place.code, { row: true, column: true });
  const unitSheet = references.get('units');
  const label = `${words.unit}${locale === 'zh-CN' ? '：' : ': '}`;
  const name = unitSheet ? formula(`="${label}"&IFERROR(${lookup(unitSheet, code, [`"${unitColumns.name}"`])}&"","")`) : constant(`${label}${unit.name}`);
  /** What all books share stands in the first one. */
  const shared = (row: number, offset: number, cell: PlannedCell): PlannedCell => (own ? cell : formula(`=${cellAddress(first + row, column + offset, { row: true, column: true })}`));
  const lineOf = (cells: Partial<Record<keyof typeof place, PlannedCell>>): readonly PlannedCell[] => (Object.keys(place) as (keyof typeof place)[]).map((each) => cells[each] ?? constant(''));
  const across = (left: readonly PlannedCell[], right: readonly PlannedCell[]): readonly PlannedCell[] => [...left, constant(''), ...right];
  const counted = columns.flatMap(({ length }, half) => (length === 0 && half > 0 ? [] : [{ first: start + head.first, count: Math.max(length, 1), codes: column + (halves[half] ?? 0) + place.code, targets: column + (halves[half] ?? 0) + place.target }]));
  const header = [general.codes, words.indicator, words.measure, words.measurementUnit, words.target, words.department].map(constant);
  const halfLine = (row: BookRow | undefined, lineAt: number, half: number): readonly PlannedCell[] => {
    if (row === undefined) return lineOf({});
    if ('area' in row) return lineOf({ code: constant(`A.${row.area}`), indicator: shared(lineAt, half + place.indicator, constant(row.heading)) });
    return measureCells(row, start + lineAt, (offset, cell) => shared(lineAt, half + offset, cell), { code, column: column + half }, { scheme, references, locale });
  };
  const [left, right] = columns;
  return [
    across(lineOf({ indicator: shared(head.title, place.indicator, constant(fillWords(general.titles['target-book'], { year: scheme.year }))) }), lineOf({})),
    across(lineOf({ code: constant(unit.code), indicator: name }), lineOf({ department: unconfirmedNote(references.get('scheme'), words.unconfirmed, counted) })),
    across(header, right.length === 0 ? lineOf({}) : header),
    ...left.map((row, index) => across(halfLine(row, head.first + index, halves[0]), halfLine(right[index], head.first + index, halves[1]))),
    across(lineOf({}), lineOf({})),
    ...words.signatures.map((pair) => across(lineOf({ indicator: constant(pair[0]) }), lineOf({ indicator: constant(pair[1]) }))),
  ];
}

function measureCells(
  { measure }: Extract<BookRow, { readonly measure: unknown }>,
  row: number,
  shared: (offset: number, cell: PlannedCell) => PlannedCell,
  unit: { readonly code: string; readonly column: number },
  { scheme, references, locale }: Pick<UnitBooksOptions, 'scheme' | 'references' | 'locale'>,
): readonly PlannedCell[] {
  const { notSet } = targetBookWords(locale);
  const own = cellAddress(row, unit.column + place.code, { column: true });
  const schemeSheet = references.get('scheme');
  const targets = references.get('target');
  const looked = (code: string, text: string): PlannedCell => (schemeSheet ? formula(`=IFERROR(${lookup(schemeSheet, own, [`"${code}"`])}&"","")`) : constant(text));
  // Where nothing is set, a target that the scheme fixes is in force.
  const blank = fixedTarget(measure) ?? `"${notSet}"`;
  const value = targets && lookup(targets, unit.code, [own]);
  return [
    constant(`M${measure.id}`),
    shared(place.indicator, looked('P.indicator', String(measure.indicator))),
    shared(place.measure, looked('P.measure', measure.name)),
    shared(place.unit, looked('P.unit', measure.unit)),
    value === undefined ? constant('') : formula(`=IFERROR(IF(${value}="",${blank},${value}),"${notSet}")`),
    shared(place.department, looked('P.department', scheme.indicators.find(({ number }) => number === measure.indicator)?.department ?? '')),
  ];
}

function stylesOf(columns: ReturnType<typeof inTwoColumns>, starts: readonly number[], column: number, signatures: number): readonly StylePlan[] {
  const longest = head.first + columns[0].length;
  const at = (row: number, offset: number, rowCount: number, columnCount: number): readonly CellArea[] => (rowCount > 0 ? starts.map((start) => area(start + row, column + offset, rowCount, columnCount)) : []);
  const borders = { top: white, right: white, bottom: white, left: white };
  const plain = { font: { name: '宋体', size: 12, bold: false, color: '#000000' }, fill: '#FFFFFF', vertical: 'center', horizontal: 'left', wrapText: false, shrinkToFit: false, indent: 0, borders } as const;
  return ([
    // A sheet that is written anew may have had other lines here.
    { areas: at(0, 0, longest + 1 + signatures, unitBooksWidth), style: plain },
    { areas: at(head.title, place.indicator, 1, unitBooksWidth - 1), style: { ...sheetStyles.title, horizontal: 'centerContinuous' } },
    { areas: at(head.unit, place.indicator, 1, 1), style: { font: { bold: true } } },
    { areas: at(head.unit, place.code, 1, 1), style: { font: { name: 'Consolas', size: 9, color: '#7F7F7F' }, horizontal: 'center', numberFormat: numberFormats.text, shrinkToFit: true } },
    { areas: at(head.unit, halves[1] + place.department, 1, 1), style: { font: { size: 10, bold: true, color: '#C55A11' }, horizontal: 'right' } },
    ...columns.flatMap((rows, index) => (rows.length === 0 && index > 0 ? [] : stylesOfHalf(rows, halves[index] ?? 0, at))),
  ] satisfies readonly StylePlan[]).filter(({ areas }) => areas.length > 0);
}

type AreasInBooks = (row: number, offset: number, rowCount: number, columnCount: number) => readonly CellArea[];

function stylesOfHalf(rows: readonly BookRow[], half: number, inBooks: AreasInBooks): readonly StylePlan[] {
  const count = head.first + rows.length;
  const at: AreasInBooks = (row, offset, rowCount, columnCount) => inBooks(row, half + offset, rowCount, columnCount);
  const lines = (wanted: (row: BookRow) => boolean, offset: number, columnCount: number): readonly CellArea[] =>
    rows.flatMap((row, index) => (wanted(row) ? at(head.first + index, offset, 1, columnCount) : []));
  const measures = (row: BookRow): boolean => 'measure' in row;
  const kind = (wanted: string) => (row: BookRow): boolean => 'measure' in row && row.measure.kind === wanted;
  return [
    { areas: at(head.header, 0, 1 + rows.length, halfWidth), style: { ...sheetStyles.table, font: { name: '宋体', size: 11 } } },
    // The lines around a table are those of the cells beside it too.
    { areas: at(head.unit, 0, 1, halfWidth), style: { borders: { bottom: line } } },
    { areas: at(count, 0, 1, halfWidth), style: { borders: { top: line } } },
    { areas: at(head.header, half === 0 ? halfWidth : -1, 1 + rows.length, 1), style: { borders: half === 0 ? { left: line } : { right: line } } },
    { areas: at(head.header, 0, 1, halfWidth), style: { ...sheetStyles.indicator, wrapText: false, shrinkToFit: true } },
    { areas: at(head.first, place.code, rows.length, 1), style: { ...sheetStyles.unitCode, shrinkToFit: true } },
    { areas: at(head.first, place.indicator, rows.length, 1), style: { horizontal: 'center' } },
    { areas: at(head.first, place.measure, rows.length, 1), style: { shrinkToFit: true } },
    { areas: at(head.first, place.unit, rows.length, 1), style: { horizontal: 'center', shrinkToFit: true } },
    { areas: at(head.first, place.department, rows.length, 1), style: { horizontal: 'center', shrinkToFit: true } },
    { areas: lines(measures, place.target, 1), style: withNumberFormat(sheetStyles.scoreStrong, numberFormats.whole) },
    { areas: lines(kind('ratio'), place.target, 1), style: { numberFormat: numberFormats.rate } },
    { areas: lines(kind('amount'), place.target, 1), style: { numberFormat: numberFormats.amount } },
    { areas: lines((row) => 'area' in row, place.indicator, halfWidth - 1), style: { ...sheetStyles.area, shrinkToFit: false } },
    // A heading runs over the cells behind it: no line is to cut it.
    { areas: lines((row) => 'area' in row, place.indicator, 1), style: { borders: { right: heading } } },
    { areas: lines((row) => 'area' in row, place.measure, halfWidth - 2), style: { borders: { left: heading, right: heading } } },
  ];
}

/** What A4 in landscape holds between the margins, in points, a little less. */
const margins = { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 } as const;
const page = { width: (11.69 - margins.left - margins.right) * 72 * 0.97, height: (8.27 - margins.top - margins.bottom) * 72 * 0.96 } as const;
/** Smaller than this nobody reads; a scheme with that many measures takes more than one page a unit. */
const smallestScale = 45;

function pages(starts: readonly number[], size: number, lines: number, column: number, signatures: number, footer: string): PageLayoutDocument {
  const height = heights.title + heights.unit + heights.header + lines * heights.line + heights.gap + signatures * heights.signature;
  const width = widths.reduce((sum, each) => sum + Math.round(each * 8 + 5) * 0.75, 0);
  const scale = Math.max(smallestScale, Math.floor(100 * Math.min(1, page.height / height, page.width / width)));
  const first = starts[0];
  return {
    orientation: 'landscape',
    paperSize: 'a4',
    scale,
    ...(first === undefined ? {} : { printArea: area(first, column, starts.length * size, unitBooksWidth), rowBreaks: starts.slice(1) }),
    footer: `&C${footer}`,
    margins,
    centerHorizontally: true,
  };
}
