import { cellAddress } from '../model/address';
import type { CellValue } from '../model/cellValue';
import type { Entry, EntryTable, MeasureEntry, UnitEntries } from '../model/entry';
import type { Amount } from '../model/figures';
import { fixedTarget, hasTarget, type Measure } from '../model/measure';
import type { FigureColumn, Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { AreaOfSheet, CodeLines, Selection } from '../model/selection';
import type { SheetRole } from '../model/snapshot';
import type { Outcome, WorkbookPort } from '../model/workbookPort';
import { reportedAmount, targetAmount } from '../scoring/reportedAmount';
import { scheduleFactor } from '../scoring/scheduleFactor';
import { valueAt, type CodedTable } from '../sheets/codedTable';
import { entryCode, entryParts, type EntryPart } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { readEntrySheet } from '../sheets/readEntrySheet';
import { readUnitsSheet } from '../sheets/readUnitsSheet';
import { unitColumns } from '../sheets/unitsSheet';
import { columnAreas, columnOfCode, tableOfColumns } from './codeLines';
import { levelOf, usualRange } from './usualRange';
import type { CardTarget, CardUnit, EntryCard, LastPeriod, MeasureFacts, SelectionCard } from './selectionCard';

/** Where the selected cell is, and what is known of it before any figure is read. */
export interface EntryPlace {
  readonly selection: Selection;
  readonly role: FigureColumn;
  readonly lines: CodeLines;
  readonly part: EntryPart;
  readonly facts: MeasureFacts;
  readonly scheme: Scheme;
}

/** The card of a figure of one unit: reads the columns of its measure in the sheets of figures, and the list of units, in one exchange. */
export async function describeEntry(port: WorkbookPort, place: EntryPlace): Promise<Outcome<SelectionCard>> {
  const { selection, role, facts, part } = place;
  const read = await readColumns(port, selection, columnsNeeded(place));
  if (!read.ok) return read;
  const own = read.value.get(role);
  if (!own) return { ok: false, problem: { code: 'workbook-changed' } };
  const code = own.rows.find(({ row }) => row === selection.row)?.code;
  if (code === undefined || code === entryCodes.end) return { ok: true, value: { kind: 'measure', role, place: 'no-unit', facts } };
  if (code === entryCodes.total) return { ok: true, value: { kind: 'measure', role, place: 'total', facts } };

  const sheets = new SheetsOfMeasure(place, read.value);
  const row = sheets.rowAt(role, selection.row);
  const entry = row?.measures.get(facts.measure.id);
  const source = sourceOf(place);
  const card: EntryCard = {
    kind: 'entry',
    role,
    at: { sheetId: selection.sheetId, sheetName: selection.sheetName, row: selection.row, column: selection.column },
    cellCount: selection.cellCount ?? 1,
    unit: sheets.unit(code, selection.row),
    part,
    facts,
    ...(source ? { source } : {}),
    entry: cellOf(entry, part),
    amount: sheets.amount(role, row),
    target: sheets.target(role, code, row),
    last: sheets.last(role, code, row, part),
    usual: usualRange({ role, facts, scheme: place.scheme, levels: sheets.otherLevels(role, code), due: role === 'target' ? undefined : sheets.due(role, code) }),
  };
  return { ok: true, value: card };
}

/** Codes to read by sheet. Sheets that are not there are left out. */
function columnsNeeded({ selection, role, facts }: EntryPlace): ReadonlyMap<SheetRole, readonly string[]> {
  const { measure } = facts;
  const reported = [...entryParts(measure, 'year-end').map((part) => entryCode(measure.id, part)), ...(measure.denominatorIs === undefined ? [] : [entryCode(measure.denominatorIs, 'value')])];
  const wanted = new Map<SheetRole, readonly string[]>([
    ['units', [unitColumns.name, unitColumns.state]],
    ['target', hasTarget(measure) ? [entryCodes.unitName, entryCode(measure.id, 'value')] : [entryCodes.unitName]],
  ]);
  if (role !== 'target') wanted.set(role, [entryCodes.unitName, ...reported]);
  if (role === 'year-end') wanted.set('half-year', [entryCodes.unitName, ...reported]);
  return new Map([...wanted].filter(([each]) => selection.sheets.has(each)));
}

/** One exchange for all columns; tables of the sheets whose codes are still where they were. */
async function readColumns(port: WorkbookPort, selection: Selection, wanted: ReadonlyMap<SheetRole, readonly string[]>): Promise<Outcome<ReadonlyMap<SheetRole, CodedTable>>> {
  const requests = [...wanted].flatMap(([role, codes]) => {
    const lines = selection.sheets.get(role);
    return lines ? [{ role, lines, areas: columnAreas(lines, codes) }] : [];
  });
  const read = await port.readAreas(requests.flatMap(({ areas }): readonly AreaOfSheet[] => areas));
  if (!read.ok) return read;
  const tables = new Map<SheetRole, CodedTable>();
  let next = 0;
  for (const { role, lines, areas } of requests) {
    const columns: readonly (readonly (readonly CellValue[])[])[] = read.value.slice(next, next + areas.length);
    next += areas.length;
    const table = tableOfColumns(lines, columns);
    if (table?.mark.role === role) tables.set(role, table);
  }
  return { ok: true, value: tables };
}

/** The columns of one measure in the sheets of figures, understood. */
class SheetsOfMeasure {
  private readonly measure: Measure;
  private readonly tables = new Map<SheetRole, EntryTable>();
  private readonly retired: ReadonlySet<string> | undefined;
  private readonly listed: ReadonlySet<string> | undefined;

  constructor(
    private readonly place: EntryPlace,
    private readonly coded: ReadonlyMap<SheetRole, CodedTable>,
  ) {
    const { facts, scheme } = place;
    this.measure = facts.measure;
    // Only what was read: every other measure would look blank.
    const few: Scheme = { ...scheme, measures: scheme.measures.filter(({ id }) => id === this.measure.id || id === this.measure.denominatorIs) };
    for (const role of ['target', 'half-year', 'year-end'] as const) {
      const table = coded.get(role);
      if (table) this.tables.set(role, readEntrySheet(table, role, few).table);
    }
    const units = coded.get('units');
    const list = units && readUnitsSheet(units).units;
    this.listed = list && new Set(list.map((unit) => unit.code));
    this.retired = list && new Set(list.flatMap((unit) => (unit.retired ? [unit.code] : [])));
  }

  unit(code: string, row: number): CardUnit {
    const table = this.coded.get(this.place.role);
    const column = table?.columns.get(entryCodes.unitName);
    const name = table === undefined || column === undefined ? '' : String(valueAt(table.content, row, column)).trim();
    const listed = this.retired?.has(code) ? 'retired' : this.listed && !this.listed.has(code) ? 'unknown' : undefined;
    return { code, name: name === '' ? code : name, ...(listed ? { listed } : {}) };
  }

  rowAt(role: FigureColumn, row: number): UnitEntries | undefined {
    return this.tables.get(role)?.rows.find((each) => each.at.row === row);
  }

  amount(role: FigureColumn, row: UnitEntries | undefined): Amount {
    const entry = row?.measures.get(this.measure.id);
    if (role === 'target') return targetAmount(this.measure, entry);
    const shared = this.measure.denominatorIs === undefined ? undefined : row?.measures.get(this.measure.denominatorIs)?.value;
    return reportedAmount(this.measure, entry, shared);
  }

  target(role: FigureColumn, unit: string, row: UnitEntries | undefined): CardTarget {
    const fixed = fixedTarget(this.measure) !== undefined;
    if (!hasTarget(this.measure)) return { state: 'none' };
    const set = role === 'target' ? row : this.rowOf('target', unit);
    if (!fixed && set?.measures.get(this.measure.id)?.value === undefined) return { state: 'missing' };
    const amount = this.amount('target', set);
    const due = role === 'target' ? undefined : this.due(role, unit);
    const actual = role === 'target' ? undefined : this.amount(role, row);
    const completed = this.measure.direction === 'up' && due !== undefined && due > 0 && actual?.state === 'number';
    return { state: 'known', amount, fixed, ...(due === undefined ? {} : { due }), ...(completed ? { completion: actual.value / due } : {}) };
  }

  /** t·p; undefined without a number. */
  due(role: Period, unit: string): number | undefined {
    if (!hasTarget(this.measure)) return undefined;
    const target = this.amount('target', this.rowOf('target', unit));
    return target.state === 'number' ? target.value * scheduleFactor(this.measure, role, this.place.scheme.settings) : undefined;
  }

  last(role: FigureColumn, unit: string, row: UnitEntries | undefined, part: EntryPart): LastPeriod {
    if (role !== 'year-end') return { state: 'none' };
    const before = this.rowOf('half-year', unit);
    if (!before) return { state: 'missing' };
    const entry = cellOf(before.measures.get(this.measure.id), part);
    const amount = this.amount('half-year', before);
    const then = part === 'rate' ? amount : entry;
    const own = part === 'rate' ? this.amount(role, row) : cellOf(row?.measures.get(this.measure.id), part);
    return { state: 'known', entry, amount, ...(then.state === 'number' && own.state === 'number' ? { change: own.value - then.value } : {}) };
  }

  /** What other units in use report, made comparable; of a repeated unit the first row. */
  otherLevels(role: FigureColumn, unit: string): readonly number[] {
    const seen = new Set([unit]);
    const levels: number[] = [];
    const targets = new Map<string, UnitEntries>();
    for (const row of this.tables.get('target')?.rows ?? []) if (!targets.has(row.unit)) targets.set(row.unit, row);
    for (const row of this.tables.get(role)?.rows ?? []) {
      if (seen.has(row.unit) || this.retired?.has(row.unit) || (this.listed && !this.listed.has(row.unit))) continue;
      seen.add(row.unit);
      const target = role === 'target' ? undefined : this.amount('target', targets.get(row.unit));
      const level = levelOf(this.measure, this.amount(role, row), target, role === 'target' ? 1 : scheduleFactor(this.measure, role, this.place.scheme.settings));
      if (level !== undefined) levels.push(level);
    }
    return levels;
  }

  private rowOf(role: FigureColumn, unit: string): UnitEntries | undefined {
    return this.tables.get(role)?.rows.find((each) => each.unit === unit);
  }
}

function cellOf(entry: MeasureEntry | undefined, part: EntryPart): Entry {
  return entry?.[part]?.entry ?? { state: 'blank' };
}

function sourceOf({ selection, lines, part, facts }: EntryPlace): EntryCard['source'] {
  const cell = (code: string): string | undefined => {
    const column = columnOfCode(lines, code);
    return column === undefined ? undefined : cellAddress(selection.row, column);
  };
  const { measure, denominatorIs } = facts;
  if (part === 'rate') {
    const numerator = cell(entryCode(measure.id, 'numerator'));
    const denominator = cell(entryCode(measure.id, 'denominator'));
    return numerator === undefined || denominator === undefined ? undefined : { kind: 'rate', numerator, denominator };
  }
  const from = part === 'denominator' && denominatorIs ? cell(entryCode(denominatorIs.id, 'value')) : undefined;
  return from === undefined || !denominatorIs ? undefined : { kind: 'shared', measure: denominatorIs, cell: from };
}
