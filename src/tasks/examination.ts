import type { FormatRequest, SheetFormats } from '../model/sheetFormats';
import { part } from '../model/partOfRun';
import { figureColumns, figureSheets, periods, type Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SheetRole, Snapshot } from '../model/snapshot';
import type { Unit } from '../model/unit';
import type { CellArea } from '../model/workbookDocument';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { jilin2004 } from '../schemes/jilin2004';
import { codeText, readCodedTable, type CodedTable } from '../sheets/codedTable';
import { readEntryCode } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { checkFormulas } from '../sheets/health/checkFormulas';
import { checkFormulasAboveCodes } from '../sheets/health/checkFormulasAboveCodes';
import { checkHeaders, checkUnitNames } from '../sheets/health/checkHeaders';
import { checkSheets } from '../sheets/health/checkNames';
import { checkLocks, lockedAreas } from '../sheets/health/checkLocks';
import { checkPlacesFormulas } from '../sheets/health/checkPlacesFormulas';
import { checkPrompts } from '../sheets/health/checkPrompts';
import { checkRowFormulas } from '../sheets/health/checkRowFormulas';
import { checkRules, expectedRules, type ExpectedRule } from '../sheets/health/checkRules';
import { checkScoreFormulas } from '../sheets/health/checkScoreFormulas';
import { checkVersion } from '../sheets/health/checkVersion';
import { checkFormats, checkFrozen, checkHidden, expectedFormats, hiddenColumns, type ExpectedFormat } from '../sheets/health/checkView';
import { freshTemplates, templateFor } from '../sheets/health/freshTemplates';
import { healSheet, type HealedSheet } from '../sheets/health/healSheet';
import { healthKinds, type HealthFinding } from '../sheets/health/healthItem';
import { nameIn, templateNames, type RowNames } from '../sheets/health/inferRows';
import type { SheetTemplate } from '../sheets/health/sheetTemplate';
import type { TemplateUpgrade } from '../sheets/health/templateUpgrades';
import { judgementCodes } from '../sheets/judgementCodes';
import { judgementRows } from '../sheets/judgementRows';
import { rowOfMaxima } from '../sheets/maximumRow';
import { ownRuleIn } from '../sheets/ownRuleRows';
import { placesRoles } from '../sheets/places/layoutPlacesSheet';
import type { PlacesSources, ScoreSheetPlace } from '../sheets/places/scoreSheetReferences';
import { readSchemeSheet } from '../sheets/readSchemeSheet';
import { readUnitsSheet } from '../sheets/readUnitsSheet';
import type { ScoreSources } from '../sheets/scores/scoreReferences';
import { sheetRoles } from '../sheets/sheetMarks';
import { referenceTo } from '../sheets/sheetReference';
import { unitsInEntrySheet } from '../sheets/unitsInEntrySheet';
import { scoreRoles } from './scoreRoles';

/** Everything that an examination found, with what repairs it. */
export interface Examination {
  readonly snapshot: Snapshot;
  readonly findings: readonly HealthFinding[];
}

/** Sheets whose rows look things up in the others. */
const lookingUp: readonly SheetRole[] = ['target-book', 'inspections', 'records'];

/** Reads all sheets of ours, and then what values do not tell of them: two exchanges, one more where every sheet has to be looked at. */
export async function examination(port: WorkbookPort, run?: Run, upgrades?: readonly TemplateUpgrade[]): Promise<Outcome<Examination>> {
  const read = await port.read(sheetRoles, part(run, 0, 0.5), { everySheet: true });
  if (!read.ok) return read;
  const snapshot = read.value;
  if (snapshot.present.size === 0 && snapshot.broken.length === 0 && snapshot.unclear.length === 0) return { ok: false, problem: { code: 'not-injected' } };
  await run?.pause?.();
  const { healed, scheme, units, templateId, schemeKnown, names } = healSheets(snapshot);
  if (run?.signal?.aborted) return { ok: false, problem: { code: 'cancelled' } };
  await run?.pause?.();
  const looks = [...healed.values()].filter(({ table }) => table !== undefined).map((sheet) => new SheetExpectations(sheet));
  const formats = await port.readFormats(looks.map(({ request }) => request), part(run, 0.6, 0.9));
  if (!formats.ok) return formats;
  const findings: HealthFinding[] = [...checkSheets(snapshot, healed)];
  for (const sheet of healed.values()) {
    await run?.pause?.();
    const column = figureColumns.find((each) => each === sheet.role);
    const period = periods.find((each) => scoreRoles[each] === sheet.role);
    const placed = periods.find((each) => placesRoles[each] === sheet.role);
    findings.push(
      ...sheet.findings.filter(({ item }) => schemeKnown || item.kind !== 'column-missing'),
      ...checkVersion(sheet, templateId, upgrades),
      ...(schemeKnown ? checkHeaders(sheet) : []),
      ...(column === undefined ? [] : [...checkUnitNames(sheet, names), ...checkFormulas(sheet, column, scheme)]),
      ...(lookingUp.includes(sheet.role) ? checkRowFormulas(sheet) : []),
      ...(schemeKnown && placed !== undefined ? checkPlacesFormulas(sheet, { scheme, units, period: placed, sources: placesSources(healed, sheet.role) }) : []),
      ...(schemeKnown && placed === undefined ? (period === undefined ? checkFormulasAboveCodes(sheet) : checkScoreFormulas(sheet, { scheme, units, period, sources: scoreSources(healed, sheet.role) })) : []),
    );
  }
  for (const look of looks) {
    const found = formats.value.get(look.request.sheetId);
    if (found) findings.push(...look.check(found, schemeKnown ? scheme : undefined));
  }
  const order = new Map(healthKinds.map((kind, index) => [kind, index]));
  findings.sort((a, b) => (order.get(a.item.kind) ?? 0) - (order.get(b.item.kind) ?? 0));
  return { ok: true, value: { snapshot, findings } };
}

/** What is expected of a sheet besides its values, and how to ask for it. */
class SheetExpectations {
  readonly request: FormatRequest;
  private readonly rules: readonly ExpectedRule[];
  private readonly formats: readonly ExpectedFormat[];
  private readonly hidden: ReturnType<typeof hiddenColumns>;
  private readonly locks: ReturnType<typeof lockedAreas>;

  constructor(private readonly sheet: HealedSheet) {
    this.rules = expectedRules(sheet);
    this.formats = expectedFormats(sheet);
    this.hidden = hiddenColumns(sheet);
    this.locks = lockedAreas(sheet);
    const formats = bounding(this.formats.flatMap(({ areas }) => areas));
    this.request = {
      sheetId: sheet.content.id,
      rules: this.rules.map(({ area }) => area),
      locks: this.locks.map(({ area }) => area),
      columns: this.hidden.map(({ column }) => column),
      ...(formats ? { formats } : {}),
    };
  }

  /** `scheme`: that of the workbook, where it can be read. */
  check(found: SheetFormats, scheme: Scheme | undefined): readonly HealthFinding[] {
    const { sheet } = this;
    return [
      ...checkRules(sheet, this.rules, found.rules),
      ...(scheme && figureColumns.some((column) => column === sheet.role) ? checkPrompts(sheet, this.rules, found.rules, scheme) : []),
      ...checkFormats(sheet, this.formats, found.formats),
      ...checkHidden(sheet, this.hidden, found.hidden),
      ...checkFrozen(sheet, found.frozen),
      ...checkLocks(sheet, this.locks, found.locks),
    ];
  }
}

function bounding(areas: readonly CellArea[]): CellArea | undefined {
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((each) => each.row));
  const column = Math.min(...areas.map((each) => each.column));
  return {
    row,
    column,
    rowCount: Math.max(...areas.map((each) => each.row + each.rowCount)) - row,
    columnCount: Math.max(...areas.map((each) => each.column + each.columnCount)) - column,
  };
}

interface HealedSheets {
  readonly healed: ReadonlyMap<SheetRole, HealedSheet>;
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  /** Whether the scheme is that of the workbook, not a stand-in for one that cannot be read. */
  readonly schemeKnown: boolean;
  /** What the marks of our sheets say of the scheme. */
  readonly templateId: string;
  readonly names: readonly RowNames[];
}

/** What the rows of a sheet are known by. */
interface RowsOfRole {
  readonly names: (templates: readonly SheetTemplate[]) => readonly RowNames[];
  readonly nameCodes: readonly string[];
  readonly holdingCodes?: (template: SheetTemplate) => readonly string[];
  readonly choosable?: boolean;
}

/** 考评方案 first, for it says what belongs into the others; then 考评单位, for it says whose their rows are. */
function healSheets(snapshot: Snapshot): HealedSheets {
  const healed = new Map<SheetRole, HealedSheet>();
  const templateId = templateIdOf(snapshot);
  const heal = (role: SheetRole, scheme: Scheme, { names, nameCodes, holdingCodes = () => [], choosable = false }: RowsOfRole): HealedSheet | undefined => {
    const sheet = snapshot.present.get(role);
    const content = snapshot.marks.get(role);
    const references = new Map([...healed].flatMap(([each, { table }]) => (table ? [[each, referenceTo(table)] as const] : [])));
    const templates = content ? freshTemplates(role, scheme, references, scoreSources(healed, role), placesSources(healed, role)) : [];
    const template = content && templateFor(content, templates);
    if (!sheet || !content || !template) return undefined;
    const found = healSheet({ role, sheet, content, template, templateId: templateId ?? scheme.id, names: names(templates), nameCodes, holdingCodes: holdingCodes(template), choosableRows: choosable });
    healed.set(role, found);
    return found;
  };
  const schemeNames = (templates: readonly SheetTemplate[]): readonly RowNames[] => joined(templates.map((template) => templateNames(template, schemeNameCodes)));
  const schemeRows = { nameCodes: schemeNameCodes, holdingCodes: () => ['P.value'] };
  const standard = heal('scheme', jilin2004, { ...schemeRows, names: schemeNames });
  const scheme = standard?.table ? readSchemeSheet(standard.table, jilin2004).scheme : jilin2004;
  if (standard?.table) heal('scheme', scheme, { ...schemeRows, names: (templates) => joined([schemeNames(freshTemplates('scheme', jilin2004)), schemeNames(templates)]) });

  const byName = [entryCodes.unitName];
  const units = heal('units', scheme, { names: () => unitNames(entryUnits(snapshot)), nameCodes: byName });
  const listed: readonly Unit[] = units?.table ? readUnitsSheet(units.table).units : entryUnits(snapshot);
  const figureCodes = (template: SheetTemplate): readonly string[] => template.columns.flatMap(({ code }) => (readEntryCode(code) ? [code] : []));
  for (const role of figureSheets) heal(role, scheme, { names: (templates) => [...unitNames(listed), ...lineNames(templates)], nameCodes: byName, holdingCodes: figureCodes, choosable: true });
  for (const role of ['findings', 'check-log', 'checked-figures', 'outcomes'] as const) heal(role, scheme, { names: () => [], nameCodes: [] });
  heal('judgements', scheme, { names: (templates) => [...judgedNames(scheme, listed), ...lineNames(templates)], nameCodes: judgedBy });
  // Before the sheets of scores, whose formulas refer to 督查核查.
  for (const role of ['target-book', 'inspections'] as const) heal(role, scheme, { names: lineNames, nameCodes: byName });
  for (const period of periods) heal(scoreRoles[period], scheme, { names: () => unitNames(listed), nameCodes: byName });
  for (const period of periods) heal(placesRoles[period], scheme, { names: () => unitNames(listed), nameCodes: byName });
  heal('records', scheme, { names: lineNames, nameCodes: byName });
  for (const [role, sheet] of healed) healed.set(role, { ...sheet, findings: sheet.findings.filter(({ item }) => item.kind !== 'row-missing' || mustHaveRow(role, String(item.expected), listed)) });
  return { healed, scheme, units: listed, templateId: templateId ?? scheme.id, schemeKnown: standard?.table !== undefined, names: unitNames(listed.filter((unit) => !unit.retired)) };
}

/** The sheets that the formulas of a sheet of scores refer to. */
function scoreSources(healed: ReadonlyMap<SheetRole, HealedSheet>, role: SheetRole): ScoreSources {
  const period = periods.find((each) => scoreRoles[each] === role);
  const table = (each: SheetRole): CodedTable | undefined => healed.get(each)?.table;
  return period === undefined ? {} : { scheme: table('scheme'), target: table('target'), figures: table(period), judgements: table('judgements'), inspections: table('inspections') };
}

/** The sheets that the formulas of a sheet of places refer to, as far as they can be read. */
function placesSources(healed: ReadonlyMap<SheetRole, HealedSheet>, role: SheetRole): PlacesSources {
  const period = periods.find((each) => placesRoles[each] === role);
  const place = (of: Period): ScoreSheetPlace | undefined => {
    const table = healed.get(scoreRoles[of])?.table;
    const maximumRow = table && rowOfMaxima(table);
    return table === undefined || maximumRow === undefined ? undefined : { name: table.content.name, codeColumn: table.codeColumn, columns: table.columns, maximumRow };
  };
  return period === undefined ? {} : { scores: place(period), ...(period === 'year-end' ? { halfYear: place('half-year') } : {}) };
}

/** The scheme that the marks of our sheets name: that of 考评方案, otherwise the one that most of the others name. */
function templateIdOf(snapshot: Snapshot): string | undefined {
  const ids = sheetRoles.flatMap((role) => {
    const content = snapshot.marks.get(role);
    const mark = content && readCodedTable(content)?.mark;
    return mark?.role === role ? [{ role, id: mark.schemeId }] : [];
  });
  const count = (id: string): number => ids.filter((each) => each.id === id).length;
  return ids.find(({ role }) => role === 'scheme')?.id ?? [...ids].sort((one, other) => count(other.id) - count(one.id))[0]?.id;
}

const judgedBy = [entryCodes.unitName, judgementCodes.subject];

/** What is judged of each unit, in both languages. */
function judgedNames(scheme: Scheme, units: readonly Unit[]): readonly RowNames[] {
  return joined(
    (['zh-CN', 'en-US'] as const).map((locale) => judgementRows(scheme, units, locale).map(({ code, cells }) => ({ code, names: [nameIn(judgedBy.map((each) => cells.get(each) ?? ''))] }))),
  );
}

const schemeNameCodes = ['P.area', 'P.measure'] as const;

/** Rows that a sheet needs: of units only in the sheets of figures, and none of retired ones. The scheme reports its own. */
function mustHaveRow(role: SheetRole, code: string, units: readonly Unit[]): boolean {
  // Rows of rules of one's own that stand ready, and older sheets have none of them, are nothing to miss.
  if (role === 'scheme') return ownRuleIn(code) === undefined;
  return figureColumns.some((column) => column === role) && !units.some((unit) => unit.code === code && unit.retired);
}

/** The same rows in several languages. */
function joined(lists: readonly (readonly RowNames[])[]): readonly RowNames[] {
  const all = new Map<string, Set<string>>();
  for (const { code, names } of lists.flat()) all.set(code, new Set([...(all.get(code) ?? []), ...names]));
  return [...all].map(([code, names]) => ({ code, names: [...names] }));
}

function unitNames(units: readonly Unit[]): readonly RowNames[] {
  return units.map(({ code, name, shortName }) => ({ code, names: shortName === undefined ? [name] : [name, shortName] }));
}

/** The rows of totals and of the end of the units. */
function lineNames(templates: readonly SheetTemplate[]): readonly RowNames[] {
  const lines = joined(templates.map((template) => templateNames(template, [entryCodes.unitName])));
  return lines.filter(({ code }) => code === entryCodes.total || code === entryCodes.end);
}

/** Units as the rows of figures have them, for a list that lost codes of its own. */
function entryUnits(snapshot: Snapshot): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const role of figureColumns) {
    const content = snapshot.marks.get(role);
    const table = content && readCodedTable(content);
    for (const unit of table?.mark.role === role ? unitsInEntrySheet(table) : []) {
      if (!units.has(codeText(unit.code))) units.set(unit.code, unit);
    }
  }
  return [...units.values()];
}
