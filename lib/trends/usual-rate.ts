import { DAY, HOUR } from '../calls/time.ts';
import type { PartyId } from './party.ts';

/** From how long before a time its usual rate is learned, and until how long after it. */
export const LEARNED_FROM = 28 * DAY;
/** With fewer calls or hours than this, nothing is usual yet. */
const FEWEST_CALLS_TO_LEARN = 100;
const FEWEST_HOURS_TO_LEARN = 24;
/**
 * What a party that was never at fault is taken to do: one fault in as many calls. Weighs as much as that
 * many calls, so that it fades as calls are seen.
 */
const CALLS_OF_PRIOR = 200;
/** Hours, and faults, by which an hour of the day is held to the mean of all hours. */
const HOURS_TO_MEAN = 2;
const FAULTS_TO_MEAN = 6;
/** Standard deviations, and faults, beyond which an hour's faults are no part of what is usual. */
const CAP_SPREAD = 3;
const CAP_FAULTS = 3;
/** Standard errors by which an hour must have more calls than usual to be taken as busier. */
const BUSIER = 2;

/** The calls and faults that count, by the hour (its start, ms since 1970). */
export interface HourCounts {
  readonly calls: ReadonlyMap<number, number>;
  readonly faults: ReadonlyMap<PartyId, ReadonlyMap<number, number>>;
}

/** What a party does when nothing is wrong. */
export interface UsualRate {
  /** Faults to be expected within an hour, by its start. */
  readonly at: (hour: number) => number;
  /** The number of faults from which it was learned. */
  readonly shape: number;
}

/** The hour of the day, and whether it is a weekend's: hours of one kind are alike. */
function hourKindOf(hour: number): number {
  const date = new Date(hour);
  return date.getHours() + (date.getDay() % 6 === 0 ? 24 : 0);
}

const HOUR_KINDS = 48;
const zeros = (): number[] => new Array<number>(HOUR_KINDS).fill(0);

/**
 * What is usual: the party's own faults for the calls that were seen, by the hour of the day, held to its
 * mean where an hour has little to show. Hours that were not seen tell nothing, and an hour that is busier
 * than usual may have more faults.
 */
export class UsualRates {
  readonly #counts: HourCounts;
  readonly #hours: readonly { readonly start: number; readonly kind: number; calls: number }[];

  /** @param hours starts of the hours that were seen, ms since 1970 */
  constructor(counts: HourCounts, hours: Iterable<number>) {
    this.#counts = counts;
    this.#hours = [...new Set(hours)]
      .sort((a, b) => a - b)
      .map((start) => ({ start, kind: hourKindOf(start), calls: counts.calls.get(start) ?? 0 }));
  }

  /** Faults of all parties that 90 days of the hours seen would have. */
  get faultsIn90Days(): number {
    const [first, last] = [this.#hours[0]?.start ?? 0, this.#hours.at(-1)?.start ?? 0];
    let faults = 0;
    for (const byHour of this.#counts.faults.values()) for (const n of byHour.values()) faults += n;
    return (faults * 90 * DAY) / Math.max(DAY, last + HOUR - first);
  }

  /**
   * What is usual for a party around a stretch of time, that stretch left out; undefined where too little
   * was seen.
   */
  of(party: PartyId, from: number, to: number): UsualRate | undefined {
    const faults = this.#counts.faults.get(party);
    const hours = this.#hours.filter(
      ({ start }) =>
        (start < from || start >= to) && start >= from - LEARNED_FROM && start < to + LEARNED_FROM,
    );
    const calls = hours.reduce((sum, hour) => sum + hour.calls, 0);
    if (hours.length < FEWEST_HOURS_TO_LEARN || calls < FEWEST_CALLS_TO_LEARN) return undefined;
    const [seen, byKind] = [zeros(), zeros()];
    for (const hour of hours) {
      seen[hour.kind] = (seen[hour.kind] ?? 0) + 1;
      byKind[hour.kind] = (byKind[hour.kind] ?? 0) + hour.calls;
    }
    const mean = calls / hours.length;
    const volume = zeros().map(
      (_, kind) =>
        ((byKind[kind] ?? 0) + HOURS_TO_MEAN * mean) / ((seen[kind] ?? 0) + HOURS_TO_MEAN),
    );
    const volumeOf = (kind: number): number => volume[kind] ?? mean;
    // An outage of last week must not make this week's look usual: what lies far beyond is cut off.
    let [share, total, own] = [Infinity, 0, zeros()];
    for (let round = 0; round < 3; round++) {
      total = 0;
      own = zeros();
      for (const { start, kind } of hours) {
        const n = faults?.get(start) ?? 0;
        const expected = share * volumeOf(kind);
        const most = expected + CAP_SPREAD * Math.sqrt(expected) + CAP_FAULTS;
        const taken = Math.min(n, most);
        total += taken;
        own[kind] = (own[kind] ?? 0) + taken;
      }
      share = (total + 1) / (calls + CALLS_OF_PRIOR);
    }
    const rates = own.map((n, kind) => {
      const expected = share * volumeOf(kind) * (seen[kind] ?? 0);
      return share * volumeOf(kind) * ((n + FAULTS_TO_MEAN) / (expected + FAULTS_TO_MEAN));
    });
    const at = (hour: number): number => {
      const kind = hourKindOf(hour);
      const others = (this.#counts.calls.get(hour) ?? 0) - (faults?.get(hour) ?? 0);
      const usual = volumeOf(kind);
      const doubt = Math.sqrt(Math.max(1, others) + usual / Math.max(1, seen[kind] ?? 0));
      return (rates[kind] ?? 0) * Math.max(1, (others - BUSIER * doubt) / usual);
    };
    return { at, shape: total + 1 };
  }
}
