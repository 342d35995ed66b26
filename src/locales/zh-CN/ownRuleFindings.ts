import type { ExpressionFaultCode } from '../../validation/ownRules/expressionFault';
import type { FindingInWords, FindingText } from '../findings';

/** 自定审核规则：提示和改正办法用方案中的原话，后附表达式和两边的数值。 */
export const ownRuleFinding: FindingText = {
  title: '自定审核规则',
  message: (f) => {
    const sides = `左边为${f.left}，右边为${f.right}${f.apart((d) => `，相差${d}`)}`;
    return f.list('message') === f.list('expression') ? `不符合自定规则${f.word('code')}“${f.list('expression')}”：${sides}。` : `${f.list('message')}（自定规则${f.word('code')}“${f.list('expression')}”不成立：${sides}）`;
  },
  remedy: (f) => (f.has('remedy') ? f.list('remedy') : '请核对表达式所列各项的数值；规则本身不合适的，请在“考评方案”中改正或停用。'),
};

/** 表达式不能采用的原因。 */
export const expressionFaults: Readonly<Record<ExpressionFaultCode, (f: FindingInWords) => string>> = {
  empty: () => '表达式为空',
  'too-long': () => '表达式超过500个字符',
  'too-deep': (f) => `${at(f)}起，括号和函数嵌套超过20层`,
  'character-unknown': (f) => `${at(f)}“${f.word('part')}”不能用在表达式中`,
  'number-too-long': (f) => `${at(f)}的数超过15位`,
  'measure-unknown': (f) => `${at(f)}“${f.word('part')}”不是指标项代码，也不是数`,
  'measure-retired': (f) => `${at(f)}的指标项${f.word('part')}已停用`,
  'measure-graded': (f) => `${at(f)}的指标项${f.word('part')}由综合评定计分，没有填报数`,
  'word-unknown': (f) => `${at(f)}“${f.word('part')}”不认识；可用的词：且、或、目标、半年、分子、分母、率、数`,
  'measure-expected': (f) => `${at(f)}应为括号中的指标项代码，如“目标(17)”`,
  'number-expected': (f) => `${at(f)}应为数`,
  'not-ratio': (f) => `${at(f)}的指标项${f.word('part')}不是比率，没有分子、分母`,
  'no-target': (f) => `${at(f)}的指标项${f.word('part')}没有目标`,
  'operand-missing': (f) => `${at(f)}应为指标项代码或数`,
  'operator-missing': (f) => `${at(f)}“${f.word('part')}”之前缺少运算符、比较符或连接词`,
  'bracket-missing': () => '末尾缺少右括号',
  'bracket-unopened': (f) => `${at(f)}的右括号没有对应的左括号`,
  'comparison-missing': (f) => `${at(f)}起没有比较，应含“<=”“>=”“=”等`,
  'comparison-repeated': (f) => `${at(f)}又是比较符，连续比较请用“且”连接`,
  'comparison-misplaced': (f) => `${at(f)}起是比较，不能参加运算`,
  'no-measure': () => '没有指标项代码，无从审核',
};

function at(f: FindingInWords): string {
  return `第${f.word('position')}个字符`;
}
