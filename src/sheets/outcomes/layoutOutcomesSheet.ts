import type { SheetPlan, StylePlan } from '../../model/plan';
import { outcomeStates } from '../../model/outcomeDecision';
import type { Scheme } from '../../model/scheme';
import type { CellArea, ValidationDocument } from '../../model/workbookDocument';
import { area, constant } from '../cells';
import { titledPages } from '../columnPages';
import { markText, templateVersion } from '../sheetMarks';
import { rowHeightsOfText } from '../rowHeightsOfText';
import { sheetStyles } from '../sheetStyles';
import { fillWords, type SheetWords } from '../sheetWords';
import type { OutcomeRow } from './outcomeCells';
import { outcomesCodes, outcomesHidden, outcomesInputs, type OutcomesCode } from './outcomesColumns';
import type { OutcomesWords } from './outcomesWords';

/** Places in a fresh sheet; never used to find something again. */
export const outcomesLayout = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;

/** Five lines; the same for all rows, for rows move when the list is put in order. */
export const outcomeRowHeight = 70;

/** Together what an A3 page holds in readable print. */
const widths: Readonly<Record<OutcomesCode, number>> = {
  'O.kind': 14,
  'O.period': 10,
  'O.unit': 14,
  'O.subject': 22,
  'O.facts': 56,
  'O.clause': 15,
  'O.example': 7,
  'O.state': 9,
  'O.reason': 24,
  'O.by': 10,
  'O.date': 12,
  'O.remark': 14,
  'O.previous': 24,
  'O.facts-key': 10,
  'O.decided': 10,
  'O.decided-facts': 10,
};

/** Of the column of keys. */
const codeWidth = 4;

export function freshOutcomeColumn(code: OutcomesCode): number {
  return 1 + outcomesCodes.indexOf(code);
}

/** Lays out 考评结果 with its first proposals; the sheet is not protected, for it is sorted, filtered and written into. */
export function layoutOutcomesSheet(name: string, outcomes: readonly OutcomeRow[], note: string, scheme: Scheme, words: OutcomesWords, general: SheetWords): SheetPlan {
  const { title, header, codes, first } = outcomesLayout;
  const width = 1 + outcomesCodes.length;
  const noteWidth = freshOutcomeColumn('O.reason') + 1;
  // A line more than it takes now: later it may have more to say.
  const noteWidthInCharacters = codeWidth + outcomesCodes.slice(0, outcomesCodes.indexOf('O.reason') + 1).reduce((sum, code) => sum + widths[code], 0);
  const count = Math.max(1, outcomes.length);
  const heading = fillWords(general.titles.outcomes, { year: scheme.year });
  const rows = outcomes.map(({ outcome, cells }) => [constant(outcome.key), ...outcomesCodes.map((code) => constant(code === 'O.state' ? words.states.proposed : (cells[code] ?? '')))]);
  return {
    target: { added: name },
    blocks: [
      { row: title, column: 0, cells: [[constant(heading)]] },
      { row: outcomesLayout.note, column: 0, cells: [[constant(note)]] },
      { row: header, column: 0, cells: [[general.codes, ...outcomesCodes.map((code) => words.columns[code])].map(constant)] },
      { row: codes, column: 0, cells: [[markText({ role: 'outcomes', schemeId: scheme.id, version: templateVersion }), ...outcomesCodes].map(constant)] },
      ...(rows.length === 0 ? [] : [{ row: first, column: 0, cells: rows }]),
    ],
    styles: [
      { areas: [area(header, 0, 2 + count, width)], style: sheetStyles.table },
      { areas: [area(title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(outcomesLayout.note, 0, 1, noteWidth)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(codes, 0, 1, width)], style: sheetStyles.codes },
      ...outcomeStyles(first, count, freshOutcomeColumn, 0),
    ],
    merges: [area(outcomesLayout.note, 0, 1, noteWidth)],
    columnWidths: [{ first: 0, count: 1, width: codeWidth }, ...outcomesCodes.map((code) => ({ first: freshOutcomeColumn(code), count: 1, width: widths[code] }))],
    rowHeights: [
      { first: title, count: 1, height: 30 },
      ...rowHeightsOfText(outcomesLayout.note, [[{ text: `${note}\n-`, width: noteWidthInCharacters }]], 46),
      { first: header, count: 1, height: 26 },
      { first: codes, count: 1, height: 13 },
      { first, count, height: outcomeRowHeight },
    ],
    hiddenColumns: outcomesHidden.map((code) => ({ first: freshOutcomeColumn(code), count: 1 })),
    validations: outcomeValidations(first, count, freshOutcomeColumn, words),
    frozen: { rows: first, columns: 1 + freshOutcomeColumn('O.unit') },
    pageLayout: { orientation: 'landscape', paperSize: 'a3', fitTo: { width: 1 }, titleRows: { first: header, last: header }, ...titledPages(heading, general) },
    tabColor: '#548235',
    showGridlines: false,
  };
}

/** Formats of rows of proposals, by the places of the columns; a column that is gone has none. */
export function outcomeStyles(first: number, count: number, columnOf: (code: OutcomesCode) => number | undefined, codeColumn: number): readonly StylePlan[] {
  const styled = (codes: readonly OutcomesCode[], style: StylePlan['style']): readonly StylePlan[] => {
    const areas = codes.flatMap((code): CellArea[] => {
      const column = columnOf(code);
      return column === undefined ? [] : [area(first, column, count, 1)];
    });
    return areas.length === 0 ? [] : [{ areas, style }];
  };
  const font = { ...sheetStyles.table.font, size: 10 };
  return [
    { areas: [area(first, codeColumn, count, 1)], style: { ...sheetStyles.unitCode, ...sheetStyles.codes, numberFormat: '@' } },
    ...styled(outcomesCodes.filter((code) => !outcomesInputs.includes(code)), { ...sheetStyles.table, font, wrapText: true }),
    ...styled(outcomesInputs, { ...sheetStyles.table, ...sheetStyles.inputText, font }),
    ...styled(['O.kind', 'O.period', 'O.example', 'O.state', 'O.by', 'O.date'], { horizontal: 'center' }),
    ...styled(['O.kind', 'O.state', 'O.remark'], { font: { bold: true } }),
    ...styled(['O.date'], { numberFormat: '@' }),
    // Values for the program would only make the rows look crowded where somebody shows the columns.
    ...styled(outcomesHidden, { wrapText: false }),
  ];
}

/** Rules of the cells that people write into. */
export function outcomeValidations(first: number, count: number, columnOf: (code: OutcomesCode) => number | undefined, words: OutcomesWords): readonly ValidationDocument[] {
  const areasOf = (code: OutcomesCode): readonly CellArea[] => {
    const column = columnOf(code);
    return column === undefined ? [] : [area(first, column, count, 1)];
  };
  const prompted = (code: OutcomesCode, text: string): readonly ValidationDocument[] =>
    areasOf(code).length === 0 ? [] : [{ areas: areasOf(code), type: 'any', prompt: { title: words.columns[code], text } }];
  return [
    ...(areasOf('O.state').length === 0
      ? []
      : [
          {
            areas: areasOf('O.state'),
            type: 'list' as const,
            formula1: `"${outcomeStates.map((state) => words.states[state]).join(',')}"`,
            ignoreBlank: true,
            inCellDropDown: true,
            prompt: { title: words.columns['O.state'], text: words.statePrompt },
            error: { style: 'stop' as const, title: words.columns['O.state'], text: words.statePrompt },
          },
        ]),
    ...prompted('O.reason', words.reasonPrompt),
    ...prompted('O.date', words.datePrompt),
  ];
}
