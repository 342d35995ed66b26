import type { Measure } from '../../../model/measure';

/** What is known of a measure before points, method and kind of target are set by the default rules. */
export type MeasureDefinition = Omit<Measure, 'points' | 'method' | 'retired' | 'target'> & { readonly target?: Measure['target'] };
