import type { Assessor } from '../model/judgement';
import type { Period } from '../model/period';
import type { AssessmentLevel } from '../model/scheme';
import type { JudgementPart } from './judgementCodes';
import type { SheetLocale } from './sheetLocale';

/** Words on 综合评定. `{…}` are filled in by `fillWords`. */
export interface JudgementWords {
  readonly note: string;
  readonly subject: string;
  readonly department: string;
  readonly graded: string;
  readonly periods: Readonly<Record<Period, string>>;
  readonly assessors: Readonly<Record<AssessmentLevel, Readonly<Record<Assessor, string>>>>;
  readonly parts: Readonly<Record<JudgementPart, string>>;
  /** Before and after the share of a component in the total, as it stands in 考评方案. */
  readonly share: readonly [string, string];
  readonly markPrompt: string;
  readonly markError: string;
  readonly end: string;
}

const zh: JudgementWords = {
  note: '评分填“优、良、中、差”或 0 至 100 分，没有该方面工作的填“不适用”；每项评分须写明理由，并注明依据材料。一个方面有单位评了分，其余单位也应评分。各方面评分按分值加权平均，折算为单位的督查组评分、部门日常评分；综合评定的指标项由两方分别评分的，取平均数（折算办法文件未作规定，为示例）。权重见“考评方案”，为 0 时可不评分。',
  subject: '评定内容',
  department: '责任部门',
  graded: '指标项{id} {name}',
  periods: { 'half-year': '半年初评', 'year-end': '年终总评' },
  assessors: {
    province: { inspection: '省考评督查组', routine: '省直业务部门日常考评' },
    prefecture: { inspection: '市州考评督查组', routine: '市州业务部门日常考评' },
  },
  parts: { mark: '评分', reason: '评分理由', evidence: '依据材料' },
  share: ['（权重 ', '）'],
  markPrompt: '填优、良、中、差，或 0 至 100 分；没有该方面工作的填“不适用”。',
  markError: '此处应填优、良、中、差，或 0 至 100 的数，或“不适用”。',
  end: '（新增单位的评定行请在此行以上插入）',
};

const en: JudgementWords = {
  note: 'A mark is 优, 良, 中, 差 (excellent, good, fair, poor) or a number from 0 to 100; 不适用 where the unit has no such work. Every mark needs its reason, and the material it rests on. Once an area is marked for one unit, it is marked for all. The marks of the areas, weighted by their points, give the score of the inspection team and of the departments; where both mark a graded measure, the mean counts (not fixed by the notice: 示例, an example). The shares are in the scheme; with a share of 0 no marks are needed.',
  subject: 'Judged',
  department: 'Department',
  graded: 'Measure {id} {name}',
  periods: { 'half-year': 'Half-year', 'year-end': 'Year-end' },
  assessors: {
    province: { inspection: 'provincial inspection team', routine: 'provincial departments’ routine assessment' },
    prefecture: { inspection: 'prefecture’s inspection team', routine: 'prefecture departments’ routine assessment' },
  },
  parts: { mark: 'Mark', reason: 'Reason', evidence: 'Evidence' },
  share: [' (share ', ')'],
  markPrompt: '优, 良, 中, 差, or a number from 0 to 100; 不适用 where the unit has no such work.',
  markError: '优, 良, 中, 差, a number from 0 to 100, or 不适用 belongs here.',
  end: '(insert rows of new units above this row)',
};

const words: Readonly<Record<SheetLocale, JudgementWords>> = { 'zh-CN': zh, 'en-US': en };

export function judgementWords(locale: SheetLocale): JudgementWords {
  return words[locale];
}
