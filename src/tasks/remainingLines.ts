import type { CellPosition } from '../model/entry';
import { columnsLike, type FigureSheet } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SheetCodes, SheetRole } from '../model/snapshot';
import type { Unit } from '../model/unit';
import { codeText, formulaAt, positionIn, valueAt, type CodedTable } from '../sheets/codedTable';
import { entryColumns, readEntryCode } from '../sheets/entryColumns';
import { entryCodes } from '../sheets/entryLayout';
import { unitRows } from '../sheets/readEntrySheet';
import { readMark } from '../sheets/sheetMarks';
import { alignedRoles } from './missingPlaces';

/**
 * Why a row or column is not asked for: its unit or measure is retired; it stands in 考评单位 or 考评方案 no more; or the measure is in use
 * and not filled in there (it is judged now, has no target, or is counted otherwise).
 */
export type RemainingReason = 'retired' | 'gone' | 'not-entered';

/** A unit's row, or the columns of a measure, that a sheet of figures still has though nobody asks for it. It is never deleted. */
export type RemainingLine = RemainingPlace & ({ readonly kind: 'row'; readonly reason: UnitReason } | { readonly kind: 'column'; readonly reason: RemainingReason });

/** A unit is filled in wherever it is in use. */
type UnitReason = Exclude<RemainingReason, 'not-entered'>;

interface RemainingPlace {
  readonly role: FigureSheet;
  /** Its first cell that people know it by. */
  readonly at: CellPosition;
  /** Code of the unit, or of the measure. */
  readonly code: string;
  readonly name: string;
  /** Cells of figures with something entered, formulas aside. */
  readonly filled: number;
}

/** How many units have such rows, and how many measures such columns, in whichever of the sheets. */
export interface RemainingCount {
  readonly rows: number;
  readonly columns: number;
}

/** The lines of one sheet: columns from left to right, then rows from top to bottom. `headerRow` is where measures stand by name. */
export function remainingLines(role: FigureSheet, coded: CodedTable, scheme: Scheme, units: readonly Unit[], headerRow: number | undefined): readonly RemainingLine[] {
  const { content } = coded;
  const places = [...coded.columns].flatMap(([code, column]) => (readEntryCode(code) === undefined ? [] : [{ code, column }]));
  const rows = unitRows(coded);
  const entered = (row: number, column: number): boolean => valueAt(content, row, column) !== '' && formulaAt(content, row, column) === undefined;
  const why = columnReason(role, scheme);
  const columns = new Map<string, RemainingLine>();
  for (const { code, column } of [...places].sort((a, b) => a.column - b.column)) {
    const measureId = readEntryCode(code)?.measureId ?? code;
    const reason = why(code);
    if (reason === undefined) continue;
    const filled = rows.filter(({ row }) => entered(row, column)).length;
    const before = columns.get(measureId);
    const name = scheme.measures.find(({ id }) => id === measureId)?.name ?? (headerRow === undefined ? '' : String(valueAt(content, headerRow, column)));
    columns.set(measureId, before ? { ...before, filled: before.filled + filled } : { kind: 'column', role, at: positionIn(content, headerRow ?? coded.codeRow, column), code: measureId, name, reason, filled });
  }
  const listed = unitReason(units);
  const nameColumn = coded.columns.get(entryCodes.unitName);
  return [
    ...columns.values(),
    ...rows.flatMap(({ code, row }): readonly RemainingLine[] => {
      const reason = listed(code);
      if (reason === undefined) return [];
      const name = nameColumn === undefined ? '' : String(valueAt(content, row, nameColumn));
      return [{ kind: 'row', role, at: positionIn(content, row, nameColumn ?? coded.codeColumn), code, name, reason, filled: places.filter(({ column }) => entered(row, column)).length }];
    }),
  ];
}

/** The same by codes alone; undefined when there are none. Sheets whose codes are not known are left out. */
export function countRemaining(codes: ReadonlyMap<SheetRole, SheetCodes>, scheme: Scheme, units: readonly Unit[]): RemainingCount | undefined {
  const listed = unitReason(units);
  const rows = new Set<string>();
  const columns = new Set<string>();
  for (const role of alignedRoles) {
    const found = codes.get(role);
    if (!found) continue;
    const why = columnReason(role, scheme);
    for (const code of found.inRow.map(codeText)) if (why(code) !== undefined) columns.add(readEntryCode(code)?.measureId ?? code);
    const below = found.inColumn.slice(found.inColumn.findIndex((value) => readMark(value) !== undefined) + 1);
    for (const code of below.map(codeText)) if (code !== '' && code !== entryCodes.total && code !== entryCodes.end && listed(code) !== undefined) rows.add(code);
  }
  return rows.size + columns.size === 0 ? undefined : { rows: rows.size, columns: columns.size };
}

function unitReason(units: readonly Unit[]): (code: string) => UnitReason | undefined {
  const inUse = new Set(units.flatMap(({ code, retired }) => (retired ? [] : [code])));
  const listed = new Set(units.map(({ code }) => code));
  return (code) => (inUse.has(code) ? undefined : listed.has(code) ? 'retired' : 'gone');
}

function columnReason(role: FigureSheet, scheme: Scheme): (code: string) => RemainingReason | undefined {
  const wanted = new Set(entryColumns(scheme, columnsLike(role)).map(({ code }) => code));
  const measures = new Map(scheme.measures.map((measure) => [measure.id, measure]));
  return (code) => {
    const read = readEntryCode(code);
    if (read === undefined || wanted.has(code)) return undefined;
    const measure = measures.get(read.measureId);
    return measure === undefined ? 'gone' : measure.retired ? 'retired' : 'not-entered';
  };
}
