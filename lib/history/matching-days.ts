import { LATEST } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { HOUR, hourOf } from '../calls/time.ts';
import { isMeantTime, type CallFilter, type kindMatcher } from './call-filter.ts';
import { talliesOf, type CountsRow } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import { countHours } from './read-hourly.ts';

/** The longest day there is, where the clock goes back. */
export const LONGEST_DAY = 25 * HOUR;
/** Before every time and after every time that a call can have. */
export const NEVER = -LATEST;
export const EVER = LATEST;
/** Days that are looked at first; each further look takes twice as many. */
const FIRST_DAYS = 7;

/** An hour with calls of a kind. */
export interface MatchingHour {
  readonly start: number;
  readonly calls: number;
}

/** Some days that lie together. */
export interface DaySpan {
  /** ms since 1970, `to` exclusive: spans neither overlap nor leave out a call. */
  readonly from: number;
  readonly to: number;
  /** Those of them that hold calls of the kind, oldest first. */
  readonly days: readonly CountsRow[];
}

/** Finds, from the counts alone, the days and hours that hold calls that a filter means. */
export class MatchingDays {
  readonly #db: HistoryDb;
  readonly #filter: CallFilter;
  readonly #isKind: ReturnType<typeof kindMatcher>;

  constructor(db: HistoryDb, filter: CallFilter, isKind: ReturnType<typeof kindMatcher>) {
    this.#db = db;
    this.#filter = filter;
    this.#isKind = isKind;
  }

  /** Calls of the kind on a day. */
  count(day: CountsRow): number {
    return talliesOf(day).reduce((n, tally) => (this.#isKind(tally) ? n + tally.calls : n), 0);
  }

  /** The codes of a day's calls of the kind; undefined stands for a call without one. */
  codes(day: CountsRow): (string | undefined)[] {
    return talliesOf(day).flatMap((tally) => (this.#isKind(tally) ? [tally.code] : []));
  }

  /** Days up to a moment, newest first, a few at a time: most pages are filled by the first few. */
  async *spans(last: number): AsyncGenerator<DaySpan, void, undefined> {
    const { from = NEVER, to = EVER } = this.#filter;
    const { purgedBefore } = await readMeta(this.#db);
    const first = Math.max(from - LONGEST_DAY, purgedBefore);
    let upper = Math.min(to - 1, last);
    let end = EVER;
    for (let size = FIRST_DAYS; ; size *= 2) {
      if (upper < first) return;
      const range = this.#db.days.where('start').between(first, upper, true, true);
      const rows = (await range.reverse().limit(size).toArray()).reverse();
      const oldest = rows[0];
      if (oldest === undefined) return;
      const days = rows.filter((row) => this.count(row) > 0);
      yield { from: oldest.start, to: end, days };
      end = oldest.start;
      upper = end - 1;
    }
  }

  /** All days in one span. */
  async all(): Promise<DaySpan> {
    const spans: DaySpan[] = [];
    for await (const span of this.spans(EVER)) spans.unshift(span);
    return {
      from: spans[0]?.from ?? NEVER,
      to: EVER,
      days: spans.flatMap(({ days }) => days),
    };
  }

  /** Hours of a span's day with calls of the kind that may lie in it, oldest first. */
  async hours(day: CountsRow, span: DaySpan): Promise<MatchingHour[]> {
    const { from = NEVER, to = EVER } = this.#filter;
    const next = span.days[span.days.indexOf(day) + 1];
    const end = Math.min(day.start + LONGEST_DAY, next?.start ?? span.to, to);
    const start = Math.max(hourOf(day.start), hourOf(from));
    const hours = await countHours(
      this.#db,
      start,
      end,
      () => new Map<number, number>(),
      (kind, into) =>
        this.#isKind(kind)
          ? (hour, calls) => {
              if (this.#isMeantHour(hour)) into.set(hour, (into.get(hour) ?? 0) + calls);
            }
          : undefined,
    );
    return [...hours]
      .map(([hour, calls]) => ({ start: hour, calls }))
      .sort((one, other) => one.start - other.start);
  }

  /** Whether any moment of an hour may be meant; where a zone is half an hour off, it has two halves. */
  #isMeantHour(start: number): boolean {
    const { hour, weekday } = this.#filter;
    if (hour === undefined && weekday === undefined) return true;
    const clock = defined<CallFilter>({ hour, weekday });
    return isMeantTime(clock, start) || isMeantTime(clock, start + HOUR - 1);
  }
}
