import { figureColumns, periods } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../../src/schemes/jilinUnits';
import { schemeOfPrefecture } from '../../../src/schemes/schemeOfPrefecture';
import { alignTemplate } from '../../../src/tasks/alignTemplate';
import { changeUnits } from '../../../src/tasks/changeUnits';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { describeUnits } from '../../../src/tasks/describeUnits';
import { importFigures } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { countyFigures } from '../../support/builders/countyFigures';
import { value } from '../../support/value';

async function filled(code: string): Promise<DocumentPort> {
  const name = jilinPrefectures.find((each) => each.code === code)?.name;
  const scheme = schemeOfPrefecture(jilin2004, name);
  const units = unitsOfJilinPrefecture(code);
  const port = createDocumentPort(aWorkbook());
  value(await injectTemplate(port, { scheme, units, locale: 'zh-CN' }));
  expect(value(await importFigures(port, { figures: countyFigures(scheme, units), problems: [] })).problems).toEqual([]);
  return port;
}

describe.each(jilinPrefectures.map(({ code, name }) => [name, code] as const))('the counties of %s', (_name, code) => {
  const units = unitsOfJilinPrefecture(code);

  it('are filled in, checked without a hard finding, and ranked', async () => {
    const port = await filled(code);
    for (const period of periods) {
      const report = value(await checkFigures(port, period));
      expect(report.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
      expect(report.units).toBe(units.length);
      expect(report.completeness.every(({ blank }) => blank === 0)).toBe(true);
    }
    const { assessments } = value(await scoreAndRank(port, 'zh-CN'));
    for (const assessment of assessments) {
      expect(assessment.units.map((unit) => unit.code)).toEqual(units.map((unit) => unit.code));
      expect(assessment.units.every(({ rank, total }) => rank !== undefined && total !== undefined && total > 0 && total <= 100)).toBe(true);
      const covered = assessment.units.map((unit) => unit.measures.find(({ measure }) => measure === '36'));
      expect(covered.map((score) => [score?.counted, score?.actual])).toEqual(units.map((_, index) => (index === units.length - 1 ? [false, undefined] : [true, index === 0 ? 0 : 1])));
    }
  });
});

describe('“阳光超市”覆盖率 of a county', () => {
  it.each([
    [0, 1, []],
    [1, 1, []],
    [2, 1, ['county-not-0-or-1']],
    [1, 3, ['county-not-0-or-1']],
    [0.5, 1, ['fraction']],
  ])('%p of %p', async (numerator, denominator, expected) => {
    const port = await filled('220400');
    const figure = { unitCode: '220421', measure: '36', column: 'year-end' } as const;
    value(await importFigures(port, { figures: [{ ...figure, part: 'numerator', value: numerator }, { ...figure, part: 'denominator', value: denominator }], problems: [] }));
    const hard = value(await checkFigures(port, 'year-end')).findings.filter(({ severity }) => severity === 'hard');
    expect(hard.map(({ rule, unitCode }) => [rule, unitCode])).toEqual(expected.map((rule) => [rule, '220421']));
  });
});

describe('a unit that is added to a filled workbook', () => {
  it('gets its rows, is asked for its figures, and leaves those of the others as they are', async () => {
    const port = await filled('220400');
    const roles = ['scheme', 'units', 'target', 'half-year', 'year-end'] as const;
    const figures = async (): Promise<unknown> => {
      const { tables } = value(await openWorkbook(port, { needed: roles }));
      return figureColumns.map((column) => tables[column]?.rows.filter(({ unit }) => unit !== 'U001').map(({ unit, measures }) => [unit, [...measures].map(([id, entry]) => [id, entry.value?.raw, entry.numerator?.raw, entry.denominator?.raw])]));
    };
    const before = await figures();
    value(await changeUnits(port, value(await describeUnits(port)).units, { kind: 'add', units: [{ code: 'U001', name: '开发区', parent: '220400' }] }, 'zh-CN'));
    value(await alignTemplate(port, 'zh-CN'));
    expect(value(await describeUnits(port)).units.at(-1)).toMatchObject({ code: 'U001', missingIn: [] });
    expect(await figures()).toEqual(before);
    const hard = value(await checkFigures(port, 'year-end')).findings.filter(({ severity }) => severity === 'hard');
    expect(new Set(hard.map(({ unitCode }) => unitCode))).toEqual(new Set(['U001']));
    expect(new Set(hard.map(({ rule }) => rule))).toEqual(new Set(['blank', 'target-missing']));
  });
});

