import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { jilinPrefectures } from './jilinUnits';
import { schemeOfPrefecture } from './schemeOfPrefecture';

/**
 * The scheme for a list of units whose own scheme is lost: where every unit in use lies in one and the same prefecture the level is that of
 * its counties, otherwise the scheme as it is.
 */
export function schemeForUnits(scheme: Scheme, units: readonly Unit[]): Scheme {
  const parent = commonParent(units);
  return scheme.level === 'province' && parent !== undefined ? schemeOfPrefecture(scheme, prefectureName(parent)) : scheme;
}

/** The code of the parent that all units in use share; undefined where they share none. */
export function commonParent(units: readonly Unit[]): string | undefined {
  const parents = new Set(units.filter((unit) => !unit.retired).map((unit) => unit.parent));
  const [parent] = parents;
  return parents.size === 1 ? parent : undefined;
}

/** The name of a 市州 of Jilin; undefined for any other code. */
export function prefectureName(code: string | undefined): string | undefined {
  return jilinPrefectures.find((prefecture) => prefecture.code === code)?.name;
}
