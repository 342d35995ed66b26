import type { CellValue } from '../model/cellValue';
import type { Measure } from '../model/measure';
import type { Block, PlannedCell, SheetPlan, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import type { CellArea, ValidationDocument } from '../model/workbookDocument';
import { area, constant } from './cells';
import { certaintyWords } from './entryPrompt';
import { relationsText } from './measureRelations';
import { schemeColumnName } from './schemeLabels';
import { methodParameters, methodWords } from './methodText';
import { directionWords, generalLabels, generalRows, generalValue, kindWords, levelWords, schemeColumnCodes, stateWords, targetWords, timingWords, type SchemeColumnCode } from './schemeRows';
import { settingRows, tieBreakWords, type SettingRow } from './settingRows';
import type { SheetLocale } from './sheetLocale';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';

type RowCells = { readonly [C in SchemeColumnCode]?: CellValue };

const rowsOf = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;
const columnOf = (code: SchemeColumnCode): number => schemeColumnCodes.indexOf(code) + 1;
const widths: readonly number[] = [8, 7, 12, 28, 24, 8, 9, 11, 8, 10, 11, 14, 24, 9, 12, 36, 36, 18, 14, 26, 8];

/** Lays out 考评方案: what the scheme is, the settings, the areas, and a row per measure; all of it editable and read back. */
export function layoutSchemeSheet(name: string, scheme: Scheme, words: SheetWords, locale: SheetLocale): SheetPlan {
  const general = generalRows.map((code) => ({ code, cells: { 'P.measure': generalLabels[locale][code], 'P.value': generalValue(scheme, code) } satisfies RowCells }));
  const settings = settingRows.map((row) => ({ code: `S.${row.code}`, cells: settingCells(row, scheme, locale) }));
  const areas = scheme.areas.map((each) => ({ code: `A.${each.number}`, cells: { 'P.area': each.name, 'P.wording': each.heading } satisfies RowCells }));
  const measures = scheme.measures.map((measure) => ({ code: `M${measure.id}`, cells: measureCells(measure, scheme) }));
  const top = [...general, ...settings, ...areas];
  const sectionRow = rowsOf.first;
  const settingsFirst = sectionRow + 1;
  const measureSection = settingsFirst + top.length;
  const measuresFirst = measureSection + 1;
  const last = measuresFirst + measures.length - 1;
  const generalAt = settingsFirst;
  const settingsAt = generalAt + general.length;
  const areasAt = settingsAt + settings.length;

  const width = schemeColumnCodes.length;
  const cellsOf = (row: { readonly code: string; readonly cells: RowCells }): readonly PlannedCell[] => [
    constant(row.code),
    ...schemeColumnCodes.map((code) => constant(row.cells[code] ?? '')),
  ];
  const columnArea = (code: SchemeColumnCode, first: number, count: number): CellArea => area(first, columnOf(code), count, 1);
  const blocks: readonly Block[] = [
    { row: rowsOf.title, column: 0, cells: [[constant(fillWords(words.titles.scheme, { title: scheme.title }))]] },
    { row: rowsOf.note, column: 0, cells: [[constant(words.schemeNote)]] },
    { row: rowsOf.header, column: 0, cells: [[constant(words.codes), ...schemeColumnCodes.map((code) => constant(schemeColumnName(code, locale)))]] },
    { row: rowsOf.codes, column: 0, cells: [[constant(markText({ role: 'scheme', schemeId: scheme.id, version: templateVersion })), ...schemeColumnCodes.map(constant)]] },
    { row: sectionRow, column: 1, cells: [[constant(words.generalSettings)]] },
    { row: settingsFirst, column: 0, cells: top.map(cellsOf) },
    { row: measureSection, column: 1, cells: [[constant(words.measureRows)]] },
    { row: measuresFirst, column: 0, cells: measures.map(cellsOf) },
  ];
  const shares = settingRows.flatMap((row, index) => (row.kind === 'share' ? [area(settingsAt + index, columnOf('P.value'), 1, 1)] : []));
  const styles: readonly StylePlan[] = [
    { areas: [area(rowsOf.header, 0, 2, width + 1), area(settingsFirst, 0, top.length, width + 1), area(measuresFirst, 0, measures.length, width + 1)], style: sheetStyles.table },
    { areas: [area(rowsOf.title, 0, 1, 1)], style: sheetStyles.title },
    { areas: [area(rowsOf.note, 0, 1, 1)], style: sheetStyles.note },
    { areas: [area(rowsOf.header, 0, 1, width + 1)], style: sheetStyles.indicator },
    { areas: [area(rowsOf.codes, 0, 1, width + 1)], style: sheetStyles.codes },
    { areas: [area(sectionRow, 1, 1, 1), area(measureSection, 1, 1, 1)], style: sheetStyles.section },
    { areas: [area(settingsFirst, 1, top.length, width), area(measuresFirst, 1, measures.length, width)], style: sheetStyles.wrapped },
    {
      areas: (['P.indicator', 'P.kind', 'P.unit', 'P.direction', 'P.timing', 'P.target', 'P.department', 'P.certainty'] as const).map((code) => columnArea(code, measuresFirst, measures.length)),
      style: sheetStyles.centered,
    },
    { areas: [area(settingsFirst, 0, top.length, 1), area(measuresFirst, 0, measures.length, 1)], style: sheetStyles.unitCode },
    { areas: [columnArea('P.value', generalAt, general.length + settings.length)], style: sheetStyles.inputText },
    { areas: [columnArea('P.value', measuresFirst, measures.length)], style: withNumberFormat(sheetStyles.input, 'General') },
    { areas: shares, style: withNumberFormat(sheetStyles.input, '0.0%') },
    { areas: settingRows.flatMap((row, index) => (row.kind === 'number' ? [area(settingsAt + index, columnOf('P.value'), 1, 1)] : [])), style: withNumberFormat(sheetStyles.input, 'General') },
    { areas: [columnArea('P.state', settingsAt, settings.length), columnArea('P.state', measuresFirst, measures.length), columnArea('P.method', measuresFirst, measures.length)], style: sheetStyles.choice },
    { areas: [columnArea('P.parameters', measuresFirst, measures.length), columnArea('P.relations', measuresFirst, measures.length)], style: sheetStyles.inputText },
    { areas: [columnArea('P.relations', measuresFirst, measures.length)], style: { numberFormat: numberFormats.text } },
    { areas: [area(settingsFirst, width, top.length, 1), area(measuresFirst, width, measures.length, 1)], style: sheetStyles.status },
  ];
  const choice = (code: SchemeColumnCode, first: number, count: number, options: readonly string[]): ValidationDocument => ({
    areas: [columnArea(code, first, count)],
    type: 'list',
    formula1: `"${options.join(',')}"`,
    ignoreBlank: true,
    inCellDropDown: true,
    error: { style: 'stop', text: options.join(' / ') },
  });
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
      { first: settingsFirst, count: top.length, height: 20 },
      { first: areasAt, count: areas.length, height: 20 },
      { first: measureSection, count: 1, height: 24 },
      { first: measuresFirst, count: measures.length, height: 42 },
    ],
    validations: [
      choice('P.state', settingsAt, settings.length, [stateWords.example, stateWords.confirmed]),
      choice('P.state', measuresFirst, measures.length, [stateWords.example, stateWords.confirmed, stateWords.retired]),
      choice('P.method', measuresFirst, measures.length, Object.values(methodWords)),
      choice('P.kind', measuresFirst, measures.length, Object.values(kindWords)),
      choice('P.direction', measuresFirst, measures.length, Object.values(directionWords)),
      choice('P.timing', measuresFirst, measures.length, Object.values(timingWords)),
      choice('P.target', measuresFirst, measures.length, Object.values(targetWords)),
      choice('P.value', generalAt + generalRows.indexOf('G.level'), 1, Object.values(levelWords)),
    ],
    conditionalFormats: [
      {
        type: 'expression',
        areas: [area(settingsFirst, columnOf('P.state'), last - settingsFirst + 1, 1)],
        priority: 1,
        formula: `$${letterOf('P.state')}${settingsFirst + 1}="${stateWords.example}"`,
        style: { fill: '#FCE4D6', font: { bold: true, color: '#C55A11' } },
      },
    ],
    frozen: { rows: rowsOf.first, columns: 1 },
    pageLayout: {
      orientation: 'landscape',
      paperSize: 'a3',
      fitTo: { width: 1 },
      titleRows: { first: rowsOf.title, last: rowsOf.header },
      footer: `&C${words.pageFooter}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    tabColor: '#C55A11',
    showGridlines: false,
  };
}

function letterOf(code: SchemeColumnCode): string {
  return String.fromCharCode(65 + columnOf(code));
}

/** The value of a setting as its cell holds it. */
export function settingValue(scheme: Scheme, code: SettingCode): CellValue {
  const { value } = scheme.settings[code];
  return typeof value === 'number' ? value : value.map((each) => tieBreakWords[each]).join('；');
}

function settingCells(row: SettingRow, scheme: Scheme, locale: SheetLocale): RowCells {
  return {
    'P.area': row.group[locale],
    'P.measure': row.label[locale],
    'P.value': settingValue(scheme, row.code),
    'P.state': scheme.settings[row.code].confirmed ? stateWords.confirmed : stateWords.example,
    'P.remark': row.remark[locale],
  };
}

function measureCells(measure: Measure, scheme: Scheme): RowCells {
  const indicator = scheme.indicators.find((each) => each.number === measure.indicator);
  return {
    'P.indicator': measure.indicator,
    'P.area': scheme.areas.find((each) => each.number === indicator?.area)?.name ?? '',
    'P.wording': indicator?.wording ?? '',
    'P.measure': measure.name,
    'P.kind': kindWords[measure.kind],
    'P.unit': measure.unit,
    'P.direction': directionWords[measure.direction],
    'P.timing': timingWords[measure.timing],
    'P.target': targetWords[measure.target],
    'P.value': measure.points,
    'P.method': methodWords[measure.method.method],
    'P.parameters': methodParameters(measure.method),
    'P.state': measure.retired ? stateWords.retired : measure.confirmed ? stateWords.confirmed : stateWords.example,
    'P.department': indicator?.department ?? '',
    'P.numerator': measure.numerator,
    'P.denominator': measure.denominator,
    'P.relations': relationsText(measure),
    'P.certainty': certaintyWords[measure.certainty],
  };
}
