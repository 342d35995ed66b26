import type { FigureColumn } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import { figureColumns } from '../../../src/model/period';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import { entryColumns, type EntryColumn } from '../../../src/sheets/entryColumns';
import { entryPrompt } from '../../../src/sheets/entryPrompt';
import type { SheetLocale } from '../../../src/sheets/sheetLocale';
import { sheetWords } from '../../../src/sheets/sheetWords';

const locales: readonly SheetLocale[] = ['zh-CN', 'en-US'];

/** Every measure, part, sheet and language. */
function everyPrompt(scheme: Scheme = jilin2004): readonly { readonly column: EntryColumn; readonly figures: FigureColumn; readonly locale: SheetLocale; readonly title: string; readonly text: string }[] {
  return locales.flatMap((locale) =>
    figureColumns.flatMap((figures) => entryColumns(scheme, figures).map((column) => ({ column, figures, locale, ...entryPrompt(column, figures, scheme, sheetWords(locale)) }))),
  );
}

function promptOf(code: string, figures: FigureColumn, locale: SheetLocale = 'zh-CN', scheme: Scheme = jilin2004): string {
  const column = entryColumns(scheme, figures).find((each) => each.code === code);
  if (!column) throw new Error(`no column ${code}`);
  return entryPrompt(column, figures, scheme, sheetWords(locale)).text;
}

/** The standard scheme with definitions of so many characters. */
function withDefinitions(length: number): Scheme {
  return { ...jilin2004, measures: jilin2004.measures.map((measure) => ({ ...measure, name: '名'.repeat(length), numerator: '子'.repeat(length), denominator: '母'.repeat(length) })) };
}

describe('the input prompt of an entry cell', () => {
  it.each([0, 1, 60, 110, 118, 119, 120, 300])('keeps within Excel’s 32 and 255 characters with definitions of %i characters', (length) => {
    for (const { title, text } of everyPrompt(withDefinitions(length))) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  });

  it('keeps within them for all 45 measures, whole: nothing of the standard scheme is cut', () => {
    const prompts = everyPrompt();
    expect(new Set(prompts.map(({ column }) => column.measure.id)).size).toBe(45);
    for (const { title, text, column } of prompts) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(title).toContain(column.measure.id);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).not.toMatch(/…|同上/);
    }
  });

  it('says definition, timing, direction, department and how sure the definition is', () => {
    expect(promptOf('M2', 'half-year')).toBe(
      '定义：劳社部函：期末从业人数−期初从业人数（净增）；后来通行口径：累计新就业人数−自然减员\n从年初累计；越高越好；责任部门：劳动保障\n口径依据：公开资料\n没有填0；不适用填“不适用”。',
    );
  });

  it('says both halves of a ratio, the cell’s own first', () => {
    expect(promptOf('M16.1.N', 'year-end')).toMatch(/^分子：实际缴费人数\n分母：参保人数\(=16\)\n期末时点数；/);
    expect(promptOf('M4.D', 'year-end')).toMatch(/^分母：城镇从业人员.*\n分子：期末实有城镇登记失业人数\n期末时点数；越低越好；/);
  });

  it('says in 目标任务 in what form the target is filled in', () => {
    expect(promptOf('M2', 'target')).toMatch(/^填全年目标值（人）\n定义：/);
    expect(promptOf('M16.1', 'target')).toMatch(/^填全年目标，如 85%\n分子：实际缴费人数\n分母：/);
    expect(promptOf('M10', 'target')).toMatch(/^填最低预算额（万元）\n定义：/);
    expect(promptOf('M2', 'target')).toMatch(/没有目标填“不适用”。$/);
  });

  it('says what 同上 (as above) stands for', () => {
    expect(promptOf('M18', 'year-end')).toContain('定义：当期征缴额（从年初累计；清欠是否计入须省里定），集体统筹部分\n');
    expect(promptOf('M19b.D', 'year-end')).toMatch(/^分母：应发额（人次）\n分子：按时足额发放额（人次）\n/);
  });

  it('speaks English too', () => {
    expect(promptOf('M19a.N', 'half-year', 'en-US')).toBe(
      'Numerator: 按时足额发放额（人次）\nDenominator: 应发额（人次）\nsince 1 January; 100% required; department 社会保险公司\nSource: public, inferred\n0 for nothing; 不适用 where it does not apply.',
    );
  });

  it('cuts the definitions, never timing, department, source or the word on 不适用', () => {
    const text = promptOf('M16.1.N', 'half-year', 'zh-CN', withDefinitions(300));
    expect(text).toHaveLength(255);
    expect(text).toMatch(/^分子：子+…\n期末时点数；.*责任部门：.*\n口径依据：.*\n没有填0；不适用填“不适用”。$/);
  });
});
