import type { ValidationOperator } from '../../model/workbookDocument';

const signs: Readonly<Record<Exclude<ValidationOperator, 'between' | 'notBetween'>, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A comparison of a cell with one or two formulas, as a formula that is true where the comparison holds. */
export function cellIsFormula(operator: ValidationOperator, row: number, column: number, formula1: string, formula2: string | undefined): string {
  const cell = `${columnName(column)}${row + 1}`;
  switch (operator) {
    case 'between':
      return `=AND(${cell}>=(${formula1}),${cell}<=(${formula2 ?? formula1}))`;
    case 'notBetween':
      return `=OR(${cell}<(${formula1}),${cell}>(${formula2 ?? formula1}))`;
    default:
      return `=${cell}${signs[operator]}(${formula1})`;
  }
}

/** The formulas in a formula made by {@link cellIsFormula}; undefined when it is not one. */
export function cellIsParts(operator: ValidationOperator, formula: string): { readonly formula1: string; readonly formula2?: string } | undefined {
  const cell = '\\$?[A-Z]{1,3}\\$?\\d+';
  if (operator === 'between' || operator === 'notBetween') {
    const pattern = operator === 'between' ? `^=AND\\(${cell}>=\\((.*)\\),${cell}<=\\((.*)\\)\\)$` : `^=OR\\(${cell}<\\((.*)\\),${cell}>\\((.*)\\)\\)$`;
    const [, formula1, formula2] = new RegExp(pattern).exec(formula) ?? [];
    return formula1 === undefined || formula2 === undefined ? undefined : { formula1, formula2 };
  }
  const formula1 = new RegExp(`^=${cell}${signs[operator]}\\((.*)\\)$`).exec(formula)?.[1];
  return formula1 === undefined ? undefined : { formula1 };
}
