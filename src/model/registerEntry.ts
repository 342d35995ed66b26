import type { CellPosition } from './entry';
import type { RegisterProblem } from './inspection';

/** What may be registered in 奖惩登记: bonus items (R8), innovations, the events of clause 五, and falsified figures (R16). */
export const entryKindWords = {
  'national-award': '加分事项：国家级奖励',
  'provincial-award': '加分事项：省部级奖励',
  'local-award': '加分事项：市级奖励',
  innovation: '创新做法',
  'collective-petition': '集体上访',
  'skip-level-petition': '越级上访',
  'sudden-incident': '突发性事件',
  'falsified-figures': '数字虚假',
} as const;
export type EntryKind = keyof typeof entryKindWords;

/** What was decided of an entry. */
export const decisionWords = { pending: '待定', true: '属实', 'not-true': '不属实', adopted: '采纳', 'not-adopted': '不采纳' } as const;
export type Decision = keyof typeof decisionWords;

/** One row of 奖惩登记. People decide what it means; it never changes a score by itself. */
export interface RegisterEntry {
  readonly kind: EntryKind;
  /** Code of the unit; absent where an honour is claimed for a department or place that is not assessed (clause 五). */
  readonly unit?: string;
  /** Whom it is about, as written. */
  readonly about: string;
  /** `2004-07-15`. */
  readonly date?: string;
  readonly description: string;
  readonly source: string;
  /** Points claimed (申请加分). */
  readonly points?: number;
  readonly decision: Decision;
  readonly decidedBy: string;
  /** The cell of the kind. */
  readonly at: CellPosition;
}

/** 奖惩登记 as it was read. */
export interface AwardRegister {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly RegisterProblem[];
}

/** Kinds that speak for somebody; the others are events and falsified figures. */
export function isHonour(kind: EntryKind): boolean {
  return kind === 'national-award' || kind === 'provincial-award' || kind === 'local-award' || kind === 'innovation';
}
