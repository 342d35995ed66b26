import type { SheetRole, Snapshot } from '../model/snapshot';
import { untakenMarkName } from '../sheets/sheetMarks';

/** The name for a new mark: a broken one of ours is used again; one that is the user's is stepped around. */
export function freeMarkName(role: SheetRole, snapshot: Snapshot): string {
  return snapshot.broken.find((each) => each.role === role)?.markName ?? untakenMarkName(role, snapshot.names);
}
