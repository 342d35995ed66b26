/** A figure for a sentence: at most six decimals, no separators, no exponent below 10^21. */
export function shownFigure(figure: number): string {
  if (!Number.isFinite(figure)) return String(figure);
  const rounded = Math.abs(figure) < 1e9 ? Math.round(figure * 1e6) / 1e6 : figure;
  return String(rounded === 0 ? 0 : rounded);
}

/** A share for a sentence as per cent with at most two decimals: 0.8525 is 85.25%. */
export function shownPercent(share: number): string {
  if (!Number.isFinite(share)) return String(share);
  const percent = Math.abs(share) < 1e9 ? Math.round(share * 1e4) / 100 : share * 100;
  return `${String(percent === 0 ? 0 : percent)}%`;
}

/** Percentage points for a sentence: two decimals, as many as the rates beside them show; more where nothing else would be left. */
export function shownPoints(points: number): string {
  const rounded = Math.round(points * 100) / 100;
  return shownFigure(Number.isFinite(points) && Math.abs(points) < 1e9 && rounded !== 0 ? rounded : points);
}
