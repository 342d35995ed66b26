import { pane as english } from './en-US/pane';
import type { Locale } from './locale';
import { pane as chinese } from './zh-CN/pane';

/** Every text of the task pane. The Chinese texts are the original; every language must have each of them. */
export type PaneTexts = typeof chinese;

const texts: Readonly<Record<Locale, PaneTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function paneTexts(locale: Locale): PaneTexts {
  return texts[locale];
}
