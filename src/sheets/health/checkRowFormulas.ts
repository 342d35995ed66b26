import { shiftFormula } from '../../model/shiftFormula';
import type { SheetContent } from '../../model/snapshot';
import { formulaAt, valueAt } from '../codedTable';
import { entryCodes } from '../entryLayout';
import { formulaShape, sameShape } from './formulaShape';
import type { HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { lostFormulas, type LostFormula } from './lostFormulas';
import { templateFormula } from './templateFormula';

/**
 * Formulas of rows that look something up (registers, the target book) and were typed over or lost what they refer to. A row whose
 * formula stands gives it to the others of its column; without one the template does. In a register's row without a serial number only
 * empty cells are filled: what else stands there may be somebody's own.
 */
export function checkRowFormulas(sheet: HealedSheet): readonly HealthFinding[] {
  const { content, template, table, unnumbered } = sheet;
  if (!table) return [];
  const templateRow = new Map(template.rows.map(({ code, row }) => [code, row]));
  const lost = template.columns.flatMap(({ code, column: fresh }): readonly LostFormula[] => {
    const column = table.columns.get(code);
    if (column === undefined) return [];
    const formulaIn = (row: number | undefined): FreshFormula | undefined => {
      const cell = row === undefined ? undefined : template.cell(row, fresh);
      return row !== undefined && cell && 'formula' in cell ? { row, formula: cell.formula } : undefined;
    };
    const samples = new Map<string, FreshFormula>();
    for (const { code: rowCode, row } of template.rows) {
      const found = formulaIn(row);
      if (found && !samples.has(kindOf(rowCode))) samples.set(kindOf(rowCode), found);
    }
    const rows = table.rows.flatMap(({ code: rowCode, row }) => {
      const own = rowCode === entryCodes.end ? undefined : (formulaIn(templateRow.get(rowCode)) ?? samples.get(kindOf(rowCode)));
      return own ? [{ row, rowCode, own, found: formulaAt(content, row, column) }] : [];
    });
    const sample = samples.get('');
    const others = unnumbered.flatMap((row) => (sample ? [{ row, rowCode: `row-${row}`, own: sample, found: formulaAt(content, row, column) }] : []));
    const stands = ({ own, found }: (typeof rows)[number]): boolean => found !== undefined && sameShape(formulaShape(found), formulaShape(own.formula));
    const donor = rows.find(stands);
    return [...rows, ...others.filter((each) => mayBeFilled(content, each.row, column))]
      .filter((each) => !stands(each))
      .map(({ row, rowCode, own }) => ({ row, column, code, rowCode, formula: donor?.found === undefined ? templateFormula(sheet, own.formula, own.row, row) : shiftFormula(donor.found, row - donor.row, 0) }));
  });
  return lostFormulas(sheet, lost);
}

function mayBeFilled(content: SheetContent, row: number, column: number): boolean {
  const formula = formulaAt(content, row, column);
  return formula === undefined ? valueAt(content, row, column) === '' : formula.includes('#REF!');
}

interface FreshFormula {
  readonly row: number;
  readonly formula: string;
}

/** Rows of areas, of measures and of entries have formulas of their own. */
function kindOf(rowCode: string): string {
  return /^[AGMS]/.exec(rowCode)?.[0] ?? '';
}
