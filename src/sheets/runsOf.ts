/** Stretches of numbers that follow one another; `sorted` ascending, a number twice counts once. */
export function runsOf(sorted: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const each of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && each === last.first + last.count) last.count += 1;
    else if (last === undefined || each >= last.first + last.count) runs.push({ first: each, count: 1 });
  }
  return runs;
}
