import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import type { CellValue } from '../../../src/model/cellValue';
import { figureColumns } from '../../../src/model/period';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../../src/xlsx/documentPort';

/** Every entered figure that is read from a workbook, by sheet, unit, measure and part; what is computed is left out. */
export async function enteredFigures(document: WorkbookDocument): Promise<Readonly<Record<string, CellValue>>> {
  const opened = await openWorkbook(createDocumentPort(document), { needed: [], wanted: ['scheme', 'units', ...figureColumns] });
  if (!opened.ok) throw new Error(opened.problem.code);
  const figures: Record<string, CellValue> = {};
  for (const column of figureColumns) {
    for (const { unit, measures } of opened.value.tables[column]?.rows ?? []) {
      for (const [measure, entry] of measures) {
        for (const part of ['value', 'numerator', 'denominator'] as const) {
          const cell = entry[part];
          if (cell && cell.formula === undefined && cell.raw !== '') figures[`${column} ${unit} ${measure} ${part}`] ??= cell.raw;
        }
      }
    }
  }
  return figures;
}
