import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { changeUnits } from '../../../src/tasks/changeUnits';
import { describeUnits } from '../../../src/tasks/describeUnits';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { previewScheme, loadScheme } from '../../../src/tasks/loadScheme';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { value } from '../value';
import { firstIndicators, twoPrefectures } from './wholeWay';

const [, second] = firstIndicators.measures;
/** One measure in the middle fewer. */
const fewer = { ...firstIndicators, measures: firstIndicators.measures.filter((measure) => measure !== second) };

/** A workbook with a small template in it, whose units and scheme have grown since: 补齐 has rows and columns to put in, and a name to write anew. */
export async function outgrown(document: WorkbookDocument): Promise<WorkbookDocument> {
  const port = createDocumentPort(document);
  value(await injectTemplate(port, { scheme: fewer, units: twoPrefectures, locale: 'zh-CN' }));
  value(await changeUnits(port, value(await describeUnits(port)).units, { kind: 'add', units: jilinPrefectures.slice(2, 3) }, 'zh-CN'));
  const { units } = value(await describeUnits(port));
  value(await changeUnits(port, units, { kind: 'edit', key: units[0]?.key ?? '', unit: { name: '长春新市' } }, 'zh-CN'));
  value(await loadScheme(port, value(await previewScheme(port, firstIndicators, 'zh-CN')), 'zh-CN'));
  return port.document();
}
