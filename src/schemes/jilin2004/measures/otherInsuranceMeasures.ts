import type { MeasureDefinition } from './measureDefinition';

/** Measures of 失业保险, 医疗保险 and 工伤保险 (indicators 24 to 30), in the notice's order. */
export const otherInsuranceMeasures: readonly MeasureDefinition[] = [
  {
    id: '24', indicator: 24, name: '失业保险参保人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'stock', whole: true,
    numerator: '期末参保人数',
    denominator: '',
    certainty: 'public source',
  },
  {
    id: '25', indicator: 25, name: '失业保险费征缴额',
    kind: 'amount', unit: '万元', direction: 'up', timing: 'flow', whole: false,
    numerator: '从年初累计征缴额',
    denominator: '',
    certainty: 'inferred',
  },
  {
    id: '26', indicator: 26, name: '失业保险金发放率',
    kind: 'ratio', unit: '%', direction: 'must100', timing: 'flow', whole: false,
    numerator: '实发人数（金额）',
    denominator: '应发人数（金额）',
    certainty: 'inferred',
  },
  {
    id: '27', indicator: 27, name: '基本医疗保险参保人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'stock', whole: true,
    numerator: '期末参保人数（在职＋退休）',
    denominator: '',
    certainty: 'public source',
  },
  {
    id: '28', indicator: 28, name: '基本医疗保险缴费率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'flow', whole: false,
    numerator: '实际缴费额（人数）',
    denominator: '应缴费额（人数）',
    certainty: 'inferred',
  },
  {
    id: '29', indicator: 29, name: '工伤保险参保人数',
    kind: 'count', unit: '人', direction: 'up', timing: 'stock', whole: true,
    numerator: '期末参保人数',
    denominator: '',
    certainty: 'public source',
  },
  {
    id: '30', indicator: 30, name: '工伤保险缴费率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'flow', whole: false,
    numerator: '实际缴费额（人数）',
    denominator: '应缴费额（人数）',
    certainty: 'inferred',
  },
];
