import type { CellValue } from '../model/cellValue';
import type { MarkedSheet, SheetRole, SheetSummary, UnclearSheet, SheetCopy } from '../model/snapshot';
import type { MarkPointer } from './markPointer';
import { roleOfSheetName, sheetEvidence, type SheetLook } from './sheetEvidence';
import { injectedRoles, readMark, sheetRoles } from './sheetMarks';
import { looksLikeOurs } from './sheetNames';

/** A workbook name that may be the mark of one of our sheets. */
export interface MarkNameReading {
  readonly role: SheetRole;
  readonly name: string;
  readonly pointer: MarkPointer;
  /** What the cell holds, where it was read. */
  readonly value?: CellValue;
}

/** What is known of a workbook while our sheets are looked for. */
export interface KnownOfWorkbook {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSummary[];
  /** In the order in which they count: of two names of a role the first. */
  readonly markNames: readonly MarkNameReading[];
  /** Parts of sheets that were looked at, by the sheet's id. */
  readonly looks: ReadonlyMap<string, SheetLook>;
  /** Whose contents are wanted. */
  readonly roles: readonly SheetRole[];
  /** Whether every sheet is to be looked at, copies included. */
  readonly everySheet: boolean;
}

export interface FoundSheets {
  readonly present: ReadonlyMap<SheetRole, MarkedSheet>;
  readonly broken: readonly { readonly role: SheetRole; readonly markName: string }[];
  readonly copies: readonly SheetCopy[];
  readonly unclear: readonly UnclearSheet[];
  /** Sheets that must be looked at before this can be relied on; empty when all is known. */
  readonly lookAt: readonly string[];
}

/** Sheets that are looked for wherever they may be; a book of targets holds nothing and is made anew. */
const soughtRoles: readonly SheetRole[] = injectedRoles.filter((role) => role !== 'target-book');

/**
 * Decides which sheets are ours, from names, marks, codes and words. A sheet that a name of ours points into counts before one that
 * only bears a mark; a sheet whose mark is gone is ours and damaged as long as its codes or words say so; a name that points at
 * anything else is its owner's. Nothing is guessed: a sheet that might be either of two is `unclear`.
 */
export function findSheets(known: KnownOfWorkbook): FoundSheets {
  return new SheetSearch(known).found();
}

class SheetSearch {
  private readonly present = new Map<SheetRole, MarkedSheet>();
  private readonly copies: SheetCopy[] = [];
  private readonly unclear: UnclearSheet[] = [];

  constructor(private readonly known: KnownOfWorkbook) {}

  found(): FoundSheets {
    this.takeNamed();
    const lookAt = this.lookAt();
    this.takeMarked();
    const more = lookAt.length > 0 ? lookAt : this.lookFurther();
    if (more.length === 0) {
      this.takeDamagedByName();
      this.takeDamagedByContent();
    }
    return { present: this.present, broken: this.broken(), copies: this.copies, unclear: this.unclear, lookAt: more };
  }

  private get taken(): ReadonlySet<string> {
    return new Set([...[...this.present.values()].map((sheet) => sheet.id), ...this.copies.map((sheet) => sheet.id)]);
  }

  private free(): readonly SheetSummary[] {
    const { taken } = this;
    return this.known.sheets.filter((sheet) => !taken.has(sheet.id));
  }

  private sheetNamed(name: string | undefined): SheetSummary | undefined {
    return name === undefined ? undefined : this.known.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** What the cell of a name holds; undefined while that is not known. */
  private valueOf({ pointer, value }: MarkNameReading): CellValue | undefined {
    if (value !== undefined || !pointer.cell) return value;
    const look = this.known.looks.get(this.sheetNamed(pointer.sheet)?.id ?? '');
    return look && (look.values[pointer.cell.row - look.row]?.[pointer.cell.column - look.column] ?? '');
  }

  private takeNamed(): void {
    for (const reading of this.known.markNames) {
      const sheet = this.sheetNamed(reading.pointer.sheet);
      if (!sheet || this.present.has(reading.role) || readMark(this.valueOf(reading) ?? '')?.role !== reading.role) continue;
      this.present.set(reading.role, { ...sheet, markName: reading.name });
    }
  }

  /** Sheets that bear a mark: a default name goes before others, then the order of the tabs. */
  private takeMarked(): void {
    const marked = this.free().flatMap((sheet) => {
      const role = roleMarked(this.known.looks.get(sheet.id));
      return role === undefined ? [] : [{ sheet, role }];
    });
    for (const role of sheetRoles) {
      const candidates = marked.filter((each) => each.role === role).map(({ sheet }) => sheet);
      const own = this.present.has(role) ? undefined : (this.pointedAt(role, candidates) ?? candidates.find((sheet) => roleOfSheetName(sheet.name) === role && !/\(\d+\)$/.test(sheet.name)) ?? candidates[0]);
      if (own) {
        // A name that points beside the mark, in the mark's own sheet, is ours too.
        const astray = this.known.markNames.find((each) => each.role === role && each.pointer.cell !== undefined && this.sheetNamed(each.pointer.sheet)?.id === own.id);
        this.present.set(role, { ...own, markName: astray?.name ?? '', ...(astray ? { nameAstray: true } : {}) });
      }
      for (const sheet of candidates) if (sheet !== own && !this.isPastedOver(sheet, role)) this.copies.push({ ...sheet, role });
    }
  }

  private pointedAt(role: SheetRole, candidates: readonly SheetSummary[]): SheetSummary | undefined {
    return candidates.find((sheet) => this.known.markNames.some((each) => each.role === role && this.sheetNamed(each.pointer.sheet)?.id === sheet.id));
  }

  /** Whether another role's whole sheet was pasted over this one: the name says what it was. */
  private isPastedOver(sheet: SheetSummary, role: SheetRole): boolean {
    return this.known.markNames.some((each) => each.role !== role && !this.present.has(each.role) && each.pointer.cell !== undefined && this.sheetNamed(each.pointer.sheet)?.id === sheet.id);
  }

  private absent(roles: readonly SheetRole[]): boolean {
    return roles.some((role) => !this.present.has(role));
  }

  /** Sheets that look like ours, or into which a name of ours points, as long as something is missing. */
  private lookAt(): readonly string[] {
    const { roles, everySheet, looks, markNames } = this.known;
    const open = this.free().filter((sheet) => !looks.has(sheet.id));
    if (everySheet) return open.map((sheet) => sheet.id);
    if (!this.absent([...roles, ...soughtRoles])) return [];
    const pointed = new Set(markNames.filter(({ role }) => !this.present.has(role)).map(({ pointer }) => this.sheetNamed(pointer.sheet)?.id));
    return open.filter((sheet) => looksLikeOurs(sheet.name) || pointed.has(sheet.id)).map((sheet) => sheet.id);
  }

  /** Part of the template is there and part is not: a sheet may have been renamed before its name was lost. */
  private lookFurther(): readonly string[] {
    if (this.present.size === 0 || !this.absent(soughtRoles)) return [];
    return this.free().flatMap((sheet) => (this.known.looks.has(sheet.id) ? [] : [sheet.id]));
  }

  /** Sheets into which a name of ours points, and which still show that they are what it says. */
  private takeDamagedByName(): void {
    for (const { role, name, pointer } of this.known.markNames) {
      const sheet = this.sheetNamed(pointer.sheet);
      const look = sheet && this.known.looks.get(sheet.id);
      if (!look || this.present.has(role) || this.taken.has(sheet.id)) continue;
      const evidence = sheetEvidence(look);
      const pastedOver = roleMarked(look) !== undefined;
      if (!pastedOver && !evidence?.roles.includes(role)) continue;
      const row = pointer.cell?.row ?? evidence?.codeRow;
      const column = pointer.cell?.column ?? evidence?.codeColumn;
      this.present.set(role, { ...sheet, markName: name, damage: { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) } });
    }
  }

  /** Sheets that nothing points into any more. */
  private takeDamagedByContent(): void {
    const alone = this.present.size === 0 && this.broken().length === 0;
    const damaged = this.free().flatMap((sheet) => {
      const look = this.known.looks.get(sheet.id);
      const evidence = look && sheetEvidence(look);
      if (!evidence) return [];
      const byName = roleOfSheetName(sheet.name);
      if (!evidence.certain && (alone || byName === undefined || !evidence.roles.includes(byName))) return [];
      const roles = byName !== undefined && evidence.roles.includes(byName) ? [byName] : evidence.roles;
      return [{ sheet, evidence, roles }];
    });
    for (const { sheet, evidence, roles } of damaged) {
      const absent = roles.filter((role) => !this.present.has(role));
      const [role] = roles;
      if (absent.length === 0) {
        if (roles.length === 1 && role !== undefined) this.copies.push({ ...sheet, role });
      } else if (roles.length > 1 || role === undefined) this.unclear.push({ ...sheet, roles: absent });
      else {
        const { codeRow: row, codeColumn: column } = evidence;
        this.present.set(role, { ...sheet, markName: '', damage: { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) } });
      }
    }
  }

  /** Names of ours that point nowhere; of a sheet that was found the one that was its own is left out. */
  private broken(): readonly { readonly role: SheetRole; readonly markName: string }[] {
    return this.known.markNames.flatMap(({ role, name, pointer }) => (pointer.cell && this.sheetNamed(pointer.sheet) ? [] : [{ role, markName: name }]));
  }
}

/** The role of the first mark in what was looked at. */
function roleMarked(look: SheetLook | undefined): SheetRole | undefined {
  for (const row of look?.values ?? []) {
    for (const value of row) {
      const mark = readMark(value);
      if (mark) return mark.role;
    }
  }
  return undefined;
}
