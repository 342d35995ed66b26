import type { MeasureDefinition } from './measureDefinition';

/** Measures of 培训鉴定 (indicators 12 to 15), in the notice's order. */
export const trainingMeasures: readonly MeasureDefinition[] = [
  {
    id: '12', indicator: 12, name: '下岗失业人员技能培训人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'flow', whole: true,
    numerator: '当年参加技能培训的下岗失业人员',
    denominator: '',
    certainty: 'inferred',
  },
  {
    id: '13', indicator: 13, name: '下岗失业人员培训后就业率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'flow', whole: true,
    numerator: '培训后一定期限内实现再就业人数',
    denominator: '培训（结业/合格）人数',
    certainty: 'public source / inferred',
  },
  {
    id: '14a', indicator: 14, name: '下岗失业人员创业培训人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'flow', whole: true,
    numerator: '当年参加创业培训人数',
    denominator: '',
    certainty: 'inferred',
  },
  {
    id: '14b', indicator: 14, name: '创业成功率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'flow', whole: true,
    numerator: '培训后成功创办企业或自谋职业人数',
    denominator: '创业培训合格人数（由部公布数反推：8.88万/约15万=59%，而 8.88/16.6=53%）',
    certainty: 'public source', denominatorUsuallyPartOf: '14a',
  },
  {
    id: '15', indicator: 15, name: '参加职业技能鉴定人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'flow', whole: true,
    numerator: '当年参加职业技能鉴定人数',
    denominator: '',
    certainty: 'inferred',
  },
];
