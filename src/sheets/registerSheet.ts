import type { CellValue } from '../model/cellValue';
import type { PlannedCell, SheetPlan } from '../model/plan';
import type { SheetRole } from '../model/snapshot';
import type { CellArea, ConditionalFormatDocument, StyleDocument, ValidationDocument } from '../model/workbookDocument';
import { area, constant, formula } from './cells';
import { entryCodes, markColumns } from './entryLayout';
import { markConditionalFormats } from './findingMarks';
import { markText, templateVersion } from './sheetMarks';
import { endHeight, sheetStyles } from './sheetStyles';
import type { SheetWords } from './sheetWords';
import { titledPages } from './columnPages';

/** Places in a fresh register; never used to find something again. */
export const registerLayout = { title: 0, note: 1, header: 2, codes: 3, first: 4, rows: 60 } as const;

/** One column of a register, behind serial number and status. */
export interface RegisterColumn {
  readonly code: string;
  readonly label: string;
  readonly width: number;
  /** Of the cells that are filled in; formulas have their own. */
  readonly style: StyleDocument;
  /** The formula of the first row, filled down. */
  readonly formula?: string | undefined;
  readonly validation?: Omit<ValidationDocument, 'areas'> | undefined;
}

export interface Register {
  readonly role: SheetRole;
  readonly schemeId: string;
  readonly title: string;
  readonly note: string;
  readonly serial: string;
  readonly end: string;
  readonly columns: readonly RegisterColumn[];
  /** Columns kept in view, with serial number and status. */
  readonly frozen: number;
  readonly tabColor: string;
  readonly conditionalFormats?: readonly ConditionalFormatDocument[];
}

/** Columns before those of the register: serial number, status, and the three hidden lists of marks. */
export const registerFront = 5;

/** Lays out a register: prepared rows with serial numbers as codes, to be filled in from the top; rows may be inserted or added. */
export function layoutRegister(name: string, register: Register, words: SheetWords): SheetPlan {
  const { columns } = register;
  const { first, rows } = registerLayout;
  const end = first + rows;
  const width = registerFront + columns.length;
  const body = (column: number, count = 1): CellArea => area(first, column, rows, count);
  const placed = columns.map((column, index) => ({ ...column, place: registerFront + index }));
  const formulas = placed.filter((column) => column.formula !== undefined);
  const labels: readonly CellValue[] = [register.serial, words.checkStatus, '', '', '', ...columns.map(({ label }) => label)];
  return {
    target: { added: name },
    blocks: [
      { row: registerLayout.title, column: 0, cells: [[constant(register.title)]] },
      { row: registerLayout.note, column: 0, cells: [[constant(register.note)]] },
      { row: registerLayout.header, column: 0, cells: [labels.map(constant)] },
      {
        row: registerLayout.codes,
        column: 0,
        cells: [[markText({ role: register.role, schemeId: register.schemeId, version: templateVersion }), ...Object.values(markColumns), ...columns.map(({ code }) => code)].map(constant)],
      },
      { row: first, column: 0, cells: Array.from({ length: rows }, (_, index): readonly PlannedCell[] => [constant(index + 1)]) },
      ...formulas.map(({ formula: text = '', place }) => ({ row: first, column: place, cells: [[formula(text)]] })),
      { row: end, column: 0, cells: [[constant(entryCodes.end), constant(register.end)]] },
    ],
    fills: formulas.map(({ place }) => body(place)),
    styles: [
      { areas: [area(registerLayout.header, 0, end - registerLayout.header, width)], style: sheetStyles.table },
      { areas: [area(registerLayout.title, 0, 1, 1)], style: sheetStyles.title },
      { areas: [area(registerLayout.note, 0, 1, width)], style: { ...sheetStyles.note, wrapText: true, vertical: 'top' } },
      { areas: [area(registerLayout.header, 0, 1, width)], style: sheetStyles.indicator },
      { areas: [area(registerLayout.codes, 0, 1, width)], style: sheetStyles.codes },
      { areas: [body(0)], style: { ...sheetStyles.unitCode, numberFormat: 'General' } },
      { areas: [body(1, registerFront - 1)], style: sheetStyles.status },
      ...placed.map(({ place, style }) => ({ areas: [body(place)], style })),
      ...(formulas.length === 0 ? [] : [{ areas: formulas.map(({ place }) => body(place)), style: { ...sheetStyles.formula, font: { size: 10, color: '#404040' } } }]),
      { areas: [area(end, 0, 1, width)], style: sheetStyles.end },
      { areas: [area(end, 0, 1, 1)], style: sheetStyles.endCode },
    ],
    merges: [area(registerLayout.note, 0, 1, width)],
    columnWidths: [
      { first: 0, count: 1, width: 6 },
      { first: 1, count: 1, width: 8 },
      ...placed.map(({ place, width: characters }) => ({ first: place, count: 1, width: characters })),
    ],
    rowHeights: [
      { first: registerLayout.title, count: 1, height: 30 },
      { first: registerLayout.note, count: 1, height: 34 },
      { first: registerLayout.header, count: 1, height: 30 },
      { first: registerLayout.codes, count: 1, height: 13 },
      { first: end, count: 1, height: endHeight },
    ],
    hiddenColumns: [{ first: 2, count: 3 }],
    validations: placed.flatMap(({ validation, place }) => (validation ? [{ ...validation, areas: [body(place)] }] : [])),
    conditionalFormats: [
      ...markConditionalFormats(area(first, registerFront, rows + 1, columns.length), registerLayout.codes, { hard: 2, soft: 3, explained: 4 }),
      ...(register.conditionalFormats ?? []),
    ],
    frozen: { rows: first, columns: register.frozen },
    pageLayout: {
      orientation: 'landscape',
      // On A4 the columns would be printed in 6 points.
      paperSize: 'a3',
      fitTo: { width: 1 },
      titleRows: { first: registerLayout.header, last: registerLayout.header },
      ...titledPages(register.title, words),
      centerHorizontally: true,
    },
    tabColor: register.tabColor,
    showGridlines: false,
  };
}
