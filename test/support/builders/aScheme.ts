import type { Measure } from '../../../src/model/measure';
import type { AssessmentLevel, Scheme } from '../../../src/model/scheme';
import type { SchemeSettings, Setting, SettingCode } from '../../../src/model/schemeSettings';
import { jilin2004 } from '../../../src/schemes/jilin2004';

type SettingValues = { readonly [Code in SettingCode]?: SchemeSettings[Code]['value'] };

/**
 * The standard scheme to begin with. `aScheme().with(aMeasure('1'), aRatio('2')).build()` has just those measures, under one
 * indicator each as they say; `set` changes settings.
 */
export class SchemeBuilder {
  constructor(private readonly scheme: Scheme) {}

  /** Only these measures; indicators that none of them belongs to go. */
  with(...measures: readonly Measure[]): SchemeBuilder {
    const numbers = new Set(measures.map((measure) => measure.indicator));
    const indicators = this.scheme.indicators.filter((indicator) => numbers.has(indicator.number));
    const areas = this.scheme.areas.filter((area) => indicators.some((indicator) => indicator.area === area.number));
    return new SchemeBuilder({ ...this.scheme, measures, indicators, areas });
  }

  /** Only the standard measures of these ids. */
  withOnly(...ids: readonly string[]): SchemeBuilder {
    return this.with(...this.scheme.measures.filter((measure) => ids.includes(measure.id)));
  }

  /** One measure made different. */
  changing(id: string, different: Partial<Measure>): SchemeBuilder {
    const measures = this.scheme.measures.map((measure) => (measure.id === id ? { ...measure, ...different } : measure));
    return new SchemeBuilder({ ...this.scheme, measures });
  }

  at(level: AssessmentLevel): SchemeBuilder {
    return new SchemeBuilder({ ...this.scheme, level });
  }

  set(values: SettingValues): SchemeBuilder {
    const settings: Record<string, Setting<unknown>> = { ...this.scheme.settings };
    for (const [code, value] of Object.entries(values)) settings[code] = { value, confirmed: true };
    return new SchemeBuilder({ ...this.scheme, settings: { ...this.scheme.settings, ...settings } });
  }

  build(): Scheme {
    return this.scheme;
  }
}

export function aScheme(): SchemeBuilder {
  return new SchemeBuilder(jilin2004);
}
