/** Two figures nearer to each other than this share of the larger one (of 1, if that is more) count as equal. */
const relativeTolerance = 1e-9;

/** How far from a whole number a sum of whole numbers may end up in binary arithmetic. */
const wholeTolerance = 1e-6;

/** Whether `a` is more than `b`, beyond what binary arithmetic explains. The only comparison of figures in the checks. */
export function exceeds(a: number, b: number): boolean {
  return a - b > relativeTolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether the figure is a whole number, give or take binary arithmetic. */
export function isWhole(figure: number): boolean {
  return Math.abs(figure - Math.round(figure)) <= wholeTolerance;
}
