import type { WorkbookDocument } from '../../../src/model/workbookDocument';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { jilinPrefectures } from '../../../src/schemes/jilinUnits';
import { examineWorkbook } from '../../../src/tasks/examineWorkbook';
import { loadExample } from '../../../src/tasks/importFigures';
import { injectTemplate } from '../../../src/tasks/injectTemplate';
import { repairWorkbook } from '../../../src/tasks/repairWorkbook';
import { scoreAndRank } from '../../../src/tasks/scoreAndRank';
import { createDocumentPort } from '../../../src/xlsx/documentPort';
import { DamagedWorkbook } from '../../support/builders/aDamagedWorkbook';
import { aWorkbook } from '../../support/builders/aWorkbook';
import { enteredFigures } from '../../support/builders/enteredFigures';
import { value } from '../../support/value';

async function filled(locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<WorkbookDocument> {
  const port = createDocumentPort(aWorkbook({ 台账: [['旧数据', 1]] }));
  value(await injectTemplate(port, { scheme: jilin2004, units: jilinPrefectures, locale }));
  value(await loadExample(port, { replace: false }));
  value(await scoreAndRank(port, locale));
  return port.document();
}

let standard: WorkbookDocument;
let figures: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  standard = await filled();
  figures = await enteredFigures(standard);
});
const damaged = (): DamagedWorkbook => new DamagedWorkbook(standard);
const codes = 6;
const total = 7;
const firstUnit = 8;
const column = (code: string, sheet = '年终填报'): number => damaged().columnOf(sheet, code);

describe('examining a workbook', () => {
  it.each(['zh-CN', 'en-US'] as const)('finds nothing in one that is as it was made, in %s', async (locale) => {
    const port = createDocumentPort(await filled(locale));
    const before = port.document();
    expect(value(await examineWorkbook(port)).items).toEqual([]);
    expect(port.document()).toEqual(before);
  });

  it('says that there is nothing to examine where nothing was injected', async () => {
    expect(await examineWorkbook(createDocumentPort(aWorkbook()))).toEqual({ ok: false, problem: { code: 'not-injected' } });
  });
});

type Case = readonly [string, () => DamagedWorkbook, readonly (readonly [string, string])[]];

describe('what a click repairs', () => {
  it.each<Case>([
    ['a mark that was typed over', () => damaged().withCell('年终填报', codes, 0, '代码'), [['mark-lost', 'TRA|year-end|']]],
    ['a mark that was typed over, without its name', () => damaged().withCell('年终填报', codes, 0, '代码').withoutName('TRA_year_end'), [['mark-lost', 'TRA|year-end|']]],
    ['a name that was deleted', () => damaged().withoutName('TRA_target'), [['name-missing', 'A7']]],
    ['all names deleted', () => damaged().withoutNames(), Array.from({ length: 11 }, () => ['name-missing', 'A'] as const)],
    ['a code typed over', () => damaged().withCell('年终填报', codes, column('M3'), '新就业'), [['column-code-lost', 'M3']]],
    ['a code that became another one', () => damaged().withCell('年终填报', codes, column('M3'), 'M2'), [['column-code-lost', 'M3']]],
    ['the codes of a ratio deleted', () => damaged().pastedAt('年终填报', codes, column('M1b.N'), [['', '', '']]), [['column-code-lost', 'M1b.N'], ['column-code-lost', 'M1b.D'], ['column-code-lost', 'M1b.R']]],
    ['all codes of columns pasted over', () => damaged().pastedAt('年终填报', codes, 1, [Array.from({ length: column('M36.R') }, (_, index) => index)]), [['column-code-lost', 'U.name']]],
    ['codes of units pasted over', () => damaged().pastedAt('年终填报', firstUnit, 0, [['a'], ['b'], ['c']]), [['row-code-lost', '220100'], ['row-code-lost', '220200'], ['row-code-lost', '220300']]],
    ['the codes of totals and end deleted', () => damaged().withCell('年终填报', total, 0, '').withCell('年终填报', firstUnit + 9, 0, ''), [['row-code-lost', 'TOTAL'], ['row-code-lost', 'END']]],
    ['the code of a setting', () => damaged().withCell('考评方案', 12, 0, 'x'), [['row-code-lost', 'S.']]],
    ['the code of a unit in the list', () => damaged().withCell('考评单位', 5, 0, ''), [['row-code-lost', '220200']]],
    ['headers pasted over', () => damaged().pastedAt('年终填报', 4, column('M3'), [['就业']]), [['header-changed', '']]],
    ['a name of a unit', () => damaged().withCell('年终填报', firstUnit, 1, ''), [['unit-name-changed', '长春市']]],
    ['a rate typed over', () => damaged().withCell('年终填报', firstUnit, column('M1b.R'), 0.9), [['formula-overwritten', '=IF(']]],
    ['rates pasted over', () => damaged().pastedAt('年终填报', firstUnit, column('M1b.R'), [[1], [2], [3]]), [['formula-overwritten', '=IF('], ['mark-format-lost', '']]],
    ['a total typed over', () => damaged().withCell('年终填报', total, column('M3'), 5), [['formula-overwritten', '=SUM(']]],
    ['a total that leaves units out', () => damaged().withFormula('年终填报', total, column('M2'), '=SUM(H9:H10)'), [['formula-overwritten', '=SUM(']]],
    ['all rules deleted', () => damaged().withoutRules('考评单位'), [['rule-lost', ''], ['rule-lost', '']]],
    ['figures pasted over', () => damaged().pastedAt('年终填报', firstUnit, column('M3'), [[5], [6]]), [['rule-changed', 'OR('], ['mark-format-lost', '']]],
    ['all formats of marks deleted', () => damaged().withoutMarkFormats('年终填报'), [['mark-format-lost', '']]],
    ['columns of marks shown', () => damaged().withAllColumnsShown('年终填报'), [['mark-columns-shown', '']]],
    ['panes unfrozen', () => damaged().unfrozen('年终填报'), [['freeze-lost', '']]],
    ['the row of codes deleted', () => damaged().withoutRow('年终填报', codes), [['code-row-missing', '']]],
    ['the column of codes deleted', () => damaged().withoutColumn('年终填报', 0), [['code-column-missing', '']]],
    ['an older template', () => damaged().withCell('年终填报', codes, 0, 'TRA|year-end|jilin-2004|0'), [['template-older', 'TRA|year-end|']]],
  ])('%s', async (_name, damage, expected) => {
    const document = damage().build();
    const port = createDocumentPort(document);
    const before = await enteredFigures(document);
    const { items } = value(await examineWorkbook(port));
    const seen = items.map(({ kind, expected: belongs }) => [kind, String(belongs ?? '')]);
    expect(seen.slice(0, expected.length)).toEqual(expected.map(([kind, text]): readonly unknown[] => [kind, expect.stringContaining(text)]));
    for (let round = 0; round < 3; round += 1) {
      const now = value(await examineWorkbook(port)).items.filter(({ remedy }) => remedy === 'repair');
      if (now.length === 0) break;
      value(await repairWorkbook(port, now));
    }
    expect(value(await examineWorkbook(port)).items).toEqual([]);
    const after = await enteredFigures(port.document());
    // Rows that carried no unit's code are read under it again; nothing that was read reads otherwise now.
    for (const [figure, entered] of Object.entries(before)) if (figure in figures) expect([figure, after[figure]]).toEqual([figure, entered]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(figures).sort());
  });
});
