import type { Assessment, PointsOfMaximum, UnitScore } from '../model/assessment';
import { placeCompetitors } from './ranks';

/** Places by unit code; a unit for which nothing of the part counts has none. */
export type Places = ReadonlyMap<string, number>;

/** Places of the units on every area and every indicator, by their numbers. */
export interface PlacesByPart {
  readonly areas: ReadonlyMap<number, Places>;
  readonly indicators: ReadonlyMap<number, Places>;
}

/**
 * 名次 by area and by indicator. Units are held against each other by the share of the points that count for them, unrounded, because an area
 * may be worth less for a unit of which a measure does not count; equal shares share a place and the next is skipped (1, 1, 3).
 */
export function placesByPart(assessment: Assessment): PlacesByPart {
  const { units } = assessment;
  const numbers = (of: (unit: UnitScore) => readonly number[]): readonly number[] => [...new Set(units.flatMap(of))];
  const places = (part: (unit: UnitScore) => PointsOfMaximum | undefined): Places => {
    const counting = units.flatMap((unit) => {
      const score = part(unit);
      return score === undefined || score.max <= 0 ? [] : [{ code: unit.code, total: (score.points / score.max) * 100 }];
    });
    const placings = placeCompetitors(counting.map(({ total }) => ({ total, tieBreaks: { 'heavier-targets': 0, quantitative: 0 } })), []);
    return new Map(counting.map(({ code }, index) => [code, placings[index]?.rank ?? 0]));
  };
  return {
    areas: new Map(numbers((unit) => unit.areas.map(({ area }) => area)).map((number) => [number, places((unit) => unit.areas.find(({ area }) => area === number))])),
    indicators: new Map(numbers((unit) => unit.indicators.map(({ indicator }) => indicator)).map((number) => [number, places((unit) => unit.indicators.find(({ indicator }) => indicator === number))])),
  };
}

/** How many places a unit went up (down: negative) from half-year to year-end; undefined without a place in both. */
export function placesGained(halfYear: Assessment | undefined, unit: UnitScore): number | undefined {
  const before = halfYear?.units.find(({ code }) => code === unit.code)?.rank;
  return before === undefined || unit.rank === undefined ? undefined : before - unit.rank;
}
