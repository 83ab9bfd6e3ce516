/** Standard normal quantile of a one-sided confidence of 90 %. */
const CONFIDENCE_90 = 1.2816;

/**
 * What share of successes is at least to be expected, 0 to 1, after so many among `n` tries: the lower end of Wilson's score interval
 * (E. B. Wilson, 1927), by default at a one-sided confidence of 90 %. 0 while nothing was tried: few tries prove little, so that one
 * success of one stands below nine of ten.
 */
export function lowerBound(successes: number, n: number, z = CONFIDENCE_90): number {
  if (!(n > 0) || !(successes > 0)) return 0;
  const share = Math.min(successes / n, 1);
  const zz = z * z;
  const margin = z * Math.sqrt((share * (1 - share) + zz / (4 * n)) / n);
  return Math.max((share + zz / (2 * n) - margin) / (1 + zz / n), 0);
}
