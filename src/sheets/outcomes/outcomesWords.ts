import type { OutcomeRemark, OutcomeState } from '../../model/outcomeDecision';
import type { EntryKind } from '../../model/registerEntry';
import type { OutcomeKind, OutcomePeriod, ProposedOutcome } from '../../scoring/proposedOutcome';
import type { SheetLocale } from '../sheetLocale';
import type { OutcomesCode } from './outcomesColumns';

/** Words on 考评结果. `{…}` are filled in. */
export interface OutcomesWords {
  /** The beginning by which the line is found again; what follows depends on the proposals. */
  readonly noteStart: string;
  readonly counts: string;
  readonly unconfirmed: string;
  readonly nobodyStandsOut: string;
  readonly unusedEntries: string;
  readonly note: string;
  readonly columns: Readonly<Record<OutcomesCode, string>>;
  readonly kinds: Readonly<Record<OutcomeKind, string>>;
  readonly periods: Readonly<Record<OutcomePeriod, string>>;
  readonly clauses: Readonly<Record<ProposedOutcome['clause'], string>>;
  readonly example: string;
  readonly states: Readonly<Record<OutcomeState, string>>;
  readonly remarks: Readonly<Record<OutcomeRemark, string>>;
  readonly remarkSeparator: string;
  readonly statePrompt: string;
  readonly reasonPrompt: string;
  readonly datePrompt: string;
  readonly entryKinds: Readonly<Record<EntryKind, string>>;
  readonly subjects: Readonly<Record<'total' | 'last-place', string>>;
  readonly indicator: string;
  readonly facts: {
    readonly place: string;
    readonly rejected: string;
    readonly rejectedBy: string;
    readonly best: string;
    readonly bestRate: string;
    readonly shared: string;
    readonly measure: string;
    readonly measureOnly: string;
    /** Behind a figure that was projected to the end of the period. */
    readonly projected: string;
    readonly questionable: string;
    readonly claimed: string;
    readonly source: string;
    readonly registered: string;
    readonly lowTotal: string;
    readonly lastPlace: string;
    readonly mustBeAll: string;
    readonly entries: string;
    readonly schedule: string;
    readonly slow: string;
    readonly rate: string;
    readonly zero: Readonly<Record<'blank' | 'invalid', string>>;
    readonly further: string;
    readonly separator: string;
  };
}

const zh: OutcomesWords = {
  noteStart: '奖惩建议：',
  counts: '共 {count} 项，其中建议 {proposed} 项、采纳 {accepted} 项、不采纳 {rejected} 项。',
  unconfirmed: '有 {count} 项设置或指标口径仍为“示例”。',
  nobodyStandsOut: '第 {indicators} 项指标各单位并列，不提名单项先进。',
  unusedEntries: '奖惩登记有 {count} 行的单位、类别或处理不能识别，未列入建议，请先改正。',
  note: '以下均为系统依据得分和奖惩登记提出的建议，不影响得分，由有权决定的人决定。在浅黄色各列填写：“状态”选采纳或不采纳，不采纳须写明理由。重新计分、重新生成建议后决定予以保留；事实变了的注明“事实有变”，不再符合条件的注明“不再符合”。重新决定的，改“状态”或“日期”。',
  columns: {
    'O.kind': '类别',
    'O.period': '考评阶段',
    'O.unit': '单位',
    'O.subject': '指标或事由',
    'O.facts': '事实',
    'O.clause': '通知条款',
    'O.example': '设置',
    'O.state': '状态',
    'O.reason': '理由',
    'O.by': '决定人',
    'O.date': '日期',
    'O.remark': '备注',
    'O.previous': '决定时的事实',
    'O.facts-key': '事实校验值',
    'O.decided': '已记决定',
    'O.decided-facts': '决定时校验值',
  },
  kinds: {
    'overall-honour': '综合先进单位',
    'item-honour': '单项先进单位',
    bonus: '加分与创新',
    accountability: '责任追究',
    'status-form': '情况反馈单',
    'rectification-order': '限期整改督办单',
  },
  periods: { 'half-year': '半年初评', 'year-end': '年终总评', year: '全年' },
  clauses: { 四: '四、考评方法（通知未定此单，参照外地做法）', 五: '五、奖惩办法' },
  example: '示例',
  states: { proposed: '建议', accepted: '采纳', rejected: '不采纳' },
  remarks: { gone: '不再符合', changed: '事实有变', 'reason-missing': '须写明不采纳的理由', 'state-unclear': '状态应为建议、采纳或不采纳' },
  remarkSeparator: '；',
  statePrompt: '选“采纳”或“不采纳”；尚未决定的为“建议”。',
  reasonPrompt: '不采纳的必须写明理由。',
  datePrompt: '决定的日期，如 2004-12-31。',
  entryKinds: {
    'national-award': '国家级奖励',
    'provincial-award': '省部级奖励',
    'local-award': '市级奖励',
    innovation: '创新做法',
    'collective-petition': '集体上访',
    'skip-level-petition': '越级上访',
    'sudden-incident': '突发性事件',
    'falsified-figures': '数字虚假',
  },
  subjects: { total: '总分', 'last-place': '末位' },
  indicator: '第 {number} 项 {wording}',
  facts: {
    place: '年终总分 {total}，第 {rank} 名。',
    rejected: '对其“{ground}”的责任追究建议已决定不采纳{by}，理由：{reason}',
    rejectedBy: '（{who}）',
    best: '完成情况居各单位之首。',
    bestRate: '完成率 {rate}，居各单位之首。',
    shared: '{count} 个单位并列。',
    measure: '{measure}：{actual}，目标 {target}',
    measureOnly: '{measure}：{actual}',
    projected: '（推算）',
    questionable: '完成率异常偏高，请先核实。',
    claimed: '申请加分 {points} 分。',
    source: '依据：{source}。',
    registered: '奖惩登记中为“{decision}”。',
    lowTotal: '年终总分 {total}，低于 {line}。',
    lastPlace: '年终总评第 {rank} 名（末位），总分 {total}，低于 {line}。',
    mustBeAll: '{measure}为 {actual}，未达到 100%。',
    entries: '奖惩登记 {count} 起：',
    schedule: '定量得分 {quantitative}（百分制），{count} 个指标项未达到应完成数：',
    slow: '定量得分 {quantitative}（百分制），低于 {line}，{count} 个指标项未达到应完成数：',
    rate: '{measure} 完成应完成数的 {rate}',
    zero: { blank: '{measure} 未填报', invalid: '{measure} 填报内容不是数值' },
    further: '等',
    separator: '；',
  },
};

const en: OutcomesWords = {
  noteStart: 'Proposals: ',
  counts: '{count} in all: {proposed} proposed, {accepted} accepted, {rejected} rejected. ',
  unconfirmed: 'Settings or definitions still marked 示例: {count}. ',
  nobodyStandsOut: 'On indicators {indicators} all units did equally well: no item honour is proposed. ',
  unusedEntries: 'Entries in the register whose unit, kind or decision is not known, for which nothing is proposed until they are corrected: {count}. ',
  note: 'All of this is proposed from the scores and the register; it changes no score, and those entitled to it decide. Fill in the pale yellow columns: choose accepted or rejected as the state; a rejection needs a reason. Decisions are kept when scores and proposals are made anew; where the facts have changed since, or the proposal is not made any more, the remark says so. To decide anew, change the state or the date.',
  columns: {
    'O.kind': 'Kind',
    'O.period': 'Period',
    'O.unit': 'Unit',
    'O.subject': 'Indicator or cause',
    'O.facts': 'Facts',
    'O.clause': 'Clause of the notice',
    'O.example': 'Settings',
    'O.state': 'State',
    'O.reason': 'Reason',
    'O.by': 'Decided by',
    'O.date': 'Date',
    'O.remark': 'Remark',
    'O.previous': 'Facts decided on',
    'O.facts-key': 'Key of facts',
    'O.decided': 'Decision noted',
    'O.decided-facts': 'Key decided on',
  },
  kinds: {
    'overall-honour': 'Overall honour',
    'item-honour': 'Item honour',
    bonus: 'Bonus or innovation',
    accountability: 'Accountability',
    'status-form': 'Status form',
    'rectification-order': 'Order to rectify',
  },
  periods: { 'half-year': 'Half-year', 'year-end': 'Year-end', year: 'Whole year' },
  clauses: { 四: '四 (method of assessment; the form itself follows practice elsewhere)', 五: '五 (honours and accountability)' },
  example: '示例',
  states: { proposed: 'proposed', accepted: 'accepted', rejected: 'rejected' },
  remarks: { gone: 'no longer applies', changed: 'facts have changed', 'reason-missing': 'a rejection needs a reason', 'state-unclear': 'state must be proposed, accepted or rejected' },
  remarkSeparator: '; ',
  statePrompt: 'Choose accepted or rejected; proposed as long as nobody has decided.',
  reasonPrompt: 'A rejection must say why.',
  datePrompt: 'Day of the decision, such as 2004-12-31.',
  entryKinds: {
    'national-award': 'National award',
    'provincial-award': 'Provincial or ministerial award',
    'local-award': 'City award',
    innovation: 'Innovation',
    'collective-petition': 'Collective petition',
    'skip-level-petition': 'Petition over the heads of authorities',
    'sudden-incident': 'Sudden incident',
    'falsified-figures': 'Falsified figures',
  },
  subjects: { total: 'Total', 'last-place': 'Last place' },
  indicator: 'No. {number} {wording}',
  facts: {
    place: 'Total of the year {total}, place {rank}.',
    rejected: 'Accountability on the ground “{ground}” was rejected{by}; reason: {reason}',
    rejectedBy: ' ({who})',
    best: 'The best of all units.',
    bestRate: 'Completion {rate}, the highest of all units.',
    shared: 'Shared by {count} units.',
    measure: '{measure}: {actual}, target {target}',
    measureOnly: '{measure}: {actual}',
    projected: ' (projected)',
    questionable: 'Unusually high: verify first.',
    claimed: 'Points claimed: {points}.',
    source: 'Source: {source}.',
    registered: 'In the register: {decision}.',
    lowTotal: 'Total of the year {total}, under {line}.',
    lastPlace: 'Last at year-end (place {rank}) with a total of {total}, under {line}.',
    mustBeAll: '{measure} is {actual}, less than 100%.',
    entries: 'Entries in the register: {count}. ',
    schedule: 'Quantitative score {quantitative} of 100; measures behind what is due: {count}. ',
    slow: 'Quantitative score {quantitative} of 100, under {line}; measures behind what is due: {count}. ',
    rate: '{measure} {rate} of what is due',
    zero: { blank: '{measure} not reported', invalid: '{measure} is no number' },
    further: ' and more',
    separator: '; ',
  },
};

const words: Readonly<Record<SheetLocale, OutcomesWords>> = { 'zh-CN': zh, 'en-US': en };

export function outcomesWords(locale: SheetLocale): OutcomesWords {
  return words[locale];
}

/** The state that a cell names in either language; a blank one is not decided yet. */
export function readOutcomeState(text: string): OutcomeState | 'unclear' {
  if (text === '') return 'proposed';
  for (const { states } of Object.values(words)) {
    for (const state of ['proposed', 'accepted', 'rejected'] as const) if (states[state].toLowerCase() === text.toLowerCase()) return state;
  }
  return 'unclear';
}

/** Whether the line of a list is ours, in either language. */
export function isOutcomesNote(text: string): boolean {
  return Object.values(words).some(({ noteStart }) => text.startsWith(noteStart));
}
