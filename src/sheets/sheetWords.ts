import type { Certainty, Direction, Timing } from '../model/measure';
import type { SheetRole } from '../model/snapshot';
import type { SheetLocale } from './sheetLocale';

/** Words on the sheets. `{…}` are filled in by {@link fillWords}. */
export interface SheetWords {
  readonly sheetNames: Readonly<Record<SheetRole, string>>;
  readonly titles: Readonly<Record<SheetRole, string>>;
  readonly codes: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly shortName: string;
  readonly parentCode: string;
  readonly state: string;
  readonly inUse: string;
  readonly retired: string;
  readonly checkStatus: string;
  readonly total: string;
  readonly endOfUnits: string;
  readonly count: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly rate: string;
  /** Behind what is counted, in what. */
  readonly counted: string;
  readonly ofWhich: string;
  readonly entryNote: string;
  readonly lastYearNote: string;
  readonly targetNote: string;
  readonly unitsNote: string;
  readonly unitCodePrompt: string;
  readonly unitCodeRepeated: string;
  readonly schemeNote: string;
  readonly scoreNote: string;
  readonly exampleSetting: string;
  readonly confirmedSetting: string;
  readonly prompt: PromptWords;
  readonly errorTitle: string;
  readonly errorWhole: string;
  readonly errorDecimal: string;
  readonly errorTarget: string;
  readonly pageFooter: string;
  readonly rank: string;
  readonly totalScore: string;
  readonly grade: string;
  readonly quantitativeScore: string;
  readonly inspectionScore: string;
  readonly routineScore: string;
  readonly areaSubtotal: string;
  readonly points: string;
  readonly maximum: string;
  readonly generalSettings: string;
  readonly measureRows: string;
  readonly schemeColumns: Readonly<Record<'indicator' | 'area' | 'wording' | 'measure' | 'kind' | 'measurementUnit' | 'direction' | 'timing' | 'target' | 'points' | 'method' | 'parameters' | 'department' | 'numerator' | 'denominator' | 'relations' | 'certainty' | 'state' | 'remark', string>>;
}

/** Words of the input prompts (口径随身). */
export interface PromptWords {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** What a measure without a denominator says in the denominator's place. */
  readonly remark: string;
  readonly target: string;
  readonly targetRate: string;
  readonly targetBudget: string;
  readonly targetFixed: string;
  readonly timings: Readonly<Record<Timing, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly facts: string;
  readonly certainty: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly notApplicable: string;
  readonly noTarget: string;
}

const zh: SheetWords = {
  sheetNames: {
    scheme: '考评方案',
    units: '考评单位',
    target: '目标任务',
    'target-book': '目标任务书',
    'unit-target-books': '目标任务书（各单位）',
    'half-year': '半年填报',
    'year-end': '年终填报',
    'last-year': '上年实绩',
    judgements: '综合评定',
    inspections: '督查核查',
    records: '奖惩登记',
    findings: '审核结果',
    'check-log': '审核记录',
    'checked-figures': '审核留底',
    'half-year-scores': '半年得分',
    'year-end-scores': '年终得分',
    'half-year-places': '半年分项排名',
    'year-end-places': '年终分项排名',
    outcomes: '考评结果',
  },
  titles: {
    scheme: '{title}',
    units: '{year}年被考评单位',
    target: '{year}年就业和社会保障工作目标任务',
    'target-book': '{year}年就业和社会保障工作目标任务书',
    'unit-target-books': '{year}年就业和社会保障工作目标任务书（各单位）',
    'half-year': '{year}年就业和社会保障工作目标责任制半年填报表',
    'year-end': '{year}年就业和社会保障工作目标责任制年终填报表',
    'last-year': '{year}年就业和社会保障工作目标责任制上年实绩表',
    judgements: '{year}年就业和社会保障工作目标责任制综合评定表',
    inspections: '{year}年就业和社会保障工作目标责任制督查核查登记表',
    records: '{year}年就业和社会保障工作目标责任制奖惩登记表',
    findings: '{year}年就业和社会保障工作目标责任制数据审核结果',
    'check-log': '{year}年就业和社会保障工作目标责任制数据审核记录',
    'checked-figures': '{year}年就业和社会保障工作目标责任制数据审核留底',
    'half-year-scores': '{year}年就业和社会保障工作目标责任制半年初评得分',
    'year-end-scores': '{year}年就业和社会保障工作目标责任制年终总评得分',
    'half-year-places': '{year}年就业和社会保障工作目标责任制半年初评分项排名',
    'year-end-places': '{year}年就业和社会保障工作目标责任制年终总评分项排名',
    outcomes: '{year}年就业和社会保障工作目标责任制考评结果（奖惩建议与决定）',
  },
  codes: '代码',
  unit: '单位',
  unitCode: '单位代码',
  shortName: '简称',
  parentCode: '上级代码',
  state: '状态',
  inUse: '在用',
  retired: '停用',
  checkStatus: '审核',
  total: '合计',
  endOfUnits: '（新增单位：先填入考评单位表，再到窗格中补齐）',
  count: '数量',
  numerator: '分子',
  denominator: '分母',
  rate: '比率',
  counted: '（{unit}）',
  ofWhich: '其中：',
  lastYearNote: '填上一年的年终实绩，只用来在年终总评时与本年数比较，不审核、不计分；没有的留空。比率由分子、分母自动计算；浅灰小字为代码，请勿删改。',
  entryNote: '浅黄色单元格为填报处；没有发生填 0，不适用填“不适用”，不要留空。比率由分子、分母自动计算；灰色单元格为公式；浅灰小字为代码，请勿删改。本表已保护，没有密码：确需调整版式（如排序）时，先点“审阅”→“撤销工作表保护”。',
  targetNote: '浅黄色单元格为目标任务；人数、个数填整数，资金以万元计，比率直接填百分数（如 85%）。没有目标的指标项填“不适用”，不计分并予以注明。本表已保护，没有密码：确需调整版式（如排序）时，先点“审阅”→“撤销工作表保护”。',
  unitsNote:
    '每行一个被考评单位，先后次序即计分结果中的次序；代码采用 GB/T 2260 行政区划代码，没有的自编，市本级为市州代码加“-BJ”。增加单位：在下方空行填写代码和名称，再到窗格“考评单位”页补齐填报行。不再考评的将状态改为“停用”，已填数据保留，不审核、不计分。',
  unitCodePrompt: 'GB/T 2260 行政区划代码六位，如 220100；没有的自编，不得与其他单位重复。填报表按代码找到单位，有数据后请勿改动代码。',
  unitCodeRepeated: '该代码已用于名单中的其他单位，请改正，使每个单位的代码唯一。',
  schemeNote: '文件未作规定的设置均标为“示例”，核定后请将状态改为“已确认”；含有“示例”设置的结果会注明。',
  scoreNote: '依据“{scheme}”由系统计分；得分未作四舍五入，显示两位小数。{basis}',
  exampleSetting: '示例',
  confirmedSetting: '已确认',
  prompt: {
    value: '定义：{definition}',
    numerator: '分子：{definition}',
    denominator: '分母：{definition}',
    remark: '说明：{definition}',
    target: '填全年目标值（{unit}）',
    targetRate: '填全年目标，如 85%',
    targetBudget: '填最低预算额（{unit}）',
    targetFixed: '目标固定为100%，不必填写',
    timings: { flow: '从年初累计', stock: '期末时点数', year: '年度事项', quarter: '按季累计' },
    directions: { up: '越高越好', down: '越低越好', must100: '必须达到100%' },
    facts: '{timing}；{direction}；责任部门：{department}',
    certainty: '口径依据：{certainty}',
    certainties: { 'public source': '公开资料', inferred: '推定', 'notice wording': '文件原文', 'public source / inferred': '公开资料、推定', 'public source / notice wording': '公开资料、文件原文' },
    notApplicable: '没有填0；不适用填“不适用”。',
    noTarget: '没有目标填“不适用”。',
  },
  errorTitle: '请核对填报数',
  errorWhole: '此处应填不小于 0 的整数，或填“不适用”。',
  errorDecimal: '此处应填不小于 0 的数，或填“不适用”。',
  errorTarget: '此处应填不小于 0 的数；比率填百分数，如 85%。',
  pageFooter: '第 &P 页　共 &N 页',
  rank: '名次',
  totalScore: '总分',
  grade: '等次',
  quantitativeScore: '定量得分（百分制）',
  inspectionScore: '督查组评分（百分制）',
  routineScore: '部门日常评分（百分制）',
  areaSubtotal: '小计',
  points: '得分',
  maximum: '分值',
  generalSettings: '一、总体设置',
  measureRows: '三、指标项',
  schemeColumns: {
    indicator: '指标号',
    area: '方面',
    wording: '指标',
    measure: '指标项',
    kind: '计量方式',
    measurementUnit: '计量单位',
    direction: '方向',
    timing: '时序',
    target: '目标类型',
    points: '分值/取值',
    method: '计分方法',
    parameters: '方法参数',
    department: '责任部门',
    numerator: '口径（分子）',
    denominator: '口径（分母）',
    relations: '勾稽关系',
    certainty: '口径依据',
    state: '状态',
    remark: '说明',
  },
};

const en: SheetWords = {
  sheetNames: {
    scheme: 'Scheme',
    units: 'Units',
    target: 'Targets',
    'target-book': 'Target book',
    'unit-target-books': 'Target books of all units',
    'half-year': 'Half-year figures',
    'year-end': 'Year-end figures',
    'last-year': 'Last year’s figures',
    judgements: 'Judgements',
    inspections: 'Inspections',
    records: 'Awards and incidents',
    findings: 'Findings',
    'check-log': 'Log of checks',
    'checked-figures': 'Figures last checked',
    'half-year-scores': 'Half-year scores',
    'year-end-scores': 'Year-end scores',
    'half-year-places': 'Half-year places',
    'year-end-places': 'Year-end places',
    outcomes: 'Outcomes',
  },
  titles: {
    scheme: '{title}',
    units: 'Units assessed in {year}',
    target: 'Employment and social security targets {year}',
    'target-book': 'Employment and social security target book {year}',
    'unit-target-books': 'Employment and social security target books {year}',
    'half-year': 'Target responsibility {year}: half-year figures',
    'year-end': 'Target responsibility {year}: year-end figures',
    'last-year': 'Target responsibility {year}: last year’s figures',
    judgements: 'Target responsibility {year}: judgements',
    inspections: 'Target responsibility {year}: inspections',
    records: 'Target responsibility {year}: awards and incidents',
    findings: 'Target responsibility {year}: findings of the check',
    'check-log': 'Target responsibility {year}: log of checks',
    'checked-figures': 'Target responsibility {year}: figures last checked',
    'half-year-scores': 'Target responsibility {year}: half-year scores',
    'year-end-scores': 'Target responsibility {year}: year-end scores',
    'half-year-places': 'Target responsibility {year}: half-year places by area and indicator',
    'year-end-places': 'Target responsibility {year}: year-end places by area and indicator',
    outcomes: 'Target responsibility {year}: outcomes proposed and decided',
  },
  codes: 'Code',
  unit: 'Unit',
  unitCode: 'Unit code',
  shortName: 'Short name',
  parentCode: 'Parent code',
  state: 'State',
  inUse: 'in use',
  retired: 'retired',
  checkStatus: 'Check',
  total: 'Total',
  endOfUnits: '(new units: list them in the sheet of units, then complete the sheets in the pane)',
  count: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  rate: 'Rate',
  counted: ' ({unit})',
  ofWhich: 'Of which: ',
  lastYearNote: 'Last year’s figures at its end, to be held against this year’s at year-end; neither checked nor scored. Leave blank what is not known. Rates are computed; the small grey codes must stay.',
  entryNote:
    'Fill in the pale yellow cells: 0 where there was nothing, 不适用 where a measure does not apply; leave none blank. Rates are computed; grey cells are formulas, the small grey codes are needed. The sheet is protected without a password: to change its layout (sorting, for instance), choose Review, Unprotect Sheet.',
  targetNote: 'Fill in the pale yellow cells: whole numbers for people and bodies, money in 万元, rates as per cent (85%). A measure without a target gets 不适用; it is not scored, and the scores say so. The sheet is protected without a password: to change its layout (sorting, for instance), choose Review, Unprotect Sheet.',
  unitsNote:
    'One assessed unit per row; scores list the units in this order. Codes are those of GB/T 2260, or your own; the part that a prefecture runs itself has the code of the prefecture and -BJ. To add a unit, fill in code and name in an empty row below and complete its rows on the pane’s page of units. To assess a unit no longer, set its state to retired: its figures stay and are neither checked nor scored.',
  unitCodePrompt: 'The six digits of GB/T 2260, such as 220100, or a code of your own; every unit has its own. Rows of figures are found by it: do not change it once there are figures.',
  unitCodeRepeated: 'Another unit of the list has this code. Correct it so that every unit has its own.',
  schemeNote: 'Settings that the notice does not fix are marked 示例 (example). Change the state to 已确认 (confirmed) once decided; results that use an example setting say so.',
  scoreNote: 'Scored by the scheme “{scheme}”; unrounded, shown with two decimals. {basis}',
  exampleSetting: '示例',
  confirmedSetting: '已确认',
  prompt: {
    value: 'Definition: {definition}',
    numerator: 'Numerator: {definition}',
    denominator: 'Denominator: {definition}',
    remark: 'Remark: {definition}',
    target: 'Target of the whole year ({unit})',
    targetRate: 'Target of the whole year, such as 85%',
    targetBudget: 'Minimum budget ({unit})',
    targetFixed: 'Fixed at 100 %; may stay blank',
    timings: { flow: 'since 1 January', stock: 'end of period', year: 'once a year', quarter: 'by quarter' },
    directions: { up: 'more is better', down: 'less is better', must100: '100% required' },
    facts: '{timing}; {direction}; department {department}',
    certainty: 'Source: {certainty}',
    certainties: { 'public source': 'public', inferred: 'inferred', 'notice wording': 'notice', 'public source / inferred': 'public, inferred', 'public source / notice wording': 'public, notice' },
    notApplicable: '0 for nothing; 不适用 where it does not apply.',
    noTarget: '不适用 where there is none.',
  },
  errorTitle: 'Please check the figure',
  errorWhole: 'A whole number of at least 0 belongs here, or 不适用.',
  errorDecimal: 'A number of at least 0 belongs here, or 不适用.',
  errorTarget: 'A number of at least 0 belongs here; rates as per cent, such as 85%.',
  pageFooter: 'Page &P of &N',
  rank: 'Rank',
  totalScore: 'Total',
  grade: 'Grade',
  quantitativeScore: 'Quantitative (of 100)',
  inspectionScore: 'Inspection (of 100)',
  routineScore: 'Routine assessment (of 100)',
  areaSubtotal: 'Subtotal',
  points: 'Points',
  maximum: 'Maximum',
  generalSettings: '1. General settings',
  measureRows: '3. Measures',
  schemeColumns: {
    indicator: 'Indicator',
    area: 'Area',
    wording: 'Wording',
    measure: 'Measure',
    kind: 'Kind',
    measurementUnit: 'Unit',
    direction: 'Direction',
    timing: 'Timing',
    target: 'Target',
    points: 'Points/value',
    method: 'Method',
    parameters: 'Parameters',
    department: 'Department',
    numerator: 'Definition (numerator)',
    denominator: 'Definition (denominator)',
    relations: 'Relations',
    certainty: 'Source',
    state: 'State',
    remark: 'Remark',
  },
};

const words: Readonly<Record<SheetLocale, SheetWords>> = { 'zh-CN': zh, 'en-US': en };

export function sheetWords(locale: SheetLocale): SheetWords {
  return words[locale];
}

/** Fills `{name}` in a text; an unknown name stays as it is. */
export function fillWords(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
