import type { CellPosition } from '../../../../src/model/entry';
import type { RegisterProblem } from '../../../../src/model/inspection';
import type { RuleCode } from '../../../../src/validation/ruleCode';
import type { Ground } from '../ground';
import { amountPart, fixed, found, freeSpot, oneOf, type Planter } from './planter';

type What = RegisterProblem['what'];

const uselessInspections: readonly What[] = ['unit-unknown', 'measure-unknown', 'period-unknown', 'method-unknown', 'verified-invalid', 'verified-over-100', 'count-invalid', 'adopted-unknown', 'adopted-without-value', 'adopted-judged'];
const incompleteInspections: readonly What[] = ['verified-missing', 'date-missing', 'date-unreadable'];
const uselessRecords: readonly What[] = ['unit-unknown', 'kind-unknown', 'points-invalid', 'decision-unknown'];
const incompleteRecords: readonly What[] = ['date-missing', 'date-unreadable', 'description-missing'];

/** A row of a register that its reader could not use, or not all of it; about a unit and a measure as far as these are known. */
function problem(rule: RuleCode, role: 'inspections' | 'records', kinds: readonly What[]): Planter {
  return (ground) => {
    const what = ground.random.pick(kinds);
    const unit = what === 'unit-unknown' ? undefined : ground.random.pick(ground.inUse).code;
    const measure = role === 'records' || what === 'measure-unknown' ? undefined : ground.random.pick(ground.measures).id;
    const at = ground.elsewhereIn(role);
    const period = what === 'period-unknown' || role === 'records' ? {} : { period: ground.period };
    const problems = role === 'inspections' ? ground.inspectionProblems : ground.recordProblems;
    problems.push({ what, at, found: '？', ...period, ...(unit !== undefined && { unit }), ...(measure !== undefined && { measure }) });
    return [{ rule, sheetRole: role, at: fixed(at), ...(unit !== undefined && { unitCode: unit }), ...(measure !== undefined && { measure }) }];
  };
}

const deviation: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => [amountPart(measure)]);
  if (spot === undefined) return undefined;
  const { unit, measure } = spot;
  const reported = measure.kind === 'ratio' ? ground.number(ground.period, unit, measure.id, 'numerator') / ground.number(ground.period, unit, measure.id, 'denominator') : ground.number(ground.period, unit, measure.id);
  const verified = ground.random.pick([0, reported * 0.9, reported / 1.06, ...(measure.kind === 'ratio' ? [] : [reported * 1.1])]);
  ground.inspections.push({ unit, measure: measure.id, period: ground.period, verified, adopted: false, note: '', inspector: '', at: ground.elsewhereIn('inspections') });
  return [found(ground, 'inspection-deviation', spot)];
};

/** Both values are what was reported, so that nothing else is wrong; a third row does not count. */
const adoptedTwice: Planter = (ground) => {
  const spot = freeSpot(ground, (measure) => [amountPart(measure)]);
  if (spot === undefined) return undefined;
  const { unit, measure } = spot;
  const verified = measure.kind === 'ratio' ? ground.number(ground.period, unit, measure.id, 'numerator') / ground.number(ground.period, unit, measure.id, 'denominator') : ground.number(ground.period, unit, measure.id);
  const inspected = (adopted: boolean): CellPosition => {
    const at = ground.elsewhereIn('inspections');
    ground.inspections.push({ unit, measure: measure.id, period: ground.period, verified, adopted, note: '', inspector: '', at });
    return at;
  };
  const rows = ground.random.shuffled([true, true, false]).map((adopted) => ({ adopted, at: inspected(adopted) }));
  const last = rows.filter(({ adopted }) => adopted).at(-1);
  return last && [{ rule: 'inspection-adopted-twice', sheetRole: 'inspections', at: fixed(last.at), unitCode: unit, measure: measure.id }];
};

const notOfThisPeriod = (ground: Ground): void => {
  const at = ground.elsewhereIn('inspections');
  ground.inspectionProblems.push({ what: 'verified-missing', at, found: '', period: ground.period === 'half-year' ? 'year-end' : 'half-year' });
};

/** Faults in 督查核查 and 奖惩登记; what belongs to the other period is nobody's concern. */
export const registerPlanters = {
  'inspection-invalid': oneOf(problem('inspection-invalid', 'inspections', uselessInspections)),
  'record-invalid': problem('record-invalid', 'records', uselessRecords),
  'inspection-adopted-twice': adoptedTwice,
  'inspection-deviation': deviation,
  'inspection-incomplete': (ground) => {
    notOfThisPeriod(ground);
    return problem('inspection-incomplete', 'inspections', incompleteInspections)(ground);
  },
  'record-incomplete': problem('record-incomplete', 'records', incompleteRecords),
} satisfies Partial<Record<RuleCode, Planter>>;
