import type { Period } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { applyFixes, undoFixes } from '../../../src/tasks/applyFixes';
import { checkFigures, clearMarks } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { previewRemoval, removeTemplate } from '../../../src/tasks/removeTemplate';
import type { CheckReport } from '../../../src/tasks/reports';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { notApplicableChoices } from '../../../src/validation/fillNotApplicable';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { bringIn } from '../../support/bringIn';

describe('the example figures', () => {
  it('all find their place', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    const report = value(await loadExample(port, { replace: false }));
    expect(report).toEqual({ written: expect.any(Number) as number, problems: [] });
    expect(report.written).toBe(9 * 45 + 2 * 9 * (45 + 26 - 4));
  });

  it('are not loaded over figures that differ', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,1a,year-end,1,,');
    expect(await loadExample(port, { replace: false })).toMatchObject({ ok: false, problem: { code: 'entries-exist' } });
    expect(await loadExample(port, { replace: true })).toMatchObject({ ok: true, value: { written: 1 } });
  });

  it.each<Period>(['half-year', 'year-end'])('have no hard finding at %s', async (period) => {
    const report = value(await checkFigures(await aFilledWorkbook(), period));
    expect(report.findings.filter((finding) => finding.severity === 'hard')).toEqual([]);
    expect(report.cellsChecked).toBe(9 * (45 + 26 - 4));
    expect(report.completeness.every((unit) => unit.blank === 0)).toBe(true);
  });
});

describe('a wrong figure', () => {
  it('is found, marked in its row, repaired, and clean afterwards', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,year-end,６１９２７人,,');
    const report = value(await checkFigures(port, 'year-end'));
    expect(report.findings[0]).toMatchObject({ rule: 'wrong-type', unitCode: '220100', measure: '2', left: '６１９２７人', fix: { kind: 'set-value', value: 61927 } });
    expect(textsOf(port, '年终填报')).toContain('|M2|');

    const fixed = value(await applyFixes(port, report.findings));
    expect(fixed).toMatchObject({ changed: 1, skipped: 0 });
    expect(value(await checkFigures(port, 'year-end')).hard).toBe(0);
    expect(textsOf(port, '年终填报')).not.toContain('|M2|');

    expect(value(await undoFixes(port, fixed.undo))).toEqual({ restored: 1, skipped: 0 });
    expect(value(await checkFigures(port, 'year-end')).hard).toBe(1);
  });

  it('that somebody changed meanwhile is not repaired', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,year-end,61927人,,');
    const report = value(await checkFigures(port, 'year-end'));
    await bringIn(port, '长春市,2,year-end,60000,,');
    expect(value(await applyFixes(port, report.findings))).toMatchObject({ changed: 0, skipped: 1 });
  });
});

describe('a blank cell', () => {
  const choicesIn = (report: CheckReport) => {
    const blank = report.findings.find(({ rule }) => rule === 'blank');
    return blank && notApplicableChoices(blank, report.findings, jilin2004.measures);
  };

  it('is filled with 不适用 when the user says so, asks for the reason then, and is as it was afterwards', async () => {
    const port = await aFilledWorkbook();
    await putIn(port, '\u3000');
    const before = port.document();
    const report = value(await checkFigures(port, 'year-end'));
    const marked = port.document();
    expect(report.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const choices = choicesIn(report);
    expect(choices?.ofUnit).toHaveLength(1);

    const filled = value(await applyFixes(port, choices?.here ?? []));
    expect(filled).toMatchObject({ changed: 1, skipped: 0 });
    const asked = value(await checkFigures(port, 'year-end')).findings.filter(({ unitCode, measure, rule }) => unitCode === '220100' && measure === '2' && rule === 'not-applicable-unexplained');
    expect(asked).toMatchObject([{ severity: 'soft', left: '不适用' }]);

    expect(value(await undoFixes(port, filled.undo))).toEqual({ restored: 1, skipped: 0 });
    value(await checkFigures(port, 'year-end'));
    expect(port.document()).toEqual(marked);
    value(await clearMarks(port));
    expect(port.document()).toEqual(before);
  });

  it('that somebody filled meanwhile keeps what was filled in', async () => {
    const port = await aFilledWorkbook();
    await putIn(port, '');
    const choices = choicesIn(value(await checkFigures(port, 'year-end')));
    await putIn(port, 5);
    expect(value(await applyFixes(port, choices?.here ?? []))).toMatchObject({ changed: 0, skipped: 1 });
  });
});

describe('marks', () => {
  it('cleared leave the workbook as it was before the check', async () => {
    const port = await aFilledWorkbook();
    await bringIn(port, '长春市,2,year-end,-5,,');
    const before = port.document();
    value(await checkFigures(port, 'year-end'));
    expect(port.document()).not.toEqual(before);
    value(await clearMarks(port));
    expect(port.document()).toEqual(before);
  });
});

describe('scores', () => {
  it('of both periods are written into sheets of their own, with ranks from 1', async () => {
    const port = await aFilledWorkbook();
    const report = value(await scoreAndRank(port, 'zh-CN'));
    expect(report.assessments.map((each) => [each.period, each.sheetName])).toEqual([
      ['half-year', '半年得分'],
      ['year-end', '年终得分'],
    ]);
    expect(report.assessments.every((each) => each.sheetId !== '')).toBe(true);
    const ranks = report.assessments[1]?.units.map((unit) => unit.rank ?? 0) ?? [];
    expect([...ranks].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('written again give the same workbook', async () => {
    const port = await aFilledWorkbook();
    value(await scoreAndRank(port, 'zh-CN'));
    const before = port.document();
    value(await scoreAndRank(port, 'zh-CN'));
    expect(port.document()).toEqual(before);
  });

  it('are refused without figures', async () => {
    const port = createDocumentPort(aWorkbook());
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    expect(await scoreAndRank(port, 'zh-CN')).toEqual({ ok: false, problem: { code: 'nothing-to-do' } });
  });
});

describe('removing the template', () => {
  it('says what will be lost, and leaves what was there before', async () => {
    const before = aWorkbook({ 台账: [['旧数据', 1]] });
    const port = await aFilledWorkbook();
    value(await scoreAndRank(port, 'zh-CN'));
    const preview = value(await previewRemoval(port));
    expect(preview.sheets.map((sheet) => [sheet.name, sheet.filledCells])).toContainEqual(['目标任务', 9 * 45]);
    value(await removeTemplate(port, preview));
    expect(port.document().sheets).toEqual(before.sheets);
    expect(port.document().names).toEqual([]);
  });

  it('does nothing when figures were entered since the preview', async () => {
    const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
    value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' }));
    const preview = value(await previewRemoval(port));
    value(await loadExample(port, { replace: false }));
    expect(await removeTemplate(port, preview)).toEqual({ ok: false, problem: { code: 'workbook-changed' } });
  });
});

/** Puts an entry into 长春市's cell of measure 2 at year-end. */
async function putIn(port: DocumentPort, entry: string | number): Promise<void> {
  const { tables } = value(await openWorkbook(port, { needed: ['scheme', 'units', 'year-end'] }));
  const at = tables['year-end']?.rows.find(({ unit }) => unit === '220100')?.measures.get('2')?.value?.at;
  if (at === undefined) throw new Error('no such cell');
  value(await port.apply({ sheets: [{ target: { existing: at.sheetId }, blocks: [{ row: at.row, column: at.column, cells: [[{ value: entry }]] }] }], names: [] }));
}

function textsOf(port: DocumentPort, sheet: string): string {
  const found = port.document().sheets.find((each) => each.name === sheet);
  return found?.rows.flatMap((row) => row.cells.map((cell) => String(cell.value ?? ''))).join('\n') ?? '';
}
