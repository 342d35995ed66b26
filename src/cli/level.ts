import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { jilin2004 } from '../schemes/jilin2004';
import { jilinCounties, jilinPrefectures, unitsOfJilinPrefecture } from '../schemes/jilinUnits';
import { schemeOfPrefecture } from '../schemes/schemeOfPrefecture';
import { readIncomingFigures } from '../tasks/readIncomingFigures';

/** Who is assessed (clause 四): the nine 市州; the counties of the 市州 of that code; or those of the 市州 that the figures tell. */
export type LevelChoice = { readonly of: 'province' } | { readonly of: 'prefecture'; readonly code: string } | { readonly of: 'told-by-figures' };

/** The scheme and the units of a fresh template. */
export interface LevelOfTemplate {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
}

/** A level as it is given on the command line; undefined for anything else. */
export function readLevel(text: string): LevelChoice | undefined {
  if (text === 'province') return { of: 'province' };
  if (text === 'prefecture') return { of: 'told-by-figures' };
  const prefecture = jilinPrefectures.find(({ code, name, shortName }) => [code, name, shortName].includes(text));
  return prefecture && { of: 'prefecture', code: prefecture.code };
}

/** The one 市州 to which all known units of the figures belong; undefined where there is none, or more than one. */
export function prefectureToldBy(figures: string): string | undefined {
  const counties = [...jilinCounties, ...jilinPrefectures.flatMap(({ code }) => unitsOfJilinPrefecture(code).slice(-1))];
  const parents = new Map(counties.map(({ code, parent }) => [code, parent]));
  const told = new Set(readIncomingFigures(figures, jilin2004, counties, 'target').figures.map(({ unitCode }) => parents.get(unitCode)));
  const [only] = told;
  return told.size === 1 ? only : undefined;
}

/** The nine 市州 with the province's scheme, or the counties of a 市州, its 市本级 the last, with the scheme as it uses it. */
export function levelOfTemplate(prefecture: string | undefined): LevelOfTemplate {
  if (prefecture === undefined) return { scheme: jilin2004, units: jilinPrefectures };
  return { scheme: schemeOfPrefecture(jilin2004, jilinPrefectures.find(({ code }) => code === prefecture)?.name), units: unitsOfJilinPrefecture(prefecture) };
}
