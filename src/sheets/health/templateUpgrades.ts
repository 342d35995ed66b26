import { markText, templateVersion } from '../sheetMarks';
import type { HealedSheet } from './healSheet';
import type { SheetRepair } from './healthItem';
import { joinRepairs } from './joinRepairs';

/** What a version of the template changed about a sheet, done to one that an earlier version made. It touches no entered value. */
export interface TemplateUpgrade {
  /** The version that brought the change. */
  readonly to: number;
  readonly changes: (sheet: HealedSheet) => SheetRepair;
}

/** In the order of their versions. Version 1 is the first one, so there is nothing to bring up to date yet. */
export const templateUpgrades: readonly TemplateUpgrade[] = [];

/** Everything that brings a sheet from its version to this one, its mark included; undefined for a sheet without a readable mark. */
export function upgradeRepair(sheet: HealedSheet, upgrades: readonly TemplateUpgrade[] = templateUpgrades): SheetRepair | undefined {
  const { table } = sheet;
  if (!table) return undefined;
  const changes = upgrades.filter(({ to }) => to > table.mark.version && to <= templateVersion).map((upgrade) => upgrade.changes(sheet));
  const mark = { row: table.codeRow, column: table.codeColumn, cells: [[{ value: markText({ ...table.mark, version: templateVersion }) }]] };
  return joinRepairs([...changes, { blocks: [mark] }]);
}
