import type { EntryTable, UnitEntries } from '../model/entry';
import type { Amount, AssessmentFigures, MeasureFigures, UnitFigures } from '../model/figures';
import { atOnce, type Steps } from '../model/inSteps';
import type { InspectionRegister } from '../model/inspection';
import type { Measure } from '../model/measure';
import type { FigureColumn, Period } from '../model/period';
import type { Projection } from '../model/projection';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { isGraded } from '../validation/relations';
import type { JudgementScores } from './judgementScores';
import { inspectedFigures, verifiedValue, type InspectedUnit } from './inspectedFigures';
import { projectedAmount, projectionOf } from './projection';
import { reportedAmount, targetAmount, verifiedAmount } from './reportedAmount';

/** Units between two rests: a few milliseconds of work. */
const unitsPerStep = 128;

/**
 * Gathers the figures of one period from the sheets: for every unit of the list (retired ones left out, of a repeated code the first) and every measure in use, its
 * target and what was reported. A unit, column or sheet that is missing gives blanks. Where a unit stands in a sheet twice (a hard
 * finding of the checks), its first row counts. What accumulates is projected where the scheme says up to which day the figures go. A denominator that is another measure is taken from that measure's value.
 *
 * Where 督查核查 says so (采用核实数), its verified value counts in place of what was reported, also where that is blank or 不适用; so does the
 * verified value of a measure that is a ratio's denominator. Cases not honoured go along.
 *
 * @param graded marks of measures that are judged (they are not in the sheets of figures), by unit code and measure id.
 */
export function figuresFromEntries(scheme: Scheme, units: readonly Unit[], tables: readonly EntryTable[], period: Period, graded: JudgementScores['graded'] = new Map(), inspections?: InspectionRegister): AssessmentFigures {
  return atOnce(figuresInSteps(scheme, units, tables, period, graded, inspections));
}

/** {@link figuresFromEntries} with rests. */
export function* figuresInSteps(scheme: Scheme, units: readonly Unit[], tables: readonly EntryTable[], period: Period, graded: JudgementScores['graded'] = new Map(), inspections?: InspectionRegister): Steps<AssessmentFigures> {
  const targets = rowsByUnit(tables, 'target');
  const reported = rowsByUnit(tables, period);
  const inspected = inspectedFigures(inspections, period);
  const measures = scheme.measures.filter((measure) => measure.retired !== true);
  const firstPlace = new Map([...units].map((unit, index) => [unit.code, index] as const).reverse());
  const assessed = units.filter((unit, index) => unit.retired !== true && firstPlace.get(unit.code) === index);
  const projection = projectionOf(scheme, period);
  const unitFigures: UnitFigures[] = [];
  for (const unit of assessed) {
    if (unitFigures.length % unitsPerStep === 0) yield { done: unitFigures.length, total: assessed.length };
    const target = targets.get(unit.code);
    const actual = reported.get(unit.code);
    const figures = new Map<string, MeasureFigures>();
    for (const measure of measures) {
      if (isGraded(measure)) {
        figures.set(measure.id, { target: blank, actual: graded.get(unit.code)?.get(measure.id) ?? blank });
        continue;
      }
      const shared = measure.denominatorIs === undefined ? undefined : actual?.measures.get(measure.denominatorIs)?.value;
      figures.set(measure.id, {
        target: targetAmount(measure, target?.measures.get(measure.id)),
        actual: projectedAmount(measure, reportedAmount(measure, actual?.measures.get(measure.id), shared), projection),
      });
    }
    const inspection = inspected.get(unit.code);
    unitFigures.push({ code: unit.code, name: unit.name, measures: inspection === undefined ? figures : withInspection(measures, figures, inspection, actual, projection) });
  }
  return { period, units: unitFigures };
}

/** The figures of a unit with what inspections found in place of what was reported. */
function withInspection(measures: readonly Measure[], reported: ReadonlyMap<string, MeasureFigures>, { adopted, cases }: InspectedUnit, entries: UnitEntries | undefined, projection: Projection | undefined): ReadonlyMap<string, MeasureFigures> {
  const figures = new Map(reported);
  for (const measure of measures) {
    const before = reported.get(measure.id);
    if (before === undefined) continue;
    const count = cases.get(measure.id);
    const inspections = isGraded(measure) ? undefined : adopted.get(measure.id);
    const denominator = measure.kind === 'ratio' && measure.denominatorIs !== undefined && !isGraded(measure) ? verifiedValue(adopted.get(measure.denominatorIs)) : undefined;
    if (count === undefined && inspections === undefined && denominator === undefined) continue;
    const entry = entries?.measures.get(measure.id);
    const shared = measure.denominatorIs === undefined ? undefined : entries?.measures.get(measure.denominatorIs)?.value;
    figures.set(measure.id, {
      ...before,
      // What was found is of the day that was reported for, and is projected like it.
      actual: inspections === undefined && denominator === undefined ? before.actual : projectedAmount(measure, verifiedAmount(measure, entry, { value: verifiedValue(inspections), denominator }, shared), projection),
      ...(inspections === undefined ? undefined : { verified: { reported: reportedAmount(measure, entry, shared), inspections } }),
      ...(denominator === undefined || measure.denominatorIs === undefined ? undefined : { verifiedDenominator: measure.denominatorIs }),
      ...(count === undefined ? undefined : { cases: count }),
    });
  }
  return figures;
}

const blank: Amount = { state: 'blank' };

function rowsByUnit(tables: readonly EntryTable[], column: FigureColumn): ReadonlyMap<string, UnitEntries> {
  const rows = new Map<string, UnitEntries>();
  for (const row of tables.find((table) => table.column === column)?.rows ?? []) {
    if (!rows.has(row.unit)) {
      rows.set(row.unit, row);
    }
  }
  return rows;
}
