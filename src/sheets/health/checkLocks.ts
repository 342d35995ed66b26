import type { SheetFormats } from '../../model/sheetFormats';
import type { CellArea } from '../../model/workbookDocument';
import { area } from '../cells';
import { areasOf } from './cellRuns';
import { repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { TemplatePlaces } from './templatePlaces';

/** Areas of a sheet that is to be protected, by column: those to be filled in, and those of formulas. */
export function lockedAreas({ template, table }: HealedSheet): readonly { readonly code: string; readonly area: CellArea; readonly locked: boolean }[] {
  if (!table || !template.plan.protection) return [];
  const places = new TemplatePlaces(template, table);
  const sample = template.rows.find(({ code }) => !/^(?:TOTAL|END|[GSAR]\.)/.test(code));
  if (!sample) return [];
  return template.columns.flatMap(({ code, column }) => {
    const own = { row: sample.row, column, rowCount: 1, columnCount: 1 };
    const locked = isLocked(template.plan.styles ?? [], sample.row, column);
    return areasOf(places.rows(own), places.columns(own)).map((each) => ({ code, area: each, locked }));
  });
}

function isLocked(styles: NonNullable<HealedSheet['template']['plan']['styles']>, row: number, column: number): boolean {
  let locked = true;
  for (const { areas, style } of styles) {
    if (style.locked !== undefined && areas.some((each) => each.row <= row && row < each.row + each.rowCount && each.column <= column && column < each.column + each.columnCount)) locked = style.locked;
  }
  return locked;
}

/**
 * Cells of a protected sheet that nobody can fill in, or whose formulas anybody can overwrite. Of a sheet that is not protected any more
 * that is no fault; protecting it again puts its cells in order first, so that all that is to be filled in stays open.
 */
export function checkLocks({ role, content, template, table }: HealedSheet, expected: ReturnType<typeof lockedAreas>, found: SheetFormats['locks']): readonly HealthFinding[] {
  const { protection } = template.plan;
  if (!protection || !table) return [];
  const base = { role, sheetId: content.id, sheetName: content.name };
  const wrong = expected.filter(({ locked }, index) => found[index] !== undefined && found[index] !== locked);
  const repairs = ([false, true] as const).flatMap((locked) => {
    const areas = wrong.filter((each) => each.locked === locked).map((each) => each.area);
    const [first] = areas;
    return first ? [{ locked, first, count: areas.length, styles: [{ areas, style: { locked } }] }] : [];
  });
  if (!content.protected) {
    const styles = repairs.flatMap((each) => each.styles);
    return [repairable({ ...base, id: `protection-lost:${role}`, kind: 'protection-lost', area: area(table.codeRow, table.codeColumn, 1, 1) }, { protection, ...(styles.length > 0 ? { styles } : {}) })];
  }
  return repairs.map(({ locked, first, count, styles }) => {
    const kind = locked ? 'cells-unlocked' : 'cells-locked';
    return repairable({ ...base, id: `${kind}:${role}`, kind, area: first, parameters: { count } }, { styles });
  });
}
