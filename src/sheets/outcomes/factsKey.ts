import type { OutcomeFacts } from '../../scoring/proposedOutcome';

/** No longer than a cell may be. */
const longest = 30_000;

/**
 * Facts in a form that depends on no language, with numbers as they are shown: two are the same when nobody can see a difference. Kept
 * in 考评结果 beside every decision.
 */
export function factsKey(facts: OutcomeFacts): string {
  return JSON.stringify(partsOf(facts)).slice(0, longest);
}

function partsOf(facts: OutcomeFacts): readonly unknown[] {
  switch (facts.kind) {
    case 'place':
      return [facts.rank, points(facts.total)];
    case 'item':
      return [share(facts.fulfilment), facts.sharing, ...facts.measures.map(({ measure, actual, target }) => [measure, shown(actual), shown(target)])];
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

function points(value: number): string {
  return value.toFixed(2);
}

function share(value: number): string {
  return value.toFixed(4);
}

function shown(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toFixed(4)));
}
