import fc from 'fast-check';
import { readSchemeText } from '../../../src/files/schemeFile/readSchemeFile';
import { writeSchemeFile } from '../../../src/files/schemeFile/writeSchemeFile';
import type { Scheme } from '../../../src/model/scheme';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { anyScheme } from '../../support/builders/anyScheme';
import { aWorkbook } from '../../support/builders/aWorkbook';

it.each(['zh-CN', 'en-US'] as const)('考评方案 in %s is read back as the scheme it was made from, and nothing is wrong in it', async (locale) => {
  await fc.assert(
    fc.asyncProperty(anyScheme, async (scheme) => {
      const port = createDocumentPort(aWorkbook());
      expect(await injectTemplate(port, { scheme, units: [], locale })).toMatchObject({ ok: true });
      const opened = await openWorkbook(port, { needed: ['scheme', 'units'] });
      if (!opened.ok) throw new Error(opened.problem.code);
      expect(opened.value.scheme).toEqual(scheme);
      // An area may have no indicator; that is told, and changes nothing.
      expect(opened.value.schemeProblems.filter(({ kind }) => kind !== 'area-empty')).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);

it('the standard scheme is read back as it is, and nothing is wrong in it', async () => {
  const port = createDocumentPort(aWorkbook());
  expect(await injectTemplate(port, { scheme: jilin2004, units: [], locale: 'zh-CN' })).toMatchObject({ ok: true });
  const opened = await openWorkbook(port, { needed: ['scheme', 'units'] });
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.scheme).toEqual({ ...jilin2004, measures: jilin2004.measures.map((measure) => ({ ...measure, confirmed: false })) });
  expect(opened.value.schemeProblems).toEqual([]);
});

it('sheet to scheme to file to scheme to sheet gives the same sheet', async () => {
  await fc.assert(
    fc.asyncProperty(anyScheme, async (scheme) => {
      const sheetOf = async (made: Scheme) => {
        const port = createDocumentPort(aWorkbook());
        expect(await injectTemplate(port, { scheme: made, units: [], locale: 'zh-CN' })).toMatchObject({ ok: true });
        return port;
      };
      const port = await sheetOf(scheme);
      const opened = await openWorkbook(port, { needed: ['scheme'] });
      if (!opened.ok) throw new Error(opened.problem.code);
      const file = writeSchemeFile(opened.value.scheme);
      const reading = readSchemeText(file);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
      expect(reading.scheme).toEqual(scheme);
      expect(writeSchemeFile(reading.scheme)).toBe(file);
      expect((await sheetOf(reading.scheme)).document()).toEqual(port.document());
    }),
    { numRuns: 40 },
  );
}, 120_000);
