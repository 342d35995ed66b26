import { cellAddress } from '../../model/address';
import type { Assessment } from '../../model/assessment';
import type { CellValue } from '../../model/cellValue';
import { assessors } from '../../model/judgement';
import type { Block, PlannedCell } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import type { CellArea } from '../../model/workbookDocument';
import { judgedAreas } from '../../validation/judgedSubjects';
import { area, constant, formula } from '../cells';
import { areaCode, scoreCodes, unitScoreCells } from '../scoreColumns';
import type { SheetLocale } from '../sheetLocale';
import { areaMarkCode, calculationCode, calculationCodes, scoredMeasures } from './calculationColumns';
import { calculationWords } from './calculationWords';
import { componentFormulas } from './componentFormulas';
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

/**
 * Codes, names and formulas of all units. Formulas are written once for each stretch of rows and filled down, so that a message to Excel
 * is no larger for thousands of units than for nine.
 */
export function scoreRows(table: ScoreTable): ScoreRows {
  const { assessment, codeColumn, columns } = table;
  const blocks: Block[] = [];
  const fills: CellArea[] = [];
  const unitAt = new Map(table.rows.map((row, index) => [row, assessment.units[index]]));
  const sorted = [...table.rows].sort((a, b) => a - b);
  const nameColumn = columns.get(scoreCodes.unitName);
  for (const run of runsOf(sorted)) {
    const rows = rowsIn(run);
    blocks.push({ row: run.first, column: codeColumn, cells: rows.map((row) => [constant(unitAt.get(row)?.code ?? '')]) });
    if (nameColumn !== undefined) blocks.push({ row: run.first, column: nameColumn, cells: rows.map((row) => [constant(unitAt.get(row)?.name ?? '')]) });
    const formulas = rowFormulas(table, { columns, maximumRow: table.maximumRow, row: run.first, first: sorted[0] ?? run.first, last: sorted.at(-1) ?? run.first });
    const byColumn = new Map([...formulas].flatMap(([code, text]) => {
      const column = columns.get(code);
      return column === undefined ? [] : [[column, text] as const];
    }));
    for (const across of runsOf([...byColumn.keys()].sort((a, b) => a - b))) {
      blocks.push({ row: run.first, column: across.first, cells: [rowsIn(across).map((column) => formula(byColumn.get(column) ?? ''))] });
      if (run.count > 1) fills.push(area(run.first, across.first, run.count, across.count));
    }
  }
  return { blocks, fills, results: () => unitResults(table) };
}

/** The engine's results, a block for each unit and column. */
function unitResults({ assessment, scheme, columns, rows, locale }: ScoreTable): readonly Block[] {
  const allPoints = scoredMeasures(scheme).reduce((sum, { points }) => sum + points, 0);
  return assessment.units.flatMap((unit, index) =>
    [...unitScoreCells(unit, allPoints, locale)].flatMap(([code, cell]): readonly Block[] => {
      const column = columns.get(code);
      const row = rows[index];
      return column === undefined || row === undefined ? [] : [{ row, column, cells: [[cell]] }];
    }),
  );
}

function rowsIn({ first, count }: { readonly first: number; readonly count: number }): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The formulas of one row of units, with `=`, by column code. */
export function rowFormulas({ scheme, assessment, locale, sources, codeColumn }: Omit<ScoreTable, 'rows'>, place: ScorePlace): ReadonlyMap<string, string> {
  const { period } = assessment;
  const references = new ScoreReferences(scheme, period, sources);
  const cells = new ScoreCells(place);
  const words = calculationWords(locale);
  const unitCode = cellAddress(place.row, codeColumn, { column: true });
  const rowOf = (source: 'target' | 'figures'): string => {
    const codes = references.codes(source);
    return codes === undefined ? `="${words.noRow}"` : `=IFERROR(MATCH(${unitCode},${codes},0),"${words.noRow}")`;
  };
  return new Map([
    [calculationCodes.targetRow, rowOf('target')],
    [calculationCodes.figureRow, rowOf('figures')],
    [calculationCodes.projection, `=${references.projection()}`],
    ...measureFormulas(scheme, references, cells, words),
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

/** Stretches of numbers that follow one another. */
export function runsOf(sorted: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const each of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && each === last.first + last.count) last.count += 1;
    else if (last === undefined || each >= last.first + last.count) runs.push({ first: each, count: 1 });
  }
  return runs;
}
