import type { JudgedSubject } from '../model/judgement';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { judgedSubjects } from '../validation/judgedSubjects';
import { judgementCodes, judgementRowCode } from './judgementCodes';
import { judgementWords } from './judgementWords';
import { entryCodes } from './entryLayout';
import type { SheetLocale } from './sheetLocale';
import { fillWords } from './sheetWords';

/** One row that 综合评定 should have: its code, and the texts of its cells by column code. */
export interface JudgementRowPlan {
  readonly code: string;
  readonly unit: string;
  readonly subject: JudgedSubject;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * The rows that 综合评定 should have, each unit's together: its areas with their departments, then its graded measures. New rows
 * belong above the row `END`; rows of retired units and subjects stay where they are.
 */
export function judgementRows(scheme: Scheme, units: readonly Unit[], locale: SheetLocale): readonly JudgementRowPlan[] {
  const subjects = judgedSubjects(scheme).map((subject) => ({ subject, label: subjectLabel(scheme, subject, locale), department: departmentsOf(scheme, subject).join('、') }));
  return units.flatMap((unit) =>
    subjects.map(({ subject, label, department }) => ({
      code: judgementRowCode(unit.code, subject),
      unit: unit.code,
      subject,
      cells: new Map([
        [entryCodes.unitName, unit.name],
        [judgementCodes.subject, label],
        [judgementCodes.department, department],
      ]),
    })),
  );
}

function subjectLabel(scheme: Scheme, subject: JudgedSubject, locale: SheetLocale): string {
  if (subject.kind === 'area') return `${subject.area}. ${scheme.areas.find((area) => area.number === subject.area)?.name ?? ''}`;
  const measure = scheme.measures.find((each) => each.id === subject.measure);
  return fillWords(judgementWords(locale).graded, { id: subject.measure, name: measure?.name ?? '' });
}

/** The departments responsible for the indicators of an area, or for the indicator of a measure, each once (clause 六). */
function departmentsOf(scheme: Scheme, subject: JudgedSubject): readonly string[] {
  const measures = scheme.measures.filter((measure) => measure.retired !== true && (subject.kind === 'area' || measure.id === subject.measure));
  const numbers = new Set(measures.map((measure) => measure.indicator));
  const indicators = scheme.indicators.filter((indicator) => numbers.has(indicator.number) && (subject.kind === 'measure' || indicator.area === subject.area));
  return [...new Set(indicators.map((indicator) => indicator.department))];
}
