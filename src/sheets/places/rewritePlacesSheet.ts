import type { Block, PlannedCell, SheetPlan } from '../../model/plan';
import { area, constant } from '../cells';
import type { CodedTable } from '../codedTable';
import { emptyBlocks } from '../emptyBlocks';
import { rowOfMaxima } from '../maximumRow';
import { runsOf } from '../runsOf';
import { sheetStyles } from '../sheetStyles';
import { calculationHeaders, faceStyles, headerBlocks, placesLayout, placesNote, widthsOf, type PlacesContent } from './layoutPlacesSheet';
import { placesCalculation, placesCodes, placesColumns } from './placesColumns';
import { placesMaximumFormulas, placesRows, type PlacesTable } from './placesRows';
import { placesWords } from './placesWords';

/**
 * Brings a sheet of places that is there in line with scheme and units: by codes, so that rows may have been sorted and columns moved; cells
 * without our codes are left alone. Units that are new follow below, those no longer assessed are emptied. Columns of areas and indicators
 * that are new are put in before the remarks, those of the calculation behind all others. `before` are the cells that are there now, at
 * their places before columns are put in.
 */
export function rewritePlacesSheet(coded: CodedTable, content: PlacesContent): { readonly plan: SheetPlan; readonly before: SheetPlan } {
  const { assessment, scheme, locale } = content;
  const { period } = assessment;
  const printed = placesColumns(scheme, period, locale);
  const calculation = placesCalculation(scheme, period, locale);
  const fresh = printed.filter(({ code }) => !coded.columns.has(code));
  const freshCalculation = calculation.filter(({ code }) => !coded.columns.has(code));
  const behind = Math.max(coded.codeColumn, ...coded.columns.values()) + 1;
  const place = coded.columns.get(placesCodes.remark) ?? behind;
  const calculationPlace = behind + fresh.length;
  const moved = (column: number): number => (column >= place ? column + fresh.length : column);
  const columns = new Map([
    ...[...coded.columns].map(([code, column]): [string, number] => [code, moved(column)]),
    ...fresh.map(({ code }, index): [string, number] => [code, place + index]),
    ...freshCalculation.map(({ code }, index): [string, number] => [code, calculationPlace + index]),
  ]);
  const rowOf = new Map([...coded.rows].reverse().map(({ code, row }) => [code, row]));
  let next = Math.max(coded.codeRow, ...coded.rows.map(({ row }) => row)) + 1;
  const rows = assessment.units.map((unit) => rowOf.get(unit.code) ?? next++);
  const maximumRow = rowOfMaxima(coded);
  const table: PlacesTable = { ...content, period, codeColumn: coded.codeColumn, columns, maximumRow: maximumRow ?? coded.codeRow - 1, rows };
  const written = placesRows(table);
  const assessed = new Set(rows);
  const emptied = coded.rows.flatMap(({ row }) => (assessed.has(row) ? [] : [row]));
  const used = new Set([...printed, ...calculation].map(({ code }) => code));
  const isOfPart = (code: string): boolean => /^Q\.[AI]\d/.test(code);
  const noteRow = coded.codeRow - placesLayout.codes + placesLayout.note;
  const notePlace = noteColumn(coded, noteRow);
  const note = constant(placesNote(content));
  const blocks: readonly Block[] = [
    ...headerBlocks(fresh.map(({ headers }) => headers), fresh.map(({ code }) => code), coded.codeRow, place),
    ...headerBlocks(calculationHeaders(freshCalculation, locale, calculation.length === freshCalculation.length), freshCalculation.map(({ code }) => code), coded.codeRow, calculationPlace),
    ...written.blocks,
    ...emptyBlocks(columns, [...assessed], (code) => isOfPart(code) && !used.has(code)),
    ...emptyBlocks(columns, emptied, (code) => code !== placesCodes.unitName),
    ...(maximumRow === undefined ? [] : maximumBlocks(table, (code) => isOfPart(code) && !used.has(code))),
    ...(notePlace === undefined ? [] : [{ row: noteRow, column: moved(notePlace), cells: [[note]] }]),
  ];
  const inserts = [
    ...(fresh.length > 0 ? [{ kind: 'columns' as const, before: place, count: fresh.length }] : []),
    ...(freshCalculation.length > 0 ? [{ kind: 'columns' as const, before: calculationPlace, count: freshCalculation.length }] : []),
  ];
  const target = { existing: coded.content.id };
  const firstRow = coded.codeRow + 1;
  const top = Math.max(0, coded.codeRow - (placesLayout.codes - placesLayout.part));
  const styles = [
    // They took the look of the column to their left.
    ...(fresh.length === 0 ? [] : [{ areas: [area(firstRow, place, next - firstRow, fresh.length)], style: { font: { bold: false, color: '#000000' }, fill: '#FFFFFF' } }]),
    ...(fresh.length === 0 ? [] : faceStyles(fresh, place, firstRow, next - firstRow)),
    ...(freshCalculation.length === 0 ? [] : [{ areas: [area(top, calculationPlace, next - top, freshCalculation.length)], style: sheetStyles.calculation }, ...faceStyles(freshCalculation, calculationPlace, firstRow, next - firstRow)]),
  ];
  const widths = [...widthsOf(fresh, place), ...widthsOf(freshCalculation, calculationPlace)];
  const plan: SheetPlan = {
    target,
    ...(inserts.length > 0 ? { inserts } : {}),
    blocks,
    fills: written.fills,
    results: written.results,
    ...(styles.length > 0 && next > firstRow ? { styles } : {}),
    ...(widths.length > 0 ? { columnWidths: widths } : {}),
  };
  const before: SheetPlan = {
    target,
    blocks: [
      ...emptyBlocks(new Map([...coded.columns, ['', coded.codeColumn]]), [...assessed, ...emptied], () => true),
      ...(maximumRow === undefined ? [] : emptyBlocks(coded.columns, [maximumRow], () => true)),
      ...(notePlace === undefined ? [] : [{ row: noteRow, column: notePlace, cells: [[note]] }]),
    ],
  };
  return { plan, before };
}

/** The row of 分值: points where the scheme gives any, nothing in columns of parts that are no longer in use. */
function maximumBlocks(table: PlacesTable, isUnused: (code: string) => boolean): readonly Block[] {
  const maxima = placesMaximumFormulas(table);
  const cells = new Map([...table.columns].flatMap(([code, column]): readonly (readonly [number, PlannedCell])[] => {
    const cell = maxima.get(code) ?? (isUnused(code) ? constant('') : undefined);
    return cell === undefined ? [] : [[column, cell]];
  }));
  return runsOf([...cells.keys()].sort((a, b) => a - b)).map(({ first, count }) => ({ row: table.maximumRow, column: first, cells: [Array.from({ length: count }, (_, index) => cells.get(first + index) ?? null)] }));
}

/** Where the note stands in its row, if it still is ours: columns may have been moved or put in. */
function noteColumn({ content }: CodedTable, noteRow: number): number | undefined {
  const starts = (['zh-CN', 'en-US'] as const).map((locale) => placesWords(locale).note.split('{')[0] ?? '');
  const index = (content.values[noteRow - content.row] ?? []).findIndex((value) => starts.some((start) => String(value).startsWith(start)));
  return index < 0 ? undefined : content.column + index;
}
