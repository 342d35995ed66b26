import type { SheetRole } from '../../model/snapshot';
import type { CodedTable } from '../codedTable';
import { inspectionInputs } from '../inspectionSheet';
import { registerRows } from '../readRegister';
import { recordInputs } from '../recordSheet';

const inputs: Partial<Readonly<Record<SheetRole, readonly string[]>>> = { inspections: inspectionInputs, records: recordInputs };

/** Rows of a register that are read, for something was entered there, though they have no serial number or stand below its end. */
export function unnumberedRows(role: SheetRole, table: CodedTable): readonly number[] {
  const numbered = new Set(table.rows.map(({ row }) => row));
  return registerRows(table, inputs[role] ?? []).flatMap((each) => {
    const { row } = each.at('');
    return numbered.has(row) ? [] : [row];
  });
}
