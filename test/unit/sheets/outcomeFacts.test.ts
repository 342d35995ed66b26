import type { CellPosition } from '../../../src/model/entry';
import type { RegisterEntry } from '../../../src/model/registerEntry';
import { jilin2004 } from '../../../src/schemes/jilin2004';
import type { OutcomeFacts } from '../../../src/scoring/proposedOutcome';
import { factsKey } from '../../../src/sheets/outcomes/factsKey';
import { outcomeFactsText, outcomeSubject } from '../../../src/sheets/outcomes/outcomeFacts';
import { outcomesWords } from '../../../src/sheets/outcomes/outcomesWords';

const at: CellPosition = { sheetId: 's', sheetName: '奖惩登记', row: 4, column: 1 };
const innovation: RegisterEntry = { kind: 'innovation', about: '某县社区', date: '2004-09-01', description: '社区就业平台', source: '简报第 8 期', points: 2, decision: 'pending', decidedBy: '', at };
const petition = { unitCode: '220200', kind: 'collective-petition', date: '2004-05-10', note: '集体上访：某厂职工到省（待定）' } as const;

const cases: readonly (readonly [facts: OutcomeFacts, subject: string, zh: string, en: string])[] = [
  [{ kind: 'place', rank: 2, total: 91.236, rejected: [] }, '', '年终总分 91.24，第 2 名。', 'Total of the year 91.24, place 2.'],
  [
    { kind: 'item', indicator: 2, fulfilment: 1.196, sharing: 1, measures: [{ measure: '2', actual: 59800, target: 50000, fulfilment: 1.196 }], questionable: false, rejected: [] },
    '第 2 项 城镇新就业人数',
    '完成率 119.6%，居各单位之首。2 城镇新就业人数：59800人，目标 50000人。',
    'Completion 119.6%, the highest of all units. 2 城镇新就业人数: 59800 人, target 50000 人.',
  ],
  [
    { kind: 'item', indicator: 2, fulfilment: 5.25, sharing: 2, measures: [{ measure: '2', actual: 525, target: 100, fulfilment: 5.25 }], questionable: true, rejected: [] },
    '第 2 项 城镇新就业人数',
    '完成率 525%，居各单位之首。2 个单位并列。2 城镇新就业人数：525人，目标 100人。完成率异常偏高，请先核实。',
    'Completion 525%, the highest of all units. Shared by 2 units. 2 城镇新就业人数: 525 人, target 100 人. Unusually high: verify first.',
  ],
  [{ kind: 'entry', entry: innovation }, '创新做法', '2004-09-01 社区就业平台。申请加分 2 分。依据：简报第 8 期。奖惩登记中为“待定”。', '2004-09-01 社区就业平台. Points claimed: 2. Source: 简报第 8 期. In the register: 待定.'],
  [{ kind: 'low-total', total: 59.994, line: 60 }, '总分', '年终总分 59.99，低于 60。', 'Total of the year 59.99, under 60.'],
  [{ kind: 'last-place', rank: 9, total: 74.9, line: 75 }, '末位', '年终总评第 9 名（末位），总分 74.90，低于 75。', 'Last at year-end (place 9) with a total of 74.90, under 75.'],
  [
    { kind: 'must-be-all', measure: '19a', indicator: 19, actual: 0.99999 },
    `19a ${jilin2004.measures.find(({ id }) => id === '19a')?.name ?? ''}`,
    `19a ${jilin2004.measures.find(({ id }) => id === '19a')?.name ?? ''}为 99.99%，未达到 100%。`,
    `19a ${jilin2004.measures.find(({ id }) => id === '19a')?.name ?? ''} is 99.99%, less than 100%.`,
  ],
  [{ kind: 'events', event: 'collective-petition', records: [petition] }, '集体上访', '奖惩登记 1 起：2004-05-10 集体上访：某厂职工到省（待定）。', 'Entries in the register: 1. 2004-05-10 集体上访：某厂职工到省（待定）.'],
  [{ kind: 'falsified-figures', records: [{ unitCode: '220200', kind: 'falsified-figures', note: '数字虚假：虚报（属实）' }] }, '数字虚假', '奖惩登记 1 起：数字虚假：虚报（属实）。', 'Entries in the register: 1. 数字虚假：虚报（属实）.'],
  [
    { kind: 'schedule', quantitative: 70.5, line: 75, behind: [{ measure: '2', indicator: 2, factor: 0.5, fulfilment: 0, zero: 'blank', target: 100 }, { measure: '4', indicator: 4, factor: 1, fulfilment: 0.9, actual: 0.0517, target: 0.047 }] },
    '',
    '定量得分 70.50（百分制），低于 75，2 个指标项未达到应完成数：2 城镇新就业人数 未填报；4 城镇登记失业率：5.17%，目标 4.7%。',
    'Quantitative score 70.50 of 100, under 75; measures behind what is due: 2. 2 城镇新就业人数 not reported; 4 城镇登记失业率: 5.17%, target 4.7%.',
  ],
];

describe('the facts of a proposal in words', () => {
  it.each(cases)('%j', (facts, subject, zh, en) => {
    expect(outcomeSubject(facts, jilin2004, outcomesWords('zh-CN'))).toBe(subject);
    expect(outcomeFactsText(facts, jilin2004, outcomesWords('zh-CN'))).toBe(zh);
    expect(outcomeFactsText(facts, jilin2004, outcomesWords('en-US'))).toBe(en);
  });

  it('have keys that differ where the facts can be seen to differ, and only there', () => {
    expect(new Set(cases.map(([facts]) => factsKey(facts))).size).toBe(cases.length);
    expect(factsKey({ kind: 'low-total', total: 59.9941, line: 60 })).toBe(factsKey({ kind: 'low-total', total: 59.994, line: 60 }));
    expect(factsKey({ kind: 'low-total', total: 59.98, line: 60 })).not.toBe(factsKey({ kind: 'low-total', total: 59.99, line: 60 }));
  });
});
