import { cellAddress } from '../../model/address';
import type { Inspection } from '../../model/inspection';
import type { SheetRule, Suspicion } from '../rule';

/** 核实数重复采用: several inspections of one figure say that their verified value counts; until one is left, their mean does. */
export const inspectionAdoptedTwice: SheetRule = {
  code: 'inspection-adopted-twice',
  severity: 'hard',
  scope: 'sheets',
  *check({ scheme, units, period, inspections }): Iterable<Suspicion> {
    const first = new Map<string, Inspection>();
    const inUse = new Set(scheme.measures.flatMap((measure) => (measure.retired === true ? [] : [measure.id])));
    for (const inspection of inspections?.inspections ?? []) {
      const unit = units.find((each) => each.code === inspection.unit);
      if (!inspection.adopted || inspection.period !== period || !inUse.has(inspection.measure) || unit === undefined || unit.retired === true) continue;
      const key = `${inspection.unit} ${inspection.measure}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, inspection);
        continue;
      }
      yield {
        sheetRole: 'inspections',
        at: inspection.at,
        unitCode: unit.code,
        unitName: unit.name,
        measure: inspection.measure,
        left: inspection.verified,
        right: earlier.verified,
        parameters: { first: cellAddress(earlier.at.row, earlier.at.column) },
      };
    }
  },
};
