/** Terms so much smaller than their sum add nothing to it. */
const NOTHING = 1e-12;

/**
 * The probability of `least` or more events where `mean` are expected, and the expectation itself is known
 * from `shape` events: the tail of the negative binomial distribution, which is Poisson's with the doubt
 * about its mean taken in. The more events the mean was learned from, the nearer it is to Poisson's.
 *
 * @param shape how many events the mean was learned from, above 0
 */
export function tailOf(least: number, mean: number, shape: number): number {
  if (least <= 0) return 1;
  if (mean <= 0) return 0;
  const part = mean / (shape + mean);
  let term = Math.exp(-shape * Math.log1p(mean / shape));
  let below = 0;
  for (let n = 0; n < least; n++) {
    below += term;
    term *= ((shape + n) / (n + 1)) * part;
  }
  // Far out, the tail is added up itself: the difference from 1 would be lost in rounding.
  if (least <= mean) return Math.max(0, 1 - below);
  let tail = 0;
  for (let n = least; term > tail * NOTHING; n++) {
    tail += term;
    term *= ((shape + n) / (n + 1)) * part;
  }
  return tail;
}
