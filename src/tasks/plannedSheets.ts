import type { InversePlan, NamePlan, SheetPlan } from '../model/plan';
import type { SheetContent, SheetRole, Snapshot } from '../model/snapshot';
import type { WorkbookProblem } from '../model/workbookPort';
import type { CodedTable } from '../sheets/codedTable';
import type { SheetLocale } from '../sheets/sheetLocale';
import { damagedSheet } from './damagedSheet';
import { inverseInBrief } from './inverseInBrief';
import { placeForSheet } from './placeForSheet';

/** A sheet that a plan brings up to date, or adds; `id` is empty for one that is added. */
export interface PlannedSheet {
  readonly name: string;
  readonly id: string;
}

/** How a sheet that computes is made and brought up to date. */
export interface ComputedSheet {
  /** The row of its mark, when it is fresh. */
  readonly markRow: number;
  /** Codes that it cannot do without; one that lacks any is reported, not rewritten. */
  readonly missing: (table: CodedTable) => readonly string[];
  readonly rewrite: (table: CodedTable) => { readonly plan: SheetPlan; readonly before: SheetPlan };
  /** Undefined: a sheet that is not there is not wanted. */
  readonly layOut?: (name: string) => SheetPlan;
}

/** The parts of one plan over several sheets that are added or brought up to date. */
export class PlannedSheets {
  readonly sheets: SheetPlan[] = [];
  readonly inverse: InversePlan[] = [];
  readonly names: NamePlan[] = [];
  readonly removeNames: string[] = [];
  private readonly added: string[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly coded: ReadonlyMap<SheetRole, CodedTable>,
    private readonly locale: SheetLocale,
  ) {}

  /** Plans the sheet of a role; nothing where it is neither there nor wanted. */
  plan(role: SheetRole, computed: ComputedSheet): { readonly ok: true; readonly sheet?: PlannedSheet } | { readonly ok: false; readonly problem: WorkbookProblem } {
    const content = this.snapshot.marks.get(role);
    if (content) return this.rewrite(role, content, computed);
    if (computed.layOut === undefined) return { ok: true };
    const place = placeForSheet(this.snapshot, role, this.locale, computed.markRow, this.added);
    if (!place.ok) return { ok: false, problem: place.problem };
    const { name } = place;
    this.sheets.push(computed.layOut(name));
    this.removeNames.push(...place.removeNames);
    this.names.push(...place.names);
    this.added.push(name);
    return { ok: true, sheet: { name, id: '' } };
  }

  private rewrite(role: SheetRole, content: SheetContent, { missing, rewrite }: ComputedSheet): ReturnType<PlannedSheets['plan']> {
    const table = this.coded.get(role);
    const gone = table ? missing(table) : [''];
    if (!table || gone.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { ...damagedSheet(this.snapshot, role)?.parameters, sheet: content.name, missing: gone.join('、') } } };
    const { plan, before } = rewrite(table);
    this.sheets.push(plan);
    this.inverse.push(inverseInBrief(before, content, table.codeRow));
    return { ok: true, sheet: { name: content.name, id: content.id } };
  }
}
