import type { CellValue } from '../../model/cellValue';
import { periods, type Period } from '../../model/period';
import type { CodedTable } from '../codedTable';
import type { SheetLocale } from '../sheetLocale';
import { findingsWords } from '../findings/findingsWords';
import type { CheckLogCode } from './checkLogColumns';

/** What 审核记录 keeps of a check. */
export interface LoggedCheck {
  /** Local time as text, `YYYY-MM-DD HH:mm`. */
  readonly time: string;
  readonly period: Period;
  readonly units: number;
  readonly hard: number;
  readonly soft: number;
  readonly explained: number;
  readonly blank: number;
  /** Against the last check of the period; absent where there was none, or what it found is not known any more. */
  readonly since?: { readonly new: number; readonly gone: number };
  /** Figures that are other than at the last check of the period; absent where those are not known. */
  readonly changed?: number;
}

const separator = '|';

/** Code of a row: its period and number. */
export function checkLogKey(period: Period, serial: number): string {
  return `${period}${separator}${serial}`;
}

/** The checks that are logged in a sheet, by the codes of their rows. */
export function loggedKeys(table: CodedTable): readonly { readonly period: Period; readonly serial: number }[] {
  return table.rows.flatMap(({ code }) => {
    const [name, serial = ''] = code.split(separator);
    const period = periods.find((each) => each === name);
    return period !== undefined && /^\d+$/.test(serial) ? [{ period, serial: Number(serial) }] : [];
  });
}

export function checkLogCells(check: LoggedCheck, serial: number, locale: SheetLocale): Readonly<Record<CheckLogCode, CellValue>> {
  return {
    'L.serial': serial,
    'L.time': check.time,
    'L.period': findingsWords(locale).periods[check.period],
    'L.units': check.units,
    'L.hard': check.hard,
    'L.soft': check.soft,
    'L.explained': check.explained,
    'L.new': check.since?.new ?? '',
    'L.gone': check.since?.gone ?? '',
    'L.changed': check.changed ?? '',
    'L.blank': check.blank,
  };
}
