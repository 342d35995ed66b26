import type { CellValue } from '../model/cellValue';
import type { SheetRole } from '../model/snapshot';

/** Every sheet of ours, in the order of the tabs. */
export const sheetRoles: readonly SheetRole[] = [
  'scheme',
  'units',
  'target',
  'target-book',
  'unit-target-books',
  'half-year',
  'year-end',
  'last-year',
  'judgements',
  'inspections',
  'records',
  'findings',
  'check-log',
  'checked-figures',
  'half-year-scores',
  'year-end-scores',
  'half-year-places',
  'year-end-places',
  'outcomes',
];

/** The sheets that injecting adds, in the order of the tabs; the others come when they are needed. */
export const injectedRoles = ['scheme', 'units', 'target', 'target-book', 'half-year', 'year-end', 'judgements', 'inspections', 'records'] as const satisfies readonly SheetRole[];
export type InjectedRole = (typeof injectedRoles)[number];

/** Version of the layout of our sheets; written into every mark. */
export const templateVersion = 1;

/**
 * The workbook name that points at a sheet's mark cell. It follows the sheet when it is renamed or moved, and the cell when
 * rows or columns are inserted.
 */
export function markName(role: SheetRole): string {
  return `TRA_${role.replaceAll('-', '_')}`;
}

/**
 * Those of a workbook's names that may be a role's mark: the standard one, then those with a number, which are used where the
 * standard one is somebody else's.
 */
export function markNamesAmong(role: SheetRole, names: readonly string[]): readonly string[] {
  const pattern = new RegExp(`^${markName(role)}(?:_(\\d+))?$`, 'i');
  return names
    .flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [{ name, number: Number(match[1] ?? 1) }] : [];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ name }) => name);
}

/** The first name for a role's mark that no name of the workbook has; Excel compares names without regard to case. */
export function untakenMarkName(role: SheetRole, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? markName(role) : `${markName(role)}_${attempt}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** What the mark cell says. It stands where the row of codes and the column of codes cross. */
export interface SheetMark {
  readonly role: SheetRole;
  readonly schemeId: string;
  readonly version: number;
}

const markPattern = /^TRA\|([a-z-]+)\|([^|]*)\|(\d+)$/;

export function markText(mark: SheetMark): string {
  return `TRA|${mark.role}|${mark.schemeId}|${mark.version}`;
}

/** The mark in a cell's value; undefined when the cell is no mark cell. */
export function readMark(value: CellValue): SheetMark | undefined {
  if (typeof value !== 'string') return undefined;
  const match = markPattern.exec(value.trim());
  const role = sheetRoles.find((candidate) => candidate === match?.[1]);
  if (!match || role === undefined) return undefined;
  return { role, schemeId: match[2] ?? '', version: Number(match[3]) };
}
