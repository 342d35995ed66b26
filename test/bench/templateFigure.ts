import type { Outcome } from '../../src/model/workbookPort';
import { jilin2004 } from '../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../src/schemes/jilinUnits';
import { injectTemplate } from '../../src/tasks/injectTemplate';
import type { InjectReport } from '../../src/tasks/reports';
import { createDocumentPort } from '../../src/xlsx/documentPort';
import type { Figure } from './figure';

/** Cells that hold something in a workbook of which nothing but the template for the nine prefectures holds anything. */
export async function templateFigure(): Promise<Figure> {
  const port = createDocumentPort({ sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [], columns: [], merges: [], validations: [], conditionalFormats: [], notes: [] }], names: [], styles: [{}], activeSheet: 0 });
  const injected: Outcome<InjectReport> = await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' });
  if (!injected.ok) throw new Error(`The template could not be measured: ${JSON.stringify(injected.problem)}`);
  const cells = port.document().sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.formula !== undefined || (cell.value ?? '') !== '')));
  return { name: 'template.cells', value: cells.length, unit: 'count' };
}
