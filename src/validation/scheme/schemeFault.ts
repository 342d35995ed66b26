import type { Severity } from '../../model/finding';

/** What of a row of 考评方案 a fault is about; the columns of the sheet and the fields of a scheme's file are named after it. */
export type SchemeField =
  | 'indicator'
  | 'area'
  | 'wording'
  | 'measure'
  | 'kind'
  | 'unit'
  | 'direction'
  | 'timing'
  | 'target'
  | 'value'
  | 'method'
  | 'parameters'
  | 'state'
  | 'department'
  | 'numerator'
  | 'denominator'
  | 'relations'
  | 'certainty';

/** What can be wrong in a scheme whose single fields all hold something that may stand there. */
export type SchemeFaultKind =
  /** The three shares of a period do not add up to 1; they are stretched to 1. `sum`. */
  | 'share-sum'
  /** A line that should be at least as high as another is lower. `other`: the other's row. */
  | 'order'
  | 'tie-break-repeated'
  /** The date up to which figures are known is no date of the period; nothing is projected. `period`. */
  | 'cut-off-invalid'
  /** No measure is in use. */
  | 'no-measures'
  /** A measure in use is worth nothing. */
  | 'points-zero'
  /** No measure of an indicator is worth anything. `indicator`. */
  | 'indicator-without-points'
  /** No measure belongs to the area. */
  | 'area-empty'
  | 'area-repeated'
  /** 勾稽关系 names a measure that is not there. `link`, `other`. */
  | 'relation-unknown'
  /** 勾稽关系 names a measure that is retired. `link`, `other`. */
  | 'relation-retired'
  /** 勾稽关系 leads back to the measure itself. `link`, `other`. */
  | 'relation-circular'
  /** 勾稽关系 of a kind that these two measures cannot have. `link`, `other`. */
  | 'relation-unfit'
  /** The target is of a kind that the measure or its method cannot have. `allowed`. */
  | 'target-unfit'
  /** The method has no use for a target. */
  | 'target-unused'
  /** The method is for measures where less is better, and more is. */
  | 'method-unfit'
  /** More earns less by the method's parameters. */
  | 'method-odd'
  /** The expression of a rule of one's own cannot be understood; the rule is not checked. `reason`, `position` (from 1), `part`. */
  | 'expression-invalid'
  /** Nobody says what is counted. */
  | 'definition-missing';

/** A fault of a scheme as a whole: two things that cannot both be meant. Where: a row of 考评方案 by its code, and a field of it. */
export interface SchemeFault {
  readonly kind: SchemeFaultKind;
  readonly severity: Severity;
  readonly row: string;
  readonly field: SchemeField;
  readonly parameters?: Readonly<Record<string, string | number>>;
}
