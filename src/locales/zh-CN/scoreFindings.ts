import type { ScoreFindingTexts } from '../findings';

/** 得分表核对的用语。 */
export const scoreFindings: ScoreFindingTexts = {
  'score-differs': {
    title: '得分、名次与系统计分不一致',
    message: (f) => `公式结果为“${f.left}”，系统计分为“${f.right}”${f.apart((difference) => `，相差${difference}`)}。`,
    remedy: () => '请确认工作簿为自动计算（手动计算的按 F9），公式未被改动，再重新计分；仍不一致的，请到“体检与修复”查看各表的公式。',
  },
  'score-overwritten': {
    title: '得分、名次公式被改成固定数',
    message: (f) => `此处应为公式，现为固定内容“${f.left}”，系统计分为“${f.right}”。`,
    remedy: () => '请重新计分恢复公式；需要调整得分、名次的，请改填报数、评分或考评方案，不要直接改表中的结果。',
  },
  'score-missing': {
    title: '得分表或分项排名表不完整',
    message: (f) => `“${f.word('sheet')}”中找不到“${f.word('what')}”的行或列，该处结果无法核对。`,
    remedy: () => '请撤消删除或到“体检与修复”恢复代码，再重新计分。',
  },
};
