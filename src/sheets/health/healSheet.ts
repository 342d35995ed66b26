import type { SheetContent, SheetRole } from '../../model/snapshot';
import type { CodedTable } from '../codedTable';
import { CodeFindings } from './codeFindings';
import { headerRows, type HeaderRows } from './headerRows';
import type { HealthFinding } from './healthItem';
import { inferColumns } from './inferColumns';
import { inferRows } from './inferRows';
import { locateCodes } from './locateCodes';
import { dataRows, rowPlaces } from './rowPlaces';
import type { SheetTemplate } from './sheetTemplate';
import type { SheetToHeal } from './sheetToHeal';
import { unnumberedRows } from './unnumberedRows';

export interface HealedSheet {
  readonly role: SheetRole;
  readonly content: SheetContent;
  readonly template: SheetTemplate;
  /** The sheet as its codes would read once they are put back; absent while their row or column is missing. */
  readonly table?: CodedTable;
  readonly headers: HeaderRows;
  /** Columns whose code and headers disagree. */
  readonly doubtful: ReadonlySet<number>;
  /** Rows of a register in which something was entered, but that have no serial number or stand below the prepared ones. */
  readonly unnumbered: readonly number[];
  readonly findings: readonly HealthFinding[];
}

/** Finds what became of a sheet's mark and codes, and reads it as if they had been put back. */
export function healSheet(input: SheetToHeal): HealedSheet {
  const { content, template, sheet, role } = input;
  const lines = locateCodes(sheet, content, template);
  const headers = headerRows(content, template, lines.codeRow);
  const codes = new CodeFindings(input, lines);
  const inferred = inferColumns({ content, template, codeRow: lines.codeRow, codeColumn: lines.codeColumn, headers, ...dataRows(input, lines) });
  const doubtful = new Set(inferred.faults.flatMap((fault) => (fault.kind === 'code-contradicts' ? [fault.column] : [])));
  const { codeRow, codeColumn } = lines;
  if (codeRow === undefined || codeColumn === undefined) return { role, content, template, headers, doubtful, unnumbered: [], findings: codes.linesMissing(inferred) };

  const rowsOfSheet = rowPlaces(input, codeRow, codeColumn, inferred.columns);
  const rows = inferRows({ content, template, codeColumn, ...rowsOfSheet, names: input.names, choosable: input.choosableRows });
  const mark = lines.mark?.role === role ? lines.mark : { ...template.mark, schemeId: input.templateId };
  const table: CodedTable = { content, mark, codeRow, codeColumn, columns: inferred.columns, rows: rows.rows, repeatedColumns: [] };
  const findings = [
    ...(lines.mark?.role === role ? [] : [codes.markLost(codeRow, codeColumn)]),
    ...inferred.faults.map((fault) => codes.column(fault, codeRow, headers)),
    ...rows.faults.map((fault) => codes.row(fault, codeColumn, inferred.columns)),
  ];
  return { role, content, template, table, headers, doubtful, unnumbered: unnumberedRows(role, table), findings };
}
