import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import type { HealthItem } from '../sheets/health/healthItem';
import { examination } from './examination';

/** What 体检 found, by kind, in the order in which it should be looked at. */
export interface HealthReport {
  readonly items: readonly HealthItem[];
  /** Ids of sheets of ours that are protected: repairing them lifts the protection, which clears undo. */
  readonly guarded: readonly string[];
}

/** 体检: lists everything about our sheets that is not as the template left it. Writes nothing. */
export async function examineWorkbook(port: WorkbookPort, run?: Run): Promise<Outcome<HealthReport>> {
  const examined = await examination(port, run);
  return examined.ok ? { ok: true, value: { items: examined.value.findings.map(({ item }) => item), guarded: [...examined.value.snapshot.present.values()].flatMap((sheet) => (sheet.protected ? [sheet.id] : [])) } } : examined;
}
