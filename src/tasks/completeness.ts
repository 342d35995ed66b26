import type { MeasureEntry, UnitEntries } from '../model/entry';
import type { FollowedFinding } from '../model/followedFinding';
import type { Measure } from '../model/measure';
import type { Scheme } from '../model/scheme';
import type { Unit } from '../model/unit';
import type { EntryTable } from '../model/entry';
import { isGraded } from '../validation/relations';

/** Cells that are to be filled in, and soft findings that wait for an explanation. */
export interface Completeness {
  readonly filled: number;
  readonly blank: number;
  readonly notApplicable: number;
  readonly toExplain: number;
}

export type UnitCompleteness = Completeness & { readonly unitCode: string; readonly unitName: string };
export type DepartmentCompleteness = Completeness & { readonly department: string };

/** How complete the figures of a period are, per unit in use and per responsible department. Shared denominators are filled in once. */
export function completenessOf(
  scheme: Scheme,
  units: readonly Unit[],
  table: EntryTable | undefined,
  findings: readonly FollowedFinding[],
): { readonly units: readonly UnitCompleteness[]; readonly departments: readonly DepartmentCompleteness[] } {
  const measures = scheme.measures.filter((measure) => !measure.retired && !isGraded(measure));
  const departmentOf = new Map(scheme.indicators.map(({ number, department }) => [number, department]));
  const departmentOfMeasure = new Map(scheme.measures.map(({ id, indicator }) => [id, departmentOf.get(indicator) ?? '']));
  // Of a unit that is there twice the first row counts.
  const rows = new Map([...(table?.rows ?? [])].reverse().map((row) => [row.unit, row]));
  const byUnit = new Map<string, Counts>(units.map(({ code }) => [code, new Counts()]));
  const byDepartment = new Map<string, Counts>();
  for (const measure of measures) {
    const department = departmentOfMeasure.get(measure.id) ?? '';
    const ofDepartment = byDepartment.get(department) ?? new Counts();
    byDepartment.set(department, ofDepartment);
    for (const { code } of units) {
      const ofUnit = byUnit.get(code);
      for (const cell of inputCells(measure, rows.get(code))) {
        ofUnit?.add(cell);
        ofDepartment.add(cell);
      }
    }
  }
  for (const { state, unitCode, measure } of findings) {
    if (state !== 'to-explain' && state !== 'explain-again') continue;
    const ofUnit = unitCode === undefined ? undefined : byUnit.get(unitCode);
    const ofDepartment = measure === undefined ? undefined : byDepartment.get(departmentOfMeasure.get(measure) ?? '');
    if (ofUnit) ofUnit.toExplain += 1;
    if (ofDepartment) ofDepartment.toExplain += 1;
  }
  return {
    units: units.map((unit) => ({ unitCode: unit.code, unitName: unit.name, ...plain(byUnit.get(unit.code)) })),
    departments: [...byDepartment].map(([department, counts]) => ({ department, ...plain(counts) })),
  };
}

class Counts implements Completeness {
  filled = 0;
  blank = 0;
  notApplicable = 0;
  toExplain = 0;

  add(cell: MeasureEntry['value'] | undefined): void {
    if (cell === undefined || cell.entry.state === 'blank') this.blank += 1;
    else if (cell.entry.state === 'not-applicable') this.notApplicable += 1;
    else this.filled += 1;
  }
}

function plain({ filled, blank, notApplicable, toExplain }: Completeness = new Counts()): Completeness {
  return { filled, blank, notApplicable, toExplain };
}

function inputCells(measure: Measure, row: UnitEntries | undefined): readonly (MeasureEntry['value'] | undefined)[] {
  const entry = row?.measures.get(measure.id);
  if (measure.kind !== 'ratio') return [entry?.value];
  return measure.denominatorIs === undefined ? [entry?.numerator, entry?.denominator] : [entry?.numerator];
}
