import type { Finding } from '../model/finding';
import type { Measure } from '../model/measure';

/** Whether the two values of a finding are shares, to be shown as per cent: by what they were made from, where the finding says so, otherwise by the cell. */
export function isShownAsRate({ part, column, parameters }: Finding, measure: Pick<Measure, 'kind'> | undefined): boolean {
  const basis = parameters?.basis;
  if (basis === 'share' || basis === 'completion') return true;
  return basis !== 'figure' && (part === 'rate' || (column === 'target' && measure?.kind === 'ratio'));
}
