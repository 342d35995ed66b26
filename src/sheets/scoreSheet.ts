import type { CellValue } from '../model/cellValue';
import type { Assessment } from '../model/assessment';
import type { Block, PlannedCell, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea } from '../model/workbookDocument';
import { area, constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { columnPages, pageOfColumn } from './columnPages';
import { emptyBlocks } from './emptyBlocks';
import type { InspectionCode } from './inspectionSheet';
import { rowOfMaxima } from './maximumRow';
import type { ScoreSheetPlace } from './places/scoreSheetReferences';
import { runsOf } from './runsOf';
import { areaCode, scoreBasis, scoreCodes } from './scoreColumns';
import { calculationColumns, type CalculationColumn, type CalculationParts } from './scores/calculationColumns';
import { calculationWords } from './scores/calculationWords';
import type { ScoreSources } from './scores/scoreReferences';
import { maximumFormulas, maximumResults, scoreRows, type ScoreTable } from './scores/scoreRows';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';

const rowsOf = { title: 0, note: 1, area: 2, indicator: 3, measure: 4, maximum: 5, codes: 6, first: 7 } as const;
const fixed = [scoreCodes.unitName, scoreCodes.rank, scoreCodes.total, scoreCodes.grade, scoreCodes.quantitative, scoreCodes.inspection, scoreCodes.routine] as const;

/** Title and note stand beside the columns that every page repeats. */
const titleColumn = 4;

/** Formats of the calculation's columns. */
const calculationFormats = { whole: numberFormats.rank, rate: numberFormats.rate } as const;
const calculationWidth = 9;

/**
 * A fresh sheet of scores: rank, total, grade, areas' subtotals, and every measure's points, a row per unit, all of them formulas over
 * `sources`. Behind the remarks, and outside of what is printed, stands the calculation that they refer to.
 */
export function layoutScoreSheet(name: string, assessment: Assessment, scheme: Scheme, sources: ScoreSources, locale: SheetLocale): SheetPlan {
  const words = sheetWords(locale);
  const role = assessment.period === 'half-year' ? 'half-year-scores' : 'year-end-scores';
  const measures = scheme.measures.filter((measure) => !measure.retired);
  const codes = printedCodes(scheme);
  const areasAt = 1 + fixed.length;
  const measuresAt = areasAt + scheme.areas.length;
  const remarkAt = measuresAt + measures.length;
  const calculationAt = remarkAt + 1;
  const calculation = calculationColumns(scheme, locale, calculationParts(sources));
  const count = Math.max(assessment.units.length, 1);
  const merges: CellArea[] = [];
  const merged = (row: number, first: number, keys: readonly string[], texts: readonly string[]): readonly PlannedCell[] =>
    keys.map((key, index) => {
      if (keys[index - 1] === key) return constant('');
      let width = 1;
      while (keys[index + width] === key) width += 1;
      if (width > 1) merges.push(area(row, first + index, 1, width));
      return constant(texts[index] ?? '');
    });
  const indicatorOf = (number: number) => scheme.indicators.find((each) => each.number === number);
  const areaOf = (number: number) => scheme.areas.find((each) => each.number === indicatorOf(number)?.area);
  const labels = [words.unitCode, words.unit, words.rank, words.totalScore, words.grade, words.quantitativeScore, words.inspectionScore, words.routineScore];
  labels.forEach((_, column) => merges.push(area(rowsOf.area, column, 3, 1)));
  scheme.areas.forEach((_, index) => merges.push(area(rowsOf.indicator, areasAt + index, 2, 1)));
  if (scheme.areas.length > 1) merges.push(area(rowsOf.area, areasAt, 1, scheme.areas.length));
  merges.push(area(rowsOf.area, remarkAt, 3, 1));
  const title = fillWords(words.titles[role], { year: scheme.year });
  const pages = columnPages(
    title,
    [
      ...labels.slice(titleColumn).map(() => ({ width: 11, key: 'total' })),
      ...scheme.areas.map(() => ({ width: 10.5, key: 'areas' })),
      ...measures.map((measure) => ({ width: 10.5, key: String(measure.indicator) })),
      { width: 40, key: 'remark' },
    ],
    { rows: { first: rowsOf.area, last: rowsOf.maximum }, columns: titleColumn, widths: [9, 18, 7, 11], firstColumn: titleColumn },
    words,
  );
  // The note may be long and stands on the first page only.
  merges.push(area(rowsOf.note, titleColumn, 1, (pages.columnBreaks?.[0] ?? remarkAt + 1) - titleColumn));
  const width = remarkAt + 1;
  const wholeWidth = calculationAt + calculation.length;
  const table: ScoreTable = {
    assessment,
    scheme,
    locale,
    sources,
    codeColumn: 0,
    columns: freshScorePlace(name, scheme, sources).columns,
    maximumRow: rowsOf.maximum,
    rows: assessment.units.map((_, index) => rowsOf.first + index),
  };
  const written = scoreRows(table);
  const maxima = maximumFormulas(table);
  const groups = calculation.map(({ group }) => group);
  return {
    target: { added: name },
    blocks: [
      { row: rowsOf.title, column: titleColumn, cells: [[constant(title)]] },
      noteBlock(assessment, scheme, locale),
      { row: rowsOf.area, column: 0, cells: [labels.map(constant)] },
      { row: rowsOf.area, column: areasAt, cells: [[constant(locale === 'zh-CN' ? '各方面得分' : 'Areas')]] },
      { row: rowsOf.indicator, column: areasAt, cells: [scheme.areas.map((each) => constant(each.name))] },
      {
        row: rowsOf.area,
        column: measuresAt,
        cells: [
          merged(rowsOf.area, measuresAt, measures.map((each, index) => `${areaOf(each.indicator)?.number ?? ''} ${pageOfColumn(pages, measuresAt + index)}`), measures.map((each) => areaOf(each.indicator)?.heading ?? '')),
          merged(rowsOf.indicator, measuresAt, measures.map((each) => String(each.indicator)), measures.map((each) => `${each.indicator}. ${indicatorOf(each.indicator)?.wording ?? ''}`)),
          measures.map((measure) => constant(`${measure.id} ${measure.name}`)),
        ],
      },
      { row: rowsOf.area, column: remarkAt, cells: [[constant(words.schemeColumns.remark)]] },
      {
        row: rowsOf.maximum,
        column: 0,
        cells: [
          [
            ...['', words.maximum, '', 100, '', 100, 100, 100].map(constant),
            ...[...codes.slice(fixed.length), ...calculation.map(({ code }) => code)].map((code) => maxima.get(code) ?? constant('')),
          ],
        ],
      },
      { row: rowsOf.codes, column: 0, cells: [[markText({ role, schemeId: scheme.id, version: templateVersion }), ...codes, ...calculation.map(({ code }) => code)].map(constant)] },
      {
        row: rowsOf.area,
        column: calculationAt,
        cells: [
          calculation.map((_, index) => constant(index === 0 ? calculationWords(locale).heading : '')),
          groups.map((group, index) => constant(groups[index - 1] === group ? '' : group)),
          calculation.map(({ label }) => constant(label)),
        ],
      },
      ...written.blocks,
    ],
    fills: written.fills,
    results: () => [...written.results(), ...resultsOfMaxima(table)],
    styles: [
      { areas: [area(rowsOf.area, 0, rowsOf.first - rowsOf.area + count, wholeWidth)], style: sheetStyles.table },
      { areas: [area(rowsOf.title, titleColumn, 1, 1)], style: sheetStyles.title },
      { areas: [area(rowsOf.note, titleColumn, 1, 1)], style: { ...sheetStyles.note, wrapText: true, vertical: 'center' } },
      { areas: [area(rowsOf.area, areasAt, 1, remarkAt - areasAt)], style: sheetStyles.area },
      { areas: [area(rowsOf.indicator, areasAt, 1, remarkAt - areasAt)], style: sheetStyles.indicator },
      { areas: [area(rowsOf.measure, areasAt, 2, width - areasAt), area(rowsOf.area, 0, 4, areasAt), area(rowsOf.area, remarkAt, 3, 1)], style: sheetStyles.header },
      { areas: [area(rowsOf.maximum, 3, 1, areasAt - 3)], style: { numberFormat: 'General' } },
      // Points that an indicator's measures share are thirds, too.
      { areas: [area(rowsOf.maximum, areasAt, 1, remarkAt - areasAt)], style: { numberFormat: numberFormats.score } },
      { areas: [area(rowsOf.codes, 0, 1, wholeWidth)], style: sheetStyles.codes },
      { areas: [area(rowsOf.area, calculationAt, 1, calculation.length)], style: { ...sheetStyles.note, fill: '#F2F2F2', wrapText: false } },
      { areas: [area(rowsOf.indicator, calculationAt, rowsOf.codes - rowsOf.indicator, calculation.length), area(rowsOf.first, calculationAt, count, calculation.length)], style: sheetStyles.calculation },
      // A fresh sheet has the general format, which numbers keep.
      ...(['whole', 'rate'] as const).flatMap((format) => {
        const areas = columnsOf(calculation, format).map((run) => area(rowsOf.first, calculationAt + run.first, count, run.count));
        return areas.length === 0 ? [] : [{ areas, style: { numberFormat: calculationFormats[format] } }];
      }),
      { areas: [area(rowsOf.indicator, calculationAt, 2, calculation.length)], style: { horizontal: 'center', wrapText: true } },
      { areas: [area(rowsOf.maximum, calculationAt, 1, calculation.length)], style: { shrinkToFit: true } },
      { areas: [area(rowsOf.first, 0, count, 1)], style: sheetStyles.unitCode },
      { areas: [area(rowsOf.first, 2, count, 1)], style: withNumberFormat(sheetStyles.rank, numberFormats.rank) },
      { areas: [area(rowsOf.first, 3, count, 1), area(rowsOf.first, 5, count, areasAt - 5 + scheme.areas.length)], style: withNumberFormat(sheetStyles.scoreStrong, numberFormats.score) },
      { areas: [area(rowsOf.first, 4, count, 1)], style: sheetStyles.centered },
      { areas: [area(rowsOf.first, measuresAt, count, measures.length)], style: withNumberFormat(sheetStyles.score, numberFormats.score) },
    ],
    merges,
    columnWidths: [
      { first: 0, count: 1, width: 9 },
      { first: 1, count: 1, width: 18 },
      { first: 2, count: 1, width: 7 },
      { first: 3, count: areasAt - 3, width: 11 },
      { first: areasAt, count: remarkAt - areasAt, width: 10.5 },
      { first: remarkAt, count: 1, width: 40 },
      { first: calculationAt, count: calculation.length, width: calculationWidth },
    ],
    rowHeights: [
      { first: rowsOf.title, count: 1, height: 30 },
      { first: rowsOf.note, count: 1, height: 30 },
      { first: rowsOf.area, count: 1, height: 22 },
      { first: rowsOf.indicator, count: 1, height: 62 },
      { first: rowsOf.measure, count: 1, height: 62 },
      { first: rowsOf.maximum, count: 1, height: 20 },
      { first: rowsOf.codes, count: 1, height: 13 },
      { first: rowsOf.first, count, height: 21 },
    ],
    frozen: { rows: rowsOf.first, columns: 4 },
    pageLayout: { ...pages, printArea: area(rowsOf.title, 0, rowsOf.first + count, width) },
    tabColor: '#C00000',
    showGridlines: false,
  };
}

/** Where a fresh sheet of scores has its codes. */
export function freshScorePlace(name: string, scheme: Scheme, sources: ScoreSources): ScoreSheetPlace {
  const calculation = calculationColumns(scheme, 'zh-CN', calculationParts(sources)).map(({ code }) => code);
  return { name, codeColumn: 0, columns: new Map([...printedCodes(scheme), ...calculation].map((code, index) => [code, 1 + index])), maximumRow: rowsOf.maximum };
}

/** Codes of the columns that are printed, in their order; the last is the remark. */
function printedCodes(scheme: Scheme): readonly string[] {
  return [...fixed, ...scheme.areas.map((each) => areaCode(each.number)), ...scheme.measures.flatMap((measure) => (measure.retired ? [] : [`M${measure.id}`])), scoreCodes.remark];
}

/** Columns of the calculation with a format, in stretches. */
function columnsOf(calculation: readonly CalculationColumn[], format: CalculationColumn['format']): readonly { readonly first: number; readonly count: number }[] {
  return runsOf(calculation.flatMap((each, index) => (each.format === format ? [index] : [])));
}

function noteBlock(assessment: Assessment, scheme: Scheme, locale: SheetLocale): { readonly row: number; readonly column: number; readonly cells: readonly (readonly PlannedCell[])[] } {
  return { row: rowsOf.note, column: titleColumn, cells: [[constant(fillWords(sheetWords(locale).scoreNote, { scheme: scheme.title, basis: scoreBasis(assessment, scheme, locale) }))]] };
}

/**
 * Writes the scores into a sheet of scores that is there already: by codes, so that rows may have been sorted and columns
 * moved; cells without our codes are left alone. Units that are new follow below, those no longer assessed are emptied. Areas and measures
 * that are new to the scheme get columns put in before the remarks, and columns of the calculation that are missing come behind all others;
 * the row of 分值 follows the scheme. `before` are the cells that are there now, at their places before columns are put in; `place` is where
 * the codes stand afterwards.
 */
export function rewriteScoreSheet(coded: CodedTable, assessment: Assessment, scheme: Scheme, sources: ScoreSources, locale: SheetLocale): { readonly plan: SheetPlan; readonly before: SheetPlan; readonly place: ScoreSheetPlace } {
  const fresh = newScoreCodes(coded, scheme);
  const freshCalculation = calculationColumns(scheme, locale, calculationParts(sources)).filter(({ code }) => !coded.columns.has(code));
  const behind = Math.max(coded.codeColumn, ...coded.columns.values()) + 1;
  const place = coded.columns.get(scoreCodes.remark) ?? behind;
  const calculationPlace = behind + fresh.length;
  const columns = new Map([...coded.columns].map(([code, column]) => [code, column >= place ? column + fresh.length : column]));
  fresh.forEach((code, index) => columns.set(code, place + index));
  freshCalculation.forEach(({ code }, index) => columns.set(code, calculationPlace + index));
  const rowOf = new Map([...coded.rows].reverse().map(({ code, row }) => [code, row]));
  let next = Math.max(coded.codeRow, ...coded.rows.map(({ row }) => row)) + 1;
  const rows = assessment.units.map((unit) => rowOf.get(unit.code) ?? next++);
  const maximumRow = rowOfMaxima(coded) ?? coded.codeRow - 1;
  const table: ScoreTable = { assessment, scheme, locale, sources, codeColumn: coded.codeColumn, columns, maximumRow, rows };
  const written = scoreRows(table);
  const assessed = new Set(rows);
  const emptied = coded.rows.flatMap(({ row }) => (assessed.has(row) ? [] : [row]));
  const note = noteBlock(assessment, scheme, locale);
  const noteRow = coded.codeRow - rowsOf.codes + rowsOf.note;
  const notePlace = noteColumn(coded, noteRow);
  const movedNote = notePlace !== undefined && notePlace >= place ? notePlace + fresh.length : notePlace;
  const blocks: readonly Block[] = [
    ...freshHeaders(coded, scheme, locale, { fresh, place, freshCalculation, calculationPlace }),
    ...written.blocks,
    ...emptyBlocks(columns, [...assessed], (code) => isOfMeasure(code) && !keptCodes(scheme).has(code)),
    ...emptyBlocks(columns, emptied, (code) => code !== scoreCodes.unitName),
    ...maximumBlocks(table),
    ...(movedNote === undefined ? [] : [{ ...note, row: noteRow, column: movedNote }]),
  ];
  const inserts = [
    ...(fresh.length > 0 ? [{ kind: 'columns' as const, before: place, count: fresh.length }] : []),
    ...(freshCalculation.length > 0 ? [{ kind: 'columns' as const, before: calculationPlace, count: freshCalculation.length }] : []),
  ];
  const target = { existing: coded.content.id };
  const plan: SheetPlan = {
    target,
    ...(inserts.length > 0 ? { inserts } : {}),
    blocks,
    fills: written.fills,
    results: () => [...written.results(), ...resultsOfMaxima(table)],
    ...(freshCalculation.length === 0
      ? {}
      : { styles: [{ areas: [area(coded.codeRow - (rowsOf.codes - rowsOf.indicator), calculationPlace, next - coded.codeRow + rowsOf.codes - rowsOf.indicator, freshCalculation.length)].filter(({ row }) => row >= 0), style: sheetStyles.calculation }] }),
  };
  const before: SheetPlan = {
    target,
    blocks: [
      ...emptyBlocks(new Map([...coded.columns, ['', coded.codeColumn]]), [...assessed, ...emptied], () => true),
      ...emptyBlocks(coded.columns, [maximumRow], () => true),
      ...(notePlace === undefined ? [] : [{ ...note, row: noteRow, column: notePlace }]),
    ],
  };
  return { plan, before, place: { name: coded.content.name, codeColumn: coded.codeColumn, columns, maximumRow } };
}

/** Texts above the columns that are put in; only where the rows above the codes are the ones that we laid out. */
function freshHeaders(
  coded: CodedTable,
  scheme: Scheme,
  locale: SheetLocale,
  { fresh, place, freshCalculation, calculationPlace }: { readonly fresh: readonly string[]; readonly place: number; readonly freshCalculation: readonly CalculationColumn[]; readonly calculationPlace: number },
): readonly Block[] {
  const top = coded.codeRow - (rowsOf.codes - rowsOf.area);
  const headers = fresh.map((code) => headerTexts(code, scheme));
  const isFirst = [...coded.columns.keys()].every((code) => !code.startsWith('C.'));
  const above = freshCalculation.map(({ group, label }, index): readonly [string, string, string] => [isFirst && index === 0 ? calculationWords(locale).heading : '', freshCalculation[index - 1]?.group === group ? '' : group, label]);
  const columnsAt = (column: number, texts: readonly (readonly [string, string, string])[], codes: readonly string[]): readonly Block[] =>
    codes.length === 0
      ? []
      : [
          ...(top < 0 ? [] : [0, 1, 2].map((row) => ({ row: top + row, column, cells: [texts.map((each) => constant(each[row] ?? ''))] }))),
          { row: coded.codeRow, column, cells: [codes.map(constant)] },
        ];
  return [...columnsAt(place, headers, fresh), ...columnsAt(calculationPlace, above, freshCalculation.map(({ code }) => code))];
}

/** Columns of the calculation by the sheets that there are. */
function calculationParts({ judgements, inspections }: ScoreSources): CalculationParts {
  const has = (...codes: readonly InspectionCode[]): boolean => inspections !== undefined && codes.every((code) => inspections.columns.has(code));
  const found = has('V.unit-code', 'V.measure-code', 'V.period', 'V.verified');
  return { judged: judgements !== undefined, verified: found && has('V.adopted'), cases: found && has('V.cases') };
}

/** Whether a column is about one measure: its points, or a step of its calculation. */
function isOfMeasure(code: string): boolean {
  return /^M|^C\.(?!target-row$|figure-row$|maximum$|without-figure$|heaviness$|bonus-kept$|verified$|cases$|row\.|A\.)/.test(code);
}

/** Codes that a sheet of scores has for the scheme as it is. */
function keptCodes(scheme: Scheme): ReadonlySet<string> {
  return new Set([...scheme.measures.flatMap((measure) => (measure.retired ? [] : [`M${measure.id}`])), ...calculationColumns(scheme, 'zh-CN', { judged: true, verified: true, cases: true }).map(({ code }) => code)]);
}

/** The row of 分值: points where the scheme gives any, nothing in columns of measures that are no longer in use. */
function maximumBlocks(table: ScoreTable): readonly Block[] {
  const maxima = maximumFormulas(table);
  const cells = new Map([...table.columns].flatMap(([code, column]): readonly (readonly [number, PlannedCell])[] => {
    const cell = maxima.get(code) ?? (isOfMeasure(code) ? constant('') : undefined);
    return cell === undefined ? [] : [[column, cell]];
  }));
  return runsOf([...cells.keys()].sort((a, b) => a - b)).map(({ first, count }) => ({ row: table.maximumRow, column: first, cells: [Array.from({ length: count }, (_, index) => cells.get(first + index) ?? null)] }));
}

function resultsOfMaxima({ scheme, locale, columns, maximumRow }: ScoreTable): readonly Block[] {
  const results = maximumResults(scheme, locale);
  return [...columns].flatMap(([code, column]): readonly Block[] => {
    const result = results.get(code);
    return result === undefined ? [] : [{ row: maximumRow, column, cells: [[constant(result)]] }];
  });
}

/** Where the note stands in its row: columns may have been moved or put in. */
function noteColumn(coded: CodedTable, noteRow: number): number | undefined {
  const last = Math.max(coded.codeColumn, ...coded.columns.values());
  const first = Math.min(coded.codeColumn, ...coded.columns.values());
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).find((column) => noteRow >= 0 && isScoreNote(valueAt(coded.content, noteRow, column)));
}

function headerTexts(code: string, scheme: Scheme): readonly [string, string, string] {
  const area = scheme.areas.find((each) => areaCode(each.number) === code);
  if (area) return ['', area.name, ''];
  const measure = scheme.measures.find((each) => `M${each.id}` === code);
  const indicator = scheme.indicators.find((each) => each.number === measure?.indicator);
  const own = scheme.areas.find((each) => each.number === indicator?.area);
  return [own?.heading ?? '', `${measure?.indicator ?? ''}. ${indicator?.wording ?? ''}`, `${measure?.id ?? ''} ${measure?.name ?? ''}`];
}

/** Whether a cell still holds our line of notes and not something of the user's. */
function isScoreNote(value: CellValue): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => String(value).startsWith(sheetWords(locale).scoreNote.split('{')[0] ?? ''));
}

/** Codes of areas and measures of the scheme that a sheet of scores has no column for. */
function newScoreCodes(coded: CodedTable, scheme: Scheme): readonly string[] {
  const codes = [...scheme.areas.map((each) => areaCode(each.number)), ...scheme.measures.flatMap((measure) => (measure.retired ? [] : [`M${measure.id}`]))];
  return codes.filter((code) => !coded.columns.has(code));
}

/** Codes that every sheet of scores has; one that lacks any cannot take the scores. Sheets made earlier have no columns of judged components. */
export function missingScoreCodes(coded: CodedTable): readonly string[] {
  const missing = fixed.filter((code) => code !== scoreCodes.inspection && code !== scoreCodes.routine && !coded.columns.has(code));
  // The formulas take the points from the row of 分值.
  return rowOfMaxima(coded) === undefined ? [...missing, sheetWords('zh-CN').maximum] : missing;
}
