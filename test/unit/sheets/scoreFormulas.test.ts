import fc from 'fast-check';
import { periods } from '../../../src/model/period';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort, type DocumentPort } from '../../../src/xlsx/documentPort';
import { aFilledWorkbook } from '../../support/builders/aFilledWorkbook';
import { anyScheme } from '../../support/builders/anyScheme';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { value } from '../../support/value';

/** Functions that Excel 2010, WPS and LibreOffice have. */
const known = new Set(['ABS', 'AND', 'AVERAGE', 'AVERAGEIFS', 'CHOOSE', 'COUNT', 'COUNTIF', 'COUNTIFS', 'DATE', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'ISTEXT', 'MATCH', 'MAX', 'MID', 'MIN', 'MOD', 'N', 'NA', 'OR', 'ROUND', 'SUM', 'SUMIFS', 'SUMPRODUCT', 'TRIM']);

function formulasIn(port: DocumentPort): readonly string[] {
  return port.document().sheets.filter(({ name }) => name.endsWith('得分') || name.endsWith('分项排名')).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula]))));
}

function withoutTexts(formula: string): string {
  return formula.replaceAll(/"[^"]*"|'[^']*'/g, '');
}

/** How deep brackets nest. */
function depth(formula: string): number {
  let [now, most] = [0, 0];
  for (const sign of formula) {
    if (sign === '(') most = Math.max(most, (now += 1));
    else if (sign === ')') now -= 1;
  }
  return most;
}

function unknownFunctions(formulas: readonly string[]): readonly string[] {
  return [...new Set(formulas.flatMap((formula) => [...withoutTexts(formula).matchAll(/([A-Z][A-Z.]*)\(/g)].map((match) => match[1] ?? '')))].filter((name) => !known.has(name));
}

/** A column that is gone is written as NA(); where no verified value counts, and where a rate has no denominator, the formulas mean it. */
function refersToNothing(formula: string): boolean {
  return formula.replaceAll('=0,NA(),AVERAGEIFS(', '').replaceAll(',NA()),NA())', '').includes('NA()');
}

describe('the formulas of the sheets of scores and places', () => {
  it('use functions of Excel 2010 only, and stay within its limits of length and depth', async () => {
    const port = await aFilledWorkbook();
    value(await scoreAndRank(port, 'zh-CN', undefined, periods));
    const formulas = formulasIn(port);
    expect(formulas.length).toBeGreaterThan(2 * 9 * 150);
    expect(unknownFunctions(formulas)).toEqual([]);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
    expect(Math.max(...formulas.map((formula) => depth(withoutTexts(formula))))).toBeLessThan(64);
  });

  it('do so for any scheme, and none refers to a column that is not there', async () => {
    let seen = 0;
    for (const scheme of fc.sample(anyScheme, { numRuns: 30, seed: 5 })) {
      const port = createDocumentPort(aWorkbook());
      value(await injectTemplate(port, { scheme, units: [{ code: '990001', name: '甲' }, { code: '990002', name: '乙' }], locale: 'zh-CN' }));
      const [first] = (port.document().sheets.find(({ name }) => name === '年终填报')?.rows ?? []).flatMap(({ index, cells }) => cells.filter(({ value: code }) => code === '990001').map(() => index));
      const sheet = value(await port.read(['year-end'])).marks.get('year-end');
      const column = sheet?.values.flatMap((line) => line.flatMap((cell, index) => (typeof cell === 'string' && /^M.*\.N$|^M[^.]+$/.test(cell) ? [index + (sheet.column)] : [])))[0];
      if (first === undefined || sheet === undefined || column === undefined) continue;
      value(await port.apply({ sheets: [{ target: { existing: sheet.id }, liftProtection: true, blocks: [{ row: first, column, cells: [[{ value: 1 }]] }] }], names: [] }));
      value(await scoreAndRank(port, 'zh-CN', undefined, periods));
      const formulas = formulasIn(port);
      expect(unknownFunctions(formulas)).toEqual([]);
      expect(formulas.filter(refersToNothing)).toEqual([]);
      seen += formulas.length;
    }
    expect(seen).toBeGreaterThan(1000);
  });
});
