import type { Inspection, InspectionRegister } from '../model/inspection';
import type { Period } from '../model/period';

/** What 督查核查 has to say of the figures of one unit, by measure id. */
export interface InspectedUnit {
  /** 采用核实数: the inspections whose verified value counts; several of one figure are a hard finding, and their mean counts until corrected. */
  readonly adopted: ReadonlyMap<string, readonly Inspection[]>;
  /** 未兑现: cases of all inspections of the figure together. */
  readonly cases: ReadonlyMap<string, number>;
}

/** Gathers the register of one period by unit code; units that nobody inspected are not in it. */
export function inspectedFigures(register: InspectionRegister | undefined, period: Period): ReadonlyMap<string, InspectedUnit> {
  const units = new Map<string, { readonly adopted: Map<string, Inspection[]>; readonly cases: Map<string, number> }>();
  const of = (code: string) => {
    const unit = units.get(code) ?? { adopted: new Map<string, Inspection[]>(), cases: new Map<string, number>() };
    units.set(code, unit);
    return unit;
  };
  for (const inspection of register?.inspections ?? []) {
    if (inspection.period !== period || !inspection.adopted) continue;
    const { adopted } = of(inspection.unit);
    adopted.set(inspection.measure, [...(adopted.get(inspection.measure) ?? []), inspection]);
  }
  for (const found of register?.notHonoured ?? []) {
    if (found.period !== period) continue;
    const { cases } = of(found.unit);
    cases.set(found.measure, (cases.get(found.measure) ?? 0) + found.cases);
  }
  return units;
}

/** The verified value that counts: the mean where several inspections of one figure are adopted. Undefined where none is. */
export function verifiedValue(inspections: readonly Inspection[] | undefined): number | undefined {
  if (inspections === undefined || inspections.length === 0) return undefined;
  return inspections.reduce((sum, { verified }) => sum + verified, 0) / inspections.length;
}
