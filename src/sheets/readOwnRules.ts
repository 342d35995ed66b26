import type { OwnRule } from '../model/ownRule';
import { ownRuleIn, ownRuleStates, severityWords } from './ownRuleRows';
import { SchemeRow } from './schemeRow';
import type { SchemeTable } from './schemeTable';

/**
 * Reads the rules of one's own in the order of their rows; a sheet without such rows has none, and rows that stand ready and empty are
 * none. Whether an expression can be understood is for the scheme as a whole to say.
 */
export function readOwnRules(table: SchemeTable): readonly OwnRule[] {
  // Without the column there are no rules; that it is missing was reported.
  if (!table.has('P.wording')) return [];
  return [...table.rows].flatMap(([rowCode, place]): readonly OwnRule[] => {
    const code = ownRuleIn(rowCode);
    if (code === undefined || (['P.wording', 'P.measure', 'P.parameters'] as const).every((column) => table.text(place, column) === '')) return [];
    return [readOwnRule(new SchemeRow(table, rowCode, place, table.text(place, 'P.state') === ownRuleStates.retired), code)];
  });
}

function readOwnRule(row: SchemeRow, code: string): OwnRule {
  const expression = row.text('P.wording');
  const state = row.has('P.state') ? row.text('P.state') : '';
  if (state !== '' && state !== ownRuleStates.inUse && state !== ownRuleStates.retired) {
    row.report('state-unknown', 'P.state', { expectation: { expected: 'choice', choices: Object.values(ownRuleStates).join('、') }, used: ownRuleStates.inUse, usedFrom: 'default' });
  }
  const remedy = row.has('P.parameters') ? row.text('P.parameters') : '';
  return {
    code,
    expression,
    severity: row.word('P.method', severityWords, { value: 'soft', shown: severityWords.soft, from: 'default' }),
    message: expression === '' ? row.text('P.measure') : row.required('P.measure', { value: expression, shown: expression, from: 'default' }),
    ...(remedy === '' ? {} : { remedy }),
    ...(state === ownRuleStates.retired ? { retired: true } : {}),
  };
}
