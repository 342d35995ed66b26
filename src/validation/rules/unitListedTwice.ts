import type { SheetRule, Suspicion } from '../rule';

/** 单位代码重复: the list of units has one code twice; only the first is assessed. */
export const unitListedTwice: SheetRule = {
  code: 'unit-listed-twice',
  severity: 'hard',
  scope: 'sheets',
  *check({ units }): Iterable<Suspicion> {
    const names = new Map<string, string>();
    for (const unit of units) {
      const first = names.get(unit.code);
      if (first === undefined) names.set(unit.code, unit.name);
      else yield { ...(unit.at && { at: unit.at }), unitCode: unit.code, unitName: unit.name, left: unit.code, parameters: { first } };
    }
  },
};
