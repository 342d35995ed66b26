import type { SettingCode } from '../../model/schemeSettings';
import { jilin2004 } from '../../schemes/jilin2004';

/** Settings that version 2 has and version 1 had not. */
const sinceVersion2: readonly SettingCode[] = ['check.outlier-units', 'check.outlier-spread', 'check.unit-slip', 'check.repeated-measures', 'check.repeated-digits'];

/**
 * The content of a file of an earlier version with the settings that came later, at the standard scheme's values and marked 示例: what was fixed
 * in the program then is what they say now. Settings that are there stay; any other content is given back as it is.
 */
export function withLaterSettings(content: unknown): unknown {
  if (!isRecord(content) || content.version !== 1 || !isRecord(content.scheme) || !isRecord(content.scheme.settings)) return content;
  const later = Object.fromEntries(sinceVersion2.map((code) => [code, { value: jilin2004.settings[code].value, state: 'example' }]));
  return { ...content, scheme: { ...content.scheme, settings: { ...later, ...content.scheme.settings } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
