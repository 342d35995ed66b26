import type { WorkbookPort } from '../../src/model/workbookPort';
import { importFigures, previewImport } from '../../src/tasks/importFigures';
import { value } from './value';

/** Brings figures in, a line each: unit, measure, column of figures, value, numerator, denominator. */
export async function bringIn(port: WorkbookPort, lines: string): Promise<void> {
  const preview = value(await previewImport(port, { text: `单位,指标项,栏目,数值,分子,分母\n${lines}`, encoding: 'pasted', column: 'target' }));
  value(await importFigures(port, preview));
}
