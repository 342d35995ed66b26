import type { RuleCode } from '../../../../src/validation/ruleCode';
import { cellPlanters } from './cellPlanters';
import { judgementPlanters } from './judgementPlanters';
import { ownRulePlanters } from './ownRulePlanters';
import type { Planter } from './planter';
import { registerPlanters } from './registerPlanters';
import { relationPlanters } from './relationPlanters';
import { sheetPlanters } from './sheetPlanters';
import { softPlanters } from './softPlanters';

/** How to break each rule of the check. A rule that is added is planted here, or nothing says that it is found. */
export const planters: Readonly<Record<RuleCode, Planter>> = {
  ...sheetPlanters,
  ...judgementPlanters,
  ...registerPlanters,
  ...cellPlanters,
  ...relationPlanters,
  ...ownRulePlanters,
  ...softPlanters,
};
