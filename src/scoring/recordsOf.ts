import { decisionWords, entryKindWords, isHonour, type RegisterEntry } from '../model/registerEntry';
import type { RecordKind, UnitRecord } from './unitRecord';

/** The events and falsified figures of units in 奖惩登记, for proposals: pending ones too, but not those found untrue or not adopted. */
export function recordsOf(entries: readonly RegisterEntry[]): readonly UnitRecord[] {
  return entries.flatMap((entry) => {
    const kind = recordKind(entry.kind);
    if (kind === undefined || entry.unit === undefined || entry.decision === 'not-true' || entry.decision === 'not-adopted') return [];
    return [
      {
        unitCode: entry.unit,
        kind,
        ...(entry.date === undefined ? {} : { date: entry.date }),
        note: `${entryKindWords[entry.kind]}：${entry.description}（${decisionWords[entry.decision]}）`,
        at: entry.at,
      },
    ];
  });
}

function recordKind(kind: RegisterEntry['kind']): RecordKind | undefined {
  return isHonour(kind) ? undefined : (kind as RecordKind);
}
