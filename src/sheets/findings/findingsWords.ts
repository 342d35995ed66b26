import type { FindingState } from '../../model/followedFinding';
import type { SheetLocale } from '../sheetLocale';
import type { FindingsCode } from './findingsColumns';

/** Words on 审核结果. `{…}` are filled in. */
export interface FindingsWords {
  /** The beginning by which the line is found again; what follows depends on the check. */
  readonly noteStart: string;
  /** What the last check of a period came to. */
  readonly checked: string;
  readonly unconfirmed: string;
  readonly note: string;
  /** In a file that goes to those who are to answer. */
  readonly fileNote: string;
  readonly columns: Readonly<Record<FindingsCode, string>>;
  readonly severities: Readonly<Record<'hard' | 'soft', string>>;
  readonly states: Readonly<Record<FindingState | 'gone', string>>;
  readonly periods: Readonly<Record<'half-year' | 'year-end', string>>;
  readonly explanationPrompt: string;
  readonly assignedPrompt: string;
}

const zh: FindingsWords = {
  noteStart: '审核情况：',
  checked: '{period}强制性 {hard} 项、核实性 {soft} 项（已说明 {explained} 项）。',
  unconfirmed: '有 {count} 项设置或指标口径仍为“示例”。',
  note: '标记：红底实线框为强制性，必须改正；黄底虚线框为核实性，须核实或填写说明；蓝底点线框下划线为已说明。说明填在浅黄色“说明”列，再审核一次即生效；数值改变后须重新说明。',
  fileNote: '请逐项核实：有误的，在填报表中改正后重新报送；核实无误的，在浅黄色“说明”列写明原因和依据，将本文件退回，由审核单位在窗格“读入说明”。强制性问题必须改正，不能以说明代替。浅灰代码列请勿改动。',
  columns: {
    'F.state': '状态',
    'F.severity': '级别',
    'F.period': '考评阶段',
    'F.unit': '单位',
    'F.measure': '指标项',
    'F.rule': '审核规则',
    'F.place': '位置',
    'F.message': '问题',
    'F.left': '现值',
    'F.right': '对照值',
    'F.difference': '差额',
    'F.remedy': '处理办法',
    'F.explanation': '说明',
    'F.previous': '原说明',
    'F.department': '责任部门',
    'F.assigned': '交办部门',
    'F.note': '复核意见',
    'F.value': '审核值',
  },
  severities: { hard: '强制性', soft: '核实性' },
  states: { 'to-correct': '✗ 待改正', 'to-explain': '？ 待说明', explained: '✓ 已说明', 'explain-again': '？ 数值已变，请重新说明', gone: '○ 已消除' },
  periods: { 'half-year': '半年初评', 'year-end': '年终总评' },
  explanationPrompt: '核实无误的，写明原因和依据；强制性问题必须改正，不能以说明代替。',
  assignedPrompt: '需要由某个部门核实的，在此选择。',
};

const en: FindingsWords = {
  noteStart: 'Checked: ',
  checked: '{period}: {hard} hard, {soft} soft ({explained} explained). ',
  unconfirmed: 'Settings or definitions still marked 示例: {count}. ',
  note: 'Marks: red with a solid frame = hard, must be corrected; yellow with a dashed frame = soft, verify or explain; blue, underlined, with a dotted frame = explained. Write the explanation into the pale yellow column and check again; when the value changes it is asked for again.',
  fileNote: 'Look into each finding: correct what is wrong and report again; where the figure is right, write the reason and the evidence into the pale yellow column and send this file back, to be read in with “Read explanations”. Hard findings must be corrected. Leave the grey codes as they are.',
  columns: {
    'F.state': 'State',
    'F.severity': 'Level',
    'F.period': 'Period',
    'F.unit': 'Unit',
    'F.measure': 'Measure',
    'F.rule': 'Rule',
    'F.place': 'Place',
    'F.message': 'Finding',
    'F.left': 'Value',
    'F.right': 'Held against',
    'F.difference': 'Difference',
    'F.remedy': 'Remedy',
    'F.explanation': 'Explanation',
    'F.previous': 'Earlier explanation',
    'F.department': 'Responsible',
    'F.assigned': 'Assigned to',
    'F.note': 'Reviewer’s note',
    'F.value': 'Value checked',
  },
  severities: { hard: 'hard', soft: 'soft' },
  states: { 'to-correct': '✗ to correct', 'to-explain': '? to explain', explained: '✓ explained', 'explain-again': '? value changed, explain again', gone: '○ gone' },
  periods: { 'half-year': 'Half-year', 'year-end': 'Year-end' },
  explanationPrompt: 'Where the value is right: why, and on what evidence. A hard finding must be corrected; an explanation does not settle it.',
  assignedPrompt: 'The department that is to look into it.',
};

const words: Readonly<Record<SheetLocale, FindingsWords>> = { 'zh-CN': zh, 'en-US': en };

/** Whether a state of a row says, in either language, that its finding is gone. */
export function saysGone(state: string): boolean {
  return Object.values(words).some(({ states }) => states.gone === state);
}

export function findingsWords(locale: SheetLocale): FindingsWords {
  return words[locale];
}
