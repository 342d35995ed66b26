import type { SheetRole, Snapshot } from '../../model/snapshot';
import { area } from '../cells';
import { columnLetters, cellAddress } from '../../model/address';
import { injectedRoles, sheetRoles } from '../sheetMarks';
import { finding, repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';

const madeByInjecting: readonly SheetRole[] = injectedRoles;

/** Sheets that are gone, that may be one of several, or are there twice; names that are gone or point nowhere. */
export function checkSheets(snapshot: Snapshot, healed: ReadonlyMap<SheetRole, HealedSheet>): readonly HealthFinding[] {
  const { present, broken, copies, unclear } = snapshot;
  const maybe = new Set(unclear.flatMap(({ roles }) => roles));
  return [
    ...madeByInjecting.flatMap((role) => (present.has(role) || maybe.has(role) ? [] : [finding({ id: `sheet-missing:${role}`, kind: 'sheet-missing', remedy: 'complete', role })])),
    ...unclear.map((sheet) => finding({ id: `sheet-unclear:${sheet.id}`, kind: 'sheet-unclear', remedy: 'hand', sheetId: sheet.id, sheetName: sheet.name, area: area(0, 0, 1, 1), parameters: { roles: sheet.roles.join('|') } })),
    ...sheetRoles.flatMap((role) => namesOf(role, snapshot, healed.get(role))),
    // A sheet of scores that was deleted is made anew when scores are computed; its name is all that is left of it.
    ...broken.flatMap(({ role, markName }) =>
      present.has(role) || madeByInjecting.includes(role)
        ? []
        : [repairable({ id: `name-broken:${markName}`, kind: 'name-broken', role, found: markName }, { removeNames: [markName] })],
    ),
    ...copies.map((sheet) => finding({ id: `sheet-copy:${sheet.id}`, kind: 'sheet-copy', remedy: 'none', role: sheet.role, sheetId: sheet.id, sheetName: sheet.name, area: area(0, 0, 1, 1), parameters: { of: present.get(sheet.role)?.name ?? '' } })),
  ];
}

/** The name of a sheet whose mark stands; one whose mark is lost gets its name together with the mark. */
function namesOf(role: SheetRole, { present, broken }: Snapshot, sheet: HealedSheet | undefined): readonly HealthFinding[] {
  const marked = present.get(role);
  const table = sheet?.table;
  if (!marked || !table || marked.damage) return [];
  const removeNames = [...(marked.nameAstray ? [marked.markName] : []), ...broken.flatMap((each) => (each.role === role ? [each.markName] : []))];
  if (marked.markName !== '' && !marked.nameAstray) return [];
  const kind = marked.nameAstray ? 'name-astray' : removeNames.length > 0 ? 'name-broken' : 'name-missing';
  return [
    repairable(
      {
        id: `${kind}:${role}`,
        kind,
        role,
        sheetId: marked.id,
        sheetName: marked.name,
        area: area(table.codeRow, table.codeColumn, 1, 1),
        found: removeNames.join('、'),
        expected: cellAddress(table.codeRow, table.codeColumn),
        parameters: { column: columnLetters(table.codeColumn) },
      },
      { nameAt: { row: table.codeRow, column: table.codeColumn }, removeNames },
    ),
  ];
}
