import type { Measure } from '../../../model/measure';

/** What is known of a measure before points and method are set by the default rules. */
export type MeasureDefinition = Omit<Measure, 'points' | 'method' | 'retired'>;
