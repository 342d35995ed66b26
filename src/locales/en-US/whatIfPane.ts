import type { PaneTexts } from '../pane';
import { count } from './count';

/** Texts of the section 试算. */
export const whatIfPane: PaneTexts['whatIf'] = {
  title: 'What if',
  intro: 'Change points, shares or a figure and see how places move. Computed in the pane only; nothing is written.',
  kind: 'What to change',
  kinds: { points: 'Points of a measure', shares: 'Shares of the components of this period', figure: 'A unit’s figure' },
  measure: 'Measure',
  unit: 'Unit',
  newPoints: 'New points',
  newFigure: 'New figure',
  newRate: 'New rate (%)',
  share: (name) => `Share of ${name} (%)`,
  add: 'Try it',
  invalid: 'Enter 0 or a larger number.',
  noShares: 'The three shares cannot all be 0.',
  changes: 'Changes tried',
  pointsChange: (measure, before, after) => `${measure}: points ${before} → ${after}`,
  sharesChange: (text) => `Shares: ${text}`,
  figureChange: (unit, measure, before, after) => `${unit} ${measure}: ${before} → ${after}`,
  drop: (change) => `Drop “${change}”`,
  dropShort: 'Drop',
  dropAll: 'Drop all',
  result: 'Result',
  unmoved: 'No total and no place changes.',
  moved: (name, before, after) => `${name}: ${before} → ${after}`,
  standing: (rank, total) => `place ${rank} (${total})`,
  noStanding: 'no total',
  others: (n) => `Places and totals of the other ${count(n, 'unit', 'units')} stay.`,
  adopt: 'Take over into the scheme…',
  adoptNote: 'The differences from the scheme are shown first and written only when confirmed; score again then. Changed figures are not written: enter what was reported in the sheets of figures.',
};
