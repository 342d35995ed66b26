import type { InsertPlan } from '../model/plan';
import type { Unit } from '../model/unit';
import { valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';
import type { SheetPattern } from './sheetPattern';

/** Where columns are once the missing ones are in. */
export interface ColumnPlaces {
  readonly added: readonly string[];
  readonly inserts: readonly InsertPlan[];
  readonly codeColumn: number;
  of(code: string): number | undefined;
  isNew(code: string): boolean;
  /** Place of a column of the pattern. */
  ofPattern(pattern: SheetPattern, column: number): number | undefined;
  /** Where a column that was there is now. */
  moved(column: number): number;
}

/**
 * Missing columns come behind the one that they follow in the scheme; where none of those before is there, in front of the next
 * one, or else behind all that have a code.
 */
export function columnPlaces(coded: CodedTable, pattern: SheetPattern, adds: (code: string) => boolean, fits: (code: string, slot: number) => boolean): ColumnPlaces {
  const codes = [...pattern.columns.keys()];
  const groups = new Map<number, string[]>();
  const right = Math.max(coded.codeColumn, ...coded.columns.values()) + 1;
  // Columns that the scheme no longer has share headers with their neighbours: nothing comes between them that has another header.
  const gone = new Set([...coded.columns].flatMap(([code, column]) => (pattern.columns.has(code) ? [] : [column])));
  const behind = (code: string, slot: number): number => (gone.has(slot) && !fits(code, slot) ? behind(code, slot + 1) : slot);
  const inFront = (code: string, slot: number): number => (gone.has(slot - 1) && !fits(code, slot) ? inFront(code, slot - 1) : slot);
  let slot: number | undefined;
  codes.forEach((code, index) => {
    if (!adds(code)) return;
    const there = coded.columns.get(code);
    if (there !== undefined) {
      slot = there + 1;
      return;
    }
    const next = codes.slice(index + 1).map((each) => (adds(each) ? coded.columns.get(each) : undefined)).find((each) => each !== undefined);
    slot = slot === undefined ? (next === undefined ? right : inFront(code, next)) : behind(code, slot);
    groups.set(slot, [...(groups.get(slot) ?? []), code]);
  });
  const sorted = [...groups].sort(([a], [b]) => a - b);
  const moved = (column: number): number => column + sorted.reduce((sum, [before, list]) => sum + (before <= column ? list.length : 0), 0);
  const places = new Map([...coded.columns].map(([code, column]) => [code, moved(column)]));
  let shift = 0;
  for (const [before, list] of sorted) {
    list.forEach((code, index) => places.set(code, before + shift + index));
    shift += list.length;
  }
  const added = sorted.flatMap(([, list]) => list);
  const news = new Set(added);
  const codeColumn = moved(coded.codeColumn);
  const of = (code: string): number | undefined => places.get(code);
  return {
    added,
    // From right to left, so that each is told as the columns are before the others.
    inserts: [...sorted].reverse().map(([before, list]) => ({ kind: 'columns', before, count: list.length })),
    codeColumn,
    of,
    isNew: (code) => news.has(code),
    ofPattern: (each, column) => {
      if (column === each.codeColumn) return codeColumn;
      const code = each.codeAt(column);
      return code === undefined ? undefined : of(code);
    },
    moved,
  };
}

/** Where rows are once the missing ones are in. */
export interface RowPlaces {
  readonly added: ReadonlyMap<string, { readonly row: number; readonly name: string }>;
  readonly inserts: readonly InsertPlan[];
  /** All rows of units, old and new, from top to bottom. */
  readonly unitRows: readonly number[];
  /** Row of the total or of the end. */
  of(code: string): number | undefined;
  moved(row: number): number;
}

/** Missing units come behind the last unit, above the last row; into empty rows of the table where it has no unit yet. */
export function rowPlaces(coded: CodedTable, units: readonly Unit[]): RowPlaces {
  const known = new Set(coded.rows.map(({ code }) => code));
  const missing = units.filter(({ code }, index) => !known.has(code) && units.findIndex((each) => each.code === code) === index);
  const own = new Map(coded.rows.filter(({ code }) => code === entryCodes.total || code === entryCodes.end).map(({ code, row }) => [code, row]));
  const unitRows = coded.rows.filter(({ code }) => !own.has(code)).map(({ row }) => row);
  const end = own.get(entryCodes.end);
  const top = Math.max(coded.codeRow, own.get(entryCodes.total) ?? -1) + 1;
  const free = unitRows.length > 0 || end === undefined ? [] : emptyRows(coded, top, end);
  const before = unitRows.length > 0 ? Math.max(...unitRows) + 1 : (end ?? Math.max(top, ...coded.rows.map(({ row }) => row + 1)));
  const count = Math.max(0, missing.length - free.length);
  const moved = (row: number): number => (row >= before ? row + count : row);
  const added = new Map(missing.map(({ code, name }, index) => [code, { row: free[index] ?? before + index - free.length, name }]));
  return {
    added,
    inserts: count > 0 ? [{ kind: 'rows', before, count }] : [],
    unitRows: [...unitRows.map(moved), ...[...added.values()].map(({ row }) => row)].sort((a, b) => a - b),
    of: (code) => {
      const row = own.get(code);
      return row === undefined ? undefined : moved(row);
    },
    moved,
  };
}

function emptyRows({ content }: CodedTable, first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index).filter((row) => (content.values[row - content.row] ?? []).every((__, column) => valueAt(content, row, content.column + column) === ''));
}
