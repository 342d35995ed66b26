import type { PlannedCell, SheetPlan } from '../../model/plan';
import { constant } from '../cells';
import type { CodedTable } from '../codedTable';
import type { SheetLocale } from '../sheetLocale';
import { checkLogCodes } from './checkLogColumns';
import { checkLogStyles } from './layoutCheckLog';
import { checkLogCells, checkLogKey, loggedKeys, type LoggedCheck } from './loggedCheck';

/** Writes a check into the first row below all that stands in 审核记录, into the columns found by their codes; nothing else is touched. */
export function appendToCheckLog(table: CodedTable, check: LoggedCheck, locale: SheetLocale): SheetPlan {
  const serial = 1 + Math.max(0, ...loggedKeys(table).map((each) => each.serial));
  const cells = checkLogCells(check, serial, locale);
  const places = checkLogCodes.flatMap((code) => {
    const column = table.columns.get(code);
    return column === undefined ? [] : [{ code, column }];
  });
  const columns = [table.codeColumn, ...places.map(({ column }) => column)];
  const left = Math.min(...columns);
  const written = new Array<PlannedCell>(Math.max(...columns) - left + 1).fill(null);
  written[table.codeColumn - left] = constant(checkLogKey(check.period, serial));
  for (const { code, column } of places) written[column - left] = constant(cells[code]);
  const row = rowBelow(table);
  return {
    target: { existing: table.content.id },
    blocks: [{ row, column: left, cells: [written] }],
    styles: checkLogStyles(row, table.codeColumn, (code) => table.columns.get(code)),
  };
}

function rowBelow({ content, codeRow }: CodedTable): number {
  let last = content.formulas.length - 1;
  while (last >= 0 && (content.formulas[last] ?? []).every((cell) => cell === '')) last -= 1;
  return Math.max(codeRow, content.row + last) + 1;
}
