import { HOUR, MINUTE, hourOf } from '../calls/time.ts';
import { tailOf } from './tail.ts';
import type { UsualRate } from './usual-rate.ts';

/** Fewer faults never make an episode. */
const FEWEST_FAULTS = 4;
/** Longest stretch that is looked at as one; longer episodes are found in parts. */
export const LONGEST = 4 * HOUR;
const MOST_FAULTS = 150;
/** What a page shows to the minute may lie anywhere in it. */
const FINEST = MINUTE;
/** Parts that lie no further apart are one episode. */
const JOINED = 30 * MINUTE;

/**
 * What bounds the false alarms of 90 days, and the most of it that is spent on a single fault. Stretches overlap, so
 * that there are far fewer: see the benchmark.
 */
const BUDGET = 1.1;
const MOST_PER_FAULT = 8e-5;

/**
 * The chance that may be spent on each fault as the first of an episode. Every fault begins one test, so
 * this times the faults of 90 days bounds the false alarms of 90 days.
 */
export function chancePerFault(faultsIn90Days: number): number {
  return Math.min(MOST_PER_FAULT, BUDGET / Math.max(1, faultsIn90Days));
}

/** How that chance is divided over the number of faults in a stretch: the parts add up to 1. */
function partFor(faults: number): number {
  switch (faults) {
    case 4:
      return 0.12;
    case 5:
      return 0.18;
    case 6:
      return 0.35;
    default:
      // The sum of 1 / n^1.5 is 2.612.
      return 0.35 / 2.612 / (faults - 6) ** 1.5;
  }
}

/** Faults that lie closer together than chance would have them. */
export interface Crowd {
  /** Indices of its first and its last fault among the times given. */
  readonly first: number;
  readonly last: number;
  /** Faults that are usual for that time. */
  readonly expected: number;
}

/** Expected faults from the first moment to each of the others. */
function expectedUntil(times: readonly number[], { at }: UsualRate): number[] {
  let sum = 0;
  return times.map((time, i) => {
    let from = times[i - 1] ?? time;
    while (from < time) {
      const hour = hourOf(from);
      const end = Math.min(time, hour + HOUR);
      sum += (at(hour) * (end - from)) / HOUR;
      from = end;
    }
    return sum;
  });
}

/**
 * Where the faults of one party crowd: a scan over every stretch from one fault to another. A stretch of
 * k faults counts where chance would bring the k − 1 after the first within its length less often than
 * its part of `chance`. Of stretches that overlap, the one that stands out most is taken.
 *
 * @param times of the faults, ms since 1970, in order
 * @param chance see `chancePerFault`
 */
export function crowdsIn(times: readonly number[], usual: UsualRate, chance: number): Crowd[] {
  const until = expectedUntil(times, usual);
  const found: Crowd[] = [];
  const look = (from: number, to: number): void => {
    let best: { readonly crowd: Crowd; readonly excess: number } | undefined;
    for (let first = from; first + FEWEST_FAULTS <= to; first++) {
      const start = times[first] ?? 0;
      const least = (usual.at(hourOf(start)) * FINEST) / HOUR;
      const end = Math.min(to, first + MOST_FAULTS);
      for (let last = first + FEWEST_FAULTS - 1; last < end; last++) {
        if ((times[last] ?? 0) - start > LONGEST) break;
        const faults = last - first + 1;
        const expected = Math.max(least, (until[last] ?? 0) - (until[first] ?? 0));
        if (faults - 1 <= expected) continue;
        const excess = faults * Math.log(faults / expected) - (faults - expected);
        if (best !== undefined && excess <= best.excess) continue;
        if (tailOf(faults - 1, expected, usual.shape) > chance * partFor(faults)) continue;
        best = { crowd: { first, last, expected }, excess };
      }
    }
    if (best === undefined) return;
    look(from, best.crowd.first);
    found.push(best.crowd);
    look(best.crowd.last + 1, to);
  };
  look(0, times.length);
  return join(found, times, until);
}

/** Crowds that follow each other closely are one. They are in order. */
function join(
  crowds: readonly Crowd[],
  times: readonly number[],
  until: readonly number[],
): Crowd[] {
  const joined: Crowd[] = [];
  for (const crowd of crowds) {
    const before = joined.at(-1);
    if (before !== undefined && (times[crowd.first] ?? 0) - (times[before.last] ?? 0) <= JOINED) {
      const expected = (until[crowd.last] ?? 0) - (until[before.first] ?? 0);
      joined[joined.length - 1] = { first: before.first, last: crowd.last, expected };
    } else joined.push(crowd);
  }
  return joined;
}

/** A stretch of whole hours in which a party's faults may crowd, ms since 1970, `to` exclusive. */
export interface SuspectHours {
  readonly from: number;
  readonly to: number;
}

/** A count of faults that chance reaches less often than this makes an hour worth a look. */
const WORTH_A_LOOK = 0.1;

/**
 * The hours of a party whose calls have to be read to tell whether its faults crowd: those that hold more
 * than is usual, alone or with their neighbor, and those beside them.
 */
export function suspectsOf(
  faults: ReadonlyMap<number, number>,
  usualAround: (from: number, to: number) => UsualRate | undefined,
): SuspectHours[] {
  const marked = new Set<number>();
  for (const [hour, n] of [...faults].sort(([a], [b]) => a - b)) {
    const next = faults.get(hour + HOUR) ?? 0;
    const before = faults.get(hour - HOUR) ?? 0;
    if (n + Math.max(next, before) < FEWEST_FAULTS) continue;
    const usual = usualAround(hour - HOUR, hour + 2 * HOUR);
    if (usual === undefined) continue;
    const isMuch = (count: number, expected: number): boolean =>
      count >= FEWEST_FAULTS && tailOf(count, expected, usual.shape) <= WORTH_A_LOOK;
    if (isMuch(n, usual.at(hour))) marked.add(hour);
    if (next > 0 && isMuch(n + next, usual.at(hour) + usual.at(hour + HOUR))) {
      marked.add(hour).add(hour + HOUR);
    }
  }
  const suspects: SuspectHours[] = [];
  for (const hour of [...marked].sort((a, b) => a - b)) {
    const [from, to] = [hour - HOUR, hour + 2 * HOUR];
    const last = suspects.at(-1);
    if (last !== undefined && from <= last.to)
      suspects[suspects.length - 1] = { from: last.from, to };
    else suspects.push({ from, to });
  }
  return suspects;
}
