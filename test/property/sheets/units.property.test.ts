import fc from 'fast-check';
import type { Unit } from '../../../src/model/unit';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinDivisions } from '../../../src/schemes/jilinUnits';
import { changeUnits } from '../../../src/tasks/changeUnits';
import { describeUnits } from '../../../src/tasks/describeUnits';
import { importFigures } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { openWorkbook } from '../../../src/tasks/openWorkbook';
import { readUnitList } from '../../../src/tasks/readUnitList';
import { movedKeys } from '../../../src/tasks/movedKeys';
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

describe('any changes of the list', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), from: fc.nat(), to: fc.nat() }),
    fc.record({ kind: fc.constantFrom('retire' as const, 'reinstate' as const), from: fc.nat() }),
    fc.record({ kind: fc.constant('edit' as const), from: fc.nat(), name }),
    fc.record({ kind: fc.constant('add' as const), unit: fc.record({ code, name }) }),
  );

  it('come to what was meant, and leave the figures as they are read', async () => {
    await fc.assert(
      fc.asyncProperty(units, fc.array(step, { maxLength: 8 }), async (list, steps) => {
        const port = createDocumentPort(aWorkbook());
        expect(await injectTemplate(port, { scheme, units: list, locale: 'zh-CN' })).toMatchObject({ ok: true });
        const figures = list.map((unit, index) => ({ unitCode: unit.code, measure: '1a', column: 'half-year', part: 'value', value: index } as const));
        expect(await importFigures(port, { figures, problems: [] })).toMatchObject({ ok: true, value: { problems: [] } });
        const read = async () => {
          const opened = await openWorkbook(port, { needed: ['scheme', 'units', 'half-year'] });
          if (!opened.ok) throw new Error(opened.problem.code);
          return opened.value;
        };
        const before = (await read()).tables;
        let expected: readonly Unit[] = list;
        for (const each of steps) {
          const shown = await describeUnits(port);
          if (!shown.ok) throw new Error(shown.problem.code);
          const keys = shown.value.units.map(({ key }) => key);
          const place = 'from' in each ? each.from % keys.length : 0;
          const key = keys[place] ?? '';
          const changed = (change: Partial<Unit>): readonly Unit[] => expected.map((unit, index) => (index === place ? { ...unit, ...change } : unit));
          if (each.kind === 'move') {
            const to = each.to % keys.length;
            const moved = [...expected];
            moved.splice(to, 0, ...moved.splice(place, 1));
            expected = moved;
            expect(await changeUnits(port, shown.value.units, { kind: 'order', keys: movedKeys(keys, key, to) }, 'zh-CN')).toMatchObject({ ok: true });
          } else if (each.kind === 'add') {
            const known = expected.some((unit) => unit.code === each.unit.code);
            if (!known) expected = [...expected, each.unit];
            expect((await changeUnits(port, shown.value.units, { kind: 'add', units: [each.unit] }, 'zh-CN')).ok).toBe(!known);
          } else if (each.kind === 'edit') {
            expected = changed({ name: each.name, shortName: '简' });
            expect(await changeUnits(port, shown.value.units, { kind: 'edit', key, unit: { name: each.name, shortName: '简' } }, 'zh-CN')).toMatchObject({ ok: true });
          } else {
            expected = changed({ retired: each.kind === 'retire' });
            expect(await changeUnits(port, shown.value.units, { kind: each.kind, key }, 'zh-CN')).toMatchObject({ ok: true });
          }
        }
        const after = await read();
        expect(plain(after.units)).toEqual(plain(expected));
        expect(after.tables).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

