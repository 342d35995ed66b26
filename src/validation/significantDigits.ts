/** Digits of a figure from its first to its last that is not 0: 86300 has 3, 1978.11 has 6; 0 for 0. At most 17. */
export function significantDigits(figure: number): number {
  if (figure === 0 || !Number.isFinite(figure)) return 0;
  const [mantissa = ''] = Math.abs(figure).toExponential().split('e');
  return mantissa.replace('.', '').length;
}
