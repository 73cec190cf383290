import { getOrAdd } from './get-or-add.ts';

/** That one of the first list may be one of the second, and how well they fit: the more, the better. */
export interface PossiblePair {
  readonly one: number;
  readonly other: number;
  /** At least 0. */
  readonly weight: number;
}

/** Components with more pairs than this are assigned best first: nothing that people look at has them. */
const MOST_EXACT = 250_000;

/**
 * Assigns each of one list at most one of another: as many as fit at all, and of all such ways the one with the
 * greatest sum of weights. Where several are equal, it keeps the order of both lists.
 *
 * @returns the other's index by the one's
 */
export function assign(fits: readonly PossiblePair[]): Map<number, number> {
  const assigned = new Map<number, number>();
  for (const component of componentsOf(fits)) {
    const ones = [...new Set(component.map(({ one }) => one))].sort((a, b) => a - b);
    const others = [...new Set(component.map(({ other }) => other))].sort((a, b) => a - b);
    const pairs =
      ones.length * others.length > MOST_EXACT
        ? bestFirst(component)
        : hungarian(ones, others, component);
    for (const [one, other] of pairs) assigned.set(one, other);
  }
  return assigned;
}

/** Fits that hang together, by whatever they share. */
function componentsOf(fits: readonly PossiblePair[]): PossiblePair[][] {
  const parent = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) {
      at = above;
    }
    parent.set(name, at);
    return at;
  };
  for (const { one, other } of fits) parent.set(top(`1 ${one}`), top(`2 ${other}`));
  const components = new Map<string, PossiblePair[]>();
  for (const fit of fits) {
    const name = top(`1 ${fit.one}`);
    getOrAdd(components, name, () => []).push(fit);
  }
  return [...components.values()];
}

function bestFirst(fits: readonly PossiblePair[]): [one: number, other: number][] {
  const taken = new Set<number>();
  const done = new Map<number, number>();
  const sorted = [...fits].sort(
    (a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other,
  );
  for (const { one, other } of sorted) {
    if (done.has(one) || taken.has(other)) continue;
    done.set(one, other);
    taken.add(other);
  }
  return [...done];
}

/** The Hungarian method with potentials, on a matrix in which what does not fit costs more than all that does. */
function hungarian(
  ones: readonly number[],
  others: readonly number[],
  fits: readonly PossiblePair[],
): [one: number, other: number][] {
  const [n, m] = [ones.length, Math.max(ones.length, others.length)];
  const [rowOf, columnOf] = [indicesOf(ones), indicesOf(others)];
  const greatest = 1 + Math.max(0, ...fits.map(({ weight }) => weight));
  const never = greatest * (n + 1);
  // Ties keep the order: the further two are from one line, the dearer, by less than any weight counts.
  const slope = others.length / ones.length;
  const tilt = 1e-6 / (n * m);
  const cost = new Float64Array(n * m).fill(never);
  for (const { one, other, weight } of fits) {
    const [i, j] = [rowOf.get(one) ?? 0, columnOf.get(other) ?? 0];
    cost[i * m + j] = greatest - weight + tilt * (i * slope - j) ** 2;
  }
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowAt = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    rowAt[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = rowAt[j0] ?? 0;
      let delta = Infinity;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const now = (cost[(i0 - 1) * m + j - 1] ?? never) - (u[i0] ?? 0) - (v[j] ?? 0);
        if (now < (least[j] ?? Infinity)) {
          least[j] = now;
          way[j] = j0;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          const row = rowAt[j] ?? 0;
          u[row] = (u[row] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else {
          least[j] = (least[j] ?? Infinity) - delta;
        }
      }
      j0 = j1;
    } while (rowAt[j0] !== 0);
    do {
      const before = way[j0] ?? 0;
      rowAt[j0] = rowAt[before] ?? 0;
      j0 = before;
    } while (j0 !== 0);
  }
  const pairs: [number, number][] = [];
  for (let j = 1; j <= m; j++) {
    const row = (rowAt[j] ?? 0) - 1;
    const [one, other] = [ones[row], others[j - 1]];
    if (one === undefined || other === undefined) continue;
    if ((cost[row * m + j - 1] ?? never) < never) pairs.push([one, other]);
  }
  return pairs;
}

function indicesOf(list: readonly number[]): Map<number, number> {
  return new Map(list.map((each, i) => [each, i]));
}
