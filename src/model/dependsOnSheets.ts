/** `"texts"`, `'quoted sheets'` with the `!` behind them, and names of sheets without quotes before their `!`. */
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|((?:[\w.\u0080-\uffff]+:)?[\w.\u0080-\uffff]+)!/g;

/**
 * Whether a formula stops working, or counts something else, when sheets are taken away: it refers to one of them, to a stretch
 * of sheets that reaches over one, or spells one out in a text for INDIRECT.
 *
 * @param gone the sheets, by their names in lower case
 * @param order all sheets in the order of the tabs, in lower case
 */
export function dependsOnSheets(formula: string, gone: ReadonlySet<string>, order: readonly string[]): boolean {
  if (!formula.startsWith('=') && !formula.includes('!')) return false;
  for (const [whole, quoted, plain] of formula.matchAll(pieces)) {
    if (whole.startsWith('"')) {
      const text = whole.slice(1, -1).toLowerCase();
      if ([...gone].some((name) => text.includes(`${name}!`) || text.includes(`${name}'!`))) return true;
      continue;
    }
    const [first = '', last] = (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase().split(':');
    if (gone.has(first) || (last !== undefined && gone.has(last))) return true;
    if (last === undefined) continue;
    const ends = [order.indexOf(first), order.indexOf(last)].sort((one, other) => one - other);
    const [from = -1, to = -1] = ends;
    if (from >= 0 && order.slice(from, to + 1).some((name) => gone.has(name))) return true;
  }
  return false;
}
