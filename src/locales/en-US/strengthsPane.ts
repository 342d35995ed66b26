import type { PaneTexts } from '../pane';

/** Texts of strengths and weaknesses. */
export const strengthsPane: PaneTexts['strengths'] = {
  title: 'Strengths and weaknesses',
  strengths: 'Strengths: measures with more points than the average of the units',
  weaknesses: 'Weaknesses: measures with fewer points than the average of the units',
  more: (difference) => `${difference} points over the average`,
  less: (difference) => `${difference} points under the average`,
  place: (place, compared) => `place ${place} of ${compared} on this measure`,
  none: 'Nothing stands out, neither way.',
  leftOut: 'Measures that jump, such as counts of bodies reaching a standard, are left out.',
};
