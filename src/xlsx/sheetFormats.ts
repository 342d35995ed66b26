import type { FormatRequest, SheetFormats } from '../model/sheetFormats';
import { shiftFormula } from '../model/shiftFormula';
import type { CellArea, ValidationDocument } from '../model/workbookDocument';
import type { OpenSheet } from './openSheet';
import type { StyleTable } from './styleTable';

/** Answers for a sheet of a document what Excel answers for an open one. */
export function sheetFormats(sheet: OpenSheet, styles: StyleTable, request: FormatRequest): SheetFormats {
  const { properties } = sheet;
  const columns = new Map(sheet.toDocument().columns.map((column) => [column.index, column]));
  const { formats } = request;
  return {
    rules: request.rules.map((area) => ruleOf(properties.validations, area)),
    locks: request.locks.map((area) => {
      const found = new Set(cellsOf(area).map(({ row, column }) => sheet.styleAt(row, column, styles).locked ?? true));
      const [first] = found;
      return found.size === 1 && first !== undefined ? first : 'mixed';
    }),
    hidden: request.columns.map((column) => columns.get(column)?.hidden ?? false),
    formats: formats
      ? properties.conditionalFormats.flatMap((format) => (format.type === 'expression' && format.areas.some((area) => common(area, formats)) ? [{ formula: format.formula, areas: format.areas }] : []))
      : [],
    frozen: properties.frozen ?? { rows: 0, columns: 0 },
  };
}

/** The rule that all cells of an area share, with its formulas as they read in the area's first cell. */
function ruleOf(validations: readonly ValidationDocument[], area: CellArea): SheetFormats['rules'][number] {
  const touching = validations.filter((rule) => rule.type !== 'any' && rule.areas.some((each) => common(each, area)));
  const [first, ...others] = touching;
  if (!first) return 'none';
  const whole = cellsOf(area).every(({ row, column }) => first.areas.some((each) => common(each, { row, column, rowCount: 1, columnCount: 1 })));
  const [origin] = first.areas;
  if (others.length > 0 || !whole || !origin) return 'mixed';
  const { areas: _areas, ...rule } = first;
  const shifted = (formula: string | undefined): string | undefined => formula && shiftFormula(formula, area.row - origin.row, area.column - origin.column);
  const [formula1, formula2] = [shifted(rule.formula1), shifted(rule.formula2)];
  return { ...rule, ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) };
}

function common(a: CellArea, b: CellArea): boolean {
  return a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}

function cellsOf({ row, column, rowCount, columnCount }: CellArea): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({ row: row + Math.floor(index / columnCount), column: column + (index % columnCount) }));
}
