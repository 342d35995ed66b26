import { check } from '../../../src/validation/check';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { entryTables, exampleFigures } from '../../support/builders/exampleFigures';

const tables = entryTables(jilin2004, exampleFigures(jilin2004));
const context = { scheme: jilin2004, units: jilinPrefectures, target: tables.target, halfYear: tables['half-year'], yearEnd: tables['year-end'] };

describe('the example figures', () => {
  it.each(['half-year', 'year-end'] as const)('have no hard finding at %s', (period) => {
    const f = check({ ...context, period });
    expect(f.filter((finding) => finding.severity === 'hard')).toEqual([]);
  });
});
