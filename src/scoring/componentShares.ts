import type { Assessment } from '../model/assessment';
import type { Assessor } from '../model/judgement';
import type { Period } from '../model/period';
import type { SchemeSettings } from '../model/schemeSettings';

/** What the inspection team (督查组) and the departments' routine assessment (日常考评) gave: marks from 0 to 100 by unit code. */
export interface Judgements {
  readonly inspection: ReadonlyMap<string, number>;
  readonly routine: ReadonlyMap<string, number>;
  /** Units for which a component does not apply: its share goes to their other components. */
  readonly notApplicable?: { readonly [A in Assessor]: ReadonlySet<string> };
  /** Whether any mark is a grade, so that the coefficients of the grades matter. */
  readonly gradesUsed?: boolean;
}

/**
 * The shares of the three components in the total of a period (clause 四: 督查组考评 and 日常考评 are combined). A judged component that
 * has a share but that nobody filled in for any of the units is left out; the shares that remain are stretched so that they add up
 * to 1. With nothing left the figures alone decide.
 */
export function componentShares(settings: SchemeSettings, period: Period, judgements: Judgements, unitCodes: readonly string[]): Pick<Assessment, 'shares' | 'leftOut'> {
  const leftOut: ('inspection' | 'routine')[] = [];
  const judgedShare = (component: 'inspection' | 'routine') => {
    const share = Math.max(0, settings[`share.${component}.${period}`].value);
    if (share > 0 && !unitCodes.some((code) => markOf(judgements[component], code) !== undefined)) {
      leftOut.push(component);
      return 0;
    }
    return share;
  };
  const quantitative = Math.max(0, settings[`share.quantitative.${period}`].value);
  const inspection = judgedShare('inspection');
  const routine = judgedShare('routine');
  const sum = quantitative + inspection + routine;
  return {
    shares: sum > 0 ? { quantitative: quantitative / sum, inspection: inspection / sum, routine: routine / sum } : { quantitative: 1, inspection: 0, routine: 0 },
    leftOut,
  };
}

/** The mark of a unit, held to 0 … 100 (a mark outside is a hard finding of the checks); undefined where there is none. */
export function markOf(marks: ReadonlyMap<string, number>, unitCode: string): number | undefined {
  const mark = marks.get(unitCode);
  return mark === undefined || !Number.isFinite(mark) ? undefined : Math.max(0, Math.min(100, mark));
}
