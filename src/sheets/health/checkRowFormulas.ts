import { shiftFormula } from '../../model/shiftFormula';
import { area } from '../cells';
import { formulaAt, valueAt } from '../codedTable';
import { entryCodes } from '../entryLayout';
import { formulaShape } from './formulaShape';
import { finding, repairable, type HealthFinding } from './healthItem';
import type { HealedSheet } from './healSheet';
import { TemplatePlaces } from './templatePlaces';

/**
 * Formulas of rows that look something up (registers, the target book) and were typed over or lost what they refer to. A row whose
 * formula stands gives it to the others of its column; without one the template does, where that only names cells of the row.
 */
export function checkRowFormulas({ role, content, template, table }: HealedSheet): readonly HealthFinding[] {
  if (!table) return [];
  const places = new TemplatePlaces(template, table);
  const templateRow = new Map(template.rows.map(({ code, row }) => [code, row]));
  const sample = template.rows.find(({ code }) => code !== entryCodes.end)?.row;
  return template.columns.flatMap(({ code, column: fresh }) => {
    const column = table.columns.get(code);
    if (column === undefined) return [];
    const expected = (rowCode: string): { readonly row: number; readonly formula: string } | undefined => {
      const row = templateRow.get(rowCode) ?? sample;
      const cell = row === undefined ? undefined : template.cell(row, fresh) ?? (sample === undefined ? undefined : template.cell(sample, fresh));
      return row !== undefined && cell && 'formula' in cell ? { row, formula: cell.formula } : undefined;
    };
    const rows = table.rows.flatMap(({ code: rowCode, row }) => {
      const own = rowCode === entryCodes.end ? undefined : expected(rowCode);
      return own ? [{ row, own, found: formulaAt(content, row, column) }] : [];
    });
    const stands = ({ own, found }: (typeof rows)[number]): boolean => found !== undefined && formulaShape(found).shape === formulaShape(own.formula).shape;
    const donor = rows.find(stands);
    return rows.filter((each) => !stands(each)).map(({ row, own }) => {
      const base = { role, sheetId: content.id, sheetName: content.name, id: `formula-overwritten:${role}:${code}:${row}`, kind: 'formula-overwritten' as const, area: area(row, column, 1, 1), found: formulaAt(content, row, column) ?? valueAt(content, row, column), parameters: { code, count: 1 } };
      const ofRow = formulaShape(own.formula).references.every((reference) => reference.row === own.row);
      const formula = donor?.found === undefined ? (ofRow ? places.formula(own.formula, area(own.row, fresh, 1, 1), area(row, column, 1, 1)) : undefined) : shiftFormula(donor.found, row - donor.row, 0);
      return formula === undefined ? finding({ ...base, remedy: 'hand' }) : repairable({ ...base, expected: formula }, { blocks: [{ row, column, cells: [[{ formula }]] }] });
    });
  });
}
