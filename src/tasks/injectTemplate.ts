import { part } from '../model/partOfRun';
import { figureColumns } from '../model/period';
import type { Plan, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilinDivisions } from '../schemes/jilinUnits';
import { schemeForUnits } from '../schemes/schemeForUnits';
import { layoutEntrySheet } from '../sheets/entrySheet';
import { entryLayout } from '../sheets/entryLayout';
import { layoutSchemeSheet } from '../sheets/layoutSchemeSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { freeSheetName, sheetNameOf } from '../sheets/sheetNames';
import { sheetWords } from '../sheets/sheetWords';
import { unitsInEntrySheet } from '../sheets/unitsInEntrySheet';
import { layoutUnitsSheet } from '../sheets/unitsSheet';
import { damagedSheet } from './damagedSheet';
import { freeMarkName } from './freeMarkName';
import { openWorkbook, type OpenedWorkbook } from './openWorkbook';
import type { InjectReport } from './reports';

export interface InjectOptions {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly locale: SheetLocale;
}

type InjectedRole = 'scheme' | 'units' | 'target' | 'half-year' | 'year-end';
const injectedRoles: readonly InjectedRole[] = ['scheme', 'units', 'target', 'half-year', 'year-end'];

/** Row and column of the mark cell in a fresh sheet. */
const markPlace: Readonly<Record<InjectedRole, number>> = { scheme: 3, units: 3, target: entryLayout.codes, 'half-year': entryLayout.codes, 'year-end': entryLayout.codes };

/**
 * 注入模板: adds those of the standard sheets that the workbook lacks, behind its own sheets. Sheets that are there stay
 * untouched; a sheet put back later is made for the scheme and the units that the workbook holds by then.
 */
export async function injectTemplate(port: WorkbookPort, options: InjectOptions, run?: Run): Promise<Outcome<InjectReport>> {
  const opened = await openWorkbook(port, { needed: [], wanted: ['scheme', 'units'] }, part(run, 0, 0.2));
  if (!opened.ok) return opened;
  const { snapshot, coded } = opened.value;
  const known = await knownUnits(port, opened.value, run);
  if (!known.ok) return known;
  const units = known.value ?? options.units;
  // A sheet put back belongs to the sheets that are there.
  const scheme = coded.has('scheme') ? { ...opened.value.scheme, id: opened.value.templateId } : known.value ? schemeForUnits(options.scheme, known.value) : options.scheme;
  const words = sheetWords(options.locale);

  const absent = injectedRoles.filter((role) => !snapshot.present.has(role));
  const kept = injectedRoles.flatMap((role) => {
    const sheet = snapshot.present.get(role);
    return sheet ? [{ role, name: sheet.name }] : [];
  });
  const damaged = [...snapshot.present.values()].flatMap((sheet) => (sheet.damage ? [sheet.name] : []));
  if (absent.length === 0) return { ok: true, value: { added: [], kept, damaged } };
  // A sheet that may be the one in question is not added a second time, and none is made for a scheme or units that cannot be read.
  const unreadable = absent.find((role) => snapshot.unclear.some(({ roles }) => roles.includes(role))) ?? (['scheme', 'units'] as const).find((role) => snapshot.present.has(role) && !coded.has(role));
  const problem = unreadable && damagedSheet(snapshot, unreadable);
  if (problem) return { ok: false, problem };
  if (snapshot.structureProtected) return { ok: false, problem: { code: 'structure-protected' } };

  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name));
  const added: { role: InjectedRole; name: string }[] = [];
  for (const role of absent) {
    const name = freeSheetName(sheetNameOf(role, options.locale), taken);
    taken.add(name);
    added.push({ role, name });
  }
  const layout = ({ role, name }: { readonly role: InjectedRole; readonly name: string }): SheetPlan => {
    if (role === 'scheme') return layoutSchemeSheet(name, scheme, words, options.locale);
    if (role === 'units') return layoutUnitsSheet(name, scheme, units, words);
    return layoutEntrySheet(name, role, scheme, units, words);
  };
  const front = added.find(({ role }) => role === 'half-year') ?? added[0];
  const plan: Plan = {
    sheets: added.map(layout),
    removeNames: snapshot.broken.flatMap(({ role, markName: name }) => (added.some((each) => each.role === role) ? [name] : [])),
    names: added.map(({ role, name }) => ({ name: freeMarkName(role, snapshot), role, sheet: { added: name }, row: markPlace[role], column: 0 })),
    ...(front ? { select: { sheet: { added: front.name }, ...frontCell(front.role) } } : {}),
  };
  await run?.pause?.();
  const applied = await port.apply(plan, part(run, 0.2, 1));
  return applied.ok ? { ok: true, value: { added, kept, damaged } } : applied;
}

/**
 * The units that the workbook is for: its list; where the list is gone but figures are there, those that have rows in the sheets of figures
 * (a second read). Undefined when nothing of ours is there.
 */
async function knownUnits(port: WorkbookPort, opened: OpenedWorkbook, run?: Run): Promise<Outcome<readonly Unit[] | undefined>> {
  if (opened.coded.has('units')) return { ok: true, value: opened.units };
  const withRows = figureColumns.filter((role) => opened.snapshot.present.has(role));
  if (withRows.length === 0) return { ok: true, value: undefined };
  const entries = await openWorkbook(port, { needed: [], wanted: withRows }, run);
  if (!entries.ok) return entries;
  const units = new Map<string, Unit>();
  for (const role of withRows) {
    const table = entries.value.coded.get(role);
    for (const unit of table ? unitsInEntrySheet(table) : []) {
      if (!units.has(unit.code)) units.set(unit.code, { ...jilinDivisions.find(({ code }) => code === unit.code), ...unit });
    }
  }
  return { ok: true, value: units.size > 0 ? [...units.values()] : undefined };
}

/** The first cell that people will fill in. */
function frontCell(role: SheetRole): { readonly row: number; readonly column: number } {
  return role === 'scheme' || role === 'units' ? { row: 4, column: 1 } : { row: entryLayout.firstUnit, column: entryLayout.firstFigure };
}
