/** One line of the bench's output. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'count' | 'bytes' | 'ms' | 'share' | 'per_second' | 'times';
}

/** The middle one; of an even number the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** To a tenth: finer differences are noise. */
export function milliseconds(value: number): number {
  return Math.round(value * 10) / 10;
}
