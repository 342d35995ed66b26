import type { MeasureDefinition } from './measureDefinition';

/** Measures of 城市居民最低生活保障 (indicators 31 to 36), in the notice's order. */
export const livingAllowanceMeasures: readonly MeasureDefinition[] = [
  {
    id: '31', indicator: 31, name: '符合条件的城市居民最低生活保障对象应保尽保率',
    kind: 'ratio', unit: '%', direction: 'must100', timing: 'stock', whole: true,
    numerator: '实际纳入低保的人数',
    denominator: '符合低保条件的人数',
    certainty: 'inferred',
  },
  {
    id: '32', indicator: 32, name: '城市居民最低生活保障金发放率',
    kind: 'ratio', unit: '%', direction: 'must100', timing: 'flow', whole: false,
    numerator: '实际发放额',
    denominator: '应发放额',
    certainty: 'inferred',
  },
  {
    id: '33', indicator: 33, name: '中省直企业符合低保条件人员纳入低保范围比率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'stock', whole: true,
    numerator: '中省直企业符合条件人员中已纳入人数',
    denominator: '中省直企业符合条件人员总数',
    certainty: 'notice wording', denominatorPartOf: '31',
  },
  {
    id: '34', indicator: 34, name: '市县财政低保最低预算到位资金',
    kind: 'amount', unit: '万元', direction: 'up', timing: 'flow', whole: false,
    numerator: '市县财政实际到位的低保资金',
    denominator: '（评分时以最低预算额为目标值）',
    certainty: 'notice wording', target: 'budget',
  },
  {
    id: '35', indicator: 35, name: '城市居民最低生活保障信息化建设达标率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'year', whole: true,
    numerator: '信息化建设达标的县(市、区)/街道数',
    denominator: '应达标数',
    certainty: 'inferred', jumpy: true,
  },
  {
    id: '36', indicator: 36, name: '“阳光超市”覆盖率占县(市、区)总数比率',
    kind: 'ratio', unit: '%', direction: 'up', timing: 'stock', whole: true,
    numerator: '建有“阳光超市”的县(市、区)数',
    denominator: '县(市、区)总数',
    certainty: 'notice wording', jumpy: true, countsCounties: true,
  },
];
