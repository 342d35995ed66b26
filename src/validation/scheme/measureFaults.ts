import { targetKindsOf, type Measure } from '../../model/measure';
import { usesTarget, type MethodSpec } from '../../model/method';
import type { SchemeFault, SchemeField } from './schemeFault';

/** Faults of single measures in use, apart from their relations. */
export function measureFaults(measure: Measure): readonly SchemeFault[] {
  const faults: SchemeFault[] = [];
  const fault = (kind: SchemeFault['kind'], severity: SchemeFault['severity'], field: SchemeField, parameters?: SchemeFault['parameters']): void => {
    faults.push({ kind, severity, row: `M${measure.id}`, field, ...(parameters && { parameters }) });
  };
  const allowed = targetKindsOf[measure.kind].filter((kind) => kind !== 'none' || !usesTarget(measure.method));
  if (!usesTarget(measure.method) && measure.target !== 'none') fault('target-unused', 'soft', 'target');
  else if (!allowed.includes(measure.target)) fault('target-unfit', 'hard', 'target', { allowed: allowed.join(' ') });
  if (measure.method.method === 'control' && measure.direction !== 'down') fault('method-unfit', 'hard', 'method');
  if (isOdd(measure.method)) fault('method-odd', 'soft', 'parameters');
  if (measure.numerator === '') fault('definition-missing', 'soft', 'numerator');
  if (measure.kind === 'ratio' && measure.denominator === '' && measure.denominatorIs === undefined) fault('definition-missing', 'soft', 'denominator');
  return faults;
}

/** Whether a better result earns less somewhere. */
function isOdd(spec: MethodSpec): boolean {
  switch (spec.method) {
    case 'tiers':
      return rises(spec.tiers.map(({ share }) => share));
    case 'shortfall-tiers':
      return rises([...spec.tiers.map(({ loss }) => -loss), -spec.lossBeyond]);
    case 'by-place':
      return rises(spec.shares);
    default:
      return false;
  }
}

function rises(values: readonly number[]): boolean {
  return values.some((value, index) => index > 0 && value > (values[index - 1] ?? Infinity));
}
