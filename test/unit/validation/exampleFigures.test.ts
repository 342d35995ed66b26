import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { check } from '../../../src/validation/check';
import { entryTables, exampleFigures } from '../../support/builders/exampleFigures';

const tables = entryTables(jilin2004, exampleFigures(jilin2004));
const found = (period: 'half-year' | 'year-end') =>
  check({ scheme: jilin2004, units: jilinPrefectures, period, target: tables.target, halfYear: tables['half-year'], yearEnd: tables['year-end'] }).map(
    ({ severity, rule, unitName, measure }) => `${severity} ${rule} ${unitName} ${measure}`,
  );

describe('the example figures', () => {
  it('have nothing to correct at half-year, and eight figures to explain', () => {
    expect(found('half-year')).toEqual([
      'soft under-100 吉林市 19a',
      'soft under-100 吉林市 19b',
      'soft under-100 四平市 19b',
      'soft under-100 四平市 26',
      'soft under-100 通化市 19a',
      'soft under-100 白城市 26',
      'soft outlier 延边朝鲜族自治州 14a',
      'soft outlier 延边朝鲜族自治州 18',
    ]);
  });

  it('have nothing to correct at year-end, and six figures to explain', () => {
    expect(found('year-end')).toEqual([
      'soft under-100 长春市 26',
      'soft under-100 吉林市 31',
      'soft unemployment-change 四平市 4',
      'soft under-100 辽源市 31',
      'soft under-100 通化市 26',
      'soft under-100 松原市 26',
    ]);
  });
});
