import type { Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';

/**
 * Registers everything that the model of a workbook needs, and nothing that needs a page. Without computing, formulas keep their last
 * results: for large workbooks, where Excel's own computing is not ours to measure.
 */
export function registerHeadlessPlugins(univer: Univer, computes: boolean): void {
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: !computes });
  univer.registerPlugin(UniverSheetsPlugin);
  // Results that a file brings are kept; formulas without one are computed when it is opened.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: computes ? CalculationMode.WHEN_EMPTY : CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
}
