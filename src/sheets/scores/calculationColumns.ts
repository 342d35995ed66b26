import { assessors, type Assessor, type JudgedSubject } from '../../model/judgement';
import type { Measure } from '../../model/measure';
import type { Scheme } from '../../model/scheme';
import { isProjected } from '../../scoring/projection';
import { judgedSubjects, subjectKey } from '../../validation/judgedSubjects';
import { calculationWords, type CalculationWords } from './calculationWords';
import type { SheetLocale } from '../sheetLocale';
import { fillWords } from '../sheetWords';

/** Codes of the columns of a unit's calculation that are about the whole unit. */
export const calculationCodes = {
  /** Which row of 目标任务 and of the sheet of figures is the unit's. */
  targetRow: 'C.target-row',
  figureRow: 'C.figure-row',
  /** What accumulates is multiplied by this, for figures that go up to a cut-off date only. */
  projection: 'C.projection',
  /** Σ of the points that count, after re-spreading. */
  maximum: 'C.maximum',
  /** How many measures count although there is no figure. */
  withoutFigure: 'C.without-figure',
  /** How heavy the targets are, for ties. */
  heaviness: 'C.heaviness',
  /** The share of every bonus that is kept under the scheme's ceiling. */
  bonusKept: 'C.bonus-kept',
  /** How many verified values count; two of one figure (a hard finding) are two. */
  verified: 'C.verified',
  /** How many cases were not honoured, in the measures that are scored. */
  cases: 'C.cases',
} as const;

/** What is worked out of a measure before its points. */
export type CalculationPart = 'target' | 'figure' | 'points' | 'completion' | 'bonus' | Assessor;

export function calculationCode(measureId: string, part: CalculationPart): string {
  return `C.${measureId}.${part}`;
}

export function areaMarkCode(area: number, assessor: Assessor): string {
  return `C.A.${area}.${assessor}`;
}

/** The column that tells which row of 综合评定 is the unit's for what is judged. */
export function judgedRowCode(subject: JudgedSubject): string {
  return `C.row.${subjectKey(subject)}`;
}

/** What the calculation has columns for, by the sheets that the workbook has. */
export interface CalculationParts {
  /** There is 综合评定. */
  readonly judged: boolean;
  /** There is 督查核查 in which verified values can count. */
  readonly verified: boolean;
  /** There is 督查核查 with cases not honoured. */
  readonly cases: boolean;
}

/** One column of the calculation, with the texts above it and how it is shown. */
export interface CalculationColumn {
  readonly code: string;
  readonly group: string;
  readonly label: string;
  readonly format: 'whole' | 'rate' | 'number';
}

/**
 * The columns behind the scores in which the calculation stands, step by step: rows looked up, targets that count, figures that count,
 * points after re-spreading, and, where the scheme needs them, completions, bonuses and marks. Groups stand together.
 */
export function calculationColumns(scheme: Scheme, locale: SheetLocale, { judged, verified, cases }: CalculationParts): readonly CalculationColumn[] {
  const words = calculationWords(locale);
  const measures = scoredMeasures(scheme);
  const of = (part: Exclude<CalculationPart, Assessor>, chosen: readonly Measure[], format: (measure: Measure) => CalculationColumn['format']): readonly CalculationColumn[] =>
    chosen.map((measure) => ({ code: calculationCode(measure.id, part), group: words.groups[part], label: fillWords(words.labels[part], { id: measure.id }), format: format(measure) }));
  const single = (code: string, label: string, format: CalculationColumn['format']): CalculationColumn => ({ code, group: words.unitGroup, label, format });
  const byKind = (measure: Measure): CalculationColumn['format'] => (measure.kind === 'ratio' ? 'rate' : 'number');
  const bonuses = measures.filter(givesBonus);
  return [
    single(calculationCodes.targetRow, words.targetRow, 'whole'),
    single(calculationCodes.figureRow, words.figureRow, 'whole'),
    ...(measures.some(isProjected) ? [single(calculationCodes.projection, words.projection, 'number')] : []),
    single(calculationCodes.maximum, words.maximum, 'number'),
    single(calculationCodes.withoutFigure, words.withoutFigure, 'whole'),
    single(calculationCodes.heaviness, words.heaviness, 'number'),
    ...(bonuses.length > 0 ? [single(calculationCodes.bonusKept, words.bonusKept, 'rate')] : []),
    ...(verified ? [single(calculationCodes.verified, words.verified, 'whole')] : []),
    ...(cases ? [single(calculationCodes.cases, words.cases, 'whole')] : []),
    ...of('target', measures, byKind),
    ...of('figure', measures, byKind),
    ...of('points', measures.filter((measure) => sharesIndicator(scheme, measure)), () => 'number'),
    ...of('completion', measures.filter((measure) => measure.method.method === 'by-place'), () => 'rate'),
    ...of('bonus', bonuses, () => 'number'),
    ...(judged ? judgedColumns(scheme, words) : []),
  ];
}

function judgedColumns(scheme: Scheme, words: CalculationWords): readonly CalculationColumn[] {
  const subjects = judgedSubjects(scheme);
  const label = (subject: JudgedSubject): string =>
    subject.kind === 'area' ? `${subject.area}. ${scheme.areas.find(({ number }) => number === subject.area)?.name ?? ''}` : fillWords(words.labels.mark, { id: subject.measure });
  return [
    ...subjects.map((subject): CalculationColumn => ({ code: judgedRowCode(subject), group: words.judgedRows, label: label(subject), format: 'whole' })),
    ...assessors.flatMap((assessor) =>
      subjects.map((subject): CalculationColumn => ({ code: subject.kind === 'area' ? areaMarkCode(subject.area, assessor) : calculationCode(subject.measure, assessor), group: words.assessors[assessor], label: label(subject), format: 'number' })),
    ),
  ];
}

/** Measures in use that belong to an indicator of the scheme: those that are scored. */
export function scoredMeasures(scheme: Scheme): readonly Measure[] {
  const known = new Set(scheme.indicators.map((indicator) => indicator.number));
  return scheme.measures.filter((measure) => measure.retired !== true && known.has(measure.indicator));
}

/** Whether points may be re-spread onto a measure: its indicator has others in use. */
export function sharesIndicator(scheme: Scheme, measure: Measure): boolean {
  return scoredMeasures(scheme).some((other) => other.indicator === measure.indicator && other.id !== measure.id);
}

export function givesBonus(measure: Measure): boolean {
  return measure.method.method === 'proportional' && measure.method.bonus;
}
