/**
 * 计分方法 with its parameters. w: points of the measure, x: actual, t: target, p: schedule factor, r = x ÷ (t·p).
 * Sources: R1 to R9 of the conventions found in public practice; none is fixed by the notice, so all parameters are settings.
 */
export type MethodSpec =
  /** R1: w · min(1, r), at least 0; where `bonus` is on, exceeding earns up to `bonusCeiling` · w more. */
  | { readonly method: 'proportional'; readonly bonus: boolean; readonly bonusCeiling: number }
  /** Lower is better: x ≤ t earns w; each `step` over (0.001 = 0.1 percentage point) takes `lossPerStep` · w, floor 0, in proportion within a step. */
  | { readonly method: 'control'; readonly step: number; readonly lossPerStep: number }
  /** R3: the whole of w when r ≥ 1 (for must100: x ≥ 100 %), otherwise 0. */
  | { readonly method: 'all-or-nothing' }
  /** R4: the share of the first tier whose `from` r reaches; tiers descend by `from`; below the last 0. */
  | { readonly method: 'tiers'; readonly tiers: readonly { readonly from: number; readonly share: number }[] }
  /** R5: shortfall s = 1 − r; the first tier with s ≤ `upTo` takes `loss` (share of w); tiers ascend; beyond the last `lossBeyond`; floor 0. */
  | { readonly method: 'shortfall-tiers'; readonly tiers: readonly { readonly upTo: number; readonly loss: number }[]; readonly lossBeyond: number }
  /** R2: w less `pointsPerPercent` points for each percentage point of r below 100 %, in proportion, floor 0. */
  | { readonly method: 'per-percentage-point'; readonly pointsPerPercent: number }
  /** R6: w less `pointsPerCase` for each case (x is the number of cases, or denominator less numerator of a ratio), floor 0. */
  | { readonly method: 'per-case'; readonly pointsPerCase: number }
  /** 综合评定: w times the coefficient of the grade (优, 良, 中, 差), or w · mark ÷ 100. */
  | { readonly method: 'graded' }
  /** R9: the share of w by place among units on this measure; beyond the last place its share. Ties share the better place. */
  | { readonly method: 'by-place'; readonly shares: readonly number[] };

export type MethodName = MethodSpec['method'];

/** Whether a method looks at the target at all: cases and graded judgements do not. */
export function usesTarget(spec: MethodSpec): boolean {
  return spec.method !== 'per-case' && spec.method !== 'graded';
}
