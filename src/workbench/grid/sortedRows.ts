import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { isErrorText } from '../../model/cellValue';
import type { CellValue } from '../../model/cellValue';
import type { CellArea } from '../../model/workbookDocument';
import type { ContentReader } from './cellContents';

const collator = new Intl.Collator('zh-CN');

/** Numbers before texts before logical values before errors; empty cells come last in either direction. */
function kindOf(value: CellValue): number {
  if (value === '') {
    return 4;
  }
  if (typeof value === 'number') {
    return 0;
  }
  return typeof value === 'boolean' ? 2 : isErrorText(value) ? 3 : 1;
}

function compared(a: CellValue, b: CellValue, ascending: boolean): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA === 4 || kindB === 4) {
    return kindA - kindB;
  }
  let order = kindA - kindB;
  if (order === 0) {
    order = typeof a === 'number' && typeof b === 'number' ? a - b : typeof a === 'string' && typeof b === 'string' && kindA === 1 ? collator.compare(a, b) : Number(a) - Number(b);
  }
  return Number.isNaN(order) ? 0 : ascending ? order : -order;
}

/**
 * The cells of an area with its rows in order: whole cells, with formats. References of a formula move with its row as they
 * do when it is copied. Undefined when the rows are in order already.
 */
export function sortedCells(
  worksheet: Worksheet,
  content: ContentReader,
  area: CellArea,
  keys: readonly { readonly column: number; readonly ascending: boolean }[],
  movedFormula: (formula: string, rows: number) => string,
): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
  const values = content.values(area);
  const order = values.map((line, index) => ({ line, index }));
  order.sort((a, b) => {
    for (const key of keys) {
      const result = compared(a.line[key.column] ?? '', b.line[key.column] ?? '', key.ascending);
      if (result !== 0) {
        return result;
      }
    }
    return a.index - b.index;
  });
  if (order.every(({ index }, place) => index === place)) {
    return undefined;
  }
  const cells: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (const [place, { index }] of order.entries()) {
    const line: Record<number, Nullable<ICellData>> = {};
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = worksheet.getCellRaw(area.row + index, column);
      if (cell === undefined || cell === null) {
        line[column] = null;
        continue;
      }
      const formula = content.formulaOf(cell, area.row + index, column);
      const { si: _, ...rest } = cell;
      line[column] = formula === undefined ? rest : { ...rest, f: movedFormula(formula, place - index) };
    }
    cells[area.row + place] = line;
  }
  return cells;
}
