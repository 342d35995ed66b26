import type { CellValue } from '../../../src/model/cellValue';
import type { SheetRole } from '../../../src/model/snapshot';
import { valueAt } from '../../../src/sheets/codedTable';
import { openWorkbook, type OpenedWorkbook } from '../../../src/tasks/openWorkbook';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { value } from '../value';

/** Somebody's hand in sheets of ours, at cells named by the codes of their rows and columns. */
export async function typed(port: DocumentPort, role: SheetRole, row: string, column: string, text: CellValue): Promise<void> {
  const { table, at } = await cell(port, role, row, column);
  value(await port.apply({ sheets: [{ target: { existing: table.content.id }, liftProtection: true, blocks: [{ ...at, cells: [[{ value: text }]] }] }], names: [] }));
}

/** What stands in such a cell. */
export async function shown(port: DocumentPort, role: SheetRole, row: string, column: string): Promise<CellValue> {
  const { table, at } = await cell(port, role, row, column);
  return valueAt(table.content, at.row, at.column);
}

async function cell(port: DocumentPort, role: SheetRole, rowCode: string, columnCode: string): Promise<{ readonly table: NonNullable<ReturnType<OpenedWorkbook['coded']['get']>>; readonly at: { readonly row: number; readonly column: number } }> {
  const table = value(await openWorkbook(port, { needed: [role] })).coded.get(role);
  const row = table?.rows.find(({ code }) => code === rowCode)?.row;
  const column = table?.columns.get(columnCode);
  if (!table || row === undefined || column === undefined) throw new Error(`no cell ${role} ${rowCode} ${columnCode}`);
  return { table, at: { row, column } };
}
