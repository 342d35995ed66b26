import { usesTarget, type MethodSpec } from './method';

/** 计量方式: how a measure is counted. A ratio is reported as numerator and denominator, never as a bare rate. */
export type MeasureKind = 'count' | 'amount' | 'ratio';

/** `up`: more is better; `down`: less is better (control); `must100`: anything under 100 % fails. */
export type Direction = 'up' | 'down' | 'must100';

/**
 * 时序: `flow` accumulates from 1 January (从年初累计), `stock` is a count at the end of the period (期末时点数), `year` is
 * decided once a year, `quarter` is due quarter by quarter.
 */
export type Timing = 'flow' | 'stock' | 'year' | 'quarter';

/**
 * 目标类型: what the target of a measure is. `count`, `amount`, `ratio`: set unit by unit, of the measure's own kind. `budget`: 最低预算,
 * an amount that should be there, and not much more. `all`: fixed at 100 %, nothing to set. `none`: judged or counted by cases.
 */
export type TargetKind = 'count' | 'amount' | 'ratio' | 'budget' | 'all' | 'none';

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
  readonly target: TargetKind;
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
  /** Usually part of that measure's value (3 of 2); where it is not, somebody explains. */
  readonly usuallyPartOf?: string;
  /** The denominator is usually part of that measure's value (14b of 14a). */
  readonly denominatorUsuallyPartOf?: string;
  /** Numerator and denominator count counties, so that a county reports 0 or 1 (36). */
  readonly countsCounties?: boolean;
  /** 城镇登记失业率 (4): held against the usual range and change of unemployment. */
  readonly unemployment?: boolean;
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

/** Whether a target is set for the measure unit by unit, and so has a column in 目标任务. */
export function hasTarget(measure: Pick<Measure, 'method' | 'target'>): boolean {
  return measure.target !== 'none' && usesTarget(measure.method);
}

/** The target that holds for every unit, whatever stands in 目标任务; undefined where each has its own. */
export function fixedTarget(measure: Pick<Measure, 'target'>): number | undefined {
  return measure.target === 'all' ? 1 : undefined;
}

/** The kinds of targets that fit a kind of measure, the usual one first. */
export const targetKindsOf: Readonly<Record<MeasureKind, readonly TargetKind[]>> = {
  count: ['count', 'none'],
  amount: ['amount', 'budget', 'none'],
  ratio: ['ratio', 'all', 'none'],
};
