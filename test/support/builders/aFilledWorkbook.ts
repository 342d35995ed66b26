import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { value } from '../value';
import { aWorkbook } from './aWorkbook';

/** Somebody's workbook with the standard template for the nine prefectures and the example figures in it. */
export async function aFilledWorkbook(): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
  value(await loadExample(port, { replace: false }));
  return port;
}
