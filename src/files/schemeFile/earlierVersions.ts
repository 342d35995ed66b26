import type { SettingCode } from '../../model/schemeSettings';
import { jilin2004 } from '../../schemes/jilin2004';

/** The settings that came later, by the version that has them and the one before has not. */
const newIn: ReadonlyMap<number, readonly SettingCode[]> = new Map([
  [2, ['check.outlier-units', 'check.outlier-spread', 'check.unit-slip', 'check.repeated-measures', 'check.repeated-digits']],
  [3, ['projection.half-year', 'projection.year-end', 'case.points']],
]);

/**
 * The content of a file of an earlier version with the settings that came later, at the standard scheme's values and marked 示例: what was fixed
 * in the program then is what they say now, and what it could not do then is off or harmless by them. Settings that are there stay; any other content is given back as it is.
 */
export function withLaterSettings(content: unknown): unknown {
  if (!isRecord(content) || typeof content.version !== 'number' || !isRecord(content.scheme) || !isRecord(content.scheme.settings)) return content;
  const { version } = content;
  const codes = [...newIn].flatMap(([since, each]) => (version < since ? each : []));
  const later = Object.fromEntries(codes.map((code) => [code, { value: jilin2004.settings[code].value, state: 'example' }]));
  return { ...content, scheme: { ...content.scheme, settings: { ...later, ...content.scheme.settings } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
