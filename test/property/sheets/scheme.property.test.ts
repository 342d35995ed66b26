import fc from 'fast-check';
import type { Scheme } from '../../../src/model/scheme';
import type { SchemeSettings, Setting, TieBreak } from '../../../src/model/schemeSettings';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { settingRows } from '../../../src/sheets/settingRows';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

/** Any value that the row of a setting takes, in steps of a hundredth of a per cent or of a point. */
const anySetting = (row: (typeof settingRows)[number]): fc.Arbitrary<Setting<number | readonly TieBreak[]>> => {
  const value: fc.Arbitrary<number | readonly TieBreak[]> =
    row.kind === 'tie-breaks'
      ? fc.shuffledSubarray<TieBreak>(['heavier-targets', 'quantitative'])
      : row.code === 'honours.count'
        ? fc.integer({ min: row.minimum, max: row.maximum })
        : fc.integer({ min: row.minimum * 10_000, max: row.maximum * 10_000 }).map((each) => each / 10_000);
  return fc.record({ value, confirmed: fc.boolean() });
};

const anySettings: fc.Arbitrary<SchemeSettings> = fc
  .tuple(...settingRows.map((row) => anySetting(row).map((setting) => [row.code, setting] as const)))
  .map((entries) => ({ ...jilin2004.settings, ...(Object.fromEntries(entries) as Partial<SchemeSettings>) }));

const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    settings: anySettings,
    year: fc.integer({ min: 1949, max: 9999 }),
    points: fc.array(fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100), { minLength: 45, maxLength: 45 }),
    confirmed: fc.array(fc.boolean(), { minLength: 45, maxLength: 45 }),
  })
  .map(({ settings, year, points, confirmed }) => ({
    ...jilin2004,
    year,
    settings,
    measures: jilin2004.measures.map((measure, index) => ({ ...measure, points: points[index] ?? 0, confirmed: confirmed[index] ?? false })),
  }));

it.each(['zh-CN', 'en-US'] as const)('考评方案 in %s is read back as the scheme it was made from', async (locale) => {
  await fc.assert(
    fc.asyncProperty(anyScheme, async (scheme) => {
      const port = createDocumentPort(aWorkbook());
      expect(await injectTemplate(port, { scheme, units: [], locale })).toMatchObject({ ok: true });
      const opened = await openWorkbook(port, { needed: ['scheme', 'units'] });
      if (!opened.ok) throw new Error(opened.problem.code);
      const { indicators, ...rest } = opened.value.scheme;
      const { indicators: wanted, ...others } = scheme;
      expect(rest).toEqual(others);
      // An indicator is worth what its measures are worth.
      expect(indicators.map(({ number }) => number)).toEqual(wanted.map(({ number }) => number));
      for (const { number, points } of indicators) expect(points).toBeCloseTo(scheme.measures.reduce((sum, each) => sum + (each.indicator === number ? each.points : 0), 0), 9);
      expect(opened.value.schemeProblems.filter(({ kind }) => kind !== 'share-sum')).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);
