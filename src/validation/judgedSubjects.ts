import type { JudgedSubject } from '../model/judgement';
import type { Measure } from '../model/measure';
import type { Area, Scheme } from '../model/scheme';
import { isGraded } from './relations';

/** Measures in use that are marked in 综合评定 instead of being filled in. */
export function gradedMeasures(scheme: Scheme): readonly Measure[] {
  return scheme.measures.filter((measure) => measure.retired !== true && isGraded(measure));
}

/** Areas with at least one measure in use. */
export function judgedAreas(scheme: Scheme): readonly Area[] {
  const inUse = new Set(scheme.measures.flatMap((measure) => (measure.retired === true ? [] : [measure.indicator])));
  const areas = new Set(scheme.indicators.flatMap((indicator) => (inUse.has(indicator.number) ? [indicator.area] : [])));
  return scheme.areas.filter((area) => areas.has(area.number));
}

/** All that is judged of every unit, in the order of the rows of 综合评定: the areas, then the graded measures. */
export function judgedSubjects(scheme: Scheme): readonly JudgedSubject[] {
  return [
    ...judgedAreas(scheme).map((area): JudgedSubject => ({ kind: 'area', area: area.number })),
    ...gradedMeasures(scheme).map((measure): JudgedSubject => ({ kind: 'measure', measure: measure.id })),
  ];
}

/** One key for one subject: `A.3`, `M12`. */
export function subjectKey(subject: JudgedSubject): string {
  return subject.kind === 'area' ? `A.${subject.area}` : `M${subject.measure}`;
}
