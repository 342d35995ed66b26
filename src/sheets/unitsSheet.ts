import { areaAddress, cellAddress } from '../model/address';
import type { SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { StyleDocument } from '../model/workbookDocument';
import { area, constant } from './cells';
import { titledPages } from './columnPages';
import { markText, templateVersion } from './sheetMarks';
import { numberFormats, sheetStyles } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';

/** Codes of the columns beside the column of unit codes. */
export const unitColumns = { name: 'U.name', shortName: 'U.short', parent: 'U.parent', state: 'U.state' } as const;
const rowsOf = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;
const width = 5;
/** Empty rows below the list that look and behave like its own, for units that are typed in later: a page of rows in all, or a dozen more than there are units. */
const pageRows = 29;
const spareRows = 12;

/** Lays out 考评单位: one unit per row, and empty rows for more. */
export function layoutUnitsSheet(name: string, scheme: Scheme, units: readonly Unit[], words: SheetWords): SheetPlan {
  const count = Math.max(pageRows, units.length + spareRows);
  const listed = Math.max(units.length, 1);
  const firstCode = cellAddress(rowsOf.first, 0);
  const codes = areaAddress(area(rowsOf.first, 0, count, 1)).replaceAll(/[A-Z]+|\d+/g, '$$$&');
  return {
    target: { added: name },
    blocks: [
      { row: rowsOf.title, column: 0, cells: [[constant(fillWords(words.titles.units, { year: scheme.year }))]] },
      { row: rowsOf.note, column: 0, cells: [[constant(words.unitsNote)]] },
      { row: rowsOf.header, column: 0, cells: [[words.unitCode, words.unit, words.shortName, words.parentCode, words.state].map(constant)] },
      {
        row: rowsOf.codes,
        column: 0,
        cells: [[markText({ role: 'units', schemeId: scheme.id, version: templateVersion }), unitColumns.name, unitColumns.shortName, unitColumns.parent, unitColumns.state].map(constant)],
      },
      ...(units.length === 0
        ? []
        : [
            {
              row: rowsOf.first,
              column: 0,
              cells: units.map((unit) => [unit.code, unit.name, unit.shortName ?? '', unit.parent ?? '', unit.retired ? words.retired : words.inUse].map(constant)),
            },
          ]),
    ],
    styles: [
      { areas: [area(rowsOf.header, 0, count + 2, width)], style: sheetStyles.table },
      { areas: [area(rowsOf.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(rowsOf.note, 0, 1, width)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(rowsOf.header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(rowsOf.codes, 0, 1, width)], style: sheetStyles.codes },
      { areas: [area(rowsOf.first, 1, count, 2)], style: sheetStyles.inputText },
      { areas: [area(rowsOf.first, 0, count, 1), area(rowsOf.first, 3, count, 1)], style: codeInput },
      // The code of a unit with figures is what its rows are found by: it looks like what is better left alone.
      ...(units.length === 0 ? [] : [{ areas: [area(rowsOf.first, 0, listed, 1)], style: { fill: sheetStyles.unitCode.fill, font: sheetStyles.unitCode.font } }]),
      { areas: [area(rowsOf.first, 4, count, 1)], style: sheetStyles.choice },
    ],
    merges: [area(rowsOf.note, 0, 1, width)],
    columnWidths: [
      { first: 0, count: 1, width: 12 },
      { first: 1, count: 1, width: 26 },
      { first: 2, count: 1, width: 14 },
      { first: 3, count: 1, width: 12 },
      { first: 4, count: 1, width: 10 },
    ],
    rowHeights: [
      { first: rowsOf.title, count: 1, height: 30 },
      { first: rowsOf.note, count: 1, height: 50 },
      { first: rowsOf.header, count: 1, height: 24 },
      { first: rowsOf.codes, count: 1, height: 13 },
      { first: rowsOf.first, count, height: 18 },
    ],
    validations: [
      {
        areas: [area(rowsOf.first, 0, count, 1)],
        type: 'custom',
        formula1: `SUMPRODUCT(--(${codes}=${firstCode}))=1`,
        ignoreBlank: true,
        prompt: { title: words.unitCode, text: words.unitCodePrompt },
        error: { style: 'stop', title: words.unitCode, text: words.unitCodeRepeated },
      },
      {
        areas: [area(rowsOf.first, 4, count, 1)],
        type: 'list',
        formula1: `"${words.inUse},${words.retired}"`,
        ignoreBlank: true,
        inCellDropDown: true,
        error: { style: 'stop', title: words.state, text: `${words.inUse} / ${words.retired}` },
      },
    ],
    frozen: { rows: rowsOf.first, columns: 2 },
    pageLayout: {
      orientation: 'landscape',
      paperSize: 'a4',
      // A page of rows stands on one page then.
      scale: 78,
      titleRows: { first: rowsOf.header, last: rowsOf.header },
      ...titledPages(fillWords(words.titles.units, { year: scheme.year }), words),
      centerHorizontally: true,
    },
    tabColor: '#548235',
    showGridlines: false,
  };
}

const codeInput: StyleDocument = { font: { name: 'Consolas', size: 10 }, fill: sheetStyles.inputText.fill, horizontal: 'center', numberFormat: numberFormats.text, locked: false };
