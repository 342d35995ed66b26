import type { RegisterProblem } from '../../model/inspection';
import type { FindingInWords, FindingTexts } from '../findings';

/** 督查核查、奖惩登记的审核用语。 */
export const registerFindings: Pick<FindingTexts, 'inspection-adopted-twice' | 'inspection-deviation' | 'inspection-invalid' | 'inspection-incomplete' | 'record-invalid' | 'record-incomplete'> = {
  'inspection-deviation': {
    title: '与核实数不符',
    message: (f) => `填报数${f.left}与督查核实数${f.right}相差${f.difference}${f.has('share') ? `，为核实数的${f.percent('share')}` : ''}，超过允许误差${f.percent('limit')}。`,
    remedy: () => '请对照核查情况核对填报数；口径或时点不同的，请说明。',
  },
  'inspection-adopted-twice': { title: '核实数重复采用', message: (f) => `本行核实数${f.left}与${f.word('first')}的${f.right}是同一单位、同一指标项、同一阶段的，都填了采用；暂按平均数计分。`, remedy: () => '请只保留一行采用，其余改为“否”。' },
  'inspection-invalid': { title: '核查登记有误', message: (f) => problem(f), remedy: () => '请按提示改正；改正前该处不能采用。' },
  'inspection-incomplete': { title: '核查登记不全', message: (f) => problem(f), remedy: () => '请补充填写，日期如 2004-7-15。' },
  'record-invalid': { title: '奖惩登记有误', message: (f) => problem(f), remedy: () => '请按提示改正；改正前该处不能采用。' },
  'record-incomplete': { title: '奖惩登记不全', message: (f) => problem(f), remedy: () => '请补充填写，日期如 2004-7-15。' },
};

function problem(finding: FindingInWords): string {
  const found = finding.left;
  const texts: Readonly<Record<RegisterProblem['what'], string>> = {
    'unit-unknown': `单位“${found}”不在被考评单位名单中，或有两个单位同名，请从列表中选择。`,
    'measure-unknown': `指标项“${found}”不在考评方案中，请从列表中选择。`,
    'period-unknown': `考评阶段“${found}”不能识别，请选择半年初评或年终总评。`,
    'method-unknown': `核查方法“${found}”不能识别，请从列表中选择。`,
    'verified-invalid': `核实数“${found}”不是不小于 0 的数。`,
    'verified-over-100': `核实比率为${found}，超过100%；比率请填百分数，如 85%。`,
    'count-invalid': `“${found}”不是不小于 0 的整数。`,
    'adopted-unknown': `采用核实数“${found}”不能识别，请选择“是”或“否”；改正前按填报数计分。`,
    'adopted-without-value': '填了采用核实数，但没有填写核实数；改正前按填报数计分。',
    'adopted-judged': '指标项由综合评定评分，不能采用核实数。',
    'kind-unknown': `类别“${found}”不能识别，请从列表中选择。`,
    'points-invalid': `申请加分“${found}”不是不小于 0 的数。`,
    'decision-unknown': `认定结果“${found}”不能识别，请从列表中选择。`,
    'verified-missing': '没有填写核实数。',
    'date-missing': '没有填写日期。',
    'date-unreadable': `日期“${found}”不能识别。`,
    'description-missing': '没有写明事由。',
  };
  return texts[finding.word('what') as RegisterProblem['what']];
}
