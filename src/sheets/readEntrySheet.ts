import type { CellValue } from '../model/cellValue';
import { notApplicableText, type CellPosition, type Entry, type EntryCell, type EntryTable, type MeasureEntry, type UnitEntries } from '../model/entry';
import type { FigureColumn } from '../model/period';
import type { Scheme } from '../model/scheme';
import { formulaAt, positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCode, entryColumns, readEntryCode, type EntryPart } from './entryColumns';
import { entryCodes } from './entryLayout';

/** What is wrong with the codes of a sheet of figures; what is not named here was found. */
export type EntryLayoutProblem =
  | { readonly kind: 'column-missing'; readonly code: string; readonly measure: string }
  | { readonly kind: 'column-repeated' | 'column-unknown'; readonly code: string; readonly at: CellPosition }
  | { readonly kind: 'row-repeated'; readonly code: string; readonly at: CellPosition };

export interface EntryReading {
  readonly table: EntryTable;
  readonly problems: readonly EntryLayoutProblem[];
}

/** Reads the figures of a sheet by their codes. Rows of totals and of our own are left out; of a repeated row all are returned. */
export function readEntrySheet(coded: CodedTable, column: FigureColumn, scheme: Scheme): EntryReading {
  const { content } = coded;
  const expected = entryColumns(scheme, column);
  const problems: EntryLayoutProblem[] = [];
  for (const each of expected) {
    if (!coded.columns.has(each.code) && !each.measure.retired) problems.push({ kind: 'column-missing', code: each.code, measure: each.measure.id });
  }
  for (const repeated of coded.repeatedColumns) {
    problems.push({ kind: 'column-repeated', code: repeated.code, at: positionIn(content, coded.codeRow, repeated.column) });
  }
  const known = new Set(expected.map((each) => each.code));
  for (const [code, place] of coded.columns) {
    if (readEntryCode(code) && !known.has(code)) problems.push({ kind: 'column-unknown', code, at: positionIn(content, coded.codeRow, place) });
  }

  const places = scheme.measures.map((measure) => ({ id: measure.id, parts: partPlaces(coded, measure.id) }));
  const seen = new Set<string>();
  const rows: UnitEntries[] = [];
  for (const { code, row } of coded.rows) {
    if (code === entryCodes.total || code === entryCodes.end) continue;
    const at = positionIn(content, row, coded.codeColumn);
    if (seen.has(code)) problems.push({ kind: 'row-repeated', code, at });
    seen.add(code);
    const measures = new Map<string, MeasureEntry>();
    for (const { id, parts } of places) {
      const entry: { -readonly [P in EntryPart]?: EntryCell } = {};
      for (const [part, place] of parts) entry[part] = readCell(coded, row, place);
      measures.set(id, entry);
    }
    rows.push({ unit: code, at, measures });
  }
  return { table: { column, sheetId: content.id, sheetName: content.name, rows }, problems };
}

const allParts: readonly EntryPart[] = ['value', 'numerator', 'denominator', 'rate'];

function partPlaces(coded: CodedTable, measureId: string): readonly (readonly [EntryPart, number])[] {
  return allParts.flatMap((part) => {
    const place = coded.columns.get(entryCode(measureId, part));
    return place === undefined ? [] : [[part, place] as const];
  });
}

function readCell(coded: CodedTable, row: number, column: number): EntryCell {
  const raw = valueAt(coded.content, row, column);
  const formula = formulaAt(coded.content, row, column);
  return { entry: readEntry(raw), raw, at: positionIn(coded.content, row, column), ...(formula === undefined ? {} : { formula }) };
}

/** What a cell's value says; white space alone is blank. */
export function readEntry(raw: CellValue): Entry {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { state: 'number', value: raw } : { state: 'invalid', raw };
  if (typeof raw !== 'string') return { state: 'invalid', raw };
  const text = raw.trim();
  if (text === '') return { state: 'blank' };
  return text === notApplicableText ? { state: 'not-applicable' } : { state: 'invalid', raw };
}
