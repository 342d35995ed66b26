import { readCodedTable } from '../../../src/sheets/codedTable';
import { calculationCodes } from '../../../src/sheets/scores/calculationColumns';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { compareScores } from '../../../src/tasks/compareScores';
import { proposeOutcomes } from '../../../src/tasks/proposeOutcomes';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import type { DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { shown, typed } from '../../support/builders/ourCells';
import { value } from '../../support/value';

/** The texts above the units of 半年得分, and the formula of the first unit's projection. */
async function halfYearSheet(port: DocumentPort): Promise<{ readonly head: string; readonly formula: unknown }> {
  const content = value(await port.read(['half-year-scores'])).marks.get('half-year-scores');
  const table = content && readCodedTable(content);
  if (!table) throw new Error('no sheet of scores');
  const [first] = table.rows;
  const column = table.columns.get(calculationCodes.projection);
  const head = table.content.values.slice(0, table.codeRow - table.content.row).flat().join('\n');
  return { head, formula: table.content.formulas[(first?.row ?? 0) - table.content.row]?.[(column ?? -1) - table.content.column] };
}

describe('a cut-off date in 考评方案', () => {
  it('projects what accumulates, the sheet by a formula over that very cell, and says so above the scores', async () => {
    const port = await aFilledWorkbook();
    const before = value(await scoreAndRank(port, 'zh-CN')).assessments.find(({ period }) => period === 'half-year');
    await typed(port, 'scheme', 'S.projection.half-year', 'P.value', 620);
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    const after = assessments.find(({ period }) => period === 'half-year');
    const score = (of: typeof after, id: string) => of?.units[0]?.measures.find(({ measure }) => measure === id);
    expect((score(after, '2')?.actual ?? 0) / (score(before, '2')?.actual ?? 0)).toBeCloseTo(182 / 172, 12);
    expect(score(after, '4')?.actual).toBe(score(before, '4')?.actual);
    const { head, formula } = await halfYearSheet(port);
    expect(head).toContain('累计数截至6月20日，按182÷172天推算到6月30日。');
    expect(formula).toMatch(/^=IF\('考评方案'!\$[A-Z]+\$\d+>0,\(DATE\('考评方案'!\$[A-Z]+\$\d+,7,1\)/);
    expect(value(await compareScores(port, assessments)).findings).toEqual([]);
    expect(await shown(port, 'half-year-scores', '220100', calculationCodes.projection)).toBeDefined();
  });

  it('marks projected figures in the facts of proposals', async () => {
    const port = await aFilledWorkbook();
    await typed(port, 'scheme', 'S.projection.year-end', 'P.value', 1130);
    await proposeOutcomes(port, 'zh-CN');
    const content = value(await port.read(['outcomes'])).marks.get('outcomes');
    const texts = (content?.values ?? []).flat().filter((text) => typeof text === 'string' && text.includes('（推算）'));
    expect(texts.length).toBeGreaterThan(0);
  });

  it('that is no day of the period projects nothing, in the sheet neither; the check names it', async () => {
    const port = await aFilledWorkbook();
    await typed(port, 'scheme', 'S.projection.half-year', 'P.value', 231);
    const half = value(await scoreAndRank(port, 'zh-CN')).assessments.find(({ period }) => period === 'half-year');
    expect(half?.projection).toBeUndefined();
    expect((await halfYearSheet(port)).formula).toMatch(/^=IF\(0>0,/);
    expect(value(await checkFigures(port, 'half-year')).findings.map(({ rule }) => rule)).toContain('scheme-cut-off-invalid');
  });
});
