import { part } from '../model/partOfRun';
import { figureColumns } from '../model/period';
import type { Plan, SheetPlan } from '../model/plan';
import type { Scheme } from '../model/scheme';
import type { SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilinDivisions } from '../schemes/jilinUnits';
import { schemeForUnits } from '../schemes/schemeForUnits';
import type { CodedTable } from '../sheets/codedTable';
import { layoutEntrySheet } from '../sheets/entrySheet';
import { entryLayout } from '../sheets/entryLayout';
import { layoutInspectionSheet } from '../sheets/inspectionSheet';
import { layoutJudgementSheet } from '../sheets/judgementSheet';
import { layoutRecordSheet } from '../sheets/recordSheet';
import { layoutSchemeSheet } from '../sheets/layoutSchemeSheet';
import type { SheetLocale } from '../sheets/sheetLocale';
import { injectedRoles, type InjectedRole } from '../sheets/sheetMarks';
import { freeSheetName, sheetNameOf } from '../sheets/sheetNames';
import { referenceTo, referenceToPlan } from '../sheets/sheetReference';
import { sheetWords } from '../sheets/sheetWords';
import { unitsInEntrySheet } from '../sheets/unitsInEntrySheet';
import { layoutTargetBook } from '../sheets/targetBookSheet';
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

/** Sheets that others refer to in formulas. */
const referredRoles = ['scheme', 'units', 'target', 'half-year', 'year-end'] as const satisfies readonly InjectedRole[];

interface NewSheet {
  readonly role: InjectedRole;
  readonly name: string;
}

/**
 * 注入模板: adds those of the standard sheets that the workbook lacks, behind its own sheets. Sheets that are there stay
 * untouched; a sheet put back later is made for the scheme and the units that the workbook holds by then.
 */
export async function injectTemplate(port: WorkbookPort, options: InjectOptions, run?: Run): Promise<Outcome<InjectReport>> {
  const opened = await openWorkbook(port, { needed: [], wanted: referredRoles }, part(run, 0, 0.2));
  if (!opened.ok) return opened;
  const { snapshot, coded } = opened.value;
  const known = knownUnits(opened.value);
  const units = known ?? options.units;
  // A sheet put back belongs to the sheets that are there.
  const scheme = coded.has('scheme') ? { ...opened.value.scheme, id: opened.value.templateId } : known ? schemeForUnits(options.scheme, known) : options.scheme;

  const of: InjectReport['units'] = { count: units.filter((unit) => !unit.retired).length, from: coded.has('units') ? 'list' : known ? 'figures' : 'choice' };

  const absent = injectedRoles.filter((role) => !snapshot.present.has(role));
  const kept = injectedRoles.flatMap((role) => {
    const sheet = snapshot.present.get(role);
    return sheet ? [{ role, name: sheet.name }] : [];
  });
  const damaged = [...snapshot.present.values()].flatMap((sheet) => (sheet.damage ? [sheet.name] : []));
  if (absent.length === 0) return { ok: true, value: { added: [], kept, damaged, units: of } };
  // A sheet that may be the one in question is not added a second time, and none is made for a scheme or units that cannot be read.
  const unreadable = absent.find((role) => snapshot.unclear.some(({ roles }) => roles.includes(role))) ?? (['scheme', 'units'] as const).find((role) => snapshot.present.has(role) && !coded.has(role));
  const problem = unreadable && damagedSheet(snapshot, unreadable);
  if (problem) return { ok: false, problem };
  if (snapshot.structureProtected) return { ok: false, problem: { code: 'structure-protected' } };

  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name));
  const added: NewSheet[] = [];
  for (const role of absent) {
    const name = freeSheetName(sheetNameOf(role, options.locale), taken);
    taken.add(name);
    added.push({ role, name });
  }
  const sheets = layoutSheets(added, coded, { scheme, units, locale: options.locale });
  const front = added.find(({ role }) => role === 'half-year') ?? added[0];
  const plan: Plan = {
    sheets,
    removeNames: snapshot.broken.flatMap(({ role, markName: name }) => (added.some((each) => each.role === role) ? [name] : [])),
    names: sheets.flatMap((sheet, index) => {
      const [role, reference] = [added[index]?.role, referenceToPlan(sheet)];
      return role === undefined || reference === undefined ? [] : [{ name: freeMarkName(role, snapshot), role, sheet: sheet.target, row: reference.codeRow, column: reference.codeColumn }];
    }),
    ...(front ? { select: { sheet: { added: front.name }, ...frontCell(front.role) } } : {}),
  };
  await run?.pause?.();
  const applied = await port.apply(plan, part(run, 0.2, 1));
  return applied.ok ? { ok: true, value: { added, kept, damaged, units: of } } : applied;
}

/**
 * The units that the workbook is for: its list; where the list is gone but figures are there, those that have rows in the sheets of
 * figures. Undefined when nothing of ours is there.
 */
function knownUnits({ coded, units: listed }: OpenedWorkbook): readonly Unit[] | undefined {
  if (coded.has('units')) return listed;
  const units = new Map<string, Unit>();
  for (const role of figureColumns) {
    const table = coded.get(role);
    for (const unit of table ? unitsInEntrySheet(table) : []) {
      if (!units.has(unit.code)) units.set(unit.code, { ...jilinDivisions.find(({ code }) => code === unit.code), ...unit });
    }
  }
  return units.size > 0 ? [...units.values()] : undefined;
}

/** The new sheets in the order given; those that look something up in others are laid out once it is known where that is. */
function layoutSheets(added: readonly NewSheet[], coded: ReadonlyMap<SheetRole, CodedTable>, { scheme, units, locale }: InjectOptions): readonly SheetPlan[] {
  const words = sheetWords(locale);
  const plans = new Map<InjectedRole, SheetPlan>();
  const references = new Map([...coded].map(([role, table]) => [role, referenceTo(table)]));
  const lay = (roles: readonly InjectedRole[], layout: (role: InjectedRole, name: string) => SheetPlan): void => {
    for (const { role, name } of added.filter((each) => roles.includes(each.role))) {
      const plan = layout(role, name);
      const reference = referenceToPlan(plan);
      plans.set(role, plan);
      if (reference) references.set(role, reference);
    }
  };
  lay(['scheme'], (_, name) => layoutSchemeSheet(name, scheme, words, locale));
  lay(['units'], (_, name) => layoutUnitsSheet(name, scheme, units, words));
  for (const column of figureColumns) lay([column], (_, name) => layoutEntrySheet(name, column, scheme, units, words));
  lay(['target-book'], (_, name) => layoutTargetBook(name, scheme, units, references, locale));
  lay(['judgements'], (_, name) => layoutJudgementSheet(name, { scheme, units, locale, schemeSheet: references.get('scheme') }));
  lay(['inspections'], (_, name) => layoutInspectionSheet(name, scheme, references, locale));
  lay(['records'], (_, name) => layoutRecordSheet(name, scheme, references, locale));
  return added.flatMap(({ role }) => plans.get(role) ?? []);
}

/** The first cell that people will fill in. */
function frontCell(role: SheetRole): { readonly row: number; readonly column: number } {
  return role === 'target' || role === 'half-year' || role === 'year-end' ? { row: entryLayout.firstUnit, column: entryLayout.firstFigure } : { row: 4, column: 1 };
}
