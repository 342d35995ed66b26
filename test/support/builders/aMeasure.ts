import type { Measure } from '../../../src/model/measure';

/** A count of people that accumulates over the year, worth 10 points; whatever is given is different. */
export function aMeasure(id: string, different: Partial<Measure> = {}): Measure {
  return {
    id,
    indicator: 1,
    name: `指标项${id}`,
    kind: 'count',
    unit: '人',
    direction: 'up',
    timing: 'flow',
    target: 'count',
    numerator: '人数',
    denominator: '',
    certainty: 'inferred',
    whole: true,
    points: 10,
    method: { method: 'proportional', bonus: false, bonusCeiling: 0.1 },
    ...different,
  };
}

/** A ratio of counts of people at the end of the period. */
export function aRatio(id: string, different: Partial<Measure> = {}): Measure {
  return aMeasure(id, { kind: 'ratio', unit: '%', timing: 'stock', target: 'ratio', denominator: '总人数', ...different });
}

/** An amount of money that accumulates over the year. */
export function anAmount(id: string, different: Partial<Measure> = {}): Measure {
  return aMeasure(id, { kind: 'amount', unit: '万元', whole: false, target: 'amount', ...different });
}
