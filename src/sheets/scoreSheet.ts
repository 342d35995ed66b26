import type { CellValue } from '../model/cellValue';
import type { Assessment } from '../model/assessment';
import type { PlannedCell, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea } from '../model/workbookDocument';
import { area, constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { columnPages, pageOfColumn } from './columnPages';
import { areaCode, scoreBasis, scoreCodes, unitScoreCells } from './scoreColumns';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';

const rowsOf = { title: 0, note: 1, area: 2, indicator: 3, measure: 4, maximum: 5, codes: 6, first: 7 } as const;
const fixed = [scoreCodes.unitName, scoreCodes.rank, scoreCodes.total, scoreCodes.grade, scoreCodes.quantitative, scoreCodes.inspection, scoreCodes.routine] as const;

/** Title and note stand beside the columns that every page repeats. */
const titleColumn = 4;

/** A fresh sheet of scores: rank, total, grade, areas' subtotals, and every measure's points, a row per unit. */
export function layoutScoreSheet(name: string, assessment: Assessment, scheme: Scheme, locale: SheetLocale): SheetPlan {
  const words = sheetWords(locale);
  const role = assessment.period === 'half-year' ? 'half-year-scores' : 'year-end-scores';
  const measures = scheme.measures.filter((measure) => !measure.retired);
  const codes = [...fixed, ...scheme.areas.map((each) => areaCode(each.number)), ...measures.map((measure) => `M${measure.id}`), scoreCodes.remark];
  const areasAt = 1 + fixed.length;
  const measuresAt = areasAt + scheme.areas.length;
  const remarkAt = measuresAt + measures.length;
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
  const areaPoints = (number: number): number =>
    measures.filter((measure) => indicatorOf(measure.indicator)?.area === number).reduce((sum, measure) => sum + measure.points, 0);
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
  const rows = assessment.units.map((unit): readonly PlannedCell[] => {
    const cells = unitScoreCells(unit, locale);
    return [constant(unit.code), ...codes.map((code) => cells.get(code) ?? constant(''))];
  });
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
            ...scheme.areas.map((each) => constant(areaPoints(each.number))),
            ...measures.map((measure) => constant(measure.points)),
            constant(allPointsText(scheme, locale)),
          ],
        ],
      },
      { row: rowsOf.codes, column: 0, cells: [[markText({ role, schemeId: scheme.id, version: templateVersion }), ...codes].map(constant)] },
      ...(rows.length > 0 ? [{ row: rowsOf.first, column: 0, cells: rows }] : []),
    ],
    styles: [
      { areas: [area(rowsOf.area, 0, rowsOf.first - rowsOf.area + count, width)], style: sheetStyles.table },
      { areas: [area(rowsOf.title, titleColumn, 1, 1)], style: sheetStyles.title },
      { areas: [area(rowsOf.note, titleColumn, 1, 1)], style: { ...sheetStyles.note, wrapText: true, vertical: 'center' } },
      { areas: [area(rowsOf.area, areasAt, 1, remarkAt - areasAt)], style: sheetStyles.area },
      { areas: [area(rowsOf.indicator, areasAt, 1, remarkAt - areasAt)], style: sheetStyles.indicator },
      { areas: [area(rowsOf.measure, areasAt, 2, width - areasAt), area(rowsOf.area, 0, 4, areasAt), area(rowsOf.area, remarkAt, 3, 1)], style: sheetStyles.header },
      { areas: [area(rowsOf.maximum, 3, 1, remarkAt - 3)], style: { numberFormat: 'General' } },
      { areas: [area(rowsOf.codes, 0, 1, width)], style: sheetStyles.codes },
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
    pageLayout: pages,
    tabColor: '#C00000',
    showGridlines: false,
  };
}

function noteBlock(assessment: Assessment, scheme: Scheme, locale: SheetLocale): { readonly row: number; readonly column: number; readonly cells: readonly (readonly PlannedCell[])[] } {
  return { row: rowsOf.note, column: titleColumn, cells: [[constant(fillWords(sheetWords(locale).scoreNote, { scheme: scheme.title, basis: scoreBasis(assessment, scheme, locale) }))]] };
}

/**
 * Writes the scores into a sheet of scores that is there already: by codes, so that rows may have been sorted and columns
 * moved; cells without our codes are left alone. Units that are new follow below, those no longer assessed are emptied. Areas and measures
 * that are new to the scheme get columns put in before the remarks; the row of 分值 follows the scheme. `before` are the cells that are
 * there now, at their places before columns are put in.
 */
export function rewriteScoreSheet(coded: CodedTable, assessment: Assessment, scheme: Scheme, locale: SheetLocale): { readonly plan: SheetPlan; readonly before: SheetPlan } {
  const fresh = newScoreCodes(coded, scheme);
  const before = scoreBlocks(coded, new Map(coded.columns), assessment, scheme, locale);
  if (fresh.length === 0) return { plan: before, before };
  const place = coded.columns.get(scoreCodes.remark) ?? Math.max(coded.codeColumn, ...coded.columns.values()) + 1;
  const moved = (column: number): number => (column >= place ? column + fresh.length : column);
  const columns = new Map([...coded.columns].map(([code, column]) => [code, moved(column)]));
  fresh.forEach((code, index) => columns.set(code, place + index));
  const headers = fresh.map((code) => headerTexts(code, scheme));
  // Only where the rows above the codes are the ones that we laid out.
  const top = coded.codeRow - (rowsOf.codes - rowsOf.area);
  const written = scoreBlocks(coded, columns, assessment, scheme, locale);
  return {
    plan: {
      ...written,
      inserts: [{ kind: 'columns', before: place, count: fresh.length }],
      blocks: [
        ...(top < 0 ? [] : [0, 1, 2].map((row) => ({ row: top + row, column: place, cells: [headers.map((texts) => constant(texts[row] ?? ''))] }))),
        { row: coded.codeRow, column: place, cells: [fresh.map(constant)] },
        ...written.blocks,
      ],
    },
    before,
  };
}

function headerTexts(code: string, scheme: Scheme): readonly [string, string, string] {
  const area = scheme.areas.find((each) => areaCode(each.number) === code);
  if (area) return ['', area.name, ''];
  const measure = scheme.measures.find((each) => `M${each.id}` === code);
  const indicator = scheme.indicators.find((each) => each.number === measure?.indicator);
  const own = scheme.areas.find((each) => each.number === indicator?.area);
  return [own?.heading ?? '', `${measure?.indicator ?? ''}. ${indicator?.wording ?? ''}`, `${measure?.id ?? ''} ${measure?.name ?? ''}`];
}

/** The points that the scheme gives, by column code. */
function maximaOf(scheme: Scheme): ReadonlyMap<string, number> {
  const measures = scheme.measures.filter((measure) => !measure.retired);
  const areaOf = new Map(scheme.indicators.map(({ number, area }) => [number, area]));
  return new Map([
    ...scheme.areas.map(({ number }): [string, number] => [areaCode(number), measures.reduce((sum, measure) => sum + (areaOf.get(measure.indicator) === number ? measure.points : 0), 0)]),
    ...measures.map((measure): [string, number] => [`M${measure.id}`, measure.points]),
  ]);
}

function scoreBlocks(coded: CodedTable, columnOf: ReadonlyMap<string, number>, assessment: Assessment, scheme: Scheme, locale: SheetLocale): SheetPlan {
  const columns = [...columnOf];
  const right = Math.max(coded.codeColumn, ...columns.map(([, column]) => column));
  const left = Math.min(coded.codeColumn, ...columns.map(([, column]) => column));
  const rowOf = new Map(coded.rows.map(({ code, row }) => [code, row]));
  let next = Math.max(coded.codeRow, ...coded.rows.map(({ row }) => row)) + 1;
  const first = coded.codeRow + 1;
  const rows: PlannedCell[][] = [];
  const put = (row: number, column: number, cell: PlannedCell): void => {
    while (rows.length <= row - first) rows.push(new Array<PlannedCell>(right - left + 1).fill(null));
    const cells = rows[row - first];
    if (cells) cells[column - left] = cell;
  };
  const assessed = new Set<string>();
  for (const unit of assessment.units) {
    assessed.add(unit.code);
    const row = rowOf.get(unit.code) ?? next++;
    const cells = unitScoreCells(unit, locale);
    put(row, coded.codeColumn, constant(unit.code));
    for (const [code, column] of columns) put(row, column, cells.get(code) ?? (code.startsWith('M') ? constant('') : null));
  }
  for (const { code, row } of coded.rows) {
    if (assessed.has(code)) continue;
    for (const [columnCode, column] of columns) if (columnCode !== scoreCodes.unitName) put(row, column, constant(''));
  }
  const maximumRow = coded.codeRow - 1;
  const nameColumn = coded.columns.get(scoreCodes.unitName);
  const hasMaxima = nameColumn !== undefined && maximumRow >= 0 && isMaximum(valueAt(coded.content, maximumRow, nameColumn));
  const maxima = maximaOf(scheme);
  const maximumCells = new Array<PlannedCell>(right - left + 1).fill(null);
  for (const [code, column] of columns) {
    const points = maxima.get(code);
    if (points !== undefined) maximumCells[column - left] = constant(points);
    else if (/^M/.test(code)) maximumCells[column - left] = constant('');
    else if (code === scoreCodes.remark) maximumCells[column - left] = constant(allPointsText(scheme, locale));
  }
  const noteRow = coded.codeRow - rowsOf.codes + rowsOf.note;
  // Where the note stands in its row: columns may have been moved or put in.
  const notePlace = Array.from({ length: right - left + 1 }, (_, index) => left + index).find((column) => noteRow >= 0 && isScoreNote(valueAt(coded.content, noteRow, column)));
  return {
    target: { existing: coded.content.id },
    blocks: [
      ...(rows.length > 0 ? [{ row: first, column: left, cells: rows }] : []),
      ...(hasMaxima ? [{ row: maximumRow, column: left, cells: [maximumCells] }] : []),
      ...(notePlace === undefined ? [] : [{ ...noteBlock(assessment, scheme, locale), row: noteRow, column: notePlace }]),
    ],
  };
}

/** Whether a cell still is the label of our row of 分值. */
function isMaximum(value: CellValue): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => value === sheetWords(locale).maximum);
}

function allPointsText(scheme: Scheme, locale: SheetLocale): string {
  const points = Number(scheme.measures.reduce((sum, measure) => sum + (measure.retired ? 0 : measure.points), 0).toPrecision(12));
  return locale === 'zh-CN' ? `分值合计 ${points}` : `${points} points in all`;
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
  return fixed.filter((code) => code !== scoreCodes.inspection && code !== scoreCodes.routine && !coded.columns.has(code));
}
