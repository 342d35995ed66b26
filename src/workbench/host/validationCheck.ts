import type { CellValue } from '../../model/cellValue';
import { shiftFormula } from '../../model/shiftFormula';
import type { ValidationDocument } from '../../model/workbookDocument';
import { cellAt } from './areaGeometry';
import type { GridModel, GridSheet } from './gridModel';
import { HostError } from './hostError';
import { resolveReference } from './referenceText';
import { isLiteralText, literalText } from './validationRule';

/**
 * Whether a cell's value satisfies the rule that applies to it. Limits that are constants, single cells or lists of cells are
 * checked; a rule that only a computed formula decides is refused with `ApiNotFound` rather than guessed.
 */
export function satisfiesRule(grid: GridModel, sheet: GridSheet, rule: ValidationDocument, row: number, column: number): boolean {
  const value = sheet.values(cellAt(row, column))[0]?.[0] ?? '';
  if (rule.type === 'any') return true;
  if (value === '') return rule.ignoreBlank ?? true;
  const operand = (formula: string | undefined): CellValue => operandOf(grid, sheet, rule, formula, row, column);
  switch (rule.type) {
    case 'list':
      return listOf(grid, sheet, rule).some((item) => String(item).toLowerCase() === String(value).toLowerCase());
    case 'textLength':
      return compare(String(value).length, rule, operand);
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) && compare(value, rule, operand);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value === 'number' && compare(value, rule, operand);
    case 'custom':
      throw undecided();
  }
}

function listOf(grid: GridModel, sheet: GridSheet, rule: ValidationDocument): CellValue[] {
  const source = rule.formula1 ?? '';
  if (isLiteralText(source)) return literalText(source).split(',').map((item) => item.trim());
  const found = resolveReference(grid, source, sheet);
  if (found === undefined) throw undecided();
  return found.sheet.values(found.area).flat().filter((item) => item !== '');
}

function operandOf(grid: GridModel, sheet: GridSheet, rule: ValidationDocument, formula: string | undefined, row: number, column: number): CellValue {
  const text = formula ?? '';
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  const origin = rule.areas[0];
  // A relative reference is written for the first cell of the rule.
  const moved = origin === undefined ? text : shiftFormula(text, row - origin.row, column - origin.column);
  const found = resolveReference(grid, moved, sheet);
  if (found === undefined || found.area.rowCount !== 1 || found.area.columnCount !== 1) throw undecided();
  return found.sheet.values(found.area)[0]?.[0] ?? 0;
}

function compare(value: number, rule: ValidationDocument, operand: (formula: string | undefined) => CellValue): boolean {
  const first = Number(operand(rule.formula1));
  switch (rule.operator ?? 'between') {
    case 'between':
      return value >= first && value <= Number(operand(rule.formula2));
    case 'notBetween':
      return value < first || value > Number(operand(rule.formula2));
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
  }
}

function undecided(): HostError {
  return new HostError('ApiNotFound', 'Checking a validation rule with a computed formula is not emulated by this host.');
}
