import type { UnitListReading } from '../../tasks/readUnitList';

/** A list of units while somebody works on it: the text, codes changed by hand, and what it is read as. */
export interface UnitListDraft {
  readonly text: string;
  /** By the keys of the rows. */
  readonly codes: ReadonlyMap<string, string>;
  /** Absent while nothing was pasted. */
  readonly reading?: UnitListReading;
}

export const emptyDraft: UnitListDraft = { text: '', codes: new Map() };
