import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import type { Scheme } from '../../../src/model/scheme';
import { addMeasure } from '../../../src/tasks/addMeasure';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { describeScheme } from '../../../src/tasks/describeScheme';
import { importFigures, loadExample, previewImport } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { loadScheme, previewScheme } from '../../../src/tasks/loadScheme';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { setSchemeStates } from '../../../src/tasks/setSchemeStates';
import { undoFixes } from '../../../src/tasks/applyFixes';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aMeasure, anAmount, aRatio } from '../../support/builders/aMeasure';
import { aScheme } from '../../support/builders/aScheme';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { newMeasureRow } from '../../support/builders/schemeFaults';
import { value } from '../../support/value';

const units = jilinPrefectures.slice(0, 3);

/** Three indicators that are not the standard scheme's. */
const own: Scheme = {
  ...aScheme().build(),
  id: 'own-2005',
  title: '另一方案',
  areas: [
    { number: 1, name: '住房', heading: '住房方面' },
    { number: 2, name: '养老', heading: '养老方面' },
  ],
  indicators: [
    { number: 1, area: 1, wording: '新开工套数', department: '财政', points: 20 },
    { number: 2, area: 1, wording: '资金', department: '财政', points: 30 },
    { number: 3, area: 2, wording: '发放率', department: '民政', points: 50 },
  ],
  measures: [
    aMeasure('h1', { points: 20, unit: '套', numerator: '套数' }),
    anAmount('h2', { indicator: 2, points: 30, numerator: '资金' }),
    aRatio('h3', { indicator: 3, points: 50, numerator: '已发', denominator: '应发', direction: 'must100', target: 'all', method: { method: 'all-or-nothing' } }),
  ],
};

async function withScheme(scheme: Scheme): Promise<DocumentPort> {
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  return port;
}

async function bringIn(port: DocumentPort, lines: readonly string[]): Promise<void> {
  const preview = value(await previewImport(port, { text: ['单位,指标项,栏目,数值,分子,分母', ...lines].join('\n'), encoding: 'pasted', column: 'year-end' }));
  expect(preview.problems).toEqual([]);
  value(await importFigures(port, preview));
}

const ownFigures = [100, 200, 300].flatMap((figure, index) => {
  const unit = units[index]?.code ?? '';
  return [`${unit},h1,target,200,,`, `${unit},h2,target,1000,,`, `${unit},h1,year-end,${figure},,`, `${unit},h2,year-end,${figure * 4},,`, `${unit},h3,year-end,,${index === 0 ? 9 : 10},10`];
});

function textsOf(port: DocumentPort, sheet: string): readonly string[] {
  return port.document().sheets.find((each) => each.name === sheet)?.rows.flatMap((row) => row.cells.map((cell) => String(cell.value ?? ''))) ?? [];
}

describe('a scheme of three indicators of one’s own', () => {
  it('decides the columns, the check and the scores, and nothing of the standard scheme does', async () => {
    const port = await withScheme(own);
    expect(textsOf(port, '年终填报').filter((text) => /^M/.test(text))).toEqual(['Mh1', 'Mh2', 'Mh3.N', 'Mh3.D', 'Mh3.R']);
    expect(value(await checkFigures(port, 'year-end')).findings.filter(({ rule }) => rule.startsWith('scheme-') || rule.includes('template'))).toEqual([]);
    await bringIn(port, ownFigures);
    const report = value(await checkFigures(port, 'year-end'));
    expect(report.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const [assessment] = value(await scoreAndRank(port, 'zh-CN')).assessments;
    // 100 of 200 is 10 of 20, 400 of 1000 is 12 of 30, 9 of 10 is none of 50; the second reaches 20, 24 and 50; the third all.
    expect(assessment?.units.map(({ quantitative, rank }) => [Math.round(quantitative.points * 1e6) / 1e6, rank])).toEqual([[22, 3], [94, 2], [100, 1]]);
    expect(assessment?.schemeId).toBe('own-2005');
  });

  it('is in force at once where it is changed: points, a measure retired, another added', async () => {
    const port = await withScheme(own);
    await bringIn(port, ownFigures);
    value(await scoreAndRank(port, 'zh-CN'));
    const overview = value(await describeScheme(port));
    value(await setSchemeStates(port, overview.items.filter(({ code }) => code === 'Mh3'), 'retired'));
    expect(value(await addMeasure(port, { code: 'Mh4', cells: { ...newMeasureRow, 'P.indicator': 4, 'P.area': '住房' } }))).toMatchObject({ added: true });
    const report = value(await checkFigures(port, 'year-end'));
    expect(report.findings.filter(({ rule }) => rule === 'measure-column-missing').map(({ measure }) => measure)).toEqual(['h4', 'h4']);
    const [assessment] = value(await scoreAndRank(port, 'zh-CN')).assessments;
    expect(assessment?.units[0]?.measures.map(({ measure, counted }) => [measure, counted])).toEqual([['h1', true], ['h2', true], ['h4', false]]);
    expect(textsOf(port, '年终得分')).toEqual(expect.arrayContaining(['Mh4', 'h4 新增的指标项', '分值合计 60']));
    // Written again nothing is put in once more.
    const before = port.document();
    value(await scoreAndRank(port, 'zh-CN'));
    expect(port.document()).toEqual(before);
  });
});

describe('a scheme that is loaded', () => {
  it('says first what would change, changes rows by their codes, adds and retires, and loses no figure', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    value(await loadExample(port, { replace: false }));
    const figures = ['目标任务', '半年填报', '年终填报'].map((name) => textsOf(port, name).filter((text) => !text.startsWith('TRA|')));
    const next: Scheme = {
      ...jilin2004,
      id: 'jilin-2005',
      title: '2005年方案',
      year: 2005,
      areas: [...jilin2004.areas, { number: 8, name: '住房', heading: '住房方面' }],
      indicators: [...jilin2004.indicators.filter(({ number }) => number !== 11), { number: 40, area: 8, wording: '新开工', department: '财政', points: 10 }],
      measures: [...jilin2004.measures.filter(({ id }) => id !== '11').map((each) => (each.id === '2' ? { ...each, points: 15 } : each)), aMeasure('40', { indicator: 40, numerator: '套数' })],
      settings: { ...jilin2004.settings, 'line.pass': { value: 80, confirmed: true } },
    };
    const preview = value(await previewScheme(port, next, 'zh-CN'));
    expect(preview.changes.map(({ code, kind, cells }) => [code, kind, cells.length])).toEqual([
      ['G.id', 'changed', 1],
      ['G.title', 'changed', 1],
      ['G.year', 'changed', 1],
      ['S.line.pass', 'changed', 2],
      ['A.8', 'added', 2],
      ['M2', 'changed', 1],
      ['M40', 'added', expect.any(Number)],
      ['M11', 'retired', 1],
    ]);
    expect(value(await loadScheme(port, preview, 'zh-CN'))).toEqual({ added: 2, changed: 5, retired: 1 });
    const { scheme, findings } = value(await describeScheme(port));
    expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const retired = jilin2004.measures.find(({ id }) => id === '11');
    expect(scheme.measures).toEqual(
      jilin2004.measures
        .map((each) => ({ ...each, confirmed: false, ...(each.id === '2' ? { points: 15 } : {}), ...(each === retired ? { retired: true } : {}) }))
        .concat([{ ...aMeasure('40', { indicator: 40, numerator: '套数' }), confirmed: false }]),
    );
    expect(scheme).toMatchObject({ id: 'jilin-2005', year: 2005, settings: { 'line.pass': { value: 80, confirmed: true } } });
    expect(['目标任务', '半年填报', '年终填报'].map((name) => textsOf(port, name).filter((text) => !text.startsWith('TRA|')))).toEqual(figures);
    // The sheets of figures are still the workbook's own.
    expect(value(await checkFigures(port, 'year-end')).findings.filter(({ rule }) => rule === 'template-mismatch')).toEqual([]);
    // Loaded again it changes nothing.
    expect(value(await previewScheme(port, next, 'zh-CN')).changes).toEqual([]);
  });

  it('is not loaded over a sheet that was changed since the preview', async () => {
    const port = await withScheme(own);
    const preview = value(await previewScheme(port, { ...own, title: '新的' }, 'zh-CN'));
    const overview = value(await describeScheme(port));
    value(await setSchemeStates(port, overview.items.slice(0, 1), 'confirmed'));
    expect(await loadScheme(port, preview, 'zh-CN')).toEqual({ ok: false, problem: { code: 'workbook-changed' } });
  });
});

describe('confirming', () => {
  it('writes the states of what was shown, and can be taken back', async () => {
    const port = await withScheme(own);
    const before = port.document();
    const { items } = value(await describeScheme(port));
    const done = value(await setSchemeStates(port, items, 'confirmed'));
    expect(done).toMatchObject({ changed: 43, skipped: 0 });
    expect(value(await describeScheme(port)).items.every(({ state }) => state === 'confirmed')).toBe(true);
    expect(value(await undoFixes(port, done.undo))).toEqual({ restored: 43, skipped: 0 });
    expect(port.document()).toEqual(before);
  });

  it('leaves alone what is no longer as it was shown', async () => {
    const port = await withScheme(own);
    const { items } = value(await describeScheme(port));
    const stale = items.map((item) => (item.code === 'S.line.pass' ? { ...item, value: '60' } : item));
    expect(value(await setSchemeStates(port, stale, 'confirmed'))).toMatchObject({ changed: 42, skipped: 1 });
  });
});

describe('adding a measure', () => {
  it.each([
    ['a code that is taken', { code: 'Mh1', cells: newMeasureRow }, 'scheme-row-repeated'],
    ['no points', { code: 'Mh9', cells: { ...newMeasureRow, 'P.area': '住房', 'P.value': 0 } }, 'scheme-indicator-without-points'],
    ['a code that is none', { code: 'M第九', cells: { ...newMeasureRow, 'P.area': '住房' } }, 'scheme-code-unknown'],
    ['an area that is none', { code: 'Mh9', cells: { ...newMeasureRow, 'P.area': '交通' } }, 'scheme-word-unknown'],
  ])('with %s writes nothing and says so', async (_what, draft, rule) => {
    const port = await withScheme(own);
    const before = port.document();
    const outcome = value(await addMeasure(port, draft));
    expect(outcome.added ? [] : outcome.findings.map((finding) => finding.rule)).toContain(rule);
    expect(port.document()).toEqual(before);
  });
});
