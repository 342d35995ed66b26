import type { Unit } from '../../../src/model/unit';

/** A unit with a code of its own; the name follows the code. */
export function aUnit(code: string, different: Partial<Unit> = {}): Unit {
  return { code, name: `单位${code}`, ...different };
}

/** So many units, with codes 000001 and up. */
export function someUnits(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => aUnit(String(index + 1).padStart(6, '0')));
}
