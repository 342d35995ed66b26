import { shiftFormula } from '../../model/shiftFormula';
import type { CellArea } from '../../model/workbookDocument';
import { cellAt, isInsideSheet } from './areaGeometry';
import { heldArea } from './cellFormat';
import type { CellInput, GridSheet, StylePatch } from './gridModel';
import type { HostContext } from './hostContext';
import { HostError, invalidArgument } from './hostError';
import { isEmptyValue } from './cellBlock';
import { assertAllowed, assertCellsWritable } from './protectionGuard';

export const copyTypes = ['All', 'Formulas', 'Values', 'Formats'] as const;
export type CopyType = (typeof copyTypes)[number];

/**
 * Copies cells as `Range.copyFrom` does: the destination takes the source's size from its top left cell, or is filled with
 * copies of it when it is a whole multiple. Formulas move with the copy.
 */
export function copyCells(
  context: HostContext,
  from: { readonly sheet: GridSheet; readonly area: CellArea },
  to: { readonly sheet: GridSheet; readonly area: CellArea },
  options: { readonly type: CopyType; readonly skipBlanks: boolean; readonly transpose: boolean },
): void {
  const source = heldArea(from.sheet, from.area);
  const height = options.transpose ? source.columnCount : source.rowCount;
  const width = options.transpose ? source.rowCount : source.columnCount;
  const down = multiple(to.area.rowCount, height);
  const across = multiple(to.area.columnCount, width);
  const target = { row: to.area.row, column: to.area.column, rowCount: height * down, columnCount: width * across };
  if (!isInsideSheet(target)) throw invalidArgument();
  assertCellsWritable(to.sheet, [target]);
  if (options.type === 'All' || options.type === 'Formats') assertAllowed(to.sheet, 'formatCells');
  const sourceCell = (i: number, j: number): { readonly i: number; readonly j: number } =>
    options.transpose ? { i: j % source.rowCount, j: i % source.columnCount } : { i: i % source.rowCount, j: j % source.columnCount };

  const inPlace = from.sheet.id === to.sheet.id && target.row === source.row && target.column === source.column && target.columnCount === source.columnCount;
  if (options.type === 'Formulas' && inPlace && source.rowCount === 1 && !options.transpose && !options.skipBlanks && to.sheet.fillDown(target)) {
    context.events.cellsChanged(to.sheet.id, [target], 'edit');
    return;
  }

  // All of the source is read first: it may overlap the target.
  const values = from.sheet.values(source);
  const formulas = options.type === 'Values' ? values : from.sheet.formulas(source);
  if (options.type === 'All' || options.type === 'Formats') {
    const styles = Array.from({ length: source.rowCount }, (_, i) => Array.from({ length: source.columnCount }, (__, j) => from.sheet.styleAt(source.row + i, source.column + j)));
    to.sheet.clear(target, 'formats');
    for (let i = 0; i < target.rowCount; i += 1) {
      for (let j = 0; j < target.columnCount; j += 1) {
        const at = sourceCell(i, j);
        const style = styles[at.i]?.[at.j];
        if (style !== undefined && Object.keys(style).length > 0) to.sheet.patchStyle(cellAt(target.row + i, target.column + j), style satisfies StylePatch);
      }
    }
    context.events.formatChanged(to.sheet.id, [target]);
  }
  if (options.type !== 'Formats') {
    const inputs: CellInput[][] = Array.from({ length: target.rowCount }, (_, i) =>
      Array.from({ length: target.columnCount }, (__, j): CellInput => {
        const at = sourceCell(i, j);
        const content = formulas[at.i]?.[at.j] ?? '';
        if (options.skipBlanks && isEmptyValue(content)) return null;
        if (typeof content !== 'string' || !content.startsWith('=') || content === values[at.i]?.[at.j]) return { value: content };
        return { formula: shiftFormula(content, target.row + i - source.row - at.i, target.column + j - source.column - at.j) };
      }),
    );
    to.sheet.write(target, inputs);
    context.events.cellsChanged(to.sheet.id, [target], 'edit');
  }
}

/** How often a length fits into the destination; 1 when it does not fit a whole number of times. */
function multiple(available: number, length: number): number {
  if (length <= 0) throw new HostError('InvalidArgument');
  return available % length === 0 ? Math.max(1, available / length) : 1;
}
