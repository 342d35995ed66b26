import { narrowText } from '../../model/narrowText';
import type { Unit } from '../../model/unit';

/** Whether a unit is meant by a search: every word of it is in the unit's name, short name or code. */
export function matchesUnit({ code, name, shortName = '' }: Unit, search: string): boolean {
  const place = `${name} ${shortName} ${code}`.toLowerCase();
  return narrowText(search).toLowerCase().split(/\s+/).every((word) => place.includes(word));
}
