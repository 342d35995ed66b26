/** The parts of the page that F6 leads to, in order. */
export type FocusStop = 'ribbon' | 'grid' | 'pane';

const order: readonly FocusStop[] = ['ribbon', 'grid', 'pane'];

/** The stop after (or before) the one where the focus is; from nowhere, the grid. The pane is left out while it is closed. */
export function nextStop(from: FocusStop | undefined, backwards: boolean, paneOpen: boolean): FocusStop {
  const stops = order.filter((stop) => stop !== 'pane' || paneOpen);
  if (from === undefined || !stops.includes(from)) return 'grid';
  const index = stops.indexOf(from) + (backwards ? -1 : 1);
  return stops[(index + stops.length) % stops.length] ?? 'grid';
}
