import type { ExpressionFaultCode } from '../../validation/ownRules/expressionFault';
import type { FindingInWords, SchemeFindingTexts } from '../findings';
import { expressionFaults } from './ownRuleFindings';

/** 考评方案中不能采用的内容：哪一格、现为何值、应为何值、暂用何值。 */
export const schemeFindingTexts: SchemeFindingTexts = {
  'scheme-row-missing': {
    title: '考评方案缺行',
    message: (f) =>
      f.has('right')
        ? `没有找到“${f.word('label')}”所在的行（代码${f.word('code')}）${used(f)}。`
        : `没有找到指标项“${f.word('label')}”所在的行（代码${f.word('code')}），该指标项没有参加审核和计分。`,
    remedy: (f) => (f.has('right') ? '请撤消删除，或恢复该行的代码；早先的工作簿没有该项设置的，请点“补齐”。' : '请撤消删除，或恢复该行的代码；不再考评的指标项，请保留该行并将状态改为“停用”。'),
  },
  'scheme-row-repeated': {
    title: '考评方案代码重复',
    message: (f) => `代码${f.word('code')}已用于第${f.word('first')}行，本行没有采用。`,
    remedy: () => '请核对后删除多余的行；确属新增指标项的，请改用未用过的代码。',
  },
  'scheme-row-code-lost': {
    title: '考评方案行缺代码',
    message: (f) => `本行是考评方案的内容，但代码列为空，没有采用；代码${expected(f)}。`,
    remedy: () => '请在代码列填写代码。',
  },
  'scheme-code-unknown': {
    title: '代码不能识别',
    message: (f) => `代码“${f.left}”不能识别，本行没有采用；代码${expected(f)}。`,
    remedy: () => '请改正代码。',
  },
  'scheme-column-missing': {
    title: '考评方案缺列',
    message: (f) => `没有找到“${f.word('label')}”列（代码${f.word('code')}），该列内容暂用标准方案的值，其他方案暂用通行的值。`,
    remedy: () => '请撤消删除，或在代码行恢复该列的代码。',
  },
  'scheme-column-repeated': {
    title: '考评方案列重复',
    message: (f) => `“${f.word('label')}”列的代码${f.word('code')}出现在多列，只采用第一列。`,
    remedy: () => '请核对后删除多余的列，或清除其代码。',
  },
  'scheme-value-missing': {
    title: '应填未填',
    message: (f) => `${where(f)}为空，${expected(f)}${used(f)}。`,
    remedy: () => '请填写。',
  },
  'scheme-value-invalid': {
    title: '取值有误',
    message: (f) => `${where(f)}现为“${f.left}”，${expected(f)}${used(f)}。`,
    remedy: () => '请改填允许的取值。',
  },
  'scheme-number-as-text': {
    title: '数字存为文本',
    message: (f) => `${where(f)}现为文本“${f.left}”，不是数字，没有采用${used(f)}。`,
    remedy: () => '请修复为数字；也可先将单元格格式改为“常规”，再重新输入。',
  },
  'scheme-word-unknown': {
    title: '用词不能识别',
    message: (f) => `${where(f)}现为“${f.left}”，不能识别，${expected(f)}${used(f)}。`,
    remedy: () => '请改用所列的词，可从下拉列表中选择。',
  },
  'scheme-state-unknown': {
    title: '状态不能识别',
    message: (f) => `${where(f)}现为“${f.left}”，不能识别，${expected(f)}${used(f)}。`,
    remedy: () => '请从下拉列表中选择状态。',
  },
  'scheme-method-unknown': {
    title: '没有这种计分方法',
    message: (f) => `${where(f)}现为“${f.left}”，没有这种方法，${expected(f)}${used(f)}。`,
    remedy: () => '请从下拉列表中选择计分方法。',
  },
  'scheme-parameters-missing': {
    title: '缺少方法参数',
    message: (f) => `${where(f)}缺少“${f.list('missing')}”，${expected(f)}${used(f)}。`,
    remedy: () => '请按所示格式补填参数。',
  },
  'scheme-parameters-invalid': {
    title: '方法参数有误',
    message: (f) => `${where(f)}中的“${f.word('part')}”不能使用，${expected(f)}${used(f)}。`,
    remedy: () => '请按所示格式改正参数；分档的线须依次递减（欠账分档依次递增），百分数不超过100%。',
  },
  'scheme-relations-invalid': {
    title: '勾稽关系不能识别',
    message: (f) => `${where(f)}中的“${f.word('part')}”不能识别，${expected(f)}${used(f)}。`,
    remedy: () => '请按所列的词改正，例如“其中=3；整数”。',
  },
  'scheme-indicator-differs': {
    title: '同一指标的内容不一致',
    message: (f) => `${where(f)}现为“${f.left}”，与指标${f.word('indicator')}第${f.word('first')}行的“${f.right}”不一致，按后者采用。`,
    remedy: () => '请改为一致；属于另一指标的，请改正指标号。',
  },
  'scheme-share-sum': {
    title: '权重之和不为100%',
    message: (f) => `同一时期的三项权重之和为${f.percent('sum')}，应为100%；暂按比例折算为100%计分。`,
    remedy: () => '请调整权重，使同一时期的三项之和为100%。',
  },
  'scheme-order': {
    title: '高低次序颠倒',
    message: (f) => `“${f.word('label')}”低于“${f.word('otherLabel')}”，应不低于后者；仍按所填的值采用。`,
    remedy: () => '请核对两处的取值。',
  },
  'scheme-tie-break-repeated': {
    title: '同分规则重复',
    message: (f) => `“${f.left}”中同一规则出现多次，只采用第一次。`,
    remedy: () => '请删去重复的规则。',
  },
  'scheme-cut-off-invalid': {
    title: '数据截至日期有误',
    message: (f) => `“${f.left}”不是${f.word('period') === 'half-year' ? '1月1日至6月30日' : '7月1日至12月31日'}之间的日期，暂按数据已到期末计，不推算。`,
    remedy: () => '请填月日，如620为6月20日；数据已到期末的，填0。',
  },
  'scheme-no-measures': {
    title: '没有在用的指标项',
    message: () => '考评方案中没有在用的指标项，不能审核和计分。',
    remedy: () => '请新增指标项，或启用已停用的指标项。',
  },
  'scheme-points-zero': {
    title: '分值为0',
    message: (f) => `“${f.word('label')}”的分值为0，填报、审核但不得分。`,
    remedy: () => '请核对分值；只填报不计分的，可以保留并说明。',
  },
  'scheme-indicator-without-points': {
    title: '指标没有分值',
    message: (f) => `指标${f.word('indicator')}的各指标项分值合计为0，应大于0；该指标不计分。`,
    remedy: () => '请填写分值；不再考评的，请将其指标项停用。',
  },
  'scheme-area-empty': {
    title: '方面没有指标',
    message: (f) => `方面“${f.word('label')}”没有指标项。`,
    remedy: () => '请核对各指标项的“方面”列；确无指标的，可以保留。',
  },
  'scheme-area-repeated': {
    title: '方面名称重复',
    message: (f) => `方面“${f.word('label')}”的名称出现多次，指标项均归入第一个。`,
    remedy: () => '请改为不同的名称，或删去多余的方面。',
  },
  'scheme-relation-unknown': {
    title: '勾稽关系的指标项不存在',
    message: (f) => `“${f.word('label')}”的勾稽关系“${f.word('field')}=${f.word('other')}”所指的指标项不在考评方案中，应为已有的指标项代码；${unlinked(f)}。`,
    remedy: () => '请改填考评方案中已有的指标项代码，或删去该关系。',
  },
  'scheme-relation-retired': {
    title: '勾稽关系的指标项已停用',
    message: (f) => `“${f.word('label')}”的勾稽关系“${f.word('field')}=${f.word('other')}”所指的指标项已停用；${unlinked(f)}。`,
    remedy: () => '请启用该指标项，或改填在用的指标项代码，或删去该关系。',
  },
  'scheme-relation-circular': {
    title: '勾稽关系循环',
    message: (f) => `“${f.word('label')}”的勾稽关系“${f.word('field')}=${f.word('other')}”又回到本指标项；${unlinked(f)}。`,
    remedy: () => '请删去其中一个关系。',
  },
  'scheme-relation-unfit': {
    title: '勾稽关系不适用',
    message: (f) => `“${f.word('label')}”与指标项${f.word('other')}不能有“${f.word('field')}”的关系（“其中”“一般不超”用于两个数量或金额，“分母取”“分母一般不超”用于比率对数量，“分母不超”用于两个比率）；${unlinked(f)}。`,
    remedy: () => '请改正勾稽关系或计量方式。',
  },
  'scheme-target-unfit': {
    title: '目标类型不适用',
    message: (f) => `${where(f)}现为“${f.left}”，与计量方式或计分方法不相配；暂按该计量方式通行的目标采用。`,
    remedy: () => '数量配“数量目标”，金额配“金额目标”或“最低预算”，比率配“比率目标”或“固定100%”；“无目标”只用于综合评定和逐例扣分。',
  },
  'scheme-target-unused': {
    title: '目标没有用处',
    message: (f) => `“${f.word('label')}”的计分方法不用目标，目标任务表中不设此列。`,
    remedy: () => '请将目标类型改为“无目标”，或改选计分方法。',
  },
  'scheme-method-unfit': {
    title: '计分方法与方向不符',
    message: (f) => `“${f.word('label')}”的方向不是“越低越好”，而计分方法为“${f.left}”，超过目标将扣分；仍按所填的方法采用。`,
    remedy: () => '请改选计分方法或方向。',
  },
  'scheme-method-odd': {
    title: '方法参数反常',
    message: (f) => `“${f.word('label')}”的方法参数“${f.left}”中，完成得好的反而得分少；仍按所填的参数采用。`,
    remedy: () => '请核对参数；确需如此的，请说明。',
  },
  'scheme-expression-invalid': {
    title: '自定规则的表达式有误',
    message: (f) => `“${f.word('label')}”现为“${f.left}”，不能采用：${expressionFaults[f.word('reason') as ExpressionFaultCode](f)}。该规则没有参加审核。`,
    remedy: () => '请改正表达式，例如“17 + 18 >= 0.9 * 目标(17)”；不再使用的，请将状态改为“停用”。',
  },
  'scheme-definition-missing': {
    title: '没有口径',
    message: (f) => `${where(f)}为空，填报人无从知道填什么数。`,
    remedy: () => '请填写口径。',
  },
};

function where(f: FindingInWords): string {
  return `“${f.word('label')}”的${f.word('field')}`;
}

function used(f: FindingInWords): string {
  if (!f.has('right')) return '';
  return f.word('usedFrom') === 'standard' ? `；暂用标准方案的“${f.right}”` : `；暂用“${f.right}”`;
}

function unlinked(f: FindingInWords): string {
  return f.word('link') === 'denominatorIs' ? '分母改为自行填报' : '暂不作这项比较';
}

/** 应为何值。 */
function expected(f: FindingInWords): string {
  switch (f.word('expected')) {
    case 'number':
      return `应为${f.word('low')}至${f.word('high')}之间的数`;
    case 'share':
      return `应为${f.percent('low')}至${f.percent('high')}之间的百分数`;
    case 'whole':
      return `应为${f.word('low')}至${f.word('high')}之间的整数`;
    case 'points':
      return '应为大于0的数';
    case 'identifier':
      return '应为不含空格和“|”、不超过60个字符的文字';
    case 'measure-code':
      return '应为“M”加指标项代码（只用小写字母、数字、“.”和“-”，如M37、M3.2）';
    case 'relations':
      return '可用的词：其中=、一般不超=、分母取=、分母不超=、分母一般不超=（后接指标项代码），整数、易跳动、按县计数、登记失业率，以“；”隔开';
    case 'choice':
      return `应为：${f.list('choices')}`;
    case 'parameters':
      return f.list('form') === '' ? '此方法不填参数' : `应填如“${f.list('form')}”`;
    case 'code':
      return `应为${f.list('form')}`;
    default:
      return '不能为空';
  }
}
