import type { Assessment, PointsOfMaximum, UnitScore } from '../../model/assessment';
import type { PlannedCell } from '../../model/plan';
import { placesByPart, placesGained, type PlacesByPart } from '../../scoring/placesByPart';
import { constant } from '../cells';
import { notCountedText } from '../scoreColumns';
import { partCode, type PlacedPart } from './placedParts';
import { placesCodes } from './placesColumns';

/**
 * What the engine gives for a sheet of places: the cells of each unit by column code, in the assessment's order; points and shares unrounded.
 * `halfYear`: only with an assessment of year-end, and absent where half-year was not scored.
 */
export function placesCells(assessment: Assessment, halfYear: Assessment | undefined): readonly ReadonlyMap<string, PlannedCell>[] {
  const places = placesByPart(assessment);
  return assessment.units.map((unit) => {
    const parts: readonly Part[] = [...unit.areas.map(({ area: number }) => ({ kind: 'area', number }) as const), ...unit.indicators.map(({ indicator: number }) => ({ kind: 'indicator', number }) as const)];
    return new Map([...standingOf(assessment, halfYear, unit), ...parts.flatMap((part) => partCells(part, unit, places))]);
  });
}

type Part = Pick<PlacedPart, 'kind' | 'number'>;

function standingOf(assessment: Assessment, halfYear: Assessment | undefined, unit: UnitScore): readonly [string, PlannedCell][] {
  const before = halfYear?.units.find(({ code }) => code === unit.code)?.rank;
  const change: readonly [string, PlannedCell][] = [[placesCodes.halfYearRank, constant(before ?? '')], [placesCodes.change, constant(placesGained(halfYear, unit) ?? '')]];
  return [
    [placesCodes.rank, constant(unit.rank ?? notCountedText)],
    [placesCodes.total, constant(unit.total ?? notCountedText)],
    ...(assessment.period === 'half-year' ? [] : change),
  ];
}

function partCells(part: Part, unit: UnitScore, places: PlacesByPart): readonly [string, PlannedCell][] {
  const earned: PointsOfMaximum | undefined = part.kind === 'area' ? unit.areas.find(({ area }) => area === part.number) : unit.indicators.find(({ indicator }) => indicator === part.number);
  const place = (part.kind === 'area' ? places.areas : places.indicators).get(part.number)?.get(unit.code);
  const max = earned?.max ?? 0;
  const counts = earned !== undefined && max > 0;
  return [
    [partCode(part, 'points'), constant(counts ? earned.points : notCountedText)],
    [partCode(part, 'place'), constant(place ?? notCountedText)],
    [partCode(part, 'maximum'), constant(max)],
    [partCode(part, 'share'), constant(counts ? (earned.points / max) * 100 : notCountedText)],
  ];
}
