import type { Locale } from '../../locales/locale';
import { paneTexts } from '../../locales/pane';

/** That a result was made with so many unconfirmed settings, as one line for a copied text. */
export function unconfirmedText(count: number, locale: Locale): string {
  const { unconfirmed } = paneTexts(locale);
  return unconfirmed.line(unconfirmed.title, unconfirmed.count(count));
}
