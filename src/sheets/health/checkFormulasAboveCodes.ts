import { formulaAt } from '../codedTable';
import { formulaShape, sameShape } from './formulaShape';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { lostFormulas, type LostFormula } from './lostFormulas';
import { rowAboveCodes } from './rowAboveCodes';
import { templateFormula } from './templateFormula';

/** Formulas above the codes that were typed over or lost what they refer to: the chosen unit's code, headers that tell a share. */
export function checkFormulasAboveCodes(sheet: HealedSheet): readonly HealthFinding[] {
  const { content, template, table } = sheet;
  if (!table) return [];
  const lost = Array.from({ length: template.codeRow }, (_, fresh) => fresh).flatMap((fresh) =>
    template.columns.flatMap(({ code, column: freshColumn }): readonly LostFormula[] => {
      const cell = template.cell(fresh, freshColumn);
      const column = table.columns.get(code);
      const row = cell && 'formula' in cell ? rowAboveCodes(sheet, fresh) : undefined;
      if (!cell || !('formula' in cell) || row === undefined || column === undefined) return [];
      const found = formulaAt(content, row, column);
      if (found !== undefined && sameShape(formulaShape(found), formulaShape(cell.formula))) return [];
      return [{ row, column, code, rowCode: `above-${fresh}`, formula: templateFormula(sheet, cell.formula, fresh, row) }];
    }),
  );
  return lostFormulas(sheet, lost);
}
