import { isKnownParent } from '../knownParent';
import type { SheetRule, Suspicion } from '../rule';

/** 上级代码不明: the parent of a unit is the unit itself, or nobody that is known. */
export const unitParentUnknown: SheetRule = {
  code: 'unit-parent-unknown',
  severity: 'hard',
  scope: 'sheets',
  *check({ units }): Iterable<Suspicion> {
    const listed = new Set(units.map((unit) => unit.code));
    for (const unit of units) {
      if (unit.parent === undefined || unit.retired || isKnownParent(unit, listed)) continue;
      const at = unit.parentAt ?? unit.at;
      yield { ...(at && { at }), unitCode: unit.code, unitName: unit.name, left: unit.parent, ...(unit.parent === unit.code && { parameters: { itself: 1 } }) };
    }
  },
};
