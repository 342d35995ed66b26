import { cellAddress } from '../../model/address';
import type { Assessment } from '../../model/assessment';
import type { CellValue } from '../../model/cellValue';
import { assessors } from '../../model/judgement';
import type { Block, PlannedCell } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import type { CellArea } from '../../model/workbookDocument';
import { judgedAreas } from '../../validation/judgedSubjects';
import { formula } from '../cells';
import { areaCode, scoreCodes, unitScoreCells } from '../scoreColumns';
import type { SheetLocale } from '../sheetLocale';
import { unitFormulaRows, unitResultBlocks } from '../unitFormulaRows';
import { areaMarkCode, calculationCode, calculationCodes, scoredMeasures } from './calculationColumns';
import { calculationWords } from './calculationWords';
import { componentFormulas } from './componentFormulas';
import { InspectionTerms } from './inspectionTerms';
import { measureFormulas } from './measureFormulas';
import { ScoreCells, type ScorePlace } from './scorePlace';
import { ScoreReferences, type ScoreSources } from './scoreReferences';
import { standingFormulas } from './standingFormulas';

/** What a sheet of scores shows, and where. */
export interface ScoreTable {
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly locale: SheetLocale;
  readonly sources: ScoreSources;
  readonly codeColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly maximumRow: number;
  /** The rows of the units, in the assessment's order. */
  readonly rows: readonly number[];
}

/** The rows of units of a sheet of scores. */
export interface ScoreRows {
  readonly blocks: readonly Block[];
  readonly fills: readonly CellArea[];
  /** What the formulas come to, for spreadsheets that do not compute; see `SheetPlan.results`. */
  readonly results: () => readonly Block[];
}

/** Codes, names and formulas of all units. */
export function scoreRows(table: ScoreTable): ScoreRows {
  const place = { ...table, nameCode: scoreCodes.unitName, units: table.assessment.units };
  return { ...unitFormulaRows(place, (row) => rowFormulas(table, row)), results: () => unitResults(table) };
}

/** The engine's results, a block for each unit and column. */
function unitResults(table: ScoreTable): readonly Block[] {
  const allPoints = scoredMeasures(table.scheme).reduce((sum, { points }) => sum + points, 0);
  return unitResultBlocks(table, table.assessment.units.map((unit) => unitScoreCells(unit, allPoints, table.locale)));
}

/** The formulas of one row of units, with `=`, by column code. */
export function rowFormulas({ scheme, assessment, locale, sources, codeColumn }: Omit<ScoreTable, 'rows'>, place: ScorePlace): ReadonlyMap<string, string> {
  const { period } = assessment;
  const references = new ScoreReferences(scheme, period, sources);
  const cells = new ScoreCells(place);
  const words = calculationWords(locale);
  const unitCode = cellAddress(place.row, codeColumn, { column: true });
  const inspected = new InspectionTerms(references, cells, unitCode);
  const rowOf = (source: 'target' | 'figures'): string => {
    const codes = references.codes(source);
    return codes === undefined ? `="${words.noRow}"` : `=IFERROR(MATCH(${unitCode},${codes},0),"${words.noRow}")`;
  };
  return new Map([
    [calculationCodes.targetRow, rowOf('target')],
    [calculationCodes.figureRow, rowOf('figures')],
    [calculationCodes.projection, `=${references.projection()}`],
    ...[...inspected.unitTerms(scheme)].map(([code, term]): [string, string] => [code, `=${term}`]),
    ...measureFormulas(scheme, references, cells, words, inspected),
    ...componentFormulas(scheme, period, unitCode, references, cells, words),
    ...standingFormulas(scheme, period, references, cells, words),
  ]);
}

/** The row of 分值: points of measures and areas, and what the calculation of every unit refers to. */
export function maximumFormulas({ scheme, assessment, locale, sources, columns, maximumRow, rows }: ScoreTable): ReadonlyMap<string, PlannedCell> {
  const references = new ScoreReferences(scheme, assessment.period, sources);
  const [first, last] = rows.length === 0 ? [maximumRow + 2, maximumRow + 2] : [Math.min(...rows), Math.max(...rows)];
  const cells = new ScoreCells({ columns, maximumRow, row: maximumRow, first, last });
  const words = calculationWords(locale);
  const measures = scoredMeasures(scheme);
  const areaOf = new Map(scheme.indicators.map(({ number, area: of }) => [number, of]));
  const sum = (chosen: readonly { readonly id: string }[]): string => (chosen.length === 0 ? '0' : chosen.map(({ id }) => cells.maximum(`M${id}`)).join('+'));
  const found = new Map<string, PlannedCell>();
  for (const measure of measures) {
    found.set(`M${measure.id}`, formula(`=${references.points(measure)}`));
    const code = calculationCode(measure.id, 'target');
    const mean = `AVERAGE(${cells.all(code)})`;
    found.set(code, formula(`=IFERROR(${cells.maximum(`M${measure.id}`)}${measure.direction === 'down' ? '*' : '/'}${mean},0)`));
  }
  for (const { number } of scheme.areas) found.set(areaCode(number), formula(`=${sum(measures.filter(({ indicator }) => areaOf.get(indicator) === number))}`));
  found.set(calculationCodes.maximum, formula(`=${sum(measures)}`));
  const pointed = new Set(measures.filter(({ points }) => points > 0).map(({ indicator }) => areaOf.get(indicator)));
  for (const assessor of assessors) {
    for (const each of judgedAreas(scheme)) {
      const code = areaMarkCode(each.number, assessor);
      // Where no area has points, all weigh the same.
      found.set(code, formula(`=IF(COUNT(${cells.all(code)})=0,"",${pointed.size === 0 ? '1' : cells.maximum(areaCode(each.number))})`));
    }
  }
  const [before, behind] = words.allPoints;
  found.set(scoreCodes.remark, formula(`="${before}"&ROUND(${cells.maximum(calculationCodes.maximum)},6)${behind === '' ? '' : `&"${behind}"`}`));
  return found;
}

/** What the formulas of {@link maximumFormulas} come to that depend on the scheme alone. */
export function maximumResults(scheme: Scheme, locale: SheetLocale): ReadonlyMap<string, CellValue> {
  const measures = scoredMeasures(scheme);
  const areaOf = new Map(scheme.indicators.map(({ number, area: of }) => [number, of]));
  const sum = (chosen: readonly { readonly points: number }[]): number => chosen.reduce((total, { points }) => total + points, 0);
  const [before, behind] = calculationWords(locale).allPoints;
  return new Map<string, CellValue>([
    ...measures.map(({ id, points }): [string, CellValue] => [`M${id}`, points]),
    ...scheme.areas.map(({ number }): [string, CellValue] => [areaCode(number), sum(measures.filter(({ indicator }) => areaOf.get(indicator) === number))]),
    [calculationCodes.maximum, sum(measures)],
    [scoreCodes.remark, `${before}${Number(sum(measures).toFixed(6))}${behind}`],
  ]);
}
