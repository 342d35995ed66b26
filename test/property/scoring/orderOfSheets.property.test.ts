import fc from 'fast-check';
import type { Assessment } from '../../../src/model/assessment';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

/** What a workbook's scores come to, by period and unit, wherever they stand. */
async function scoresOf(port: DocumentPort): Promise<ReadonlyMap<string, unknown>> {
  const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
  return new Map(assessments.flatMap(({ period, units }: Assessment) => units.map(({ code, heaviness: _, ...unit }): [string, unknown] => [`${period} ${code}`, unit])));
}

const orderOf = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...items], { minLength: items.length });

describe('scores', () => {
  it('do not depend on the order of the sheets', async () => {
    const filled = (await aFilledWorkbook()).document();
    const expected = await scoresOf(createDocumentPort(filled));
    expect(expected.size).toBe(18);
    await fc.assert(fc.asyncProperty(orderOf(filled.sheets), async (sheets) => {
      expect(await scoresOf(createDocumentPort({ ...filled, sheets }))).toEqual(expected);
    }), { numRuns: 4 });
  });

  it('do not depend on the order of the units in the workbook', async () => {
    const expected = await scoresOf(await aFilledWorkbook());
    await fc.assert(fc.asyncProperty(orderOf(jilinPrefectures), async (units) => {
      const port = createDocumentPort(aWorkbook());
      value(await injectTemplate(port, { scheme: jilin2004, units, locale: 'zh-CN' }));
      value(await loadExample(port, { replace: false }));
      expect(await scoresOf(port)).toEqual(expected);
    }), { numRuns: 3 });
  });
});
