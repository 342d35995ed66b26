import type { CellArea } from '../../model/workbookDocument';
import { areasWhere, intersection } from './areaGeometry';
import { isEmptyValue } from './cellBlock';
import type { CellTarget } from './hostContext';
import { isMissing, wordArgument } from './methodArguments';
import { type RangeValueType, valueTypeOf } from './valueType';

const types = ['Blanks', 'Constants', 'Formulas', 'Visible', 'DataValidations'] as const;

const valueTypes = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/** The cells of one kind inside the used part of the target, as few rectangles as they make. Empty when there are none. */
export function specialCells(target: CellTarget, typeArgument: unknown, valueTypeArgument: unknown): CellArea[] {
  const type = wordArgument(typeArgument, types);
  const accepted = acceptedKinds(isMissing(valueTypeArgument) ? 'All' : wordArgument(valueTypeArgument, valueTypes));
  const { sheet } = target;
  const used = sheet.usedArea(false);
  if (used === undefined) return [];
  return target.areas.flatMap((whole) => {
    const area = intersection(whole, used);
    if (area === undefined) return [];
    if (type === 'Visible') return areasWhere(area, (row, column) => !sheet.rowHidden(row) && !sheet.columnHidden(column));
    if (type === 'DataValidations') {
      const rules = sheet.validations().flatMap((rule) => rule.areas);
      return rules.map((rule) => intersection(rule, area)).filter((part) => part !== undefined);
    }
    const formulas = sheet.formulaCells(area);
    const values = sheet.values(area);
    return areasWhere(area, (row, column) => {
      const hasFormula = formulas[row - area.row]?.[column - area.column] === true;
      const value = values[row - area.row]?.[column - area.column] ?? '';
      if (type === 'Blanks') return !hasFormula && isEmptyValue(value);
      if (hasFormula !== (type === 'Formulas') || (!hasFormula && isEmptyValue(value))) return false;
      return accepted.has(valueTypeOf(value));
    });
  });
}

function acceptedKinds(word: (typeof valueTypes)[number]): ReadonlySet<RangeValueType> {
  const kinds = new Set<RangeValueType>();
  if (word === 'All' || word.includes('Errors')) kinds.add('Error');
  if (word === 'All' || word.includes('Logical')) kinds.add('Boolean');
  if (word === 'All' || word.includes('Number')) kinds.add('Double');
  if (word === 'All' || word.includes('Text')) kinds.add('String').add('Empty');
  return kinds;
}
