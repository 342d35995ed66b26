import { targetKindsOf, type Measure } from '../../model/measure';
import { usesTarget } from '../../model/method';
import type { Scheme } from '../../model/scheme';
import { checkLinks } from './linkFaults';
import { ownRuleFault } from './ownRuleFaults';

/**
 * The scheme as it is used where it has faults: links that cannot be followed are left out, a kind of target that does not fit gives
 * way to the usual one, a tie-break named twice counts once, rules of one's own that cannot be understood are left out. A scheme without such faults comes back the same.
 */
export function usableScheme(scheme: Scheme): Scheme {
  const { settings } = scheme;
  const breaks = [...new Set(settings['tie-breaks'].value)];
  return {
    ...scheme,
    ownRules: scheme.ownRules.filter((rule) => ownRuleFault(rule, scheme.measures) === undefined),
    measures: checkLinks(scheme.measures).measures.map(withFittingTarget),
    settings: breaks.length === settings['tie-breaks'].value.length ? settings : { ...settings, 'tie-breaks': { ...settings['tie-breaks'], value: breaks } },
  };
}

function withFittingTarget(measure: Measure): Measure {
  const kinds = targetKindsOf[measure.kind];
  const fits = kinds.includes(measure.target) && !(measure.target === 'none' && usesTarget(measure.method));
  return fits || !usesTarget(measure.method) ? measure : { ...measure, target: kinds[0] ?? 'count' };
}
