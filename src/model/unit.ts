import type { CellPosition } from './entry';

/** 被考评单位: a prefecture, or a county-level division (市、县、区, 市本级). */
export interface Unit {
  /** GB/T 2260 code for divisions; one's own code otherwise. Unique in its list. Always text. */
  readonly code: string;
  readonly name: string;
  /** Name for narrow places; absent: the name itself. */
  readonly shortName?: string;
  /** Code of the prefecture that a county belongs to. */
  readonly parent?: string;
  /** Retired units keep their figures but are neither checked nor scored. */
  readonly retired?: boolean;
}

/** A unit as it stands in 考评单位, with the cells of its code and of its parent; absent for a unit that was not read from there. */
export interface ListedUnit extends Unit {
  readonly at?: CellPosition;
  readonly parentAt?: CellPosition;
}
