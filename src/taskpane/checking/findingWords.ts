import { describeFinding, type FindingDescription } from '../../locales/findings';
import type { Locale } from '../../locales/locale';
import type { Finding } from '../../model/finding';
import type { Scheme } from '../../model/scheme';

interface Made {
  readonly scheme: Scheme;
  readonly locale: Locale;
  readonly words: FindingDescription;
}

const made = new WeakMap<Finding, Made>();

/** The words of a finding; kept, because searching asks for thousands of them at every key. */
export function findingWords(finding: Finding, scheme: Scheme, locale: Locale): FindingDescription {
  const known = made.get(finding);
  if (known !== undefined && known.scheme === scheme && known.locale === locale) return known.words;
  const words = describeFinding(finding, scheme, locale);
  made.set(finding, { scheme, locale, words });
  return words;
}
