import type { Measure } from '../../model/measure';
import type { SchemeFault, SchemeFaultKind } from './schemeFault';

/** Fields of a measure that name another measure. */
export const linkFields = ['partOf', 'usuallyPartOf', 'denominatorIs', 'denominatorPartOf', 'denominatorUsuallyPartOf'] as const;

export type LinkField = (typeof linkFields)[number];

/** A link that cannot be followed, and why. */
interface BrokenLink {
  readonly link: LinkField;
  readonly kind: Extract<SchemeFaultKind, `relation-${string}`>;
  readonly other: string;
}

/**
 * Faults of the relations between measures in use, and the measures without the links that cannot be followed: a denominator that was
 * to be another measure's value is then filled in by itself, a comparison is not made.
 */
export function checkLinks(measures: readonly Measure[]): { readonly measures: readonly Measure[]; readonly faults: readonly SchemeFault[] } {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const faults: SchemeFault[] = [];
  const checked = measures.map((measure) => {
    const broken = linkFields.flatMap((link) => brokenLink(measure, link, byId));
    if (broken.length === 0) return measure;
    if (!measure.retired) {
      for (const { link, kind, other } of broken) {
        const severity = kind === 'relation-retired' && link !== 'denominatorIs' ? 'soft' : 'hard';
        faults.push({ kind, severity, row: `M${measure.id}`, field: 'relations', parameters: { link, other } });
      }
    }
    return without(measure, broken.map(({ link }) => link));
  });
  return { measures: checked, faults };
}

function brokenLink(measure: Measure, link: LinkField, byId: ReadonlyMap<string, Measure>): readonly BrokenLink[] {
  const other = measure[link];
  if (other === undefined) return [];
  const target = byId.get(other);
  const broken = (kind: BrokenLink['kind']): readonly BrokenLink[] => [{ link, kind, other }];
  if (target === undefined) return broken('relation-unknown');
  if (leadsBack(measure, link, byId)) return broken('relation-circular');
  const ofRatios = link === 'denominatorIs' || link === 'denominatorPartOf' || link === 'denominatorUsuallyPartOf';
  const toRatio = link === 'denominatorPartOf';
  if ((measure.kind === 'ratio') !== ofRatios || (target.kind === 'ratio') !== toRatio) return broken('relation-unfit');
  return target.retired ? broken('relation-retired') : [];
}

function leadsBack(measure: Measure, link: LinkField, byId: ReadonlyMap<string, Measure>): boolean {
  const seen = new Set<string>();
  for (let id = measure[link]; id !== undefined && !seen.has(id); id = byId.get(id)?.[link]) {
    if (id === measure.id) return true;
    seen.add(id);
  }
  return false;
}

function without(measure: Measure, links: readonly LinkField[]): Measure {
  const kept = { ...measure };
  for (const link of links) Reflect.deleteProperty(kept, link);
  return kept;
}
