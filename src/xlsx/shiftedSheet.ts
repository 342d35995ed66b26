import { shiftedArea, shiftedPageLayout, shiftedPanes, type LineShift } from '../model/lineShift';
import type { CellArea, ConditionalFormatDocument, ScaleValue, SheetDocument, ValidationDocument } from '../model/workbookDocument';

/** What a sheet as a whole knows of places, after lines came or went in it; formulas of rules are {@link rewrittenRules}'. */
export function shiftedSheet(sheet: SheetDocument, shift: LineShift): SheetDocument {
  const areas = (list: readonly CellArea[]): readonly CellArea[] => list.flatMap((area) => shiftedArea(area, shift) ?? []);
  const { frozen, autoFilter, pageLayout, ...rest } = sheet;
  const filter = autoFilter && shiftedArea(autoFilter, shift);
  return {
    ...rest,
    merges: areas(sheet.merges),
    validations: sheet.validations.map((rule): ValidationDocument => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0),
    conditionalFormats: sheet.conditionalFormats.map((rule): ConditionalFormatDocument => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0),
    notes: sheet.notes.flatMap((note) => {
      const place = shiftedArea({ row: note.row, column: note.column, rowCount: 1, columnCount: 1 }, shift);
      return place ? [{ ...note, row: place.row, column: place.column }] : [];
    }),
    ...(frozen ? { frozen: shiftedPanes(frozen, shift) } : {}),
    ...(filter ? { autoFilter: filter } : {}),
    ...(pageLayout ? { pageLayout: shiftedPageLayout(pageLayout, shift) } : {}),
  };
}

/** The rules of a sheet with their formulas, which carry no `=`, rewritten; literal values and lists pass through it too. */
export function rewrittenRules(sheet: SheetDocument, rewrite: (formula: string) => string): SheetDocument {
  return {
    ...sheet,
    validations: sheet.validations.map((rule) => ({
      ...rule,
      ...(rule.formula1 === undefined ? {} : { formula1: rewrite(rule.formula1) }),
      ...(rule.formula2 === undefined ? {} : { formula2: rewrite(rule.formula2) }),
    })),
    conditionalFormats: sheet.conditionalFormats.map((rule) => rewrittenFormat(rule, rewrite)),
  };
}

function rewrittenFormat(rule: ConditionalFormatDocument, rewrite: (formula: string) => string): ConditionalFormatDocument {
  const scale = <T extends ScaleValue>(value: T): T => (value.type === 'formula' && value.value !== undefined ? { ...value, value: rewrite(value.value) } : value);
  switch (rule.type) {
    case 'expression':
      return { ...rule, formula: rewrite(rule.formula) };
    case 'cellIs':
      return { ...rule, formula1: rewrite(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: rewrite(rule.formula2) }) };
    case 'colorScale':
      return { ...rule, points: rule.points.map(scale) };
    case 'dataBar':
      return { ...rule, minimum: scale(rule.minimum), maximum: scale(rule.maximum) };
    case 'iconSet':
      return { ...rule, points: rule.points.map(scale) };
    default:
      return rule;
  }
}
