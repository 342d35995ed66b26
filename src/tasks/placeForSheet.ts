import type { NamePlan } from '../model/plan';
import type { SheetRole, Snapshot } from '../model/snapshot';
import type { WorkbookProblem } from '../model/workbookPort';
import type { SheetLocale } from '../sheets/sheetLocale';
import { freeSheetName, sheetNameOf } from '../sheets/sheetNames';
import { damagedSheet } from './damagedSheet';
import { freeMarkName } from './freeMarkName';

/** What a plan that adds a sheet of ours needs: its name, the name of its mark, and names of a former one to take away. */
export interface SheetPlace {
  readonly ok: true;
  readonly name: string;
  readonly names: readonly NamePlan[];
  readonly removeNames: readonly string[];
}

/** No such sheet can be added; `name` is the one that stands in its way, or that it would have. */
export interface NoPlace {
  readonly ok: false;
  readonly name: string;
  readonly problem: WorkbookProblem;
}

/**
 * Where a sheet goes that comes when it is needed, as the role has none that can be read: under the first free name, with a mark in
 * column A of `markRow`. Not beside a damaged one, whose contents would be lost sight of, nor into a workbook that takes no new sheets.
 * `taken`: names that are given away already, besides those of the sheets that are there.
 */
export function placeForSheet(snapshot: Snapshot, role: SheetRole, locale: SheetLocale, markRow: number, taken: readonly string[] = []): SheetPlace | NoPlace {
  const wanted = sheetNameOf(role, locale);
  const damaged = damagedSheet(snapshot, role);
  if (damaged) return { ok: false, name: String(damaged.parameters?.['sheet'] ?? wanted), problem: damaged };
  if (snapshot.structureProtected) return { ok: false, name: wanted, problem: { code: 'structure-protected' } };
  const name = freeSheetName(wanted, new Set([...snapshot.sheets.map((sheet) => sheet.name), ...taken]));
  return {
    ok: true,
    name,
    names: [{ name: freeMarkName(role, snapshot), role, sheet: { added: name }, row: markRow, column: 0 }],
    removeNames: snapshot.broken.flatMap((each) => (each.role === role ? [each.markName] : [])),
  };
}
