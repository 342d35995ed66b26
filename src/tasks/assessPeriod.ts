import type { Assessment } from '../model/assessment';
import type { EntryTable } from '../model/entry';
import { withPauses } from '../model/inSteps';
import { part } from '../model/partOfRun';
import { periods, type Period } from '../model/period';
import type { Run } from '../model/workbookPort';
import { assessInSteps } from '../scoring/assess';
import { figuresInSteps } from '../scoring/figuresFromEntries';
import { judgementScores } from '../scoring/judgementScores';
import type { ScoredBasis } from '../scoring/robustness';
import { gradedMeasures } from '../validation/judgedSubjects';
import type { OpenedWorkbook } from './openWorkbook';

/** The periods that have something to score; one without a single figure or grade is left out. */
export function scoredPeriods(opened: OpenedWorkbook): readonly Period[] {
  return periods.filter((period) => hasFigures(opened.tables[period]) || hasGradedMarks(opened, period));
}

/** A period's scores, and what they were made from. */
export interface AssessedPeriod {
  readonly assessment: Assessment;
  readonly basis: ScoredBasis;
}

/** Scores a period from the sheets as they were read; undefined when cancelled. */
export async function assessPeriod({ scheme, units, tables, judgements: table, inspections }: OpenedWorkbook, period: Period, run?: Run): Promise<AssessedPeriod | undefined> {
  const { judgements, graded } = judgementScores(scheme, units, table, period);
  const figures = await withPauses(figuresInSteps(scheme, units, Object.values(tables), period, graded, inspections), part(run, 0, 1 / 3));
  const assessment = figures && (await withPauses(assessInSteps(scheme, figures, judgements), part(run, 1 / 3, 1)));
  return figures && assessment && { assessment, basis: { scheme, figures, judgements: table } };
}

/** A scheme may consist of judged measures only. */
function hasGradedMarks({ scheme, judgements }: OpenedWorkbook, period: Period): boolean {
  const graded = new Set(gradedMeasures(scheme).map((measure) => measure.id));
  return judgements?.rows.some(({ subject, judgements: of }) => subject.kind === 'measure' && graded.has(subject.measure) && Object.values(of[period]).some(({ mark }) => mark.state !== 'blank')) ?? false;
}

function hasFigures(table: EntryTable | undefined): boolean {
  return table?.rows.some((row) => [...row.measures.values()].some((entry) => [entry.value, entry.numerator].some((cell) => cell !== undefined && cell.entry.state !== 'blank'))) ?? false;
}
