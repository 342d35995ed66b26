import { cellAddress } from '../model/address';
import type { SheetRole, Snapshot } from '../model/snapshot';
import type { WorkbookProblem } from '../model/workbookPort';

/** Says which sheet of a role is there but cannot be read, and where its mark belongs; undefined when there is no such sheet. */
export function damagedSheet({ present, unclear }: Snapshot, role: SheetRole): WorkbookProblem | undefined {
  const sheet = present.get(role) ?? unclear.find(({ roles }) => roles.includes(role));
  if (!sheet) return undefined;
  const damage = 'damage' in sheet ? sheet.damage : undefined;
  const cell = damage?.row === undefined || damage.column === undefined ? undefined : cellAddress(damage.row, damage.column);
  return { code: 'sheet-damaged', parameters: { sheet: sheet.name, role, ...(cell === undefined ? {} : { cell }) } };
}
