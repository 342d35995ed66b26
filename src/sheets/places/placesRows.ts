import { cellAddress } from '../../model/address';
import type { Assessment } from '../../model/assessment';
import type { CellValue } from '../../model/cellValue';
import type { Block, PlannedCell } from '../../model/plan';
import type { Period } from '../../model/period';
import type { Scheme } from '../../model/scheme';
import type { CellArea } from '../../model/workbookDocument';
import { tieToleranceText } from '../../scoring/tolerance';
import { constant, formula } from '../cells';
import { areaCode, notCountedText, scoreCodes, scoreRemark } from '../scoreColumns';
import { calculationCode, scoredMeasures, sharesIndicator } from '../scores/calculationColumns';
import { calculationWords } from '../scores/calculationWords';
import { ScoreCells, type ScorePlace } from '../scores/scorePlace';
import { maximumResults } from '../scores/scoreRows';
import type { SheetLocale } from '../sheetLocale';
import { unitFormulaRows, unitResultBlocks } from '../unitFormulaRows';
import { partCode, placedParts, type PlacedPart } from './placedParts';
import { placesCells } from './placesCells';
import { placesCodes } from './placesColumns';
import { ScoreSheetReferences, type PlacesSources } from './scoreSheetReferences';

/** What the formulas of a sheet of places depend on. */
export interface PlacesFormulas {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly locale: SheetLocale;
  readonly sources: PlacesSources;
  readonly codeColumn: number;
}

/** What a sheet of places shows, and where. */
export interface PlacesTable extends PlacesFormulas {
  readonly assessment: Assessment;
  readonly halfYear: Assessment | undefined;
  readonly columns: ReadonlyMap<string, number>;
  readonly maximumRow: number;
  /** The rows of the units, in the assessment's order. */
  readonly rows: readonly number[];
}

/** Codes, names and formulas of all units, the row of 分值, and what the formulas come to. */
export function placesRows(table: PlacesTable): { readonly blocks: readonly Block[]; readonly fills: readonly CellArea[]; readonly results: () => readonly Block[] } {
  const place = { ...table, nameCode: placesCodes.unitName, units: table.assessment.units };
  return {
    ...unitFormulaRows(place, (row) => placesRowFormulas(table, row)),
    results: () => [...unitResultBlocks(table, placesCells(table.assessment, table.halfYear)), ...remarkResults(table), ...resultsOfMaxima(table)],
  };
}

/**
 * The formulas of one row of units, with `=`, by column code: what `placesByPart` and `placesGained` compute, over the sheet of scores. Units
 * are found there by their codes. Shares are compared unrounded within the tolerance of ties. Functions of Excel 2010, WPS and LibreOffice only.
 */
export function placesRowFormulas({ scheme, period, locale, sources, codeColumn }: PlacesFormulas, place: ScorePlace): ReadonlyMap<string, string> {
  const cells = new ScoreCells(place);
  const unitCode = cellAddress(place.row, codeColumn, { column: true });
  const scores = new ScoreSheetReferences(sources.scores);
  const row = cells.own(placesCodes.scoreRow);
  const found = (text: string): string => `=IF(ISNUMBER(${row}),${text},"${notCountedText}")`;
  const formulas = new Map<string, string>([
    [placesCodes.scoreRow, `=IFERROR(${scores.rowOf(unitCode)},"${calculationWords(locale).noRow}")`],
    [placesCodes.rank, found(scores.cell(scoreCodes.rank, row))],
    [placesCodes.total, found(scores.cell(scoreCodes.total, row))],
    [placesCodes.remark, found(`${scores.cell(scoreCodes.remark, row)}&""`)],
  ]);
  if (period === 'year-end') {
    const halfYear = new ScoreSheetReferences(sources.halfYear);
    const [rowBefore, before, rank] = [placesCodes.halfYearRow, placesCodes.halfYearRank, placesCodes.rank].map((code) => cells.own(code));
    const rankBefore = halfYear.cell(scoreCodes.rank, rowBefore ?? '');
    formulas.set(placesCodes.halfYearRow, sources.halfYear === undefined ? '=""' : `=IFERROR(${halfYear.rowOf(unitCode)},"")`);
    formulas.set(placesCodes.halfYearRank, sources.halfYear === undefined ? '=""' : `=IF(ISNUMBER(${rowBefore}),IF(ISNUMBER(${rankBefore}),${rankBefore},""),"")`);
    formulas.set(placesCodes.change, `=IF(AND(ISNUMBER(${before}),ISNUMBER(${rank})),${before}-${rank},"")`);
  }
  const parts = placedParts(scheme);
  for (const part of parts) {
    const [points, maximum, share] = [partCode(part, 'points'), partCode(part, 'maximum'), partCode(part, 'share')].map((code) => cells.own(code));
    const shares = cells.all(partCode(part, 'share'));
    const earned = part.kind === 'area' ? scores.cell(areaCode(part.number), row) : sum(part.measures.map(({ id }) => scores.cell(`M${id}`, row)));
    formulas.set(partCode(part, 'maximum'), `=IF(ISNUMBER(${row}),${maximumOf(part, parts, scheme, scores, cells)},0)`);
    formulas.set(partCode(part, 'points'), `=IF(${maximum}>0,${earned},"${notCountedText}")`);
    formulas.set(partCode(part, 'share'), `=IF(${maximum}>0,${points}/${maximum}*100,"${notCountedText}")`);
    formulas.set(partCode(part, 'place'), `=IF(ISNUMBER(${share}),1+SUMPRODUCT(ISNUMBER(${shares})*(${shares}>${share}+${tieToleranceText})),"${notCountedText}")`);
  }
  return formulas;
}

/** The points of a part that count for the row's unit, after re-spreading. */
function maximumOf(part: PlacedPart, parts: readonly PlacedPart[], scheme: Scheme, scores: ScoreSheetReferences, cells: ScoreCells): string {
  const row = cells.own(placesCodes.scoreRow);
  if (part.kind === 'area') return parts.filter(({ kind, area }) => kind === 'indicator' && area === part.number).map((indicator) => cells.own(partCode(indicator, 'maximum'))).join('+') || '0';
  const [first] = part.measures;
  if (first === undefined) return '0';
  if (sharesIndicator(scheme, first)) return sum(part.measures.map(({ id }) => scores.cell(calculationCode(id, 'points'), row)));
  return `ISNUMBER(${scores.cell(`M${first.id}`, row)})*${scores.maximum(`M${first.id}`)}`;
}

/** Texts among the cells count nothing. */
function sum(cells: readonly string[]): string {
  return `SUM(${cells.join(',')})`;
}

/** The row of 分值: the points of each part, from the sheet of scores. */
export function placesMaximumFormulas({ scheme, sources }: Pick<PlacesFormulas, 'scheme' | 'sources'>): ReadonlyMap<string, PlannedCell> {
  const scores = new ScoreSheetReferences(sources.scores);
  // A sum, for a cell that only refers to another takes on its number format.
  const sumOf = (codes: readonly string[]): PlannedCell => formula(`=${[...codes.map((code) => scores.maximum(code)), ...(codes.length === 1 ? ['0'] : [])].join('+')}`);
  return new Map<string, PlannedCell>([
    ...placedParts(scheme).map((part): [string, PlannedCell] => [partCode(part, 'points'), sumOf(part.kind === 'area' ? [areaCode(part.number)] : part.measures.map(({ id }) => `M${id}`))]),
    [placesCodes.remark, formula(`=${scores.maximum(scoreCodes.remark)}`)],
  ]);
}

function remarkResults(table: PlacesTable): readonly Block[] {
  const allPoints = scoredMeasures(table.scheme).reduce((total, { points }) => total + points, 0);
  return unitResultBlocks(table, table.assessment.units.map((unit) => new Map([[placesCodes.remark, constant(scoreRemark(unit, allPoints, table.locale))]])));
}

function resultsOfMaxima({ scheme, locale, columns, maximumRow }: PlacesTable): readonly Block[] {
  const ofScores = maximumResults(scheme, locale);
  const results = new Map<string, CellValue>([
    ...placedParts(scheme).map((part): [string, CellValue] => [partCode(part, 'points'), part.measures.reduce((total, { points }) => total + points, 0)]),
    [placesCodes.remark, ofScores.get(scoreCodes.remark) ?? ''],
  ]);
  return [...results].flatMap(([code, result]): readonly Block[] => {
    const column = columns.get(code);
    return column === undefined ? [] : [{ row: maximumRow, column, cells: [[constant(result)]] }];
  });
}
