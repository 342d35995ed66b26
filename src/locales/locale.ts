/** The languages that the product speaks completely. */
export type Locale = 'zh-CN' | 'en-US';

export const locales: readonly Locale[] = ['zh-CN', 'en-US'];

/**
 * The language for a language tag such as Office's display language: Chinese for every kind of Chinese and for a missing
 * tag (the product's first language), English for all others.
 */
export function localeOf(languageTag: string | undefined): Locale {
  if (languageTag === undefined || languageTag === '') return 'zh-CN';
  return /^zh(-|_|$)/i.test(languageTag) ? 'zh-CN' : 'en-US';
}
