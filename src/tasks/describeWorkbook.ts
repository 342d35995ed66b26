import type { SheetRole } from '../model/snapshot';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { alignedRoles, missingPlaces, placedRoles } from './missingPlaces';
import { openWorkbook } from './openWorkbook';
import { countRemaining } from './remainingLines';
import type { WorkbookState } from './reports';
import { unconfirmedCount } from './unconfirmedCount';

const readRoles: readonly SheetRole[] = ['scheme', 'units'];

/** Where our sheets stand in the workbook; one read. */
export async function describeWorkbook(port: WorkbookPort): Promise<Outcome<WorkbookState>> {
  const opened = await openWorkbook(port, { needed: [], wanted: readRoles, codesOf: placedRoles });
  if (!opened.ok) return opened;
  const { snapshot, coded, scheme, units } = opened.value;
  const present = [...snapshot.present].map(([role, sheet]) => ({ role, sheetId: sheet.id, name: sheet.name }));
  const codes = coded.has('scheme') && coded.has('units') ? snapshot.codes : undefined;
  const missing = codes && missingPlaces(codes, scheme, units, coded.get('scheme'));
  const remaining = codes && countRemaining(codes, scheme, units);
  const damaged = [
    ...[...snapshot.present].flatMap(([role, sheet]) => (sheet.damage || (readRoles.includes(role) && !coded.has(role)) ? [sheet.name] : [])),
    ...snapshot.unclear.map((sheet) => sheet.name),
  ];
  return {
    ok: true,
    value: {
      present,
      // A name that points nowhere matters only where no sheet carries the mark: a copy may stand in for what was deleted.
      broken: snapshot.broken.flatMap(({ role }) => (snapshot.present.has(role) ? [] : [role])),
      damaged,
      ...(coded.has('scheme') ? { schemeTitle: scheme.title } : {}),
      units: units.filter((unit) => !unit.retired).length,
      unconfirmedSettings: coded.has('scheme') ? unconfirmedCount(scheme) : 0,
      guarded: [...snapshot.present].flatMap(([role, sheet]) => (sheet.protected && !alignedRoles.some((each) => each === role) ? [role] : [])),
      ...(missing ? { missing } : {}),
      ...(remaining ? { remaining } : {}),
    },
  };
}
