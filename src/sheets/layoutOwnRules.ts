import type { Block, SheetPlan, StylePlan } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { area, constant } from './cells';
import { ownRuleColumns, severityWords, type OwnRuleColumn } from './ownRuleRows';
import { ownRuleWords } from './ownRuleWords';
import { rowHeightsOfText } from './rowHeightsOfText';
import type { SchemeRowPlan } from './schemeRowCells';
import { schemeColumnCodes, type SchemeColumnCode } from './schemeRows';
import type { SheetLocale } from './sheetLocale';
import { numberFormats, sheetStyles } from './sheetStyles';

/** The section of 考评方案 with rules of one's own: its rows from `first` on, and the areas that rules and formats are given to. */
export interface OwnRuleSection {
  readonly blocks: readonly Block[];
  readonly styles: readonly StylePlan[];
  readonly rowHeights: NonNullable<SheetPlan['rowHeights']>;
  /** Rows from the heading of the section to its last one. */
  readonly rowCount: number;
  /** A column of the rows of rules, those that stand ready too. */
  readonly column: (code: SchemeColumnCode) => CellArea;
  readonly codes: CellArea;
  /** The rows of rules over the whole width. */
  readonly rules: CellArea;
}

const columnOf = (code: SchemeColumnCode): number => schemeColumnCodes.indexOf(code) + 1;

/** Rows above the rules: heading, note, what stands in the columns here. */
const headingRows = 3;

/** Columns of words that may be long. */
const ownRuleTexts = ['P.wording', 'P.measure', 'P.parameters'] as const;

/** `rows`: the rules and the rows that stand ready; `noteColumn`: the column that headings and notes of this sheet begin in; `widths`: of all columns. */
export function layoutOwnRules(rows: readonly SchemeRowPlan[], first: number, locale: SheetLocale, noteColumn: number, widths: readonly number[]): OwnRuleSection {
  const words = ownRuleWords[locale];
  const width = schemeColumnCodes.length;
  const rulesFirst = first + headingRows;
  const headers = schemeColumnCodes.map((code) => constant(isOwnRuleColumn(code) ? words.columns[code] : ''));
  const column = (code: SchemeColumnCode): CellArea => area(rulesFirst, columnOf(code), rows.length, 1);
  return {
    rowCount: headingRows + rows.length,
    blocks: [
      { row: first, column: noteColumn, cells: [[constant(words.section)]] },
      { row: first + 1, column: noteColumn, cells: [[constant(words.note)]] },
      { row: first + 2, column: 0, cells: [[constant(''), ...headers]] },
      { row: rulesFirst, column: 0, cells: rows.map(({ code, cells }) => [constant(code), ...schemeColumnCodes.map((each) => constant(cells[each] ?? ''))]) },
    ],
    styles: [
      { areas: [area(first + 2, 0, 1 + rows.length, width + 1)], style: sheetStyles.table },
      { areas: [area(first, noteColumn, 1, 1)], style: sheetStyles.section },
      { areas: [area(first + 1, noteColumn, 1, 1)], style: sheetStyles.note },
      { areas: [area(first + 2, 0, 1, width + 1)], style: sheetStyles.header },
      { areas: [area(rulesFirst, 0, rows.length, 1)], style: { ...sheetStyles.unitCode, shrinkToFit: true, fill: sheetStyles.inputText.fill, locked: false } },
      // As text, so that Excel takes no expression for a formula or a date.
      { areas: ownRuleTexts.map(column), style: { ...sheetStyles.inputText, numberFormat: numberFormats.text } },
      { areas: [column('P.method'), column('P.state')], style: sheetStyles.choice },
      { areas: [column('P.remark')], style: sheetStyles.inputText },
      { areas: [column('X.status')], style: sheetStyles.status },
    ],
    rowHeights: [
      { first, count: 1, height: 24 },
      { first: first + 1, count: 1, height: 20 },
      { first: first + 2, count: 1, height: 20 },
      ...rowHeightsOfText(rulesFirst, rows.map(({ cells }) => ownRuleTexts.map((code) => ({ text: String(cells[code] ?? ''), width: widths[columnOf(code)] ?? 0 }))), 20),
    ],
    column,
    codes: area(rulesFirst, 0, rows.length, 1),
    rules: area(rulesFirst, 1, rows.length, width),
  };
}

/** The section's row of a rule, as it is written where nothing is said yet. */
export const preparedRuleCells = { 'P.method': severityWords.soft } as const;

function isOwnRuleColumn(code: SchemeColumnCode): code is OwnRuleColumn {
  return ownRuleColumns.some((each) => each === code);
}
