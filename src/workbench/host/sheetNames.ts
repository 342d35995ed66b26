import type { GridModel } from './gridModel';
import { HostError, invalidArgument } from './hostError';
import { sheetByName } from './referenceText';

/** Longest name of a sheet, in characters (UTF-16 units, as Excel counts). */
const longest = 31;

/** Throws `InvalidArgument` for a name that Excel refuses, `ItemAlreadyExists` for one that another sheet has. */
export function assertSheetName(grid: GridModel, name: string, ownId?: string): void {
  if (name.trim() === '' || name.length > longest || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === 'history') {
    throw invalidArgument();
  }
  const other = sheetByName(grid, name);
  if (other !== undefined && other.id !== ownId) throw new HostError('ItemAlreadyExists');
}

/** `Sheet4`: the first number that is free. */
export function nextSheetName(grid: GridModel): string {
  let number = grid.sheets().length + 1;
  while (sheetByName(grid, `Sheet${String(number)}`) !== undefined) number += 1;
  return `Sheet${String(number)}`;
}

/** `指标 (2)`: the name of a copy, shortened where it would be too long. */
export function copyName(grid: GridModel, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const suffix = ` (${String(number)})`;
    const candidate = stem.slice(0, longest - suffix.length) + suffix;
    if (sheetByName(grid, candidate) === undefined) return candidate;
  }
}
