import { cellAddress } from '../model/address';
import { fixedTarget } from '../model/measure';
import type { PlannedCell, SheetPlan, StylePlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { CellArea } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import { titledPages } from './columnPages';
import type { SheetReferences } from './inspectionSheet';
import { rowHeightsOfText, type WrappedText } from './rowHeightsOfText';
import { markText, templateVersion } from './sheetMarks';
import { bookRows, unconfirmedNote, type BookRow } from './targetBookRows';
import { targetBookWords } from './targetBookWords';
import type { SheetLocale } from './sheetLocale';
import { lookup } from './sheetReference';
import { numberFormats, sheetStyles, withNumberFormat } from './sheetStyles';
import { fillWords, sheetWords } from './sheetWords';
import { unitCodeFormula, unitList } from './unitLookup';

/** Places in a fresh book; never used to find something again. */
export const targetBookLayout = { title: 0, unit: 1, header: 2, codes: 3, first: 4 } as const;

const codes = ['B.indicator', 'B.measure', 'B.unit', 'B.target', 'B.department', 'B.definition'] as const;
const codeWidth = 7;
const widths: readonly number[] = [34, 30, 11, 13, 13, 54];
const targetAt = 4;
/** Beside the chosen unit, above the widest column: every printed page repeats that row. */
const noteAt = 6;

/**
 * Lays out 目标任务书: the book of the unit chosen at its top, with a row per measure that has a target. All of it is looked up by codes
 * in 考评方案 and 目标任务, so that it says what they say; nothing is kept here.
 */
export function layoutTargetBook(name: string, scheme: Scheme, units: readonly Unit[], references: SheetReferences, locale: SheetLocale): SheetPlan {
  const words = targetBookWords(locale);
  const general = sheetWords(locale);
  const { unit, header, first } = targetBookLayout;
  const rows = bookRows(scheme);
  const count = Math.max(rows.length, 1);
  const width = codes.length + 1;
  const chosen = cellAddress(unit, 2, { row: true, column: true });
  const unitCode = cellAddress(unit, targetAt, { row: true, column: true });
  const unitSheet = references.get('units');
  const title = fillWords(general.titles['target-book'], { year: scheme.year });
  const list = unitSheet && unitList(unitSheet, { title: words.unit, prompt: words.unitPrompt });
  const line = (predicate: (row: BookRow) => boolean): readonly number[] => rows.flatMap((row, index) => (predicate(row) ? [first + index] : []));
  const areaLines = line((row) => 'area' in row);
  const rates = line((row) => 'measure' in row && row.measure.kind === 'ratio');
  const amounts = line((row) => 'measure' in row && row.measure.kind === 'amount');
  const signatures = first + count + 1;
  const at = (lines: readonly number[], column: number): readonly CellArea[] => lines.map((index) => area(index, column, 1, 1));
  return {
    target: { added: name },
    blocks: [
      { row: targetBookLayout.title, column: 0, cells: [[constant(title)]] },
      {
        row: unit,
        column: 1,
        cells: [[constant(words.unit), constant(units.find((each) => each.retired !== true)?.name ?? ''), constant(general.unitCode), unitSheet ? formula(`=${unitCodeFormula(chosen, unitSheet)}`) : constant('')]],
      },
      { row: unit, column: noteAt, cells: [[unconfirmedNote(references.get('scheme'), words.unconfirmed, [{ first, count, codes: 0, targets: targetAt }])]] },
      { row: header, column: 0, cells: [[general.codes, words.indicator, words.measure, words.measurementUnit, words.target, words.department, words.definition].map(constant)] },
      { row: targetBookLayout.codes, column: 0, cells: [[markText({ role: 'target-book', schemeId: scheme.id, version: templateVersion }), ...codes].map(constant)] },
      ...(rows.length === 0 ? [] : [{ row: first, column: 0, cells: rows.map((row, index) => rowCells(row, first + index, scheme, references, unitCode, words.notSet)) }]),
      { row: signatures, column: 1, cells: words.signatures.map((pair) => [constant(pair[0]), constant(''), constant(''), constant(pair[1])]) },
    ],
    styles: ([
      { areas: [area(header, 0, count + 2, width)], style: sheetStyles.table },
      { areas: [area(targetBookLayout.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(unit, 0, 1, width)], style: { font: { name: '宋体', size: 12, bold: true }, vertical: 'center' } },
      { areas: [area(unit, 2, 1, 1)], style: { ...sheetStyles.inputText, font: { size: 12, bold: true } } },
      { areas: [area(unit, noteAt, 1, 1)], style: { font: { size: 10, bold: true, color: '#C55A11' }, horizontal: 'right', shrinkToFit: true } },
      { areas: [area(header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(targetBookLayout.codes, 0, 1, width)], style: sheetStyles.codes },
      { areas: [area(first, 0, count, 1)], style: { ...sheetStyles.unitCode, shrinkToFit: true } },
      { areas: [area(first, 1, count, 2), area(first, 6, count, 1)], style: sheetStyles.wrapped },
      { areas: [area(first, 3, count, 1), area(first, 5, count, 1)], style: sheetStyles.centered },
      { areas: [area(first, targetAt, count, 1)], style: { ...withNumberFormat(sheetStyles.scoreStrong, numberFormats.whole), font: { size: 11, bold: true } } },
      { areas: at(rates, targetAt), style: { numberFormat: numberFormats.rate } },
      { areas: at(amounts, targetAt), style: { numberFormat: numberFormats.amount } },
      { areas: areaLines.map((index) => area(index, 1, 1, width - 1)), style: sheetStyles.area },
      { areas: [area(signatures, 1, words.signatures.length, width - 1)], style: { font: { name: '宋体', size: 12 }, vertical: 'center' } },
    ] satisfies readonly StylePlan[]).filter((plan) => plan.areas.length > 0),
    merges: [],
    columnWidths: [{ first: 0, count: 1, width: codeWidth }, ...widths.map((each, index) => ({ first: index + 1, count: 1, width: each }))],
    rowHeights: [
      { first: targetBookLayout.title, count: 1, height: 34 },
      { first: unit, count: 1, height: 26 },
      { first: header, count: 1, height: 24 },
      { first: targetBookLayout.codes, count: 1, height: 13 },
      ...rowHeightsOfText(first, rows.map((row) => textsOf(row, scheme)), 20),
      { first: signatures, count: words.signatures.length, height: 34 },
    ],
    validations: list ? [{ ...list, areas: [area(unit, 2, 1, 1)] }] : [],
    frozen: { rows: first, columns: 0 },
    pageLayout: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitTo: { width: 1 },
      titleRows: { first: unit, last: header },
      ...titledPages(title, general),
      centerHorizontally: true,
    },
    tabColor: '#7F6000',
    showGridlines: false,
  };
}

/** The texts of a row that may take several lines, as they are when the sheet is laid out. */
function textsOf(row: BookRow, scheme: Scheme): readonly WrappedText[] {
  if ('area' in row) return [];
  const wording = scheme.indicators.find((each) => each.number === row.measure.indicator)?.wording ?? '';
  const texts = [`${row.measure.indicator}. ${wording}`, row.measure.name, '', '', '', row.measure.numerator];
  return texts.map((text, index) => ({ text, width: widths[index] ?? 0 }));
}

function rowCells(row: BookRow, index: number, scheme: Scheme, references: SheetReferences, unitCode: string, notSet: string): readonly PlannedCell[] {
  if ('area' in row) return [constant(`A.${row.area}`), constant(row.heading), ...codes.slice(1).map(() => constant(''))];
  const { measure } = row;
  const indicator = scheme.indicators.find((each) => each.number === measure.indicator);
  const own = cellAddress(index, 0, { column: true });
  const schemeSheet = references.get('scheme');
  const looked = (code: string, text: string): PlannedCell => (schemeSheet ? formula(`=IFERROR(${lookup(schemeSheet, own, [`"${code}"`])}&"","")`) : constant(text));
  const targets = references.get('target');
  const value = targets && lookup(targets, unitCode, [own]);
  // A target that holds for every unit need not be filled in.
  const blank = fixedTarget(measure) ?? `"${notSet}"`;
  const wording = `${measure.indicator}. ${indicator?.wording ?? ''}`;
  return [
    constant(`M${measure.id}`),
    schemeSheet ? formula(`=IFERROR(${lookup(schemeSheet, own, ['"P.indicator"'])}&". "&${lookup(schemeSheet, own, ['"P.wording"'])},"")`) : constant(wording),
    looked('P.measure', measure.name),
    looked('P.unit', measure.unit),
    value === undefined ? constant('') : formula(`=IF(${unitCode}="","",IFERROR(IF(${value}="",${blank},${value}),"${notSet}"))`),
    looked('P.department', indicator?.department ?? ''),
    looked('P.numerator', measure.numerator),
  ];
}
