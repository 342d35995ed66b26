import type { CellValue } from '../model/cellValue';
import type { Assessment } from '../model/assessment';
import type { PlannedCell, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea } from '../model/workbookDocument';
import { area, constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { areaCode, scoreBasis, scoreCodes, unitScoreCells } from './scoreColumns';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';

const rowsOf = { title: 0, note: 1, area: 2, indicator: 3, measure: 4, maximum: 5, codes: 6, first: 7 } as const;
const fixed = [scoreCodes.unitName, scoreCodes.rank, scoreCodes.total, scoreCodes.grade, scoreCodes.quantitative, scoreCodes.inspection, scoreCodes.routine] as const;

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
  const allPoints = measures.reduce((sum, measure) => sum + measure.points, 0);
  const labels = [words.unitCode, words.unit, words.rank, words.totalScore, words.grade, words.quantitativeScore, words.inspectionScore, words.routineScore];
  labels.forEach((_, column) => merges.push(area(rowsOf.area, column, 3, 1)));
  scheme.areas.forEach((_, index) => merges.push(area(rowsOf.indicator, areasAt + index, 2, 1)));
  if (scheme.areas.length > 1) merges.push(area(rowsOf.area, areasAt, 1, scheme.areas.length));
  merges.push(area(rowsOf.area, remarkAt, 3, 1));
  const width = remarkAt + 1;
  const rows = assessment.units.map((unit): readonly PlannedCell[] => {
    const cells = unitScoreCells(unit, locale);
    return [constant(unit.code), ...codes.map((code) => cells.get(code) ?? constant(''))];
  });
  return {
    target: { added: name },
    blocks: [
      { row: rowsOf.title, column: 0, cells: [[constant(fillWords(words.titles[role], { year: scheme.year }))]] },
      noteBlock(assessment, scheme, locale),
      { row: rowsOf.area, column: 0, cells: [labels.map(constant)] },
      { row: rowsOf.area, column: areasAt, cells: [[constant(locale === 'zh-CN' ? '各方面得分' : 'Areas')]] },
      { row: rowsOf.indicator, column: areasAt, cells: [scheme.areas.map((each) => constant(each.name))] },
      {
        row: rowsOf.area,
        column: measuresAt,
        cells: [
          merged(rowsOf.area, measuresAt, measures.map((each) => String(areaOf(each.indicator)?.number)), measures.map((each) => areaOf(each.indicator)?.heading ?? '')),
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
            constant(locale === 'zh-CN' ? `分值合计 ${allPoints}` : `${allPoints} points in all`),
          ],
        ],
      },
      { row: rowsOf.codes, column: 0, cells: [[markText({ role, schemeId: scheme.id, version: templateVersion }), ...codes].map(constant)] },
      ...(rows.length > 0 ? [{ row: rowsOf.first, column: 0, cells: rows }] : []),
    ],
    styles: [
      { areas: [area(rowsOf.area, 0, rowsOf.first - rowsOf.area + count, width)], style: sheetStyles.table },
      { areas: [area(rowsOf.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(rowsOf.note, 0, 1, 1)], style: sheetStyles.note },
      { areas: [area(rowsOf.area, areasAt, 1, width - areasAt)], style: sheetStyles.area },
      { areas: [area(rowsOf.indicator, areasAt, 1, width - areasAt)], style: sheetStyles.indicator },
      { areas: [area(rowsOf.measure, areasAt, 2, width - areasAt), area(rowsOf.area, 0, 4, areasAt)], style: sheetStyles.header },
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
      { first: rowsOf.note, count: 1, height: 20 },
      { first: rowsOf.area, count: 1, height: 22 },
      { first: rowsOf.indicator, count: 1, height: 62 },
      { first: rowsOf.measure, count: 1, height: 62 },
      { first: rowsOf.maximum, count: 1, height: 20 },
      { first: rowsOf.codes, count: 1, height: 13 },
      { first: rowsOf.first, count, height: 21 },
    ],
    frozen: { rows: rowsOf.first, columns: 4 },
    pageLayout: {
      orientation: 'landscape',
      paperSize: 'a3',
      fitTo: { width: 2 },
      titleRows: { first: rowsOf.title, last: rowsOf.maximum },
      titleColumns: { first: 0, last: 3 },
      footer: `&C${words.pageFooter}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    tabColor: '#C00000',
    showGridlines: false,
  };
}

function noteBlock(assessment: Assessment, scheme: Scheme, locale: SheetLocale): { readonly row: number; readonly column: number; readonly cells: readonly (readonly PlannedCell[])[] } {
  return { row: rowsOf.note, column: 0, cells: [[constant(fillWords(sheetWords(locale).scoreNote, { scheme: scheme.title, basis: scoreBasis(assessment, scheme, locale) }))]] };
}

/**
 * Writes the scores into a sheet of scores that is there already: by codes, so that rows may have been sorted and columns
 * moved; cells without our codes are left alone. Units that are new follow below, those no longer assessed are emptied.
 */
export function rewriteScoreSheet(coded: CodedTable, assessment: Assessment, scheme: Scheme, locale: SheetLocale): SheetPlan {
  const columns = [...coded.columns];
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
  const noteRow = coded.codeRow - rowsOf.codes + rowsOf.note;
  const noteStands = noteRow >= 0 && isScoreNote(valueAt(coded.content, noteRow, coded.codeColumn));
  return {
    target: { existing: coded.content.id },
    blocks: [
      ...(rows.length > 0 ? [{ row: first, column: left, cells: rows }] : []),
      ...(noteStands ? [{ ...noteBlock(assessment, scheme, locale), row: noteRow, column: coded.codeColumn }] : []),
    ],
  };
}

/** Whether a cell still holds our line of notes and not something of the user's. */
function isScoreNote(value: CellValue): boolean {
  return (['zh-CN', 'en-US'] as const).some((locale) => String(value).startsWith(sheetWords(locale).scoreNote.split('{')[0] ?? ''));
}

/** Codes that a sheet of scores lacks; a sheet that lacks any cannot take the scores. Sheets made earlier have no columns of judged components. */
export function missingScoreCodes(coded: CodedTable, scheme: Scheme): readonly string[] {
  const needed = [...fixed.filter((code) => code !== scoreCodes.inspection && code !== scoreCodes.routine), ...scheme.areas.map((each) => areaCode(each.number)), ...scheme.measures.flatMap((measure) => (measure.retired ? [] : [`M${measure.id}`]))];
  return needed.filter((code) => !coded.columns.has(code));
}
