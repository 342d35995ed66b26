import type { RuleCode } from '../../../../src/validation/ruleCode';
import { found, freeSpot, type Planter } from './planter';

/** A demand of the office's own that the figure of one unit alone does not meet. */
const ownRule: Planter = (ground) => {
  const { period, random } = ground;
  const spot = freeSpot(ground, ({ kind }) => (kind === 'ratio' ? [] : ['value']));
  if (spot === undefined) return undefined;
  const { unit, measure } = spot;
  const figure = ground.number(period, unit, measure.id);
  if (ground.inUse.some(({ code }) => code !== unit && ground.number(period, code, measure.id) === figure)) return undefined;
  const expression = random.pick([`${measure.id} <> #${figure}`, `${measure.id} < #${figure} or ${measure.id} - #${figure} > #0`, `数(${figure}) ≠ ${measure.id} 且 ${measure.id} ≥ #0`]);
  ground.ownRules.push({ code: `Z${ground.ownRules.length + 1}`, expression, severity: random.pick(['hard', 'soft'] as const), message: '不合本局规定' });
  return [found(ground, 'own-rule', spot)];
};

export const ownRulePlanters = { 'own-rule': ownRule } satisfies Partial<Record<RuleCode, Planter>>;
