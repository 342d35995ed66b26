import type { RegisterProblem } from '../model/inspection';
import type { CheckContext } from './checkContext';
import type { Suspicion } from './rule';

/** Problems that leave a row usable: something is left out, or a date cannot be read. */
const incomplete: ReadonlySet<RegisterProblem['what']> = new Set(['verified-missing', 'date-missing', 'date-unreadable', 'description-missing']);

/** The problems of a register's rows, those that make a row useless or those that leave it incomplete; rows of the other period are left to its check. */
export function* registerSuspicions(
  context: CheckContext,
  sheetRole: 'inspections' | 'records',
  register: { readonly sheetName: string; readonly problems: readonly RegisterProblem[] } | undefined,
  wanted: 'useless' | 'incomplete',
): Iterable<Suspicion> {
  for (const { what, at, found, period, unit, measure } of register?.problems ?? []) {
    if (incomplete.has(what) !== (wanted === 'incomplete') || (period !== undefined && period !== context.period)) continue;
    const name = context.units.find((each) => each.code === unit)?.name;
    yield { sheetRole, at, left: found, ...(unit === undefined ? {} : { unitCode: unit, unitName: name ?? unit }), ...(measure === undefined ? {} : { measure }), parameters: { what } };
  }
}
