import type { SheetLocale } from './sheetLocale';

/** Words on 目标任务书. */
export interface TargetBookWords {
  readonly unit: string;
  readonly unitPrompt: string;
  readonly indicator: string;
  readonly measure: string;
  readonly measurementUnit: string;
  readonly target: string;
  readonly department: string;
  readonly definition: string;
  /** Shown where 目标任务 has no target for the unit. */
  readonly notSet: string;
  /** Before and behind the number of measures in the book whose settings nobody has confirmed. */
  readonly unconfirmed: readonly [before: string, behind: string];
  /** Who sets the targets, and who answers for them, line by line. */
  readonly signatures: readonly (readonly [string, string])[];
}

const zh: TargetBookWords = {
  unit: '责任单位',
  unitPrompt: '请从列表中选择被考评单位，本表即显示该单位的目标任务。',
  indicator: '指标',
  measure: '指标项',
  measurementUnit: '单位',
  target: '目标任务',
  department: '责任部门',
  definition: '口径',
  notSet: '未下达',
  unconfirmed: ['【示例】', '个指标项的设置尚未确认'],
  signatures: [
    ['下达单位（盖章）：', '责任单位（盖章）：'],
    ['负责人（签字）：', '负责人（签字）：'],
    ['　　　　年　　月　　日', '　　　　年　　月　　日'],
  ],
};

const en: TargetBookWords = {
  unit: 'Unit',
  unitPrompt: 'Choose a unit from the list; the sheet then shows its targets.',
  indicator: 'Indicator',
  measure: 'Measure',
  measurementUnit: 'In',
  target: 'Target',
  department: 'Department',
  definition: 'Definition',
  notSet: 'not set',
  unconfirmed: ['[示例] measures not confirmed: ', ''],
  signatures: [
    ['Set by (seal):', 'Accepted by (seal):'],
    ['Signature:', 'Signature:'],
    ['Date:', 'Date:'],
  ],
};

const words: Readonly<Record<SheetLocale, TargetBookWords>> = { 'zh-CN': zh, 'en-US': en };

export function targetBookWords(locale: SheetLocale): TargetBookWords {
  return words[locale];
}
