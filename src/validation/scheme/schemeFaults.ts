import type { Scheme } from '../../model/scheme';
import { checkLinks } from './linkFaults';
import { measureFaults } from './measureFaults';
import { ownRuleFaults } from './ownRuleFaults';
import type { SchemeFault } from './schemeFault';
import { settingFaults } from './settingFaults';

/**
 * What is wrong in a scheme as a whole, in the order of its rows; the same for a scheme that was read from a sheet and one from a file.
 * Retired measures are no concern. Nothing here keeps a scheme from being used: see each kind for what is done.
 */
export function schemeFaults(scheme: Scheme): readonly SchemeFault[] {
  const inUse = scheme.measures.filter((measure) => !measure.retired);
  return [
    ...(inUse.length === 0 ? [{ kind: 'no-measures', severity: 'hard', row: 'G.title', field: 'value' } as const] : []),
    ...settingFaults(scheme),
    ...areaFaults(scheme),
    ...pointFaults(scheme),
    ...inUse.flatMap(measureFaults),
    ...checkLinks(scheme.measures).faults,
    ...ownRuleFaults(scheme),
  ];
}

function areaFaults({ areas, indicators }: Scheme): readonly SchemeFault[] {
  const names = new Set<string>();
  return areas.flatMap(({ number, name }): readonly SchemeFault[] => {
    const row = `A.${number}`;
    const repeated = names.has(name);
    names.add(name);
    if (repeated) return [{ kind: 'area-repeated', severity: 'hard', row, field: 'area' }];
    return indicators.some(({ area }) => area === number) ? [] : [{ kind: 'area-empty', severity: 'soft', row, field: 'area' }];
  });
}

/** Measures worth nothing; one finding for an indicator of which none is worth anything. */
function pointFaults({ indicators, measures }: Scheme): readonly SchemeFault[] {
  return indicators.flatMap(({ number }): readonly SchemeFault[] => {
    const own = measures.filter((measure) => measure.indicator === number && !measure.retired);
    const [first] = own;
    if (first === undefined) return [];
    const worthless = own.filter(({ points }) => !(points > 0));
    if (worthless.length === own.length) return [{ kind: 'indicator-without-points', severity: 'hard', row: `M${first.id}`, field: 'value', parameters: { indicator: number } }];
    return worthless.map(({ id }) => ({ kind: 'points-zero', severity: 'soft', row: `M${id}`, field: 'value' }));
  });
}
