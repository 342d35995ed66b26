import type { Unit } from '../../src/model/unit';
import { jilinCounties, jilinPrefectures } from '../../src/schemes/jilinUnits';

/** The nine prefectures; these and the 60 counties (69); otherwise as many units with codes of our own (2,844: all counties of the country). */
export function unitsOfSize(size: number): readonly Unit[] {
  if (size === jilinPrefectures.length) return jilinPrefectures;
  const province = [...jilinPrefectures, ...jilinCounties];
  if (size === province.length) return province;
  return Array.from({ length: size }, (_, index) => ({ code: String(100_000 + index), name: `第${index + 1}县` }));
}
