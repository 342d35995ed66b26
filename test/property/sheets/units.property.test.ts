import fc from 'fast-check';
import type { Unit } from '../../../src/model/unit';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinDivisions } from '../../../src/schemes/jilinUnits';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { readUnitList } from '../../../src/tasks/readUnitList';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { aWorkbook } from '../../support/builders/aWorkbook';

const scheme = { ...jilin2004, measures: jilin2004.measures.slice(0, 2) };

/** Names as people give them: Chinese or foreign, never a word that heads a column, says a state or sums up. */
const name = fc.oneof(fc.constantFrom(...jilinDivisions.map((unit) => unit.name)), fc.stringMatching(/^[甲乙丙丁东西南北]{2,4}[县区市]$/), fc.stringMatching(/^[A-Z][a-z]{2,6}(?: [A-Z][a-z]{2,6})?ville$/));
const code = fc.oneof(fc.integer({ min: 100_000, max: 999_999 }).map(String), fc.stringMatching(/^[A-Z]{1,2}\d{1,5}(-[A-Z]{2})?$/));
const units: fc.Arbitrary<readonly Unit[]> = fc.uniqueArray(
  fc.record({ code, name, shortName: fc.stringMatching(/^简[甲乙丙丁]{1,3}$/), retired: fc.constant(true) }, { requiredKeys: ['code', 'name'] }),
  { minLength: 1, maxLength: 12, selector: (unit) => unit.code },
);

const plain = (list: readonly Unit[]): unknown => list.map(({ code: each, name: called, shortName, retired }) => [each, called, shortName ?? '', retired ?? false]);

describe('a pasted list of units', () => {
  const word = fc.oneof(code, name, fc.constantFrom('', ' ', '\t', ',', '，', '、', '\n', '1.', '（2）', '"', '单位', '代码', '上级', '停用', '合计', '220100', '２２', 'TOTAL', '|', '#REF!', '=1+1', '\u200B'), fc.string({ unit: 'grapheme', maxLength: 5 }));

  it('never throws, tells every line that is no unit, and is used only with codes and names that hold', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('');
        const { rows, problems, usable } = readUnitList(text);
        const told = new Set([...problems, ...rows].map(({ line }) => line));
        const written = text.split(/\r\n|\r|\n/).flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) ? [index + 1] : []));
        // Only the first may be passed over without a word: it names the columns.
        expect(written.slice(1).filter((line) => !told.has(line))).toEqual([]);
        if (!usable) expect(problems.some(({ stops }) => stops)).toBe(true);
        else {
          expect(new Set(rows.map(({ unit }) => unit.code)).size).toBe(rows.length);
          for (const { unit } of rows) expect([unit.code, unit.name].every((each) => each.trim() !== '')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['\t', true],
    [',', true],
    ['\t', false],
    ['，', false],
  ])('set apart by “%s”, with a header: %p, is the list that was meant', (separator, withHeader) => {
    fc.assert(
      fc.property(units, (list) => {
        const lines = list.map((unit) => [unit.code, unit.name, ...(withHeader || unit.shortName !== undefined ? [unit.shortName ?? ''] : []), ...(withHeader || unit.retired ? [unit.retired ? '停用' : ''] : [])].join(separator));
        const { rows, problems } = readUnitList([...(withHeader ? [['代码', '单位', '简称', '状态'].join(separator)] : []), ...lines].join('\n'));
        expect(problems.filter(({ stops }) => stops)).toEqual([]);
        expect(plain(rows.map(({ unit }) => unit))).toEqual(plain(list));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list of units in the workbook', () => {
  it('is read back from 考评单位 as it was injected', async () => {
    await fc.assert(
      fc.asyncProperty(units, async (list) => {
        const port = createDocumentPort(aWorkbook());
        expect(await injectTemplate(port, { scheme, units: list, locale: 'zh-CN' })).toMatchObject({ ok: true });
        const opened = await openWorkbook(port, { needed: ['units', 'half-year'] });
        if (!opened.ok) throw new Error(opened.problem.code);
        expect(plain(opened.value.units)).toEqual(plain(list));
        expect(opened.value.listProblems).toEqual([]);
        expect(opened.value.tables['half-year']?.rows.map(({ unit }) => unit)).toEqual(list.map((unit) => unit.code));
      }),
      { numRuns: 30 },
    );
  });
});
