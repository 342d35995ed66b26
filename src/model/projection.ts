/** How figures that go up to a cut-off date are projected to the end of the period (推算; R11). */
export interface Projection {
  /** Month and day up to which the figures go. */
  readonly month: number;
  readonly day: number;
  /** Days from 1 January to that day, and to the last day of the period, both days included. */
  readonly days: number;
  readonly allDays: number;
  /** What accumulates is multiplied by this: allDays ÷ days, at least 1. */
  readonly factor: number;
}
