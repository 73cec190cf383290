/** Weights so much smaller than the largest add nothing to a sum of them. */
const NOTHING = 1e-30;

/**
 * How likely each split of `hits` over `n` and `m` calls is, where chance alone decides (hypergeometric),
 * as weights against the likeliest. Splits that are next to impossible are left out.
 */
function splits(hits: number, n: number, m: number): Map<number, number> {
  const low = Math.max(0, hits - m);
  const high = Math.min(hits, n);
  const mode = Math.min(high, Math.max(low, Math.floor(((hits + 1) * (n + 1)) / (n + m + 2))));
  const weights = new Map([[mode, 1]]);
  for (let k = mode, w = 1; k < high && w > NOTHING; k++) {
    w *= ((hits - k) * (n - k)) / ((k + 1) * (m - hits + k + 1));
    weights.set(k + 1, w);
  }
  for (let k = mode, w = 1; k > low && w > NOTHING; k--) {
    w *= (k * (m - hits + k)) / ((hits - k + 1) * (n - k + 1));
    weights.set(k - 1, w);
  }
  return weights;
}

/**
 * Two-sided probability that `a` of `n` and `b` of `m` differ this much by chance alone: Fisher's exact
 * test with mid-p, which is less timid with small counts. Exact, since an approximation would cry wolf
 * just where there is least to go by. 1 where there is nothing to compare.
 */
export function chanceOf(a: number, n: number, b: number, m: number): number {
  const hits = a + b;
  if (n === 0 || m === 0 || hits === 0 || hits === n + m) return 1;
  const weights = splits(hits, n, m);
  const mine = weights.get(a) ?? 0;
  let all = 0;
  let rarer = 0;
  let asRare = 0;
  for (const w of weights.values()) {
    all += w;
    if (Math.abs(w - mine) <= mine * 1e-7) asRare += w;
    else if (w < mine) rarer += w;
  }
  return Math.min(1, (rarer + asRare / 2) / all);
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
