import type { Amount, AssessmentFigures, MeasureFigures } from '../../../src/model/figures';
import type { Measure } from '../../../src/model/measure';
import type { MethodSpec } from '../../../src/model/method';
import type { Period } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { SchemeSettings, SettingCode } from '../../../src/model/schemeSettings';
import { jilin2004 } from '../../../src/schemes/jilin2004';

export const inProportion: MethodSpec = { method: 'proportional', bonus: false, bonusCeiling: 0.1 };

/** A count of people where more is better, worth 10 points in proportion, unless said otherwise. */
export function aMeasure(id: string, indicator: number, overrides: Partial<Measure> = {}): Measure {
  return {
    id, indicator, name: `measure ${id}`, kind: 'count', unit: '人', direction: 'up', timing: 'flow', target: 'count', numerator: '', denominator: '',
    certainty: 'inferred', whole: true, points: 10, method: inProportion, ...overrides,
  };
}

/** A scheme of the given measures; indicators odd in area 1, even in area 2; settings of the standard scheme unless given. */
export function aScheme(measures: readonly Measure[], settings: { readonly [C in SettingCode]?: SchemeSettings[C]['value'] } = {}): Scheme {
  const numbers = [...new Set(measures.map((measure) => measure.indicator))];
  const changed = Object.fromEntries(Object.entries(settings).map(([code, value]) => [code, { value, confirmed: true }]));
  return {
    id: 'small', version: 1, title: 'small', source: '', year: 2004, level: 'province',
    areas: [{ number: 1, name: 'odd', heading: 'odd' }, { number: 2, name: 'even', heading: 'even' }],
    indicators: numbers.map((number) => ({
      number, area: number % 2 === 1 ? 1 : 2, wording: `indicator ${number}`, department: '劳动保障',
      points: measures.filter((measure) => measure.indicator === number).reduce((sum, measure) => sum + measure.points, 0),
    })),
    measures,
    settings: { ...jilin2004.settings, ...changed },
    ownRules: [],
  };
}

type Short = number | 'blank' | 'not-applicable' | 'invalid' | readonly [numerator: number, denominator: number];

/** `[target, actual]` by measure id; a pair as actual is a ratio's numerator and denominator. */
export type ShortFigures = Readonly<Record<string, readonly [target: Short, actual: Short]>>;

export function figuresOf(period: Period, units: Readonly<Record<string, ShortFigures>>): AssessmentFigures {
  return {
    period,
    units: Object.entries(units).map(([code, measures]) => ({
      code,
      name: `unit ${code}`,
      measures: new Map(Object.entries(measures).map(([id, [target, actual]]): [string, MeasureFigures] => [id, { target: amount(target), actual: amount(actual) }])),
    })),
  };
}

function amount(short: Short): Amount {
  if (typeof short === 'number') {
    return { state: 'number', value: short };
  }
  if (typeof short === 'string') {
    return { state: short };
  }
  const [numerator, denominator] = short;
  return { state: 'number', value: numerator / denominator, numerator, denominator };
}
