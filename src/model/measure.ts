import type { MethodSpec } from './method';

/** 计量方式: how a measure is counted. A ratio is reported as numerator and denominator, never as a bare rate. */
export type MeasureKind = 'count' | 'amount' | 'ratio';

/** `up`: more is better; `down`: less is better (control); `must100`: anything under 100 % fails. */
export type Direction = 'up' | 'down' | 'must100';

/**
 * 时序: `flow` accumulates from 1 January (从年初累计), `stock` is a count at the end of the period (期末时点数), `year` is
 * decided once a year, `quarter` is due quarter by quarter.
 */
export type Timing = 'flow' | 'stock' | 'year' | 'quarter';

/** How sure a definition is; the notice's own annex 附件1 was omitted from the public text. */
export type Certainty = 'public source' | 'inferred' | 'notice wording' | 'public source / inferred' | 'public source / notice wording';

/** 责任部门 (clause 六). */
export type Department = '劳动保障' | '民政' | '财政' | '社会保险公司';

/** 指标项: one measured value; an indicator has one to three. */
export interface Measure {
  /** Stable code such as `3.1` or `22b`, unique in its scheme. */
  readonly id: string;
  /** Number of the indicator it belongs to. */
  readonly indicator: number;
  readonly name: string;
  readonly kind: MeasureKind;
  /** Unit of measurement: 人, 个, 万元, %. Ratios are stored as fractions (0.85) and shown as per cent. */
  readonly unit: string;
  readonly direction: Direction;
  readonly timing: Timing;
  /** What is counted: definition of the value, or of the numerator of a ratio. */
  readonly numerator: string;
  /** Definition of the denominator of a ratio; for others a remark, or empty. */
  readonly denominator: string;
  readonly certainty: Certainty;
  /** Whether only whole numbers can be right (people, jobs, bodies); false for money and for counts of money. */
  readonly whole: boolean;
  /** 其中: this value is part of that measure's value (3.1 of 3, 16.2 of 16). */
  readonly partOf?: string;
  /** The denominator *is* that measure's value and is filled in there only (1b: 1a; 16.1, 22a: 16; 22b: 24). */
  readonly denominatorIs?: string;
  /** The denominator is part of that measure's denominator (6b of 6a, 33 of 31). */
  readonly denominatorPartOf?: string;
  /** Counts of bodies that reach a standard jump from period to period; kept out of strengths and weaknesses. */
  readonly jumpy?: boolean;
  /** Points (分值) of this measure; an indicator's points are shared by its measures. */
  readonly points: number;
  readonly method: MethodSpec;
  /** Whether somebody confirmed points, method and definition (已确认); absent or false means 示例. */
  readonly confirmed?: boolean;
  /** Retired measures keep their figures but are neither checked nor scored. */
  readonly retired?: boolean;
}
