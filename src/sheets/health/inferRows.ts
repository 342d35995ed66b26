import type { CellValue } from '../../model/cellValue';
import type { SheetContent } from '../../model/snapshot';
import { codeText, formulaAt, valueAt, type CodedRow } from '../codedTable';
import { entryCodes } from '../entryLayout';
import { textAt } from './headerRows';
import type { SheetTemplate } from './sheetTemplate';

export type RowFault =
  /** Whose row it is, is certain; its code is not there. */
  | { readonly kind: 'code-lost'; readonly row: number; readonly code: string; readonly found: CellValue }
  /** The row holds something and may be any of the choices, or none of them. */
  | { readonly kind: 'code-open'; readonly row: number; readonly found: CellValue; readonly choices: readonly string[] }
  | { readonly kind: 'code-repeated'; readonly code: string; readonly rows: readonly number[] }
  /** The code says one unit, the name another. */
  | { readonly kind: 'code-contradicts'; readonly row: number; readonly code: string; readonly byName: string }
  | { readonly kind: 'row-missing'; readonly code: string };

/** What a row is called, in one or several columns; a row is known by all of them, or by the first that is its alone. */
export interface RowNames {
  readonly code: string;
  /** Names that mean this row and may stand instead of one another. */
  readonly names: readonly string[];
}

export interface RowPlaces {
  readonly content: SheetContent;
  readonly template: SheetTemplate;
  /** The first row below the codes, and the one behind the last. */
  readonly first: number;
  readonly end: number;
  readonly codeColumn: number | undefined;
  /** What a row is called where it stands; empty when nothing is written there. */
  nameOf(row: number): string;
  /** Whether the row holds figures or other contents that belong to a code. */
  holds(row: number): boolean;
  /** What rows are known to be called. */
  readonly names: readonly RowNames[];
  /** Whether somebody may choose what an unknown row is. */
  readonly choosable: boolean;
}

export interface InferredRows {
  readonly rows: readonly CodedRow[];
  readonly faults: readonly RowFault[];
}

/** What each row of a sheet is, by its code, or by its name where the code is lost and the name means one row only. */
export function inferRows(places: RowPlaces): InferredRows {
  const { codeColumn, content, first, end } = places;
  const known = new Map(places.names.map((each) => [each.code, each]));
  const byName = new Map<string, string | undefined>();
  for (const { code, names } of places.names) for (const name of names) byName.set(name, byName.has(name) && byName.get(name) !== code ? undefined : code);
  const found = (row: number): CellValue => (codeColumn === undefined ? '' : valueAt(content, row, codeColumn));
  const rows = new Map<number, string>();
  const faults: RowFault[] = [];
  const at = new Map<string, number[]>();
  for (let row = first; row < end; row += 1) {
    const code = codeText(found(row));
    if (code === '' || (!known.has(code) && byName.get(places.nameOf(row)) !== undefined)) continue;
    at.set(code, [...(at.get(code) ?? []), row]);
  }
  const byItsName = (row: number): string | undefined => byName.get(places.nameOf(row));
  for (const [code, own] of at) {
    const right = own.filter((row) => byItsName(row) === code);
    const [row] = own;
    const others = own.filter((each) => !right.includes(each));
    if (own.length === 1 && row !== undefined) {
      rows.set(row, code);
      const other = byItsName(row);
      if (known.has(code) && other !== undefined && other !== code) faults.push({ kind: 'code-contradicts', row, code, byName: other });
    } else if (right.length === 1 && others.every((each) => mayBecome(byItsName(each), at))) right.forEach((each) => rows.set(each, code));
    else {
      own.forEach((each) => rows.set(each, code));
      faults.push({ kind: 'code-repeated', code, rows: own });
    }
  }
  const missing = new Set(places.names.map(({ code }) => code).filter((code) => !at.has(code)));
  const claims = new Map<string, number[]>();
  for (let row = first; row < end; row += 1) {
    const code = rows.has(row) ? undefined : byItsName(row);
    if (code !== undefined && missing.has(code)) claims.set(code, [...(claims.get(code) ?? []), row]);
  }
  for (const [code, [row, ...more]] of claims) {
    if (row === undefined || more.length > 0) continue;
    rows.set(row, code);
    missing.delete(code);
    faults.push({ kind: 'code-lost', row, code, found: found(row) });
  }
  const open = places.choosable ? [...missing].filter((code) => code !== entryCodes.total && code !== entryCodes.end) : [];
  let choosable = false;
  for (let row = first; row < end; row += 1) {
    if (rows.has(row) || !places.holds(row)) continue;
    if (open.length > 0) {
      faults.push({ kind: 'code-open', row, found: found(row), choices: open });
      choosable = true;
    }
  }
  for (const code of missing) if (!choosable || !open.includes(code)) faults.push({ kind: 'row-missing', code });
  return { rows: [...rows].sort(([a], [b]) => a - b).map(([row, code]) => ({ row, code })), faults };
}

/** Whether a row whose code is there twice can be given the code that its name means. */
function mayBecome(code: string | undefined, at: ReadonlyMap<string, readonly number[]>): boolean {
  return code !== undefined && !at.has(code);
}

/** The names by which rows of a template are known; rows that are called the same are known by none. */
export function templateNames(template: SheetTemplate, columns: readonly string[]): readonly RowNames[] {
  return template.rows.map(({ code, row }) => ({ code, names: [nameIn(columns.map((each) => templateText(template, row, each)))].filter((name) => name !== '') }));
}

/** The name of a row of a sheet, from the same columns. */
export function nameIn(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : texts.join('\n');
}

export function namesAt(content: SheetContent, columns: ReadonlyMap<string, number>, codes: readonly string[]): (row: number) => string {
  return (row) => nameIn(codes.map((code) => (columns.has(code) ? textAt(content, row, columns.get(code) ?? 0) : '')));
}

function templateText(template: SheetTemplate, row: number, code: string): string {
  const column = template.columns.find((each) => each.code === code)?.column;
  const cell = column === undefined ? undefined : template.cell(row, column);
  return cell && 'value' in cell ? String(cell.value) : '';
}

/** The row of totals, by its code or by its sums; undefined where neither is there. */
export function totalRowOf(content: SheetContent, codeColumn: number | undefined, columns: ReadonlyMap<string, number>): number | undefined {
  for (let row = content.row; row < content.row + content.values.length; row += 1) {
    if (codeColumn !== undefined && codeText(valueAt(content, row, codeColumn)) === entryCodes.total) return row;
  }
  const places = [...columns.values()];
  let best: { readonly row: number; readonly count: number } | undefined;
  for (let row = content.row; row < content.row + content.values.length; row += 1) {
    const count = places.filter((column) => /^=SUM\(/i.test(formulaAt(content, row, column) ?? '')).length;
    if (count > (best?.count ?? 2)) best = { row, count };
  }
  return best?.row;
}
