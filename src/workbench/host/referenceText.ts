import type { CellArea, NameDocument } from '../../model/workbookDocument';
import { formatArea, formatSheetName, parseArea, splitReferences, splitSheet } from './a1Address';
import type { GridModel, GridSheet } from './gridModel';
import { invalidArgument } from './hostError';

export interface ResolvedReference {
  readonly sheet: GridSheet;
  readonly area: CellArea;
}

export function sheetByName(grid: GridModel, name: string): GridSheet | undefined {
  const wanted = name.toLowerCase();
  return grid.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The name with that spelling: of the sheet, else of the workbook. */
export function findName(grid: GridModel, name: string, sheet?: GridSheet): NameDocument | undefined {
  const wanted = name.toLowerCase();
  const same = grid.names().filter((item) => item.name.toLowerCase() === wanted);
  return same.find((item) => sheet !== undefined && item.sheet === sheet.name) ?? same.find((item) => item.sheet === undefined);
}

/** The cells that a reference with or without sheet and leading `=` stands for, or that a name refers to; undefined when it is neither. */
export function resolveReference(grid: GridModel, text: string, home?: GridSheet): ResolvedReference | undefined {
  const { sheet: sheetName, rest } = splitSheet(text.trim().replace(/^=/, ''));
  const sheet = sheetName === undefined ? home : sheetByName(grid, sheetName);
  const area = parseArea(rest);
  if (area !== undefined) return sheet === undefined ? undefined : { sheet, area };
  if (sheetName !== undefined && sheet === undefined) return undefined;
  const name = findName(grid, rest, sheet);
  return name === undefined || name.refersTo.includes('(') ? undefined : resolveDefinition(grid, name);
}

function resolveDefinition(grid: GridModel, name: NameDocument): ResolvedReference | undefined {
  const { sheet: sheetName, rest } = splitSheet(name.refersTo.replace(/^=/, ''));
  const sheet = sheetName === undefined ? undefined : sheetByName(grid, sheetName);
  const area = parseArea(rest);
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}

/** `Sheet1!A1:B2`, as Excel gives the address of a range. */
export function fullAddress(sheet: GridSheet, area: CellArea): string {
  return `${formatSheetName(sheet.name)}!${formatArea(area)}`;
}

/** `Sheet1!$A$1:$B$2`, as a formula refers to it from anywhere. */
export function absoluteReference(sheet: GridSheet, area: CellArea): string {
  return `${formatSheetName(sheet.name)}!${formatArea(area, true)}`;
}

/** The area that an argument of a method means on this sheet: an address or a name. Throws `InvalidArgument`. */
export function areaOnSheet(grid: GridModel, sheet: GridSheet, text: string): CellArea {
  const found = resolveReference(grid, text, sheet);
  if (found === undefined || found.sheet.id !== sheet.id) throw invalidArgument();
  return found.area;
}

/** Most characters of an address with several areas; what is longer Excel cuts off without a word. */
const longestAddress = 8_192;

export function areasOnSheet(grid: GridModel, sheet: GridSheet, text: string): CellArea[] {
  const parts = splitReferences(text.slice(0, longestAddress));
  // The last part may have lost its end: what is left of it is dropped when it is no address any more.
  const usable = text.length > longestAddress && resolveReference(grid, parts.at(-1) ?? '', sheet) === undefined ? parts.slice(0, -1) : parts;
  if (usable.length === 0) throw invalidArgument();
  return usable.map((part) => areaOnSheet(grid, sheet, part));
}
