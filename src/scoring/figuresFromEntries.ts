import type { EntryTable, UnitEntries } from '../model/entry';
import type { Amount, AssessmentFigures, MeasureFigures, UnitFigures } from '../model/figures';
import { atOnce, type Steps } from '../model/inSteps';
import type { FigureColumn, Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import { isGraded } from '../validation/relations';
import type { JudgementScores } from './judgementScores';
import { projectedAmount, projectionOf } from './projection';
import { reportedAmount, targetAmount } from './reportedAmount';

/** Units between two rests: a few milliseconds of work. */
const unitsPerStep = 128;

/**
 * Gathers the figures of one period from the sheets: for every unit of the list (retired ones left out, of a repeated code the first) and every measure in use, its
 * target and what was reported. A unit, column or sheet that is missing gives blanks. Where a unit stands in a sheet twice (a hard
 * finding of the checks), its first row counts. What accumulates is projected where the scheme says up to which day the figures go. A denominator that is another measure is taken from that measure's value.
 *
 * @param graded marks of measures that are judged (they are not in the sheets of figures), by unit code and measure id.
 */
export function figuresFromEntries(scheme: Scheme, units: readonly Unit[], tables: readonly EntryTable[], period: Period, graded: JudgementScores['graded'] = new Map()): AssessmentFigures {
  return atOnce(figuresInSteps(scheme, units, tables, period, graded));
}

/** {@link figuresFromEntries} with rests. */
export function* figuresInSteps(scheme: Scheme, units: readonly Unit[], tables: readonly EntryTable[], period: Period, graded: JudgementScores['graded'] = new Map()): Steps<AssessmentFigures> {
  const targets = rowsByUnit(tables, 'target');
  const reported = rowsByUnit(tables, period);
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
    unitFigures.push({ code: unit.code, name: unit.name, measures: figures });
  }
  return { period, units: unitFigures };
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
