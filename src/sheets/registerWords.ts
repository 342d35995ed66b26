import type { InspectionCode } from './inspectionSheet';
import type { RecordCode } from './recordSheet';
import type { SheetLocale } from './sheetLocale';

/** Words on 督查核查 and 奖惩登记. */
export interface RegisterWords {
  readonly serial: string;
  readonly end: string;
  readonly inspectionNote: string;
  readonly recordNote: string;
  readonly inspectionColumns: Readonly<Record<InspectionCode, string>>;
  readonly recordColumns: Readonly<Record<RecordCode, string>>;
  readonly unitPrompt: string;
  readonly aboutPrompt: string;
  readonly measurePrompt: string;
  readonly datePrompt: string;
  readonly verifiedPrompt: string;
  readonly adoptedPrompt: string;
  readonly countPrompt: string;
  readonly pointsPrompt: string;
}

const zh: RegisterWords = {
  serial: '序号',
  end: '（可在此行以上插入新行）',
  inspectionNote: '每次核查一个单位的一个指标项填一行。选定单位、指标项和考评阶段后，单位代码、指标项代码、计量单位和填报数自动带出（灰色单元格为公式，请勿改动）；核实数由督查人员填写，比率填百分数（如 85%）。差额＝填报数－核实数，相差超过允许误差的，审核时在填报数处提示。“采用核实数”填“是”的，计分时以核实数代替填报数；未兑现的，每例按考评方案从该指标项得分中扣分。',
  recordNote: '加分事项、创新做法和集体上访、越级上访、突发性事件、数字虚假等逐项登记，写明时间、经过和材料来源。涉及单位从下拉列表选择；加分事项可填省直部门等未列入名单的单位。认定结果由人决定，登记本身不改变得分。',
  inspectionColumns: {
    'V.unit': '单位',
    'V.unit-code': '单位代码',
    'V.measure': '指标项',
    'V.measure-code': '指标项代码',
    'V.measurement-unit': '计量单位',
    'V.period': '考评阶段',
    'V.method': '核查方法',
    'V.date': '核查日期',
    'V.reported': '填报数',
    'V.verified': '核实数',
    'V.difference': '差额',
    'V.adopted': '采用核实数',
    'V.sample': '抽样数',
    'V.cases': '未兑现数',
    'V.note': '核查情况',
    'V.inspector': '核查人',
  },
  recordColumns: {
    'E.kind': '类别',
    'E.unit': '单位',
    'E.unit-code': '单位代码',
    'E.date': '日期',
    'E.description': '事由',
    'E.source': '材料来源',
    'E.points': '申请加分',
    'E.decision': '认定结果',
    'E.decided-by': '认定人',
  },
  unitPrompt: '请从列表中选择被考评单位，也可填简称或单位代码。',
  aboutPrompt: '请从列表中选择被考评单位；加分事项可填未列入名单的部门或单位。',
  measurePrompt: '请从列表中选择指标项，也可填指标项编号，如 3.1。',
  datePrompt: '请填日期，如 2004-7-15。',
  verifiedPrompt: '请填不小于 0 的核实数；比率填百分数，如 85%。',
  adoptedPrompt: '填“是”的，计分时以核实数代替填报数；不填或填“否”的，仍按填报数计分。同一单位、指标项、阶段只应有一行填“是”。',
  countPrompt: '请填不小于 0 的整数。',
  pointsPrompt: '请填申请加分的分值，不小于 0；不涉及加分的不填。',
};

const en: RegisterWords = {
  serial: 'No.',
  end: '(new rows may be inserted above this row)',
  inspectionNote:
    'One row for one figure of one unit that was inspected. Unit, measure and period bring codes, unit of measurement and reported value (grey cells are formulas: leave them as they are); the verified value is entered, rates as per cent (85%). Difference = reported − verified; where it is over the tolerance, a check says so at the reported figure. Where “Verified counts” says 是, the verified value is scored in place of the reported one; each case not honoured takes points from the measure, as the scheme says.',
  recordNote:
    'Bonus items, innovations, petitions, incidents and falsified figures, one per row, with date, what happened and the source. Units are chosen from the list; a bonus item may name a department or place that is not assessed. People decide; an entry alone changes no score.',
  inspectionColumns: {
    'V.unit': 'Unit',
    'V.unit-code': 'Unit code',
    'V.measure': 'Measure',
    'V.measure-code': 'Measure code',
    'V.measurement-unit': 'In',
    'V.period': 'Period',
    'V.method': 'Method',
    'V.date': 'Date',
    'V.reported': 'Reported',
    'V.verified': 'Verified',
    'V.difference': 'Difference',
    'V.adopted': 'Verified counts',
    'V.sample': 'Sample',
    'V.cases': 'Not honoured',
    'V.note': 'Note',
    'V.inspector': 'Inspector',
  },
  recordColumns: {
    'E.kind': 'Kind',
    'E.unit': 'Unit',
    'E.unit-code': 'Unit code',
    'E.date': 'Date',
    'E.description': 'What happened',
    'E.source': 'Source',
    'E.points': 'Points claimed',
    'E.decision': 'Decision',
    'E.decided-by': 'Decided by',
  },
  unitPrompt: 'Choose a unit from the list; its short name or code will do, too.',
  aboutPrompt: 'Choose a unit from the list; a bonus item may name a department or place that is not in it.',
  measurePrompt: 'Choose a measure from the list; its number will do, too, such as 3.1.',
  datePrompt: 'Enter a date, such as 2004-7-15.',
  verifiedPrompt: 'Enter a number of at least 0; rates as per cent, such as 85%.',
  adoptedPrompt: '是: the verified value is scored in place of the reported one. Blank or 否: the reported figure is. Only one row of a unit, measure and period should say 是.',
  countPrompt: 'Enter a whole number of at least 0.',
  pointsPrompt: 'Enter the points claimed, at least 0; nothing where no bonus is claimed.',
};

const words: Readonly<Record<SheetLocale, RegisterWords>> = { 'zh-CN': zh, 'en-US': en };

export function registerWords(locale: SheetLocale): RegisterWords {
  return words[locale];
}
