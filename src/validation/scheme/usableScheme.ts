import { targetKindsOf, type Measure } from '../../model/measure';
import { isCutOff } from '../../model/monthDay';
import { periods } from '../../model/period';
import { usesTarget } from '../../model/method';
import type { Scheme } from '../../model/scheme';
import type { SchemeSettings } from '../../model/schemeSettings';
import { checkLinks } from './linkFaults';
import { ownRuleFault } from './ownRuleFaults';

/**
 * The scheme as it is used where it has faults: links that cannot be followed are left out, a kind of target that does not fit gives
 * way to the usual one, a tie-break named twice counts once, a cut-off date that is none projects nothing, rules of one's own that cannot be understood are left out. A scheme without such faults comes back the same.
 */
export function usableScheme(scheme: Scheme): Scheme {
  const { settings } = scheme;
  const breaks = [...new Set(settings['tie-breaks'].value)];
  return {
    ...scheme,
    ownRules: scheme.ownRules.filter((rule) => ownRuleFault(rule, scheme.measures) === undefined),
    measures: checkLinks(scheme.measures).measures.map(withFittingTarget),
    settings: withUsableCutOffs(breaks.length === settings['tie-breaks'].value.length ? settings : { ...settings, 'tie-breaks': { ...settings['tie-breaks'], value: breaks } }, scheme.year),
  };
}

/** Without dates that are none: nothing is projected then. */
function withUsableCutOffs(settings: SchemeSettings, year: number): SchemeSettings {
  return periods.reduce((sofar, period) => {
    const code = `projection.${period}` as const;
    return isCutOff(sofar[code].value, period, year) ? sofar : { ...sofar, [code]: { value: 0, confirmed: false } };
  }, settings);
}

function withFittingTarget(measure: Measure): Measure {
  const kinds = targetKindsOf[measure.kind];
  const fits = kinds.includes(measure.target) && !(measure.target === 'none' && usesTarget(measure.method));
  return fits || !usesTarget(measure.method) ? measure : { ...measure, target: kinds[0] ?? 'count' };
}
