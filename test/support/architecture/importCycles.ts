/**
 * Circles among files that take each other when they run (types are gone by then, and may). One circle for each group of files that
 * are bound together: a shortest one through the first of the group in alphabetical order, without repeating that file at its end.
 * @param taken by file, the files it takes; one that is no key takes nothing
 */
export function importCycles(taken: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of [...taken.keys()].sort()) {
    const cycle = seen.has(start) ? undefined : shortestCycle(start, taken);
    if (cycle !== undefined) {
      cycles.push(cycle);
      for (const file of boundTo(start, taken)) {
        seen.add(file);
      }
    }
  }
  return cycles;
}

function shortestCycle(start: string, taken: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const paths: (readonly string[])[] = [[start]];
  const reached = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    for (const next of taken.get(path.at(-1) ?? '') ?? []) {
      if (next === start) {
        return path;
      }
      if (!reached.has(next)) {
        reached.add(next);
        paths.push([...path, next]);
      }
    }
  }
  return undefined;
}

/** Every file that reaches `start` and is reached from it. */
function boundTo(start: string, taken: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reversed = new Map<string, string[]>();
  for (const [file, targets] of taken) {
    for (const target of targets) {
      reversed.set(target, [...(reversed.get(target) ?? []), file]);
    }
  }
  const forwards = reach(start, taken);
  const backwards = reach(start, reversed);
  return [...forwards].filter((file) => backwards.has(file));
}

function reach(start: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const next of edges.get(file) ?? []) {
      reached.add(next);
    }
  }
  return reached;
}
