import type { SheetRole } from '../../model/snapshot';

/** 模板各工作表的默认名称。 */
export const sheetNames: Readonly<Record<SheetRole, string>> = {
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
};
