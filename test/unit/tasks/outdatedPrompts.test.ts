import type { ValidationDocument, WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../../src/tasks/repairWorkbook';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { typed } from '../../support/builders/ourCells';
import { value } from '../../support/value';

const defined = '当年登记为新就业的全部人数';

/** A workbook in which 考评方案 defines measure 2 otherwise than its prompts say. */
async function redefined(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures.slice(0, 2), locale }));
  await typed(port, 'scheme', 'M2', 'P.numerator', defined);
  return port;
}

const found = async (port: DocumentPort): Promise<unknown> => value(await examineWorkbook(port)).items.map(({ kind, sheetName, parameters }) => [kind, sheetName, parameters?.code]);

/** Rules of the sheet whose prompt belongs to measure 2. */
const rules = (document: WorkbookDocument, sheet: string): readonly ValidationDocument[] => (document.sheets.find(({ name }) => name === sheet)?.validations ?? []).filter(({ prompt }) => prompt?.title?.startsWith('2 ') === true);

const changed = (document: WorkbookDocument, sheet: string, change: (rule: ValidationDocument) => ValidationDocument): WorkbookDocument => ({
  ...document,
  sheets: document.sheets.map((each) => (each.name === sheet ? { ...each, validations: each.validations.map((rule) => (rules(document, sheet).includes(rule) ? change(rule) : rule)) } : each)),
});

describe('input prompts that say what the standard scheme says where 考评方案 says something else', () => {
  it.each(['zh-CN', 'en-US'] as const)('are listed, and a click makes them follow; rules and warnings stay (%s)', async (locale) => {
    const port = await redefined(locale);
    const names = port.document().sheets.flatMap(({ name }) => (rules(port.document(), name).length > 0 ? [name] : []));
    expect(await found(port)).toEqual(names.map((name) => ['prompt-outdated', name, 'M2']));
    expect(names).toHaveLength(3);
    const before = names.map((name) => rules(port.document(), name).map(({ prompt: _, ...rule }) => rule));
    const { items } = value(await examineWorkbook(port));
    expect(items.every(({ expected }) => String(expected).includes(defined))).toBe(true);
    value(await repairWorkbook(port, items));
    expect(names.map((name) => rules(port.document(), name).map(({ prompt: _, ...rule }) => rule))).toEqual(before);
    expect(names.every((name) => rules(port.document(), name).every(({ prompt }) => prompt?.text.includes(defined)))).toBe(true);
    expect(await found(port)).toEqual([]);
  });

  it('are left alone where somebody worded them', async () => {
    const own = changed((await redefined()).document(), '年终填报', (rule) => ({ ...rule, prompt: { title: '2 本局口径', text: '以年报为准' } }));
    expect(await found(createDocumentPort(own))).toEqual([['prompt-outdated', '目标任务', 'M2'], ['prompt-outdated', '半年填报', 'M2']]);
  });

  it('keep a warning that somebody worded', async () => {
    const error = { style: 'warning', title: '请核对', text: '与年报不符' } as const;
    const port = createDocumentPort(changed((await redefined()).document(), '年终填报', (rule) => ({ ...rule, error })));
    value(await repairWorkbook(port, value(await examineWorkbook(port)).items));
    expect(rules(port.document(), '年终填报')).toMatchObject([{ error, prompt: { text: expect.stringContaining(defined) as string } }]);
  });
});
