import { selection as english } from './en-US/selection';
import type { Locale } from './locale';
import { selection as chinese } from './zh-CN/selection';

/** Texts of the card of the selected cell. The Chinese texts are the original; every language must have each of them. */
export type SelectionTexts = typeof chinese;

const texts: Readonly<Record<Locale, SelectionTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function selectionTexts(locale: Locale): SelectionTexts {
  return texts[locale];
}
