import type { Scheme } from '../model/scheme';
import { unconfirmedMeasures } from '../model/unconfirmedMeasures';

/** How many settings, and measures' points and methods, are still 示例. */
export function unconfirmedCount(scheme: Scheme): number {
  const settings = Object.values(scheme.settings).filter((setting: { readonly confirmed: boolean }) => !setting.confirmed).length;
  return settings + unconfirmedMeasures(scheme);
}
