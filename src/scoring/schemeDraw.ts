import { grades } from '../model/judgement';
import type { Period } from '../model/period';
import type { Scheme } from '../model/scheme';
import type { SettingCode } from '../model/schemeSettings';
import { gradeSettings } from './gradeMark';
import type { PreparedScheme } from './preparedScheme';
import { scheduleFactorSetting } from './scheduleFactor';
import { unconfirmedOf, usedSettings, type WhatWasUsed } from './usedSettings';

/** The settings that a draw can vary: those that a total depends on, shares of the components apart. */
export type VariedSetting = Extract<SettingCode, `factor.${string}` | `grade.${string}` | 'bonus.ceiling' | 'case.points'>;

/** Between which values a setting is drawn, both included. */
export interface SettingRange {
  readonly code: VariedSetting;
  readonly from: number;
  readonly to: number;
}

/** What is varied from draw to draw, and how far. */
export interface Variation {
  /** Points of every measure and shares of the components: evenly within this part of their value, up or down, each by itself. */
  readonly weightSpread: number;
  readonly settings: readonly SettingRange[];
}

/** ±20 %: points of measures, shares of components, schedule factors, ceiling of bonuses, points of cases (issue 5, point 7). */
export const usualSpread = 0.2;
/** ±0.05: coefficients of grades. */
export const gradeSpread = 0.05;
/** A schedule factor takes one of so many values, evenly spaced over its range, so that what it makes of the figures is worked out once. */
export const factorLevels = 21;

/**
 * The usual variation for a scheme and period. Points and shares vary by ±20 % whether they are confirmed or not: the question is what
 * hangs on the weights. Settings vary only while they are 示例 and only where totals depend on them:
 * - schedule factors ±20 %, at most 1 (or the value itself where that is over 1);
 * - the ceiling of bonuses and points lost for cases not honoured ±20 %;
 * - coefficients of grades ±0.05, between 0 and 1, and no further than half way to the next grade, so that grades keep their order.
 * Not varied: dates up to which figures are known (a fact about the data, not a choice of weights), lines of the grades of the whole and the number of honours (they decide no place), the order of tie-breaks, and the
 * parameters of the methods, which belong to the measures.
 *
 * @param used whether any mark is a grade, and whether cases not honoured took points
 */
export function usualVariation(scheme: Scheme, period: Period, used: Omit<WhatWasUsed, 'tied'>): Variation {
  const unconfirmed = unconfirmedOf(scheme, usedSettings(scheme, period, { ...used, tied: false }));
  return { weightSpread: usualSpread, settings: unconfirmed.flatMap((code) => (isVaried(code) ? [rangeOf(scheme, code)] : [])) };
}

function isVaried(code: SettingCode): code is VariedSetting {
  return code.startsWith('factor.') || code.startsWith('grade.') || code === 'bonus.ceiling' || code === 'case.points';
}

function rangeOf(scheme: Scheme, code: VariedSetting): SettingRange {
  const { value } = scheme.settings[code];
  const [low, high] = [value * (1 - usualSpread), value * (1 + usualSpread)];
  if (code === 'bonus.ceiling' || code === 'case.points') return { code, from: low, to: high };
  if (code.startsWith('factor.')) return { code, from: low, to: Math.max(value, Math.min(1, high)) };
  const codes = grades.map((grade): SettingCode => gradeSettings[grade]);
  const halfWayTo = (step: number, end: number): number => {
    const next = codes[codes.indexOf(code) + step];
    const other = next === undefined ? undefined : scheme.settings[next].value;
    return typeof other === 'number' ? (value + other) / 2 : end;
  };
  return {
    code,
    from: Math.min(value, Math.max(0, value - gradeSpread, halfWayTo(1, 0))),
    to: Math.max(value, Math.min(1, value + gradeSpread, halfWayTo(-1, 1))),
  };
}

/** One draw; it is filled anew for the next, because there are thousands. */
export interface SchemeDraw {
  /** By index of the prepared measure. */
  readonly points: Float64Array;
  /** Quantitative, inspection, routine, not yet stretched to 1. */
  readonly shares: Float64Array;
  /** By index of {@link Variation.settings}. */
  readonly settings: Float64Array;
  /** Which of the {@link factorLevels} a schedule factor took, by the same index; 0 for other settings. */
  readonly levels: Int32Array;
}

/** The components in the order of {@link SchemeDraw.shares}. */
export const components = ['quantitative', 'inspection', 'routine'] as const;

export function emptyDraw(prepared: PreparedScheme, variation: Variation): SchemeDraw {
  const count = variation.settings.length;
  return { points: new Float64Array(prepared.measures.length), shares: new Float64Array(components.length), settings: new Float64Array(count), levels: new Int32Array(count) };
}

/** Makes the next draw: points in the order of the scheme, then shares, then settings, one number of `next` for each. */
export function drawScheme(draw: SchemeDraw, prepared: PreparedScheme, variation: Variation, next: () => number): void {
  const { weightSpread, settings } = variation;
  const { scheme, period, measures } = prepared;
  for (let index = 0; index < measures.length; index += 1) {
    draw.points[index] = (measures[index]?.measure.points ?? 0) * (1 + weightSpread * (2 * next() - 1));
  }
  for (let index = 0; index < components.length; index += 1) {
    draw.shares[index] = Math.max(0, scheme.settings[`share.${components[index] ?? 'quantitative'}.${period}`].value) * (1 + weightSpread * (2 * next() - 1));
  }
  for (let index = 0; index < settings.length; index += 1) {
    const range = settings[index];
    if (range === undefined) continue;
    const number = next();
    const level = isFactor(range.code) ? Math.floor(number * factorLevels) : 0;
    draw.levels[index] = level;
    draw.settings[index] = isFactor(range.code) ? factorAt(range, level) : range.from + (range.to - range.from) * number;
  }
}

export function isFactor(code: VariedSetting): boolean {
  return code.startsWith('factor.');
}

/** The value of a schedule factor at a level. */
export function factorAt({ from, to }: SettingRange, level: number): number {
  return from + ((to - from) * level) / (factorLevels - 1);
}

/** By prepared measure: the index in the variation of the factor that prorates it, −1 where its factor stays. */
export function variedFactors(prepared: PreparedScheme, variation: Variation): readonly number[] {
  return prepared.measures.map(({ measure }) => {
    const code = scheduleFactorSetting(measure, prepared.period);
    return variation.settings.findIndex((range) => range.code === code);
  });
}

/** The scheme that a draw stands for, for an explanation or a proof: `assess` of it gives the draw's places. */
export function drawnScheme(prepared: PreparedScheme, variation: Variation, draw: SchemeDraw): Scheme {
  const { scheme, period } = prepared;
  const pointsOf = new Map(prepared.measures.map(({ measure }, index) => [measure, draw.points[index] ?? 0]));
  const shares = components.map((component, index) => [`share.${component}.${period}`, { ...scheme.settings[`share.${component}.${period}`], value: draw.shares[index] ?? 0 }] as const);
  const settings = variation.settings.map(({ code }, index) => [code, { ...scheme.settings[code], value: draw.settings[index] ?? 0 }] as const);
  return {
    ...scheme,
    measures: scheme.measures.map((measure) => ({ ...measure, points: pointsOf.get(measure) ?? measure.points })),
    settings: { ...scheme.settings, ...Object.fromEntries([...shares, ...settings]) },
  };
}
