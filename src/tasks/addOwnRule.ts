import type { Finding } from '../model/finding';
import { isOwnRuleCode, type OwnRule } from '../model/ownRule';
import type { Scheme } from '../model/scheme';
import type { Outcome, Run, WorkbookPort } from '../model/workbookPort';
import { missingSchemeColumns, rewriteSchemeSheet } from '../sheets/rewriteSchemeSheet';
import { firstRows, schemeChanges } from '../sheets/schemeChanges';
import type { SheetLocale } from '../sheets/sheetLocale';
import { ownRuleFault } from '../validation/scheme/ownRuleFaults';
import { applyLifting } from './applyLifting';
import { inverseOf } from './inverseBlocks';
import { openWorkbook } from './openWorkbook';

/** What keeps a rule of one's own from being added: its code is none or is taken, or its expression cannot be understood. */
export type OwnRuleProblem = { readonly kind: 'code-invalid' } | { readonly kind: 'code-taken' } | { readonly kind: 'expression'; readonly finding: Finding };

export type AddedOwnRule = { readonly added: true; readonly code: string } | { readonly added: false; readonly problem: OwnRuleProblem };

/** What is wrong with a rule that is to be added to a scheme; undefined where it can be. Quick enough to be asked at every key. */
export function ownRuleProblem(rule: OwnRule, { ownRules, measures }: Pick<Scheme, 'ownRules' | 'measures'>): OwnRuleProblem | undefined {
  if (!isOwnRuleCode(rule.code)) return { kind: 'code-invalid' };
  if (ownRules.some(({ code }) => code === rule.code)) return { kind: 'code-taken' };
  const fault = ownRuleFault(rule, measures);
  if (fault === undefined) return undefined;
  const { code: reason, position, found } = fault;
  const parameters = { label: rule.code, labelEn: rule.code, reason, position: position + 1, ...(found === '' ? {} : { part: found }) };
  return { kind: 'expression', finding: { rule: 'scheme-expression-invalid', severity: 'hard', left: rule.expression, parameters } };
}

/**
 * 自定审核规则: writes a rule of one's own into 考评方案, into the row that stands ready for its code, otherwise into one that is put in. Judged by the
 * scheme as it is now; where something is wrong nothing is written. One read, one write.
 */
export async function addOwnRule(port: WorkbookPort, rule: OwnRule, locale: SheetLocale, run?: Run): Promise<Outcome<AddedOwnRule>> {
  const opened = await openWorkbook(port, { needed: ['scheme'] }, run);
  if (!opened.ok) return opened;
  const { coded, scheme } = opened.value;
  const table = coded.get('scheme');
  if (!table) return { ok: false, problem: { code: 'sheet-missing', parameters: { role: 'scheme' } } };
  const problem = ownRuleProblem(rule, scheme);
  if (problem) return { ok: true, value: { added: false, problem } };
  const rowCode = `R.${rule.code}`;
  const changes = schemeChanges(table, { ...scheme, ownRules: [...scheme.ownRules, rule] }, locale).filter(({ code }) => code === rowCode);
  const missing = missingSchemeColumns(table, changes);
  if (missing.length > 0) return { ok: false, problem: { code: 'sheet-damaged', parameters: { sheet: table.content.name, missing: missing.join('、') } } };
  const { plan, before, added } = rewriteSchemeSheet(table, changes);
  const row = added.get(rowCode) ?? firstRows(table).get(rowCode) ?? table.codeRow;
  const applied = await applyLifting(port, { sheets: [plan], names: [], inverse: [inverseOf(before, table.content)], select: { sheet: plan.target, row, column: table.codeColumn } }, run);
  return applied.ok ? { ok: true, value: { added: true, code: rule.code } } : applied;
}
