import type { PageLocale } from './pageLocale';
import { pageTexts } from './pageTexts';

/** `工作簿1.xlsx` and so on. */
export function newFileName(locale: PageLocale, number: number): string {
  return `${pageTexts(locale).newFileName}${number}.xlsx`;
}
