import type { MeasureEntry, UnitEntries } from '../../model/entry';
import type { Measure } from '../../model/measure';
import { tableOf } from '../checkContext';
import type { SheetRule, Suspicion } from '../rule';
import { exceeds } from '../tolerance';

/**
 * 与核实数不符: the reported figure is away from what an inspection found by more than the tolerance, as a share of the verified value
 * (of a verified 0 everything is too far). Shown at the reported figure; of a rate at the rate.
 */
export const inspectionDeviation: SheetRule = {
  code: 'inspection-deviation',
  severity: 'soft',
  scope: 'sheets',
  *check(context): Iterable<Suspicion> {
    const { inspections, scheme, units, period } = context;
    const table = tableOf(context, period);
    if (inspections === undefined || table === undefined) return;
    const rows = new Map<string, UnitEntries>();
    for (const row of table.rows) if (!rows.has(row.unit)) rows.set(row.unit, row);
    const limit = scheme.settings['check.inspection-tolerance'].value;
    for (const inspection of inspections.inspections) {
      const measure = scheme.measures.find((each) => each.id === inspection.measure);
      const unit = units.find((each) => each.code === inspection.unit);
      const row = rows.get(inspection.unit);
      if (inspection.period !== period || !measure || measure.retired === true || !unit || unit.retired === true || !row) continue;
      const reported = reportedOf(measure, row);
      if (reported === undefined) continue;
      const difference = Math.abs(reported.value - inspection.verified);
      if (inspection.verified === 0 ? difference === 0 : !exceeds(difference / inspection.verified, limit)) continue;
      yield {
        at: reported.at,
        unitCode: unit.code,
        unitName: unit.name,
        measure: measure.id,
        part: measure.kind === 'ratio' ? 'rate' : 'value',
        column: period,
        left: reported.value,
        right: inspection.verified,
        parameters: { limit, ...(inspection.verified === 0 ? {} : { share: difference / inspection.verified }) },
      };
    }
  },
};

function reportedOf(measure: Measure, row: UnitEntries) {
  const entry = row.measures.get(measure.id);
  if (measure.kind !== 'ratio') return numberIn(entry?.value);
  const numerator = numberIn(entry?.numerator);
  const denominator = numberIn(measure.denominatorIs === undefined ? entry?.denominator : row.measures.get(measure.denominatorIs)?.value);
  if (numerator === undefined || denominator === undefined || !(denominator.value > 0)) return undefined;
  return { value: numerator.value / denominator.value, at: entry?.rate?.at ?? numerator.at };
}

function numberIn(cell: MeasureEntry['value']) {
  return cell?.entry.state === 'number' ? { value: cell.entry.value, at: cell.at } : undefined;
}
