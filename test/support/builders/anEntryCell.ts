import { isErrorText, type CellValue } from '../../../src/model/cellValue';
import { notApplicableText, type CellPosition, type Entry, type EntryCell } from '../../../src/model/entry';

/** What a cell says, by the contract of {@link Entry}. */
export function entryOf(raw: CellValue): Entry {
  if (typeof raw === 'number') return { state: 'number', value: raw };
  if (raw === '') return { state: 'blank' };
  if (raw === notApplicableText && !isErrorText(raw)) return { state: 'not-applicable' };
  return { state: 'invalid', raw };
}

/** An entry cell that holds a constant, or, with `formula`, the result of one. */
export function anEntryCell(raw: CellValue, at: CellPosition, formula?: string): EntryCell {
  return { entry: entryOf(raw), raw, at, ...(formula !== undefined && { formula }) };
}
