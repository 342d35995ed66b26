import type { SheetFormats } from '../../model/sheetFormats';
import type { CellArea, ValidationDocument } from '../../model/workbookDocument';
import { areasOf } from './cellRuns';
import { formulaShape, sameShape } from './formulaShape';
import { repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { rowAboveCodes } from './rowAboveCodes';
import { TemplatePlaces } from './templatePlaces';

/** A rule that belongs to an area of a sheet. */
export interface ExpectedRule {
  /** Code of the column; empty for the column of codes itself. */
  readonly code: string;
  readonly area: CellArea;
  readonly rule: ValidationDocument;
}

/** The rules of data validation of a fresh sheet, where they belong in this one. */
export function expectedRules(sheet: HealedSheet): readonly ExpectedRule[] {
  const { template, table, unnumbered } = sheet;
  if (!table) return [];
  const places = new TemplatePlaces(template, table, unnumbered);
  const codeOf = new Map([...table.columns].map(([code, column]) => [column, code]));
  return (template.plan.validations ?? []).flatMap((rule) =>
    rule.areas.flatMap((from) =>
      Array.from({ length: from.columnCount }, (_, index) => ({ ...from, column: from.column + index, columnCount: 1 })).flatMap((own) =>
        areasOf(rowsOf(sheet, places, own), places.columns(own)).map((area) => ({
          code: codeOf.get(area.column) ?? '',
          area,
          rule: { ...rule, areas: [area], ...formulas(rule, (formula) => places.formula(formula, own, area)) },
        })),
      ),
    ),
  );
}

/** A cell above the codes, as that of the chosen unit, goes by the row that it stands in. */
function rowsOf(sheet: HealedSheet, places: TemplatePlaces, own: CellArea): readonly number[] {
  if (own.row >= sheet.template.codeRow) return places.rows(own);
  const row = rowAboveCodes(sheet, own.row);
  return row === undefined ? [] : [row];
}

function formulas(rule: ValidationDocument, map: (formula: string) => string): Pick<ValidationDocument, 'formula1' | 'formula2'> {
  return { ...(rule.formula1 === undefined ? {} : { formula1: map(rule.formula1) }), ...(rule.formula2 === undefined ? {} : { formula2: map(rule.formula2) }) };
}

/** Rules that are gone or say something else now; one item for a column. */
export function checkRules({ role, content }: HealedSheet, expected: readonly ExpectedRule[], found: SheetFormats['rules']): readonly HealthFinding[] {
  const wrong = new Map<string, { readonly expected: ExpectedRule; readonly found: SheetFormats['rules'][number] }[]>();
  expected.forEach((each, index) => {
    const rule = found[index] ?? 'none';
    const key = `${each.code}:${each.rule.type}`;
    if (!isRule(rule, each)) wrong.set(key, [...(wrong.get(key) ?? []), { expected: each, found: rule }]);
  });
  return [...wrong].flatMap(([key, list]) => {
    const [first] = list;
    if (!first) return [];
    const lost = list.every((each) => each.found === 'none');
    const text = typeof first.found === 'string' ? '' : (first.found.formula1 ?? '');
    const state = first.found === 'mixed' ? 'partly' : 'other';
    const sourceLost = list.every((each) => hasLostItsSource(each.found, each.expected.rule));
    return [
      repairable(
        {
          role,
          sheetId: content.id,
          sheetName: content.name,
          id: `rule:${role}:${key}:${first.expected.area.row}`,
          kind: lost ? 'rule-lost' : sourceLost ? 'list-source-lost' : 'rule-changed',
          area: first.expected.area,
          found: text,
          expected: first.expected.rule.formula1 ?? '',
          parameters: { code: first.expected.code, count: list.length, ...(lost ? {} : { state }) },
        },
        { validations: list.map((each) => each.expected.rule) },
      ),
    ];
  });
}

/** Whether a list is drawn from a sheet that was deleted, or from another one than ours. */
function hasLostItsSource(found: SheetFormats['rules'][number], expected: ValidationDocument): boolean {
  if (typeof found === 'string' || found.type !== 'list' || expected.type !== 'list') return false;
  const [own, other] = [formulaShape(expected.formula1 ?? ''), formulaShape(found.formula1 ?? '')];
  return own.sheets.length > 0 && (other.shape.includes('#REF!') || (other.shape === own.shape && !sameShape(own, other)));
}

/** Whether a rule says what is expected, in whatever notation; its words may be in another language. */
export function isRule(found: SheetFormats['rules'][number], { rule, area }: ExpectedRule): boolean {
  if (typeof found === 'string' || found.type !== rule.type || (found.operator ?? 'between') !== (rule.operator ?? 'between')) return false;
  if ((rule.prompt && !found.prompt) || (rule.error && !found.error)) return false;
  return (['formula1', 'formula2'] as const).every((part) => {
    const [own, other] = [formulaShape(rule[part] ?? ''), formulaShape(found[part] ?? '')];
    const inColumn = own.references.every(({ column }) => column === area.column);
    return sameShape(own, other) && (!inColumn || other.references.every(({ column }) => column === area.column));
  });
}
