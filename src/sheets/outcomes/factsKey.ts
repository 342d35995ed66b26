import type { OutcomeFacts } from '../../scoring/proposedOutcome';
import type { RejectedGround } from '../../scoring/rejectedGround';

/**
 * A short key of facts that depends on no language, with numbers as they are shown: facts are the same when nobody can see a difference.
 * Kept in 考评结果 beside every decision, of thousands of units too, so it is a hash (cyrb53, public domain) and not the facts.
 */
export function factsKey(facts: OutcomeFacts): string {
  const text = JSON.stringify(partsOf(facts));
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // A letter first, so that it is never taken for a number.
  return `f${(4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')}`;
}

function partsOf(facts: OutcomeFacts): readonly unknown[] {
  switch (facts.kind) {
    case 'place':
      return [facts.rank, points(facts.total), ...facts.rejected.map(rejected)];
    case 'item':
      return [share(facts.fulfilment), facts.sharing, ...facts.measures.map(({ measure, actual, target }) => [measure, shown(actual), shown(target)]), ...facts.rejected.map(rejected)];
    case 'entry': {
      const { kind, date, description, points: claimed, source, decision } = facts.entry;
      return [kind, date ?? '', description, claimed ?? '', source, decision];
    }
    case 'low-total':
      return [points(facts.total), facts.line];
    case 'last-place':
      return [facts.rank, points(facts.total), facts.line];
    case 'must-be-all':
      return [facts.measure, share(facts.actual)];
    case 'events':
    case 'falsified-figures':
      return facts.records.map(({ date, note }) => [date ?? '', note ?? '']);
    case 'schedule':
      return [points(facts.quantitative), facts.line, ...facts.behind.map(({ measure, zero, fulfilment, actual, target }) => [measure, zero ?? share(fulfilment), shown(actual), shown(target)])];
  }
}

function rejected({ ground, reason, by, date }: RejectedGround): readonly unknown[] {
  return [ground.kind, ...partsOf(ground), reason, by, date];
}

function points(value: number): string {
  return value.toFixed(2);
}

function share(value: number): string {
  return value.toFixed(4);
}

function shown(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toFixed(4)));
}
