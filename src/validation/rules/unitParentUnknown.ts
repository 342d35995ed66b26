import type { Unit } from '../../model/unit';
import { jilinPrefectures } from '../../schemes/jilinUnits';
import type { SheetRule, Suspicion } from '../rule';

const prefectures: ReadonlySet<string> = new Set(jilinPrefectures.map((unit) => unit.code));

/**
 * 上级代码不明: the parent of a unit is the unit itself, or nobody that is known: no unit of the list (retired ones may be parents), no
 * prefecture of Jilin, nor the prefecture or province that the unit's own code lies in.
 */
export const unitParentUnknown: SheetRule = {
  code: 'unit-parent-unknown',
  severity: 'hard',
  scope: 'sheets',
  *check({ units }): Iterable<Suspicion> {
    const listed = new Set(units.map((unit) => unit.code));
    for (const unit of units) {
      if (unit.parent === undefined || unit.retired) continue;
      const itself = unit.parent === unit.code;
      if (!itself && (listed.has(unit.parent) || prefectures.has(unit.parent) || liesIn(unit, unit.parent))) continue;
      const at = unit.parentAt ?? unit.at;
      yield { ...(at && { at }), unitCode: unit.code, unitName: unit.name, left: unit.parent, ...(itself && { parameters: { itself: 1 } }) };
    }
  },
};

/** By the structure of GB/T 2260: two digits of the province, two of the prefecture, two of the county. */
function liesIn({ code }: Unit, parent: string): boolean {
  return /^\d{6}/.test(code) && (parent === `${code.slice(0, 4)}00` || parent === `${code.slice(0, 2)}0000`);
}
