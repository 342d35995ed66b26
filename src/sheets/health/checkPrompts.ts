import type { SheetFormats } from '../../model/sheetFormats';
import type { Scheme } from '../../model/scheme';
import type { CellArea, ValidationDocument } from '../../model/workbookDocument';
import { jilin2004 } from '../../schemes/jilin2004';
import { entryCodes } from '../entryLayout';
import { isRule, type ExpectedRule } from './checkRules';
import { freshTemplates } from './freshTemplates';
import { repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';

/**
 * Input prompts (口径随身) of the sheets of figures that say what the standard scheme says, where 考评方案 says something else now: we wrote
 * them. Whatever else differs may be somebody's own and is left alone; so is a prompt in the other language. Rules that are not ours any
 * more have an item of their own. 补齐 cannot do this: rules are not part of its one read.
 */
export function checkPrompts({ role, content, table }: HealedSheet, expected: readonly ExpectedRule[], found: SheetFormats['rules'], scheme: Scheme): readonly HealthFinding[] {
  const end = table?.rows.find(({ code }) => code === entryCodes.end)?.row;
  let prompts: { readonly current: Prompts; readonly former: Prompts } | undefined;
  return expected.flatMap((each, index) => {
    const rule = found[index];
    if (rule === undefined || typeof rule === 'string' || !rule.prompt || !each.rule.prompt || !isRule(rule, each)) return [];
    const [said, wanted] = [spelt(rule.prompt), spelt(each.rule.prompt)];
    if (said === wanted) return [];
    prompts ??= { current: promptsOf(role, scheme), former: promptsOf(role, jilin2004) };
    if (prompts.current.get(each.code)?.has(said) || !prompts.former.get(each.code)?.has(said)) return [];
    return [
      repairable(
        {
          role,
          sheetId: content.id,
          sheetName: content.name,
          id: `prompt:${role}:${each.code}:${each.area.row}`,
          kind: 'prompt-outdated',
          area: each.area,
          found: rule.prompt.text,
          expected: each.rule.prompt.text,
          parameters: { code: each.code },
        },
        // The words of the warning may be somebody's own.
        { validations: [{ ...each.rule, areas: [withEnd(each.area, end)], ...(rule.error ? { error: rule.error } : {}) }] },
      ),
    ];
  });
}

/** The rule reaches into the last row, as in a fresh sheet: rows put in above it take it over. */
function withEnd(area: CellArea, end: number | undefined): CellArea {
  return area.row + area.rowCount === end ? { ...area, rowCount: area.rowCount + 1 } : area;
}

/** What prompts may say, in either language, by the code of their column. */
type Prompts = ReadonlyMap<string, ReadonlySet<string>>;

function promptsOf(role: HealedSheet['role'], scheme: Scheme): Prompts {
  const prompts = new Map<string, Set<string>>();
  for (const template of freshTemplates(role, scheme)) {
    const codes = new Map(template.columns.map(({ code, column }) => [column, code]));
    for (const { areas, prompt } of template.plan.validations ?? []) {
      const code = codes.get(areas[0]?.column ?? -1);
      if (code === undefined || !prompt) continue;
      const known = prompts.get(code) ?? new Set<string>();
      prompts.set(code, known.add(spelt(prompt)));
    }
  }
  return prompts;
}

/** Excel may say line ends its own way. */
function spelt({ title = '', text }: NonNullable<ValidationDocument['prompt']>): string {
  return `${title}\n${text}`.replaceAll('\r\n', '\n').trim();
}
