import { deserializeRangeWithSheet, generateStringWithSequence, sequenceNodeType } from '@univerjs/engine-formula';
import type { LexerTreeBuilder } from '@univerjs/engine-formula';
import { quotedSheetName } from '../../model/address';

/**
 * A formula after a sheet that it refers to was given another name, or went: its references follow the name, or become `#REF!`.
 *
 * @param formula with its leading `=`
 * @param sheet the name that the sheet has in the formula
 * @param name the name that it is given; undefined when it goes
 */
export function formulaOfOtherSheet(lexer: LexerTreeBuilder, formula: string, sheet: string, name: string | undefined): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (nodes === undefined) {
    return formula;
  }
  const moved = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE || deserializeRangeWithSheet(node.token).sheetName !== sheet) {
      return node;
    }
    const token = name === undefined ? '#REF!' : `${quotedSheetName(name)}!${node.token.slice(node.token.lastIndexOf('!') + 1)}`;
    return { ...node, token };
  });
  return moved.some((node, index) => node !== nodes[index]) ? `=${generateStringWithSequence(moved)}` : formula;
}
