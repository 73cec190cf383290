import type { Random } from './random.ts';

const MINUTE = 60_000;
/** Within how many ms the calls of a burst are created. */
const BURST = 16;
/** Milliseconds. */
export const DAY = 86_400_000;

/** What a generator is asked for. */
export interface CallOptions {
  /** The same seed and `until` give the same calls, byte by byte. */
  readonly seed: number;
  readonly count: number;
  /** Time of the newest call, ms since 1970. */
  readonly until: number;
  /** Over how many days the calls are spread; 62 unless told, two periods of 30 days. */
  readonly days?: number;
  /** `even`: every reason is as likely as the next, in place of how it is in real life. */
  readonly mix?: 'real' | 'even';
}

/** How busy each hour of the UTC day is: few at night, most in office hours of the Americas. */
const HOURS = [3, 2, 2, 1, 1, 1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 13, 12, 13, 12, 11, 9, 6, 4];

/**
 * The moment for which every timeline is drawn, before it is moved to the one asked for: with the same seed the
 * same calls come in the same order at whatever hour the tests run.
 */
const DRAWN_FOR = Date.parse('2026-11-20T18:00:00Z');

/** One moment at which a call was created. */
export interface Moment {
  /** Ms since 1970. */
  readonly at: number;
  /** Whether the call is one of a burst, as a campaign starts them: several within 16 ms. */
  readonly burst: boolean;
}

/**
 * Moments of calls, newest first: the last three within the last four minutes, the others spread by hour
 * of the day, fewer at weekends and more of late, one in six of them in a burst of several at once. Hours and
 * weekends move with `until`: they are those of UTC where it lies whole weeks away from {@link DRAWN_FOR}.
 */
export function moments(random: Random, options: CallOptions): readonly Moment[] {
  const { count, days = 62 } = options;
  const until = DRAWN_FOR;
  const moved = Math.floor((options.until - until) / BURST) * BURST;
  const found: Moment[] = [0.4, 1.5, 3.1]
    .slice(0, count)
    .map((minutes) => ({ at: until - minutes * MINUTE, burst: false }));
  const hours = HOURS.map((weight, hour) => [hour, weight] as const);
  while (found.length < count) {
    const day = Math.floor((until - random.next() ** 1.6 * days * DAY) / DAY) * DAY;
    const weekday = new Date(day).getUTCDay();
    if ((weekday === 0 || weekday === 6) && random.chance(0.6)) continue;
    const at = day + random.weighted(hours) * 60 * MINUTE + random.int(0, 60 * MINUTE - 1);
    if (at > until - 12 * MINUTE || at < until - days * DAY) continue;
    if (random.chance(0.04)) {
      const size = Math.min(random.int(3, 8), count - found.length);
      const start = Math.floor(at / BURST) * BURST;
      for (let i = 0; i < size; i++)
        found.push({ at: start + random.int(0, BURST - 1), burst: true });
    } else {
      found.push({ at, burst: false });
    }
  }
  return found
    .map(({ at, burst }) => ({ at: at + moved, burst }))
    .sort((one, other) => other.at - one.at);
}
