import type { QueryInfo } from './protocol';

/** What a load asks for, as a tree over member names in lower case. */
export interface Query {
  /** Names that were asked for one by one; with `all` the rest of the scalars too. */
  readonly members: Map<string, Query>;
  /** Every scalar: `*`, or nothing was named. */
  all: boolean;
  readonly top: number | undefined;
  readonly skip: number;
}

const emptyQuery = (top?: number, skip = 0): Query => ({ members: new Map(), all: false, top, skip });

/** Reads Select and Expand: paths separated by `/`, in whatever case the program wrote them, `*` for all scalars. */
export function parseQuery(info: QueryInfo | undefined): Query {
  const root = emptyQuery(info?.Top, info?.Skip ?? 0);
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let level = root;
    for (const part of path.split('/')) {
      const name = part.trim().toLowerCase();
      if (name === '') continue;
      if (name === '*' || name === '$all') {
        level.all = true;
        continue;
      }
      let next = level.members.get(name);
      if (next === undefined) {
        next = emptyQuery();
        level.members.set(name, next);
      }
      level = next;
    }
  }
  return root;
}
