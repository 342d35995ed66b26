import type { Plan } from '../model/plan';
import type { NoPlace } from './placeForSheet';

/** What writes a sheet that a check keeps, with its name; or why it cannot be written: the check stands without it. */
export type KeptSheetPlan = { readonly ok: true; readonly name: string; readonly plan: Plan } | NoPlace;
