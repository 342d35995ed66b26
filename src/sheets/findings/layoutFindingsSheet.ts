import type { Block, SheetPlan, StylePlan } from '../../model/plan';
import type { Scheme } from '../../model/scheme';
import type { CellArea, ValidationDocument } from '../../model/workbookDocument';
import { area, constant } from '../cells';
import { titledPages } from '../columnPages';
import { departments } from '../schemeRows';
import { markText, templateVersion } from '../sheetMarks';
import { sheetStyles } from '../sheetStyles';
import { fillWords, type SheetWords } from '../sheetWords';
import type { FindingRow } from './findingRows';
import { findingsCodes, findingsInputs, type FindingsCode } from './findingsColumns';
import type { FindingsWords } from './findingsWords';

/** Places in a fresh sheet; never used to find something again. */
export const findingsLayout = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;

/** Four lines; the same for all rows, for those of 5,000 findings are set in one go. */
export const findingRowHeight = 54;

/** Together what an A3 page holds in readable print. */
const widths: Readonly<Record<FindingsCode, number>> = {
  'F.state': 12,
  'F.severity': 7,
  'F.period': 9,
  'F.unit': 12,
  'F.measure': 20,
  'F.rule': 13,
  'F.place': 12,
  'F.message': 42,
  'F.left': 10,
  'F.right': 10,
  'F.difference': 10,
  'F.remedy': 26,
  'F.explanation': 26,
  'F.previous': 12,
  'F.department': 9,
  'F.assigned': 9,
  'F.note': 16,
  'F.value': 10,
};

const placeOf = (code: FindingsCode): number => 1 + findingsCodes.indexOf(code);

/** Lays out 审核结果 with the rows of a check; the sheet is not protected, for it is sorted, filtered and written into. */
export function layoutFindingsSheet(name: string, rows: readonly FindingRow[], note: string, scheme: Scheme, words: FindingsWords, general: SheetWords): SheetPlan {
  const { title, header, codes, first } = findingsLayout;
  const width = 1 + findingsCodes.length;
  // What is seen at once on a screen.
  const noteWidth = placeOf('F.message') + 1;
  const count = Math.max(1, rows.length);
  const heading = fillWords(general.titles.findings, { year: scheme.year });
  return {
    target: { added: name },
    blocks: [
      { row: title, column: 0, cells: [[constant(heading)]] },
      { row: findingsLayout.note, column: 0, cells: [[constant(note)]] },
      { row: header, column: 0, cells: [[general.codes, ...findingsCodes.map((code) => words.columns[code])].map(constant)] },
      { row: codes, column: 0, cells: [[markText({ role: 'findings', schemeId: scheme.id, version: templateVersion }), ...findingsCodes].map(constant)] },
      ...(rows.length === 0 ? [] : [rowsBlock(first, rows)]),
    ],
    styles: [
      { areas: [area(header, 0, 2 + count, width)], style: sheetStyles.table },
      { areas: [area(title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(findingsLayout.note, 0, 1, noteWidth)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(codes, 0, 1, width)], style: sheetStyles.codes },
      ...rowStyles(first, count, (code) => placeOf(code), 0),
    ],
    merges: [area(findingsLayout.note, 0, 1, noteWidth)],
    columnWidths: [{ first: 0, count: 1, width: 4 }, ...findingsCodes.map((code) => ({ first: placeOf(code), count: 1, width: widths[code] }))],
    rowHeights: [
      { first: title, count: 1, height: 30 },
      { first: findingsLayout.note, count: 1, height: 44 },
      { first: header, count: 1, height: 26 },
      { first: codes, count: 1, height: 13 },
      { first, count, height: findingRowHeight },
    ],
    hiddenColumns: [{ first: placeOf('F.value'), count: 1 }],
    validations: rowValidations(first, count, (code) => placeOf(code), words),
    frozen: { rows: first, columns: 1 + placeOf('F.unit') },
    pageLayout: { orientation: 'landscape', paperSize: 'a3', fitTo: { width: 1 }, titleRows: { first: header, last: header }, ...titledPages(heading, general) },
    tabColor: '#BF8F00',
    showGridlines: false,
  };
}

function rowsBlock(first: number, rows: readonly FindingRow[]): Block {
  return { row: first, column: 0, cells: rows.map(({ key, cells }) => [key, ...findingsCodes.map((code) => cells[code])].map(constant)) };
}

/** Formats of rows of findings, by the places of the columns; a column that is gone has none. */
export function rowStyles(first: number, count: number, columnOf: (code: FindingsCode) => number | undefined, codeColumn: number): readonly StylePlan[] {
  const areasOf = (codes: readonly FindingsCode[]): readonly CellArea[] => codes.flatMap((code) => {
    const column = columnOf(code);
    return column === undefined ? [] : [area(first, column, count, 1)];
  });
  const styled = (codes: readonly FindingsCode[], style: StylePlan['style']): readonly StylePlan[] => {
    const areas = areasOf(codes);
    return areas.length === 0 ? [] : [{ areas, style }];
  };
  const read = findingsCodes.filter((code) => !findingsInputs.includes(code));
  return [
    { areas: [area(first, codeColumn, count, 1)], style: { ...sheetStyles.unitCode, ...sheetStyles.codes, numberFormat: '@' } },
    ...styled(read, { ...sheetStyles.table, font: { ...sheetStyles.table.font, size: 10 }, wrapText: true }),
    ...styled(findingsInputs, { ...sheetStyles.table, ...sheetStyles.inputText, font: { ...sheetStyles.table.font, size: 10 } }),
    ...styled(['F.state', 'F.severity', 'F.period', 'F.department', 'F.assigned'], { horizontal: 'center' }),
    ...styled(['F.state'], { font: { bold: true } }),
    ...styled(['F.left', 'F.right', 'F.difference'], { horizontal: 'right' }),
    ...styled(['F.value'], { numberFormat: '@' }),
  ];
}

/** Rules of the cells that people write into. */
export function rowValidations(first: number, count: number, columnOf: (code: FindingsCode) => number | undefined, words: FindingsWords): readonly ValidationDocument[] {
  const explanation = columnOf('F.explanation');
  const assigned = columnOf('F.assigned');
  return [
    ...(explanation === undefined
      ? []
      : [{ areas: [area(first, explanation, count, 1)], type: 'any' as const, prompt: { title: words.columns['F.explanation'], text: words.explanationPrompt } }]),
    ...(assigned === undefined
      ? []
      : [
          {
            areas: [area(first, assigned, count, 1)],
            type: 'list' as const,
            formula1: `"${departments.join(',')}"`,
            ignoreBlank: true,
            inCellDropDown: true,
            prompt: { title: words.columns['F.assigned'], text: words.assignedPrompt },
            error: { style: 'warning' as const, title: words.columns['F.assigned'], text: words.assignedPrompt },
          },
        ]),
  ];
}
