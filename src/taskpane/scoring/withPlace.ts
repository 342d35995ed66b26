import type { PaneTexts } from '../../locales/pane';

/** Points with the place that they earned, where there is one. */
export function withPlace({ placeOf }: Pick<PaneTexts['scoring'], 'placeOf'>, place: number | undefined, points: string): string {
  return place === undefined ? points : `${placeOf(place)} · ${points}`;
}
