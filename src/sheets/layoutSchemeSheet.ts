import type { Block, PlannedCell, SheetPlan, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { CellArea, StyleDocument } from '../model/workbookDocument';
import { columnLetters } from '../model/address';
import { area, constant } from './cells';
import { columnPages } from './columnPages';
import { layoutOwnRules, preparedRuleCells } from './layoutOwnRules';
import { ownRuleStates, preparedRuleCodes } from './ownRuleRows';
import { rowHeightsOfText, type WrappedText } from './rowHeightsOfText';
import { schemeColumnName } from './schemeLabels';
import { schemeRowPlans, type SchemeRowPlan } from './schemeRowCells';
import { leastSchemeHeights, schemeColumnWidths, textsOfSchemeRow } from './schemeRowHeights';
import { generalRows, schemeColumnCodes, stateWords, type SchemeColumnCode } from './schemeRows';
import { schemeValidations } from './schemeValidations';
import { settingNumberFormat, settingRows } from './settingRows';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';

const rowsOf = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;
const columnOf = (code: SchemeColumnCode): number => schemeColumnCodes.indexOf(code) + 1;
const widths = schemeColumnWidths;

/** Empty rows below the measures that look and behave like theirs, for measures that are typed in later. */
const spareRows = 14;

/** Codes of settings are long: they take two lines, not the neighbouring cell. */
const codeStyle: StyleDocument = { ...sheetStyles.unitCode, font: { ...sheetStyles.unitCode.font, size: 8 }, wrapText: true };

/** Of 100: so that its many rows take four pages, one below the other. */
const largestPrint = 78;

/** Title and note stand beside the columns (code and number) that every page repeats. */
const titleColumn = 2;

/** Lays out 考评方案: what the scheme is, the settings, the areas, rules of one's own, and a row per measure; all of it editable and read back. */
export function layoutSchemeSheet(name: string, scheme: Scheme, words: SheetWords, locale: SheetLocale): SheetPlan {
  const { general, settings, areas, ownRules, measures } = schemeRowPlans(scheme, locale);
  const rules = [...ownRules, ...preparedRuleCodes(scheme.ownRules).map((code) => ({ code: `R.${code}`, cells: preparedRuleCells }))];
  const top = [...general, ...settings, ...areas];
  const sectionRow = rowsOf.first;
  const settingsFirst = sectionRow + 1;
  const own = layoutOwnRules(rules, settingsFirst + top.length, locale, titleColumn, widths);
  const measureSection = settingsFirst + top.length + own.rowCount;
  const measuresFirst = measureSection + 1;
  const measureRows = measures.length + spareRows;
  const last = measuresFirst + measureRows - 1;
  const generalAt = settingsFirst;
  const settingsAt = generalAt + general.length;
  const areasAt = settingsAt + settings.length;

  const width = schemeColumnCodes.length;
  const cellsOf = (row: SchemeRowPlan): readonly PlannedCell[] => [constant(row.code), ...schemeColumnCodes.map((code) => constant(row.cells[code] ?? ''))];
  const columnArea = (code: SchemeColumnCode, first: number, count: number): CellArea => area(first, columnOf(code), count, 1);
  const ofMeasures = (code: SchemeColumnCode): CellArea => columnArea(code, measuresFirst, measureRows);
  const blocks: readonly Block[] = [
    { row: rowsOf.title, column: titleColumn, cells: [[constant(fillWords(words.titles.scheme, { title: scheme.title }))]] },
    { row: rowsOf.note, column: titleColumn, cells: [[constant(words.schemeNote)]] },
    { row: rowsOf.header, column: 0, cells: [[constant(words.codes), ...schemeColumnCodes.map((code) => constant(schemeColumnName(code, locale)))]] },
    { row: rowsOf.codes, column: 0, cells: [[constant(markText({ role: 'scheme', schemeId: scheme.id, version: templateVersion })), ...schemeColumnCodes.map(constant)]] },
    { row: sectionRow, column: titleColumn, cells: [[constant(words.generalSettings)]] },
    { row: settingsFirst, column: 0, cells: top.map(cellsOf) },
    ...own.blocks,
    { row: measureSection, column: titleColumn, cells: [[constant(words.measureRows)]] },
    ...(measures.length === 0 ? [] : [{ row: measuresFirst, column: 0, cells: measures.map(cellsOf) }]),
  ];
  const ofKind = (kind: 'share' | 'number'): readonly CellArea[] => settingRows.flatMap((row, index) => (row.kind === kind ? [area(settingsAt + index, columnOf('P.value'), 1, 1)] : []));
  const monthDays = settingRows.flatMap((row, index) => (row.monthDay ? [{ row, at: area(settingsAt + index, columnOf('P.value'), 1, 1) }] : []));
  const styles: readonly StylePlan[] = [
    { areas: [area(rowsOf.header, 0, 2, width + 1), area(settingsFirst, 0, top.length, width + 1), area(measuresFirst, 0, measureRows, width + 1)], style: sheetStyles.table },
    { areas: [area(rowsOf.title, titleColumn, 1, 1)], style: sheetStyles.title },
    { areas: [area(rowsOf.note, titleColumn, 1, 1)], style: sheetStyles.note },
    { areas: [area(rowsOf.header, 0, 1, width + 1)], style: sheetStyles.indicator },
    { areas: [area(rowsOf.codes, 0, 1, width + 1)], style: sheetStyles.codes },
    { areas: [area(sectionRow, titleColumn, 1, 1), area(measureSection, titleColumn, 1, 1)], style: sheetStyles.section },
    { areas: [area(settingsFirst, 1, top.length, width)], style: sheetStyles.wrapped },
    // Whoever may edit a cell sees it: all of a measure's row may be edited.
    { areas: [area(measuresFirst, 1, measureRows, width)], style: sheetStyles.inputText },
    { areas: (['P.indicator', 'P.kind', 'P.unit', 'P.direction', 'P.timing', 'P.target', 'P.department', 'P.certainty'] as const).map(ofMeasures), style: sheetStyles.centered },
    { areas: [area(settingsFirst, 0, top.length, 1), area(measuresFirst, 0, measureRows, 1)], style: codeStyle },
    { areas: [columnArea('P.value', generalAt, general.length + settings.length), columnArea('P.area', areasAt, areas.length), columnArea('P.wording', areasAt, areas.length)].filter(({ rowCount }) => rowCount > 0), style: sheetStyles.inputText },
    // Titles are longer than the column of values is wide; nothing stands to their right.
    { areas: [columnArea('P.value', generalAt, general.length)], style: { wrapText: false, horizontal: 'left' } },
    { areas: [ofMeasures('P.value')], style: withNumberFormat(sheetStyles.input, 'General') },
    { areas: ofKind('share'), style: withNumberFormat(sheetStyles.input, '0.0%') },
    { areas: ofKind('number'), style: withNumberFormat(sheetStyles.input, 'General') },
    // Month and day as people write them.
    ...monthDays.map(({ row, at }) => ({ areas: [at], style: { numberFormat: settingNumberFormat(row, locale) ?? 'General' } })),
    { areas: [columnArea('P.state', settingsAt, settings.length), ofMeasures('P.state'), ofMeasures('P.method')], style: sheetStyles.choice },
    { areas: [ofMeasures('P.parameters'), ofMeasures('P.relations')], style: { numberFormat: numberFormats.text } },
    { areas: [area(measuresFirst + measures.length, 0, spareRows, 1)], style: { fill: sheetStyles.inputText.fill, locked: false } },
    { areas: [area(settingsFirst, width, top.length, 1), area(measuresFirst, width, measureRows, 1)], style: sheetStyles.status },
    ...own.styles,
  ];
  return {
    target: { added: name },
    blocks,
    styles: styles.filter((style) => style.areas.length > 0),
    columnWidths: widths.map((each, index) => ({ first: index, count: 1, width: each })),
    rowHeights: [
      { first: rowsOf.title, count: 1, height: 30 },
      { first: rowsOf.note, count: 1, height: 20 },
      { first: rowsOf.header, count: 1, height: 26 },
      { first: rowsOf.codes, count: 1, height: 13 },
      { first: sectionRow, count: 1, height: 24 },
      ...rowHeightsOfText(settingsFirst, [...general.map(() => []), ...[...settings, ...areas].map(textsOf)], leastSchemeHeights.other),
      ...own.rowHeights,
      { first: measureSection, count: 1, height: 24 },
      ...rowHeightsOfText(measuresFirst, measures.map(textsOf), leastSchemeHeights.measure),
      { first: measuresFirst + measures.length, count: spareRows, height: 20 },
    ],
    validations: schemeValidations(
      {
        measures: ofMeasures,
        codes: area(measuresFirst, 0, measureRows, 1),
        ownRules: own.column,
        ownRuleCodes: own.codes,
        setting: (index, column) => columnArea(column, settingsAt + index, 1),
        level: columnArea('P.value', generalAt + generalRows.indexOf('G.level'), 1),
        year: columnArea('P.value', generalAt + generalRows.indexOf('G.year'), 1),
      },
      locale,
    ),
    conditionalFormats: [
      {
        type: 'expression',
        areas: [area(settingsFirst, columnOf('P.state'), last - settingsFirst + 1, 1)],
        priority: 1,
        formula: `$${columnLetters(columnOf('P.state'))}${settingsFirst + 1}="${stateWords.example}"`,
        style: { fill: '#FCE4D6', font: { bold: true, color: '#C55A11' } },
      },
      {
        type: 'expression',
        areas: [area(measuresFirst, 1, measureRows, width)],
        priority: 2,
        formula: `$${columnLetters(columnOf('P.state'))}${measuresFirst + 1}="${stateWords.retired}"`,
        style: { font: { strikethrough: true, color: '#8C8C8C' } },
      },
      {
        type: 'expression',
        areas: [own.rules],
        priority: 3,
        formula: `$${columnLetters(columnOf('P.state'))}${own.rules.row + 1}="${ownRuleStates.retired}"`,
        style: { font: { strikethrough: true, color: '#8C8C8C' } },
      },
    ],
    frozen: { rows: rowsOf.first, columns: 1 },
    pageLayout: columnPages(
      scheme.title,
      widths.slice(titleColumn).map((each, index) => ({ width: each, key: String(index) })),
      { rows: { first: rowsOf.header, last: rowsOf.header }, columns: titleColumn, widths: widths.slice(0, titleColumn), firstColumn: titleColumn },
      words,
      largestPrint,
    ),
    tabColor: '#C55A11',
    showGridlines: false,
  };
}

/** The texts of a row, its code among them, with the widths of their columns. */
function textsOf(row: SchemeRowPlan): readonly WrappedText[] {
  return textsOfSchemeRow(row.code, (code) => row.cells[code] ?? '');
}
