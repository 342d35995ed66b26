import type { Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

/**
 * Does something without the spreadsheet gathering the formulas of all cells for its engine, as it does whenever a sheet is put in. For workbooks
 * that are not computed; formulas are gathered anew by everything else that needs them.
 */
export function withoutFormulaData<T>(injector: Injector, change: () => T): T {
  const model = injector.get(FormulaDataModel);
  Object.assign(model, { getFormulaData: () => ({}) });
  try {
    return change();
  } finally {
    // The class's own comes to light again.
    Reflect.deleteProperty(model, 'getFormulaData');
  }
}
