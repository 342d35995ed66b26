import type { ILanguagePack } from '@univerjs/core';
import type { PageLocale } from '../pageLocale';

/** What the spreadsheet says while it computes; Univer 0.25.1 asks for these texts and brings none. */
const texts: Readonly<Record<PageLocale, Readonly<Record<string, string>>>> = {
  'zh-CN': { analyzing: '正在分析公式', calculating: '正在计算', 'array-analysis': '正在分析数组公式', 'array-calculation': '正在计算数组公式', done: '计算完成' },
  'en-US': { analyzing: 'Analysing formulas', calculating: 'Calculating', 'array-analysis': 'Analysing array formulas', 'array-calculation': 'Calculating array formulas', done: 'Calculated' },
};

/** The texts of the spreadsheet with those of its progress bar. */
export function withFormulaProgressTexts(pack: ILanguagePack, locale: PageLocale): ILanguagePack {
  const formula = pack['sheets-formula'];
  return { ...pack, 'sheets-formula': { ...(typeof formula === 'object' && !Array.isArray(formula) ? formula : {}), progress: { ...texts[locale] } } };
}
