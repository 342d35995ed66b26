import { Tools } from '@univerjs/core';
import type { IRange } from '@univerjs/core';
import { deserializeRangeWithSheet, generateStringWithSequence, sequenceNodeType, serializeRange, serializeRangeWithSheet } from '@univerjs/engine-formula';
import type { LexerTreeBuilder } from '@univerjs/engine-formula';
import { shiftedStretch } from '../../model/lineShift';
import type { LineShift, Stretch } from '../../model/lineShift';

/** The stretch of a range across the shift; undefined for whole columns where rows move, and the other way round. */
function stretchOf(range: IRange, shift: LineShift): Stretch | undefined {
  const [start, end] = shift.lines === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return Number.isFinite(start) && Number.isFinite(end) ? { start, count: end - start + 1 } : undefined;
}

function shiftedRange(range: IRange, shift: LineShift): IRange | undefined {
  const stretch = stretchOf(range, shift);
  if (stretch === undefined) {
    return range;
  }
  const moved = shiftedStretch(stretch, shift);
  if (moved === undefined) {
    return undefined;
  }
  const end = moved.start + moved.count - 1;
  return shift.lines === 'rows' ? { ...range, startRow: moved.start, endRow: end } : { ...range, startColumn: moved.start, endColumn: end };
}

/**
 * A formula after rows or columns came or went: references follow the cells they name, or become `#REF!`.
 *
 * @param formula with its leading `=`
 * @param sheetName the sheet that references without one mean
 * @param shiftedSheet the sheet in which something was inserted or deleted
 */
export function shiftedFormula(lexer: LexerTreeBuilder, formula: string, sheetName: string, shiftedSheet: string, shift: LineShift): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (nodes === undefined) {
    return formula;
  }
  const moved = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) {
      return node;
    }
    const reference = deserializeRangeWithSheet(node.token);
    if ((reference.sheetName === '' ? sheetName : reference.sheetName) !== shiftedSheet) {
      return node;
    }
    const range = shiftedRange(reference.range, shift);
    if (range !== undefined && Tools.diffValue(range, reference.range)) {
      return node;
    }
    const token = range === undefined ? '#REF!' : reference.sheetName === '' ? serializeRange(range) : serializeRangeWithSheet(reference.sheetName, range);
    return { ...node, token };
  });
  return moved.some((node, index) => node !== nodes[index]) ? `=${generateStringWithSequence(moved)}` : formula;
}
