import type { MeasureScore, NotCountedReason, ZeroReason } from '../model/assessment';
import type { Amount, MeasureFigures } from '../model/figures';
import type { Inspection } from '../model/inspection';
import type { Direction, Measure, MeasureKind } from '../model/measure';
import type { MethodName, MethodSpec } from '../model/method';
import type { Period } from '../model/period';
import type { SettingCode } from '../model/schemeSettings';
import { fullPoints } from './fullPoints';
import type { FullPoints } from './fullPoints';
import { pointsOfMethod } from './pointsOfMethod';
import { scheduleFactorSetting } from './scheduleFactor';

/** One line of the explanation; words are made from kind and numbers by the locales. Rates are fractions. */
export type ExplanationStep =
  /** The measure does not count for this unit. */
  | { readonly kind: 'not-counted'; readonly reason: NotCountedReason }
  /** It counts with nothing, because there is no figure. */
  | { readonly kind: 'no-figure'; readonly reason: ZeroReason }
  /** 采用核实数: what was reported (absent where that was no number), and what the inspections found that count in its place. */
  | { readonly kind: 'verified'; readonly reported?: number; readonly inspections: readonly Inspection[] }
  /** The verified value of another measure is the denominator. */
  | { readonly kind: 'verified-denominator'; readonly of: string }
  /** What is scored: what was reported, or found. */
  | { readonly kind: 'actual'; readonly value: number; readonly numerator?: number; readonly denominator?: number }
  /** What was promised for the year, and what of it is due by now: target · factor. */
  | { readonly kind: 'target'; readonly value: number; readonly factor: number; readonly due: number; readonly setting?: SettingCode }
  /** Points of the scheme, and what they grew to because other measures of the indicator do not count. */
  | { readonly kind: 'respread'; readonly from: number; readonly to: number }
  /** r = actual ÷ due (where less is better 2 − actual ÷ due; for a rate that must be 100 % the rate itself). */
  | { readonly kind: 'completion'; readonly of: 'due' | 'limit' | 'all'; readonly value: number }
  /** How the method made points of it; `rate` is the share of the maximum earned without bonus. */
  | { readonly kind: 'method'; readonly spec: MethodSpec; readonly direction: Direction; readonly measureKind: MeasureKind; readonly rate: number }
  /** The maximum held the points back: the completion was over 100 %. */
  | { readonly kind: 'capped'; readonly completion: number; readonly max: number }
  /** Nothing is left: points never fall below 0. */
  | { readonly kind: 'floor' }
  /** Bonus for exceeding, after the ceilings of measure and scheme. */
  | { readonly kind: 'bonus'; readonly points: number; readonly ofMeasure: number; readonly setting: SettingCode }
  /** 未兑现: what cases not honoured take, no more than there is. */
  | { readonly kind: 'cases'; readonly count: number; readonly pointsEach: number; readonly lost: number; readonly setting: SettingCode }
  /** The result. */
  | { readonly kind: 'points'; readonly points: number; readonly max: number };

/** Why a unit has the points it has on one measure. */
export interface ScoreExplanation {
  readonly measure: string;
  readonly indicator: number;
  /** Clause of the notice: 二 names the indicator; 四 asks for figures where they can be had and for judgement elsewhere. */
  readonly clauses: readonly ['二', '四'];
  /** The convention of public practice that the method follows; absent for those of the notice or our own. */
  readonly convention?: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R9';
  readonly steps: readonly ExplanationStep[];
  /** What it takes for full points; absent when the measure does not count. */
  readonly full?: FullPoints;
}

const conventions: { readonly [N in MethodName]?: NonNullable<ScoreExplanation['convention']> } = {
  proportional: 'R1',
  'per-percentage-point': 'R2',
  'all-or-nothing': 'R3',
  tiers: 'R4',
  'shortfall-tiers': 'R5',
  'per-case': 'R6',
  'by-place': 'R9',
};

/**
 * Explains one score: data, target, factor, method, caps, and what it takes for full points, each as a kind with its numbers.
 *
 * @param figures the figures behind the score, for the parts of a rate; without them the rate stands alone.
 */
export function explainScore(measure: Measure, period: Period, score: MeasureScore, figures?: MeasureFigures): ScoreExplanation {
  const convention = conventions[measure.method.method];
  const base = { measure: measure.id, indicator: measure.indicator, clauses: ['二', '四'] as const, ...(convention === undefined ? undefined : { convention }) };
  if (!score.counted) {
    return { ...base, steps: [...figureSteps(measure, period, score, figures?.actual), { kind: 'not-counted', reason: score.notCounted ?? 'target-missing' }] };
  }
  const respread: ExplanationStep[] = Math.abs(score.max - measure.points) > 1e-9 ? [{ kind: 'respread', from: measure.points, to: score.max }] : [];
  const steps: readonly ExplanationStep[] = [
    ...figureSteps(measure, period, score, figures?.actual),
    ...respread,
    ...(score.zero === undefined ? methodSteps(measure, score) : [{ kind: 'no-figure' as const, reason: score.zero }]),
    ...caseSteps(score),
    { kind: 'points', points: score.points, max: score.max },
  ];
  return { ...base, steps, full: fullPoints(measure, score, figures?.actual) };
}

function figureSteps(measure: Measure, period: Period, score: MeasureScore, amount: Amount | undefined): readonly ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const { verified, verifiedDenominator } = score;
  if (verified !== undefined) {
    steps.push({ kind: 'verified', ...(verified.reported.state === 'number' ? { reported: verified.reported.value } : undefined), inspections: verified.inspections });
  }
  if (verifiedDenominator !== undefined) {
    steps.push({ kind: 'verified-denominator', of: verifiedDenominator });
  }
  if (score.actual !== undefined) {
    const parts = amount?.state === 'number' && amount.numerator !== undefined && amount.denominator !== undefined
      ? { numerator: amount.numerator, denominator: amount.denominator }
      : undefined;
    steps.push({ kind: 'actual', value: score.actual, ...parts });
  }
  if (score.target !== undefined) {
    const setting = scheduleFactorSetting(measure, period);
    steps.push({ kind: 'target', value: score.target, factor: score.factor, due: score.target * score.factor, ...(setting === undefined ? undefined : { setting }) });
  }
  return steps;
}

function caseSteps({ points, cases }: MeasureScore): readonly ExplanationStep[] {
  return cases === undefined ? [] : [{ kind: 'cases', count: cases.count, pointsEach: cases.pointsEach, lost: cases.pointsBefore - points, setting: 'case.points' }];
}

function methodSteps(measure: Measure, score: MeasureScore): readonly ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const { method: spec, direction, kind: measureKind } = measure;
  const earned = pointsOfMethod(score);
  if (score.completion !== undefined) {
    const all = spec.method === 'all-or-nothing' && direction === 'must100' && measureKind === 'ratio';
    steps.push({ kind: 'completion', of: all ? 'all' : direction === 'down' ? 'limit' : 'due', value: score.completion });
  }
  steps.push({ kind: 'method', spec, direction, measureKind, rate: score.max > 0 ? earned / score.max : 0 });
  if (score.completion !== undefined && score.completion > 1 && spec.method !== 'by-place') {
    steps.push({ kind: 'capped', completion: score.completion, max: score.max });
  }
  if (earned <= 0 && score.max > 0) {
    steps.push({ kind: 'floor' });
  }
  if (score.bonus > 0 && spec.method === 'proportional') {
    steps.push({ kind: 'bonus', points: score.bonus, ofMeasure: spec.bonusCeiling, setting: 'bonus.ceiling' });
  }
  return steps;
}
