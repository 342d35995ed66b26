import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { describeFinding } from '../../../src/locales/findings';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { readMark, sheetRoles } from '../../../src/sheets/sheetMarks';
import { addLastYear } from '../../../src/tasks/addLastYear';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { loadScheme, previewScheme } from '../../../src/tasks/loadScheme';
import { makeUnitBooks } from '../../../src/tasks/makeUnitBooks';
import { proposeOutcomes } from '../../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aSheet, aWorkbook } from '../../support/packageEditing';
import { value } from '../../support/value';

/** The ids that the marks of our sheets name, by role. */
function markedIds(document: WorkbookDocument): ReadonlyMap<string, string> {
  const marks = document.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => readMark(cell.value ?? '') ?? [])));
  return new Map(marks.map(({ role, schemeId }) => [role, schemeId]));
}

describe('loading a scheme with another id', () => {
  it('carries the mark of every sheet of ours along, and 体检 finds none that belongs to another scheme', async () => {
    const port = createDocumentPort(aWorkbook(aSheet({ name: '台账' })));
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    value(await loadExample(port, { replace: false }));
    value(await makeUnitBooks(port, 'zh-CN'));
    value(await addLastYear(port, 'zh-CN'));
    value(await checkFigures(port, 'year-end', undefined, { locale: 'zh-CN', describe: (finding, of) => describeFinding(finding, of, 'zh-CN'), now: '2004-07-12 09:30' }));
    value(await scoreAndRank(port, 'zh-CN', undefined, ['half-year', 'year-end']));
    value(await proposeOutcomes(port, 'zh-CN'));
    const scheme = { ...jilin2004, id: 'jilin-2005' };
    value(await loadScheme(port, value(await previewScheme(port, scheme, 'zh-CN')), 'zh-CN'));

    const ids = markedIds(port.document());
    expect([...ids.keys()].sort()).toEqual([...sheetRoles].sort());
    expect([...ids].filter(([, id]) => id !== scheme.id)).toEqual([]);
    expect(value(await examineWorkbook(port)).items.filter(({ kind }) => kind.startsWith('template-'))).toEqual([]);
  });
});

describe('rows of 考评方案', () => {
  const heightOf = (document: WorkbookDocument, code: string): number | undefined => document.sheets.find(({ name }) => name === '考评方案')?.rows.find(({ cells }) => cells.some(({ column, value: text }) => column === 0 && text === code))?.height;

  it('become higher where a loaded scheme has longer texts, as high as when it is injected; no other row does', async () => {
    const numerator = '当年新就业并签订一年以上劳动合同、按月发放工资且按规定缴纳各项社会保险费的城镇人员，'.repeat(6);
    const scheme = { ...jilin2004, measures: jilin2004.measures.map((measure) => (measure.id === '2' ? { ...measure, numerator } : measure)) };
    const [port, fresh] = await Promise.all([jilin2004, scheme].map(async (each) => {
      const made = createDocumentPort(aWorkbook(aSheet({ name: '台账' })));
      value(await injectTemplate(made, { scheme: each, units: jilinPrefectures, locale: 'zh-CN' }));
      return made;
    }));
    if (!port || !fresh) throw new Error('no workbook');
    const before = port.document();
    value(await loadScheme(port, value(await previewScheme(port, scheme, 'zh-CN')), 'zh-CN'));
    const heights = (document: WorkbookDocument): readonly unknown[] => jilin2004.measures.map(({ id }) => [id, heightOf(document, `M${id}`)]);
    expect(heightOf(port.document(), 'M2')).toBeGreaterThan(heightOf(before, 'M2') ?? Infinity);
    expect(heights(port.document())).toEqual(heights(fresh.document()));
  });
});
