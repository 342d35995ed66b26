import { cellAddress, quotedSheetName } from '../model/address';
import type { ValidationDocument } from '../model/workbookDocument';
import { columnOf, rowCodesOf, type SheetReference } from './sheetReference';
import { unitColumns } from './unitsSheet';

/** The code of the unit named in a cell by name, short name or code, as a formula without `=`; empty where there is none. */
export function unitCodeFormula(cell: string, units: SheetReference): string {
  const codes = rowCodesOf(units);
  const by = (column: string): string => `INDEX(${codes},MATCH(${cell}&"",${column},0))`;
  const places = [columnOf(units, unitColumns.name), columnOf(units, unitColumns.shortName), codes].filter((column) => column !== undefined);
  return `IF(${cell}="","",${places.reduceRight((rest, column) => `IFERROR(${by(column)},${rest})`, '""')})`;
}

/** The names of the units as they stand in 考评单位, as the source of a list. Other texts are asked about, not refused. */
export function unitList(units: SheetReference, words: { readonly title: string; readonly prompt: string }): Omit<ValidationDocument, 'areas'> | undefined {
  const names = columnOf(units, unitColumns.name);
  const column = units.columns.get(unitColumns.name);
  if (names === undefined || column === undefined) return undefined;
  const code = `${quotedSheetName(units.name)}!${cellAddress(units.codeRow, column, { row: true, column: true })}`;
  return {
    type: 'list',
    // Heading and code stand above the names.
    formula1: `OFFSET(${code},1,0,MAX(1,COUNTA(${names})-2),1)`,
    ignoreBlank: true,
    inCellDropDown: true,
    prompt: { title: words.title, text: words.prompt },
    error: { style: 'warning', title: words.title, text: words.prompt },
  };
}
