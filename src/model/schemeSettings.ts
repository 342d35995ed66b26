/**
 * A setting that the notice does not fix: a default (示例) until somebody confirms it in the workbook (已确认). Outputs made
 * with an unconfirmed setting say so.
 */
export interface Setting<T> {
  readonly value: T;
  readonly confirmed: boolean;
}

/** The settings of a scheme by their stable codes, which are also the codes in the rows of 考评方案. */
export interface SchemeSettings {
  /** 时序进度: share of the year's target due at half-year, by timing; 1 at year-end. Counts and amounts only: rates never are prorated. */
  readonly 'factor.flow': Setting<number>;
  readonly 'factor.stock': Setting<number>;
  readonly 'factor.year': Setting<number>;
  readonly 'factor.quarter': Setting<number>;
  /**
   * 数据截至 (R11): month and day up to which a period's figures are known, as one number (620 for 20 June), the same in every year; 0 where
   * the figures are those of the whole period, so that nothing is projected.
   */
  readonly 'projection.half-year': Setting<number>;
  readonly 'projection.year-end': Setting<number>;
  /** Shares of the three components, per period; each triple adds up to 1. */
  readonly 'share.quantitative.half-year': Setting<number>;
  readonly 'share.inspection.half-year': Setting<number>;
  readonly 'share.routine.half-year': Setting<number>;
  readonly 'share.quantitative.year-end': Setting<number>;
  readonly 'share.inspection.year-end': Setting<number>;
  readonly 'share.routine.year-end': Setting<number>;
  /** Ceiling of all bonuses for exceeding, in points of the scheme (R8). */
  readonly 'bonus.ceiling': Setting<number>;
  /** Points of the scheme that each case an inspection found not honoured (未兑现) takes from its measure, down to 0 (R6). */
  readonly 'case.points': Setting<number>;
  /** 综合评定 coefficients of 优, 良, 中, 差. */
  readonly 'grade.excellent': Setting<number>;
  readonly 'grade.good': Setting<number>;
  readonly 'grade.fair': Setting<number>;
  readonly 'grade.poor': Setting<number>;
  /** 等次 lines on the scale of 100 (R10), and the largest share of units that may be 优秀. */
  readonly 'line.excellent': Setting<number>;
  readonly 'line.excellent-share': Setting<number>;
  readonly 'line.pass': Setting<number>;
  /** 综合先进单位: how many. */
  readonly 'honours.count': Setting<number>;
  /** 责任追究 lines on the scale of 100: total under, and last place with a total under. */
  readonly 'accountability.total': Setting<number>;
  readonly 'accountability.last-place': Setting<number>;
  /** Order of tie-breaks: `heavier-targets`, `quantitative`, then a shared place. */
  readonly 'tie-breaks': Setting<readonly TieBreak[]>;
  /** Thresholds of the soft checks, as fractions unless said otherwise. */
  readonly 'check.completion-high': Setting<number>;
  readonly 'check.completion-low': Setting<number>;
  readonly 'check.change': Setting<number>;
  readonly 'check.stock-fall': Setting<number>;
  readonly 'check.unemployment-low': Setting<number>;
  readonly 'check.unemployment-high': Setting<number>;
  readonly 'check.unemployment-change': Setting<number>;
  readonly 'check.outlier-z': Setting<number>;
  /** Fewer units have no middle to be far from. */
  readonly 'check.outlier-units': Setting<number>;
  /** The spread among units counts as at least this share of their median: where nearly all report the same, a small difference says nothing. */
  readonly 'check.outlier-spread': Setting<number>;
  /** A slip of the unit is a factor of 10^4, give or take so many times. */
  readonly 'check.unit-slip': Setting<number>;
  /** Figures of so many measures, each of so many significant digits, do not repeat by chance. */
  readonly 'check.repeated-measures': Setting<number>;
  readonly 'check.repeated-digits': Setting<number>;
  readonly 'check.over-budget': Setting<number>;
  readonly 'check.inspection-tolerance': Setting<number>;
}

export type TieBreak = 'heavier-targets' | 'quantitative';
export type SettingCode = keyof SchemeSettings;
