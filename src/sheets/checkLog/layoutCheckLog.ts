import type { SheetPlan, StylePlan } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import { area, constant } from '../cells';
import { titledPages } from '../columnPages';
import { markText, templateVersion } from '../sheetMarks';
import type { SheetLocale } from '../sheetLocale';
import { sheetStyles } from '../sheetStyles';
import { fillWords, sheetWords } from '../sheetWords';
import { checkLogCodes, type CheckLogCode } from './checkLogColumns';
import { checkLogWords } from './checkLogWords';
import { checkLogCells, checkLogKey, type LoggedCheck } from './loggedCheck';

/** Places in a fresh sheet; never used to find something again. */
export const checkLogLayout = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;

const widths: Readonly<Record<CheckLogCode, number>> = {
  'L.serial': 7,
  'L.time': 18,
  'L.period': 11,
  'L.units': 9,
  'L.hard': 9,
  'L.soft': 9,
  'L.explained': 9,
  'L.new': 9,
  'L.gone': 9,
  'L.changed': 12,
  'L.blank': 12,
};

const placeOf = (code: CheckLogCode): number => 1 + checkLogCodes.indexOf(code);

/** Lays out 审核记录 with the row of its first check, where there is one; the sheet is not protected, for people add notes of their own. */
export function layoutCheckLog(name: string, first: LoggedCheck | undefined, scheme: Scheme, locale: SheetLocale): SheetPlan {
  const { title, note, header, codes } = checkLogLayout;
  const general = sheetWords(locale);
  const words = checkLogWords(locale);
  const width = 1 + checkLogCodes.length;
  const heading = fillWords(general.titles['check-log'], { year: scheme.year });
  const cells = first && checkLogCells(first, 1, locale);
  return {
    target: { added: name },
    blocks: [
      { row: title, column: 0, cells: [[constant(heading)]] },
      { row: note, column: 0, cells: [[constant(words.note)]] },
      { row: header, column: 0, cells: [[general.codes, ...checkLogCodes.map((code) => words.columns[code])].map(constant)] },
      { row: codes, column: 0, cells: [[markText({ role: 'check-log', schemeId: scheme.id, version: templateVersion }), ...checkLogCodes].map(constant)] },
      ...(first && cells ? [{ row: checkLogLayout.first, column: 0, cells: [[checkLogKey(first.period, 1), ...checkLogCodes.map((code) => cells[code])].map(constant)] }] : []),
    ],
    styles: [
      { areas: [area(header, 0, 2, width)], style: sheetStyles.table },
      { areas: [area(title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(note, 0, 1, width)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(codes, 0, 1, width)], style: sheetStyles.codes },
      ...(first ? checkLogStyles(checkLogLayout.first, 0, placeOf) : []),
    ],
    merges: [area(note, 0, 1, width)],
    columnWidths: [{ first: 0, count: 1, width: 12 }, ...checkLogCodes.map((code) => ({ first: placeOf(code), count: 1, width: widths[code] }))],
    rowHeights: [
      { first: title, count: 1, height: 30 },
      { first: note, count: 1, height: 32 },
      { first: header, count: 1, height: 26 },
      { first: codes, count: 1, height: 13 },
    ],
    frozen: { rows: checkLogLayout.first, columns: 1 + placeOf('L.time') },
    pageLayout: { orientation: 'landscape', paperSize: 'a4', fitTo: { width: 1 }, titleRows: { first: header, last: header }, ...titledPages(heading, general) },
    tabColor: '#BF8F00',
    showGridlines: false,
  };
}

/** Formats of the row of a check, by the places of the columns; a column that is gone has none. */
export function checkLogStyles(row: number, codeColumn: number, columnOf: (code: CheckLogCode) => number | undefined): readonly StylePlan[] {
  const columns = checkLogCodes.flatMap((code) => columnOf(code) ?? []);
  const time = columnOf('L.time');
  return [
    { areas: [area(row, codeColumn, 1, 1)], style: { ...sheetStyles.unitCode, ...sheetStyles.codes, numberFormat: '@' } },
    ...(columns.length === 0 ? [] : [{ areas: columns.map((column) => area(row, column, 1, 1)), style: { ...sheetStyles.table, horizontal: 'center' as const } }]),
    ...(time === undefined ? [] : [{ areas: [area(row, time, 1, 1)], style: { numberFormat: '@' } }]),
  ];
}
