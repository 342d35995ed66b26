import type { Assessment, MeasureScore, UnitScore } from '../model/assessment';

/** The score of a measure by its id; undefined where the unit has none. */
export type MeasureScores = (unit: UnitScore, measure: string) => MeasureScore | undefined;

/** Scores of an assessment by measure. All its units have them in the same order, so that the places are looked up once and not for every unit. */
export function measureScores({ units }: Pick<Assessment, 'units'>): MeasureScores {
  const places = new Map(units[0]?.measures.map(({ measure }, index) => [measure, index]));
  return (unit, measure) => {
    const place = places.get(measure);
    const score = place === undefined ? undefined : unit.measures[place];
    return score?.measure === measure ? score : unit.measures.find((candidate) => candidate.measure === measure);
  };
}
