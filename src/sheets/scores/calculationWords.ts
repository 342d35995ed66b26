import type { Assessor } from '../../model/judgement';
import type { SheetLocale } from '../sheetLocale';
import type { CalculationPart } from './calculationColumns';

/** Words of the calculation in the sheets of scores; some of them stand in formulas, so none may hold a quotation mark. */
export interface CalculationWords {
  /** Over the whole calculation. */
  readonly heading: string;
  readonly unitGroup: string;
  readonly targetRow: string;
  readonly figureRow: string;
  readonly projection: string;
  readonly maximum: string;
  readonly withoutFigure: string;
  readonly heaviness: string;
  readonly bonusKept: string;
  readonly verified: string;
  readonly cases: string;
  readonly groups: Readonly<Record<Exclude<CalculationPart, Assessor>, string>>;
  readonly labels: Readonly<Record<Exclude<CalculationPart, Assessor> | 'mark', string>>;
  readonly assessors: Readonly<Record<Assessor, string>>;
  readonly judgedRows: string;
  /** What a cell of the calculation says instead of a number. */
  readonly noTarget: string;
  readonly targetZero: string;
  readonly counts: string;
  readonly blank: string;
  readonly invalid: string;
  readonly noRow: string;
  readonly notMarked: string;
  /** For the remark: `{n}` is worked out. */
  readonly remarks: {
    readonly noTarget: readonly [string, string];
    readonly targetZero: readonly [string, string];
    readonly notApplicable: readonly [string, string];
    readonly zero: readonly [string, string];
    readonly verified: readonly [string, string];
    /** Before the number of cases, between it and the points of each, and behind. */
    readonly cases: readonly [string, string, string];
    readonly scaled: readonly [string, string];
    readonly notMarked: Readonly<Record<Assessor, string>>;
    readonly markNotApplicable: Readonly<Record<Assessor, string>>;
    readonly heavier: string;
    readonly quantitative: string;
    readonly shared: string;
  };
  readonly allPoints: readonly [string, string];
}

const zh: CalculationWords = {
  heading: '计分过程（得分公式所用，供核对；请勿改动）',
  unitGroup: '单位',
  targetRow: '目标任务行',
  figureRow: '填报行',
  projection: '推算系数',
  maximum: '计入的分值',
  withoutFigure: '未报或有误项数',
  heaviness: '目标轻重',
  bonusKept: '加分保留比例',
  verified: '采用核实数项数',
  cases: '未兑现例数',
  groups: { target: '计入的目标', figure: '计入的完成数', points: '折算后的分值', completion: '完成率（按名次）', bonus: '超额加分' },
  labels: { target: '{id} 目标', figure: '{id} 完成数', points: '{id} 分值', completion: '{id} 完成率', bonus: '{id} 加分', mark: '{id} 评分' },
  assessors: { inspection: '督查组评分', routine: '部门日常评分' },
  judgedRows: '综合评定行',
  noTarget: '无目标',
  targetZero: '目标为0',
  counts: '计入',
  blank: '未报',
  invalid: '有误',
  noRow: '无此单位',
  notMarked: '未评',
  remarks: {
    noTarget: ['无目标不计分', '项'],
    targetZero: ['目标为0不计分', '项'],
    notApplicable: ['不适用不计分', '项'],
    zero: ['未报或有误按0分', '项'],
    verified: ['采用核实数', '项'],
    cases: ['未兑现', '例，每例扣', '分'],
    scaled: ['按计入的', '分折算'],
    notMarked: { inspection: '督查组评分未评，按0分', routine: '部门日常评分未评，按0分' },
    markNotApplicable: { inspection: '督查组评分不适用，权重并入其余各项', routine: '部门日常评分不适用，权重并入其余各项' },
    heavier: '同分，按目标较重排先',
    quantitative: '同分，按定量得分排先',
    shared: '同分并列',
  },
  allPoints: ['分值合计 ', ''],
};

const en: CalculationWords = {
  heading: 'Calculation (used by the scores, for checking; please leave as it is)',
  unitGroup: 'Unit',
  targetRow: 'Row in targets',
  figureRow: 'Row of figures',
  projection: 'Projection',
  maximum: 'Points that count',
  withoutFigure: 'Without a figure',
  heaviness: 'Weight of targets',
  bonusKept: 'Bonus kept',
  verified: 'Verified values',
  cases: 'Cases not honoured',
  groups: { target: 'Targets that count', figure: 'Figures that count', points: 'Points after re-spreading', completion: 'Completion (by place)', bonus: 'Bonus' },
  labels: { target: '{id} target', figure: '{id} figure', points: '{id} points', completion: '{id} completion', bonus: '{id} bonus', mark: '{id} mark' },
  assessors: { inspection: 'Inspection team', routine: 'Routine assessment' },
  judgedRows: 'Row of judgements',
  noTarget: 'no target',
  targetZero: 'target 0',
  counts: 'counts',
  blank: 'blank',
  invalid: 'invalid',
  noRow: 'no such unit',
  notMarked: 'no mark',
  remarks: {
    noTarget: ['no target, not counted: ', ''],
    targetZero: ['target 0, not counted: ', ''],
    notApplicable: ['not applicable, not counted: ', ''],
    zero: ['blank or invalid, 0 points: ', ''],
    verified: ['verified values: ', ''],
    cases: ['not honoured: ', ' cases at ', ' points each'],
    scaled: ['scaled from ', ' points'],
    notMarked: { inspection: 'inspection missing, counts 0', routine: 'routine assessment missing, counts 0' },
    markNotApplicable: { inspection: 'inspection not applicable, its share is spread', routine: 'routine assessment not applicable, its share is spread' },
    heavier: 'tie decided by heavier targets',
    quantitative: 'tie decided by the quantitative score',
    shared: 'shared place',
  },
  allPoints: ['', ' points in all'],
};

export function calculationWords(locale: SheetLocale): CalculationWords {
  return locale === 'zh-CN' ? zh : en;
}
