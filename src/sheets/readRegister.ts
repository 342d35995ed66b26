import type { CellValue } from '../model/cellValue';
import type { CellPosition } from '../model/entry';
import type { Unit } from '../model/unit';
import { codeText, positionIn, valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';

/** One row of a register in which something was entered. */
export interface RegisterRow {
  raw(code: string): CellValue;
  /** Trimmed. */
  text(code: string): string;
  /** The cell of the column; of the row's code where the sheet has no such column. */
  at(code: string): CellPosition;
}

/** Rows below the codes with anything in the columns given, whether or not they have a serial number. */
export function registerRows(coded: CodedTable, inputs: readonly string[]): readonly RegisterRow[] {
  const { content } = coded;
  const places = inputs.map((code) => coded.columns.get(code)).filter((column) => column !== undefined);
  const rows: RegisterRow[] = [];
  for (let row = coded.codeRow + 1; row < content.row + content.values.length; row += 1) {
    if (codeText(valueAt(content, row, coded.codeColumn)) === entryCodes.end) continue;
    if (!places.some((column) => String(valueAt(content, row, column)).trim() !== '')) continue;
    const raw = (code: string): CellValue => {
      const column = coded.columns.get(code);
      return column === undefined ? '' : valueAt(content, row, column);
    };
    rows.push({ raw, text: (code) => String(raw(code)).trim(), at: (code) => positionIn(content, row, coded.columns.get(code) ?? coded.codeColumn) });
  }
  return rows;
}

/** Finds a unit by its name, short name or code; a short name or name that two units share finds none. */
export function unitFinder(units: readonly Unit[]): (text: string) => Unit | undefined {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return (text) => {
    const named = units.filter((unit) => unit.name === text || unit.shortName === text);
    const codes = new Set(named.map((unit) => unit.code));
    return byCode.get(text) ?? (codes.size === 1 ? named[0] : undefined);
  };
}

/** Serial numbers that Excel shows as dates from 1990 to 2099. */
const firstSerial = 32_874;
const lastSerial = 73_050;
const dayMs = 86_400_000;
/** Serial number of 1 January 1970. */
const epochSerial = 25_569;

/** A date as Excel has it, or written as 2004-7-15, 2004/7/15, 2004.7.15, 2004年7月15日 or 20040715; undefined for anything else. */
export function readDate(raw: CellValue): string | undefined {
  if (typeof raw === 'number' && raw >= firstSerial && raw <= lastSerial) return new Date((Math.floor(raw) - epochSerial) * dayMs).toISOString().slice(0, 10);
  const text = String(raw).trim();
  const [, year, month, day] = /^(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
}
