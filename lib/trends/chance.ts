/**
 * Statistics of small counts. Exact where counts are small, since an approximation would cry wolf just
 * where there is least to go by.
 */

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ 1, by Lanczos' approximation (g = 7, 9 terms; about 15 digits). */
function logGamma(x: number): number {
  const z = x - 1;
  let sum = 0.99999999999980993;
  LANCZOS.forEach((term, i) => (sum += term / (z + i + 1)));
  const t = z + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** Above this many hits, the sum is long and the normal approximation indistinguishable. */
const EXACT_UP_TO = 20_000;

/**
 * Two-sided probability that `a` of `n` and `b` of `m` differ this much by chance alone: Fisher's exact
 * test with mid-p, which is less timid with small counts. 1 where there is nothing to compare.
 */
export function chanceOf(a: number, n: number, b: number, m: number): number {
  const hits = a + b;
  const all = n + m;
  if (n === 0 || m === 0 || hits === 0 || hits === all) return 1;
  // Hits and misses play the same part: sum over the rarer.
  if (hits > all / 2) return chanceOf(n - a, n, m - b, m);
  if (hits > EXACT_UP_TO) return normalChance(a, n, b, m);
  const total = logChoose(all, hits);
  const weight = (k: number): number => Math.exp(logChoose(n, k) + logChoose(m, hits - k) - total);
  const low = Math.max(0, hits - m);
  const high = Math.min(hits, n);
  const mine = weight(a);
  let rarer = 0;
  let asRare = 0;
  for (let k = low; k <= high; k++) {
    const w = weight(k);
    if (Math.abs(w - mine) <= mine * 1e-7) asRare += w;
    else if (w < mine) rarer += w;
  }
  return Math.min(1, rarer + asRare / 2);
}

function normalChance(a: number, n: number, b: number, m: number): number {
  const pooled = (a + b) / (n + m);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return spread === 0 ? 1 : Math.min(1, 2 * upperTail(Math.abs(a / n - b / m) / spread));
}

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
}

/**
 * Corrects probabilities for having looked at many groups at once (Benjamini and Hochberg): among the
 * groups whose corrected value is at most q, no more than the share q is expected to be chance. Keeps
 * the order of its input.
 */
export function correctForMany(ps: readonly number[]): number[] {
  const order = ps.map((p, i) => ({ p, i })).sort((one, other) => other.p - one.p);
  const corrected = ps.map(() => 1);
  let least = 1;
  order.forEach(({ p, i }, back) => {
    least = Math.min(least, p * (ps.length / (ps.length - back)));
    corrected[i] = least;
  });
  return corrected;
}
