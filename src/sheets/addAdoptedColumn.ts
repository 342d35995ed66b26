import type { SheetPlan } from '../model/plan';
import type { CellArea } from '../model/workbookDocument';
import { area, constant } from './cells';
import { valueAt, type CodedTable } from './codedTable';
import { entryCodes } from './entryLayout';
import { adoptedColumn, type InspectionCode } from './inspectionSheet';
import { registerLocale } from './registerLocale';
import { sheetStyles } from './sheetStyles';

/**
 * Puts the column 采用核实数 into a 督查核查 that was made before verified values could count: behind the difference, empty, so that nothing counts
 * otherwise than before. Undefined where it is there.
 */
export function addAdoptedColumn(coded: CodedTable): SheetPlan | undefined {
  const code: InspectionCode = 'V.adopted';
  if (coded.columns.has(code)) return undefined;
  const { content, codeRow } = coded;
  const behind = coded.columns.get('V.difference') ?? coded.columns.get('V.verified') ?? Math.max(coded.codeColumn, ...coded.columns.values());
  const column = behind + 1;
  const rows = coded.rows.flatMap(({ code: rowCode, row }) => (rowCode === entryCodes.end ? [] : [row]));
  const { label, width, style, validation } = adoptedColumn(registerLocale(coded));
  const hasHeader = codeRow > content.row && valueAt(content, codeRow - 1, behind) !== '';
  const body: readonly CellArea[] = rows.length === 0 ? [] : [area(Math.min(...rows), column, Math.max(...rows) - Math.min(...rows) + 1, 1)];
  return {
    target: { existing: content.id },
    liftProtection: true,
    inserts: [{ kind: 'columns', before: column, count: 1 }],
    blocks: [
      ...(hasHeader ? [{ row: codeRow - 1, column, cells: [[constant(label)]] }] : []),
      { row: codeRow, column, cells: [[constant(code)]] },
    ],
    styles: body.length === 0 ? [] : [{ areas: body, style: { ...sheetStyles.table, numberFormat: 'General' } }, { areas: body, style }],
    validations: body.length === 0 || validation === undefined ? [] : [{ ...validation, areas: body }],
    columnWidths: [{ first: column, count: 1, width }],
  };
}
