import type { SheetRole, Snapshot } from '../model/snapshot';
import { markName, markNames } from '../sheets/sheetMarks';

/** The name for a new mark: a broken one of ours is used again; one that is the user's is stepped around. */
export function freeMarkName(role: SheetRole, snapshot: Snapshot): string {
  const taken = new Set(snapshot.names.map((name) => name.toLowerCase()));
  const broken = snapshot.broken.find((each) => each.role === role)?.markName;
  return broken ?? markNames(role).find((name) => !taken.has(name.toLowerCase())) ?? markName(role);
}
