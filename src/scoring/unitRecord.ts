import type { CellPosition } from '../model/entry';

/** What may be registered of a unit besides its figures: the events of clause 五, and falsified figures (R16). */
export type RecordKind = 'collective-petition' | 'skip-level-petition' | 'sudden-incident' | 'falsified-figures';

/** One registered event. People decide what it means; it never changes a score. */
export interface UnitRecord {
  readonly unitCode: string;
  readonly kind: RecordKind;
  /** As written in the register; not interpreted. */
  readonly date?: string;
  readonly note?: string;
  /** The measure whose figure was falsified, if it is named. */
  readonly measure?: string;
  readonly at?: CellPosition;
}
