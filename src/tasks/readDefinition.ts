import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { openWorkbook } from './openWorkbook';

/** The scheme and the units as they stand in the workbook; the standard scheme where its sheet is missing. */
export async function readDefinition(port: WorkbookPort): Promise<Outcome<{ readonly scheme: Scheme; readonly units: readonly Unit[] }>> {
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', 'units'] });
  return opened.ok ? { ok: true, value: { scheme: opened.value.scheme, units: opened.value.units } } : opened;
}
