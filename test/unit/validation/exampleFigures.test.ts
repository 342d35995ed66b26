import type { Period } from '../../../src/model/period';
import { cellAddress } from '../../../src/model/address';
import { describeFinding } from '../../../src/locales/findings';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { checkFigures } from '../../../src/tasks/checkFigures';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

/** What the check says of the example's figures in a workbook as the add-in makes it, one by one: severity, rule, unit, measure, cell, and the value questioned. */
async function found(period: Period): Promise<readonly string[]> {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale: 'zh-CN' })).toMatchObject({ ok: true });
  expect(await loadExample(port, { replace: false })).toMatchObject({ ok: true, value: { problems: [] } });
  const report = await checkFigures(port, period);
  if (!report.ok) throw new Error(report.problem.code);
  return report.value.findings.map((finding) => {
    const { severity, rule, unitName, measure, at, left } = finding;
    expect(describeFinding(finding, jilin2004, 'zh-CN').message).toContain(unitName);
    return `${severity} ${rule} ${unitName} ${measure} ${at?.sheetName}!${at === undefined ? '' : cellAddress(at.row, at.column)} ${typeof left === 'number' ? left.toFixed(4) : left}`;
  });
}

describe('the example figures', () => {
  it('have nothing to correct at half-year, and eight figures to explain', async () => {
    expect(await found('half-year')).toEqual([
      'soft under-100 吉林市 19a 半年填报!BA10 0.9919',
      'soft under-100 吉林市 19b 半年填报!BD10 0.9738',
      'soft under-100 四平市 19b 半年填报!BD11 0.9741',
      'soft under-100 四平市 26 半年填报!CA11 0.9823',
      'soft under-100 通化市 19a 半年填报!BA13 0.9774',
      'soft under-100 白城市 26 半年填报!CA16 0.9924',
      'soft outlier 延边朝鲜族自治州 14a 半年填报!AM17 1.2666',
      'soft outlier 延边朝鲜族自治州 18 半年填报!AX17 1.2440',
    ]);
  });

  it('have nothing to correct at year-end, and six figures to explain', async () => {
    expect(await found('year-end')).toEqual([
      'soft under-100 长春市 26 年终填报!CA9 0.9912',
      'soft under-100 吉林市 31 年终填报!CL10 0.9951',
      'soft unemployment-change 四平市 4 年终填报!P11 0.0451',
      'soft under-100 辽源市 31 年终填报!CL12 0.9785',
      'soft under-100 通化市 26 年终填报!CA13 0.9790',
      'soft under-100 松原市 26 年终填报!CA15 0.9802',
    ]);
  });
});
