import type { CellPosition } from '../../../src/model/entry';
import type { Finding } from '../../../src/model/finding';
import type { RuleCode } from '../../../src/validation/ruleCode';

/** A finding that a planted fault must give: its rule, whom and what it is about, and the cell, each absent where the finding has none. */
export interface ExpectedFinding extends Pick<Finding, 'unitCode' | 'measure' | 'part' | 'column' | 'sheetRole'> {
  readonly rule: RuleCode;
  /** Known when everything is planted. */
  readonly at?: () => CellPosition;
}

/** All that is asked of an expected finding, likewise. To be asked when everything is planted. */
export function placeOfExpected({ at, ...expected }: ExpectedFinding): string {
  return placeOfFinding({ ...expected, ...(at && { at: at() }) });
}

/** All that is asked of a finding, in one text; two findings with the same text are the same. */
export function placeOfFinding({ rule, unitCode, measure, part, column, sheetRole, at }: Omit<Finding, 'severity'>): string {
  const cell = at === undefined ? 'no cell' : `${at.sheetId} R${at.row}C${at.column}`;
  return [rule, unitCode ?? 'no unit', measure ?? 'no measure', part ?? '-', column ?? sheetRole ?? 'no sheet', cell].join(' | ');
}
