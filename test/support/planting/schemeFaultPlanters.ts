import type { Measure } from '../../../src/model/measure';
import { periods } from '../../../src/model/period';
import type { Scheme } from '../../../src/model/scheme';
import type { SchemeFault, SchemeFaultKind } from '../../../src/validation/scheme/schemeFault';
import { clusterOf } from './measureClusters';
import type { SeededRandom } from './seededRandom';

/** The scheme with one fault more, and where it must be found. */
export interface PlantedSchemeFault {
  readonly scheme: Scheme;
  readonly expected: Pick<SchemeFault, 'kind' | 'row' | 'field'>;
}

type SchemeFaultPlanter = (scheme: Scheme, ground: SchemeGround) => PlantedSchemeFault;

/** What of a scheme has no fault yet. */
export class SchemeGround {
  private readonly used = new Set<string>();

  constructor(readonly random: SeededRandom) {}

  /** A measure that fits, is compared with no other, and has no fault yet. */
  measure(scheme: Scheme, fits: (measure: Measure) => boolean = () => true): Measure {
    const alone = (measure: Measure): boolean => scheme.measures.every((other) => other === measure || clusterOf(scheme, other.id) !== clusterOf(scheme, measure.id));
    const measure = this.random.pick(scheme.measures.filter((each) => each.retired !== true && alone(each) && fits(each) && !this.used.has(each.id) && !this.used.has(`indicator ${each.indicator}`)));
    this.used.add(measure.id);
    return measure;
  }

  /** An indicator of so many measures, or more, none of which has a fault yet. */
  indicator(scheme: Scheme, atLeast: number): readonly Measure[] {
    const groups = scheme.indicators.map(({ number }) => scheme.measures.filter(({ indicator }) => indicator === number));
    const group = this.random.pick(groups.filter((own) => own.length >= atLeast && own.every(({ id, indicator }) => !this.used.has(id) && !this.used.has(`indicator ${indicator}`))));
    for (const { id, indicator } of group) this.used.add(id).add(`indicator ${indicator}`);
    return group;
  }
}

const isNumber = ({ kind, method }: Measure): boolean => kind !== 'ratio' && method.method === 'proportional';

function changed(scheme: Scheme, id: string, change: Partial<Measure>): Scheme {
  return { ...scheme, measures: scheme.measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)) };
}

/** A measure made wrong in one field. */
function inMeasure(kind: SchemeFaultKind, field: SchemeFault['field'], fits: (measure: Measure) => boolean, change: (measure: Measure, ground: SchemeGround) => Partial<Measure>): SchemeFaultPlanter {
  return (scheme, ground) => {
    const measure = ground.measure(scheme, fits);
    return { scheme: changed(scheme, measure.id, change(measure, ground)), expected: { kind, row: `M${measure.id}`, field } };
  };
}

const ofRetired: SchemeFaultPlanter = (scheme, ground) => {
  const measure = ground.measure(scheme, isNumber);
  const retired: Measure = { ...measure, id: 'R1', retired: true };
  const withRetired = changed({ ...scheme, measures: [...scheme.measures, retired] }, measure.id, { partOf: retired.id });
  return { scheme: withRetired, expected: { kind: 'relation-retired', row: `M${measure.id}`, field: 'relations' } };
};

const shareSum: SchemeFaultPlanter = (scheme, { random }) => {
  const period = random.pick(periods);
  const code = `share.inspection.${period}` as const;
  const settings = { ...scheme.settings, [code]: { value: scheme.settings[code].value + random.pick([0.1, 0.001]), confirmed: true } };
  return { scheme: { ...scheme, settings }, expected: { kind: 'share-sum', row: `S.share.quantitative.${period}`, field: 'value' } };
};

const order: SchemeFaultPlanter = (scheme, { random }) => {
  const [higher, lower] = random.pick([
    ['grade.fair', 'grade.poor'],
    ['line.excellent', 'line.pass'],
    ['check.completion-high', 'check.completion-low'],
    ['check.unemployment-high', 'check.unemployment-low'],
  ] as const);
  const settings = { ...scheme.settings, [higher]: scheme.settings[lower], [lower]: scheme.settings[higher] };
  return { scheme: { ...scheme, settings }, expected: { kind: 'order', row: `S.${higher}`, field: 'value' } };
};

const withoutPoints: SchemeFaultPlanter = (scheme, ground) => {
  const own = ground.indicator(scheme, 1);
  const bare = own.reduce((sofar, { id }) => changed(sofar, id, { points: 0 }), scheme);
  return { scheme: bare, expected: { kind: 'indicator-without-points', row: `M${own[0]?.id ?? ''}`, field: 'value' } };
};

const pointsZero: SchemeFaultPlanter = (scheme, ground) => {
  const { id } = ground.random.pick(ground.indicator(scheme, 2));
  return { scheme: changed(scheme, id, { points: 0 }), expected: { kind: 'points-zero', row: `M${id}`, field: 'value' } };
};

function areaMore(kind: 'area-empty' | 'area-repeated', number: number, name: (scheme: Scheme) => string): SchemeFaultPlanter {
  return (scheme) => ({
    scheme: { ...scheme, areas: [...scheme.areas, { number, name: name(scheme), heading: name(scheme) }] },
    expected: { kind, row: `A.${number}`, field: 'area' },
  });
}

/** How to break a scheme in each way that there is. */
export const schemeFaultPlanters: Readonly<Record<SchemeFaultKind, SchemeFaultPlanter>> = {
  'share-sum': shareSum,
  order,
  'tie-break-repeated': (scheme) => ({
    scheme: { ...scheme, settings: { ...scheme.settings, 'tie-breaks': { value: ['quantitative', 'quantitative'], confirmed: true } } },
    expected: { kind: 'tie-break-repeated', row: 'S.tie-breaks', field: 'value' },
  }),
  'cut-off-invalid': (scheme, { random }) => {
    const period = random.pick(periods);
    const settings = { ...scheme.settings, [`projection.${period}`]: { value: random.pick([period === 'half-year' ? 701 : 630, 231, 9, 1301]), confirmed: true } };
    return { scheme: { ...scheme, settings }, expected: { kind: 'cut-off-invalid', row: `S.projection.${period}`, field: 'value' } };
  },
  'no-measures': (scheme) => ({
    scheme: { ...scheme, measures: scheme.measures.map((measure) => ({ ...measure, retired: true })) },
    expected: { kind: 'no-measures', row: 'G.title', field: 'value' },
  }),
  'points-zero': pointsZero,
  'indicator-without-points': withoutPoints,
  'area-empty': areaMore('area-empty', 8, () => '新的方面'),
  'area-repeated': areaMore('area-repeated', 9, ({ areas }) => areas[0]?.name ?? ''),
  'relation-unknown': inMeasure('relation-unknown', 'relations', isNumber, () => ({ partOf: '99' })),
  'relation-retired': ofRetired,
  'relation-circular': inMeasure('relation-circular', 'relations', isNumber, ({ id }) => ({ partOf: id })),
  'relation-unfit': inMeasure('relation-unfit', 'relations', isNumber, (_measure, { random }) => random.pick([{ partOf: '4' }, { denominatorIs: '2' }, { denominatorPartOf: '31' }])),
  'target-unfit': inMeasure('target-unfit', 'target', isNumber, ({ kind }, { random }) => ({ target: random.pick(['ratio', 'all', 'none', kind === 'count' ? 'budget' : 'count'] as const) })),
  'target-unused': inMeasure('target-unused', 'target', isNumber, () => ({ method: { method: 'graded' } })),
  'method-unfit': inMeasure('method-unfit', 'method', isNumber, () => ({ method: { method: 'control', step: 1, lossPerStep: 0.1 } })),
  'method-odd': inMeasure('method-odd', 'parameters', isNumber, (_measure, { random }) =>
    random.pick([
      { method: { method: 'tiers', tiers: [{ from: 1, share: 0.5 }, { from: 0.8, share: 0.6 }] } },
      { method: { method: 'by-place', shares: [0.5, 0.9] } },
      { method: { method: 'shortfall-tiers', tiers: [{ upTo: 0.05, loss: 0.6 }, { upTo: 0.1, loss: 0.4 }], lossBeyond: 1 } },
    ] satisfies readonly Partial<Measure>[]),
  ),
  'expression-invalid': (scheme, { random }) => ({
    scheme: { ...scheme, ownRules: [...scheme.ownRules, { code: 'Z1', expression: random.pick(['', '2 <=', '目标(99) > 0', '2 + 3', '2 <= 3 <= 4', '#1 < #2', 'alert(2) > 0']), severity: 'hard', message: '不合本局规定' }] },
    expected: { kind: 'expression-invalid', row: 'R.Z1', field: 'wording' },
  }),
  'definition-missing': inMeasure('definition-missing', 'numerator', isNumber, () => ({ numerator: '' })),
};
