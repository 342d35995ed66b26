import type { CellValue } from '../model/cellValue';
import type { Scheme } from '../model/scheme';
import { valueAt, type CodedTable } from './codedTable';
import { measureIdIn } from './measureCode';
import { ownRuleColumns, ownRuleIn, ownRuleStates } from './ownRuleRows';
import { schemeRowPlans, type SchemeRowCells } from './schemeRowCells';
import { schemeColumnCodes, stateWords, type SchemeColumnCode } from './schemeRows';
import type { SheetLocale } from './sheetLocale';

/** One cell of 考评方案 that is to hold something else. */
export interface SchemeCellChange {
  readonly column: SchemeColumnCode;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** What is to become of one row of 考评方案. */
export interface SchemeRowChange {
  readonly code: string;
  /** `added`: the sheet has no such row; `retired`: another scheme does not have the measure or rule, whose row stays; `changed`: the rest. */
  readonly kind: 'added' | 'changed' | 'retired';
  readonly cells: readonly SchemeCellChange[];
}

/** Excel keeps 15 digits of a number. */
const sameDigits = 1e-14;

/**
 * What must change in 考评方案 so that it says what another scheme says: rows by their codes, rows that the sheet lacks, and measures and rules
 * of one's own that the other scheme lacks, whose rows stay and are retired. Cells that say the same are left out, as are labels, remarks and everything
 * that is not a part of the scheme.
 */
export function schemeChanges(coded: CodedTable, next: Scheme, locale: SheetLocale): readonly SchemeRowChange[] {
  const { general, settings, areas, ownRules, measures } = schemeRowPlans(next, locale);
  const rows = firstRows(coded);
  const changes = [
    ...general.map(({ code, cells }) => change(coded, rows.get(code), code, cells, ['P.value'])),
    ...settings.map(({ code, cells }) => change(coded, rows.get(code), code, cells, ['P.value', 'P.state'])),
    ...areas.map(({ code, cells }) => change(coded, rows.get(code), code, cells, ['P.area', 'P.wording'])),
    ...ownRules.map(({ code, cells }) => change(coded, rows.get(code), code, cells, ownRuleColumns)),
    ...measures.map(({ code, cells }) => change(coded, rows.get(code), code, cells, measureColumns)),
  ].filter(({ kind, cells }) => kind === 'added' || cells.length > 0);
  const wanted = new Set([...ownRules, ...measures].map(({ code }) => code));
  const retired = [...rows].flatMap(([code, row]): readonly SchemeRowChange[] => {
    const isRule = ownRuleIn(code) !== undefined && isFilled(coded, row);
    if ((measureIdIn(code) === undefined && !isRule) || wanted.has(code)) return [];
    const { cells } = change(coded, row, code, { 'P.state': isRule ? ownRuleStates.retired : stateWords.retired }, ['P.state']);
    return cells.length === 0 ? [] : [{ code, kind: 'retired', cells }];
  });
  return [...changes, ...retired];
}

/** Whether a row of a rule of one's own holds one: others stand ready. */
function isFilled(coded: CodedTable, row: number): boolean {
  const column = coded.columns.get('P.wording');
  return column !== undefined && valueAt(coded.content, row, column) !== '';
}

/** The columns that say something of a measure. */
const measureColumns: readonly SchemeColumnCode[] = schemeColumnCodes.filter((code) => code !== 'P.remark' && code !== 'X.status');

export function firstRows(coded: CodedTable): ReadonlyMap<string, number> {
  return new Map([...coded.rows].reverse().map(({ code, row }) => [code, row]));
}

function change(coded: CodedTable, row: number | undefined, code: string, cells: SchemeRowCells, columns: readonly SchemeColumnCode[]): SchemeRowChange {
  if (row === undefined) {
    return { code, kind: 'added', cells: schemeColumnCodes.flatMap((column) => ((cells[column] ?? '') === '' ? [] : [{ column, from: '', to: cells[column] ?? '' }])) };
  }
  const changed = columns.flatMap((column): readonly SchemeCellChange[] => {
    const place = coded.columns.get(column);
    const from = place === undefined ? '' : valueAt(coded.content, row, place);
    const to = cells[column] ?? '';
    // A rule of one's own is in use where nothing is said.
    const isSame = saysTheSame(from, to) || (column === 'P.state' && from === '' && to === ownRuleStates.inUse);
    return isSame ? [] : [{ column, from, to }];
  });
  return { code, kind: 'changed', cells: changed };
}

function saysTheSame(from: CellValue, to: CellValue): boolean {
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(from - to) <= sameDigits * Math.max(Math.abs(from), Math.abs(to));
  return typeof from === typeof to && (typeof from === 'string' && typeof to === 'string' ? from.trim() === to : from === to);
}
