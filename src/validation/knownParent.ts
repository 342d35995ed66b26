import type { Unit } from '../model/unit';
import { jilinPrefectures } from '../schemes/jilinUnits';

const prefectures: ReadonlySet<string> = new Set(jilinPrefectures.map((unit) => unit.code));

/**
 * Whether the parent of a unit is somebody: a unit of the list (retired ones may be parents) other than itself, a prefecture of Jilin, or the
 * prefecture or province that the unit's own code lies in. A unit without parent needs none.
 */
export function isKnownParent({ code, parent }: Unit, listed: ReadonlySet<string>): boolean {
  if (parent === undefined) return true;
  return parent !== code && (listed.has(parent) || prefectures.has(parent) || liesIn(code, parent));
}

/** By the structure of GB/T 2260: two digits of the province, two of the prefecture, two of the county. */
function liesIn(code: string, parent: string): boolean {
  return /^\d{6}/.test(code) && (parent === `${code.slice(0, 4)}00` || parent === `${code.slice(0, 2)}0000`);
}
