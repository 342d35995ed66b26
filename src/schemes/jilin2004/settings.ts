import type { SchemeSettings, Setting } from '../../model/schemeSettings';

/**
 * Defaults for all that the notice leaves open. Jilin's own figures of 2004 were not found, so every value is 示例 until somebody
 * confirms it; the values are conventions of public practice (grades of the whole: 汕尾 2010; ceiling of bonuses: 镇江, 南通;
 * cases not honoured: Guangdong 2008).
 */
export const settings: SchemeSettings = {
  'factor.flow': example(0.5),
  'factor.stock': example(1),
  'factor.year': example(1),
  'factor.quarter': example(1),
  'projection.half-year': example(0),
  'projection.year-end': example(0),
  'share.quantitative.half-year': example(1),
  'share.inspection.half-year': example(0),
  'share.routine.half-year': example(0),
  'share.quantitative.year-end': example(0.6),
  'share.inspection.year-end': example(0.2),
  'share.routine.year-end': example(0.2),
  'bonus.ceiling': example(10),
  'case.points': example(1),
  'grade.excellent': example(1),
  'grade.good': example(0.85),
  'grade.fair': example(0.7),
  'grade.poor': example(0.5),
  'line.excellent': example(90),
  'line.excellent-share': example(0.3),
  'line.pass': example(75),
  'honours.count': example(3),
  'accountability.total': example(60),
  'accountability.last-place': example(75),
  'tie-breaks': example(['heavier-targets', 'quantitative'] as const),
  'check.completion-high': example(1.5),
  'check.completion-low': example(0.3),
  'check.change': example(0.5),
  'check.stock-fall': example(0.03),
  'check.unemployment-low': example(0.02),
  'check.unemployment-high': example(0.08),
  'check.unemployment-change': example(0.005),
  'check.outlier-z': example(3.5),
  'check.outlier-units': example(5),
  'check.outlier-spread': example(0.1),
  'check.unit-slip': example(5),
  'check.repeated-measures': example(3),
  'check.repeated-digits': example(3),
  'check.over-budget': example(1.2),
  'check.inspection-tolerance': example(0.05),
};

function example<T>(value: T): Setting<T> {
  return { value, confirmed: false };
}
