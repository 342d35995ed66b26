import type { SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { area, constant } from './cells';
import { positionIn, valueAt, type CodedTable } from './codedTable';
import { markText, templateVersion } from './sheetMarks';
import { sheetStyles } from './sheetStyles';
import { fillWords, type SheetWords } from './sheetWords';
import type { CellPosition } from '../model/entry';

const codes = { name: 'U.name', shortName: 'U.short', parent: 'U.parent', state: 'U.state' } as const;
const rowsOf = { title: 0, note: 1, header: 2, codes: 3, first: 4 } as const;

/** Lays out 考评单位: one unit per row. */
export function layoutUnitsSheet(name: string, scheme: Scheme, units: readonly Unit[], words: SheetWords): SheetPlan {
  const count = Math.max(units.length, 1);
  return {
    target: { added: name },
    blocks: [
      { row: rowsOf.title, column: 0, cells: [[constant(fillWords(words.titles.units, { year: scheme.year }))]] },
      { row: rowsOf.note, column: 0, cells: [[constant(words.unitsNote)]] },
      { row: rowsOf.header, column: 0, cells: [[words.unitCode, words.unit, words.shortName, words.parentCode, words.state].map(constant)] },
      {
        row: rowsOf.codes,
        column: 0,
        cells: [[markText({ role: 'units', schemeId: scheme.id, version: templateVersion }), codes.name, codes.shortName, codes.parent, codes.state].map(constant)],
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
      { areas: [area(rowsOf.header, 0, count + 2, 5)], style: sheetStyles.table },
      { areas: [area(rowsOf.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(rowsOf.note, 0, 1, 1)], style: sheetStyles.note },
      { areas: [area(rowsOf.header, 0, 1, 5)], style: sheetStyles.indicator },
      { areas: [area(rowsOf.codes, 0, 1, 5)], style: sheetStyles.codes },
      { areas: [area(rowsOf.first, 0, count, 1), area(rowsOf.first, 3, count, 1)], style: sheetStyles.unitCode },
      { areas: [area(rowsOf.first, 1, count, 2)], style: sheetStyles.inputText },
      { areas: [area(rowsOf.first, 4, count, 1)], style: sheetStyles.choice },
    ],
    columnWidths: [
      { first: 0, count: 1, width: 12 },
      { first: 1, count: 1, width: 26 },
      { first: 2, count: 1, width: 14 },
      { first: 3, count: 1, width: 12 },
      { first: 4, count: 1, width: 10 },
    ],
    rowHeights: [
      { first: rowsOf.title, count: 1, height: 30 },
      { first: rowsOf.note, count: 1, height: 20 },
      { first: rowsOf.header, count: 1, height: 24 },
      { first: rowsOf.codes, count: 1, height: 13 },
      { first: rowsOf.first, count, height: 20 },
    ],
    validations: [
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
    pageLayout: { orientation: 'portrait', paperSize: 'a4', fitTo: { width: 1 }, titleRows: { first: rowsOf.title, last: rowsOf.header }, footer: `&C${words.pageFooter}`, centerHorizontally: true },
    tabColor: '#548235',
    showGridlines: false,
  };
}

export interface UnitsReading {
  readonly units: readonly (Unit & { readonly at: CellPosition })[];
}

/** Reads the list of units in the order of its rows; repeated codes are returned as they stand, for the check. */
export function readUnitsSheet(coded: CodedTable): UnitsReading {
  const text = (row: number, code: string): string => {
    const column = coded.columns.get(code);
    return column === undefined ? '' : String(valueAt(coded.content, row, column)).trim();
  };
  return {
    units: coded.rows.map(({ code, row }) => {
      const shortName = text(row, codes.shortName);
      const parent = text(row, codes.parent);
      const retired = retiredTexts.has(text(row, codes.state));
      return {
        code,
        name: text(row, codes.name) || code,
        ...(shortName === '' ? {} : { shortName }),
        ...(parent === '' ? {} : { parent }),
        ...(retired ? { retired } : {}),
        at: positionIn(coded.content, row, coded.codeColumn),
      };
    }),
  };
}

const retiredTexts: ReadonlySet<string> = new Set(['停用', 'retired']);
