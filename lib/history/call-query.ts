import { HOUR } from '../calls/time.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import { VENDORS } from '../vendors/index.ts';
import {
  callMatcher,
  isMeantTime,
  isSelective,
  kindMatcher,
  needsCalls,
  type CallFilter,
} from './call-filter.ts';
import { callsByCode, type CallRange } from './calls-by-code.ts';
import { cursorOf, inOrder, isAfter, newestFirst, type CallOrder, type Cursor } from './cursor.ts';
import type { HistoryDb } from './database.ts';
import {
  EVER,
  LONGEST_DAY,
  MatchingDays,
  NEVER,
  type DaySpan,
  type MatchingHour,
} from './matching-days.ts';
import { mending } from './mend.ts';
import { SortedCalls } from './sorted-calls.ts';
import type { Call } from '../calls/sighting.ts';

/** How many calls are read at once if all of them are wanted. */
const PART = 2_000;
const MAX_BY_ID = 1_000;
/** With more codes, it is quicker to read whole hours. */
const MAX_CODES = 8;
const ID = /^[0-9a-z][0-9a-z_-]{3,}$/i;

/** Some calls in the order of their query. */
export interface CallPage {
  readonly calls: readonly Call[];
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor;
}

/** Calls by their keys, newest first, without those that are gone. */
export async function readCalls(db: HistoryDb, keys: readonly string[]): Promise<Call[]> {
  const found = await db.calls.bulkGet([...new Set(keys)]);
  return found.filter((call): call is Call => call !== undefined).sort(newestFirst);
}

/**
 * Calls that a filter means. Pages are found by time over an index; with a selective filter, the counts
 * tell which days and hours hold any, so that a page deep inside a million calls reads a few of them.
 * An object of this kind reflects the history as it was at first use: make a new one after a change.
 */
export class CallQuery {
  readonly #db: HistoryDb;
  readonly #filter: CallFilter;
  readonly #isMeant: (call: Call) => boolean;
  readonly #isMeantById: (call: Call) => boolean;
  readonly #matching: MatchingDays;
  #byId: Promise<Call[] | undefined> | undefined;
  readonly #order: CallOrder;
  readonly #sorted: SortedCalls;

  /** @param order any but `newest` takes a look at every call that is meant */
  constructor(
    db: HistoryDb,
    filter: CallFilter,
    settings: TrendSettings,
    order: CallOrder = 'newest',
  ) {
    this.#order = order;
    this.#sorted = new SortedCalls(order, () => this.parts());
    this.#db = db;
    this.#filter = filter;
    this.#isMeant = callMatcher(filter, settings);
    this.#isMeantById = callMatcher({ ...filter, search: '' }, settings);
    this.#matching = new MatchingDays(db, filter, kindMatcher(filter, settings));
  }

  /** The calls after a cursor, or the first ones. */
  async page(limit: number, after?: Cursor): Promise<CallPage> {
    const found = await mending(this.#db, () => this.#collect(limit + 1, after));
    const calls = found.slice(0, limit);
    const last = calls.at(-1);
    return found.length > limit && last !== undefined ? { calls, next: cursorOf(last) } : { calls };
  }

  /** All calls that are meant, newest first, part by part. */
  async *parts(): AsyncGenerator<readonly Call[], void, undefined> {
    const byId = await mending(this.#db, () => this.#idMatches());
    if (byId !== undefined) {
      if (byId.length > 0) yield byId;
      return;
    }
    let after: Cursor | undefined;
    do {
      const found = await mending(this.#db, () => this.#newest(PART, after));
      if (found.length > 0) yield found;
      after = found.length < PART ? undefined : found.at(-1);
    } while (after !== undefined);
  }

  /** How many calls are meant, from the counts; calls are only read where a span cuts an hour. */
  count(): Promise<number> {
    return mending(this.#db, () => this.#count());
  }

  async #count(): Promise<number> {
    const byId = await this.#idMatches();
    if (byId !== undefined) return byId.length;
    if (needsCalls(this.#filter)) {
      let found = 0;
      for await (const calls of this.parts()) found += calls.length;
      return found;
    }
    const { from = NEVER, to = EVER, hour, weekday } = this.#filter;
    const wholeDays = hour === undefined && weekday === undefined;
    let sum = 0;
    const all = await this.#matching.all();
    for (const [i, day] of all.days.entries()) {
      // Only a day that lies well inside is surely whole, in whatever time zone the days were cut.
      if (wholeDays && day.start >= from && day.start + LONGEST_DAY <= to) {
        sum += this.#matching.count(day);
        continue;
      }
      const next = all.days[i + 1]?.start ?? EVER;
      for (const hour of await this.#matching.hours(day, all)) {
        sum += await this.#countHour(hour, day.start, next);
      }
    }
    return sum;
  }

  /** Whether what is searched for is the start of an ID. */
  async isById(): Promise<boolean> {
    return (await mending(this.#db, () => this.#idMatches())) !== undefined;
  }

  /** Calls of an hour from the start of its day to that of the next: where zones are half an hour off, both share one. */
  async #countHour({ start, calls }: MatchingHour, day: number, next: number): Promise<number> {
    const { from = NEVER, to = EVER, hour, weekday } = this.#filter;
    const end = start + HOUR - 1;
    const whole = start >= Math.max(from, day) && end < Math.min(to, next);
    const sameHour = new Date(start).getHours() === new Date(end).getHours();
    if (whole && (sameHour || (hour === undefined && weekday === undefined))) {
      return isMeantTime(this.#filter, start) ? calls : 0;
    }
    return (await this.#callsBetween(Math.max(start, day), Math.min(end, next - 1))).length;
  }

  async #collect(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const byId = await this.#idMatches();
    if (byId !== undefined) {
      return byId.filter((call) => isAfter(call, after, this.#order)).slice(0, limit);
    }
    return this.#order === 'newest' ? this.#newest(limit, after) : this.#sorted.after(after, limit);
  }

  async #newest(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const { from = NEVER, to = EVER, hour, weekday } = this.#filter;
    if (!isSelective(this.#filter) && hour === undefined && weekday === undefined) {
      return this.#collectByTime(limit, after);
    }
    const found: Call[] = [];
    const newest = Math.min(to - 1, after?.startedAt ?? EVER);
    for await (const span of this.#matching.spans(newest)) {
      const range: CallRange = {
        from: Math.max(from, span.from),
        last: Math.min(newest, span.to - 1),
        after,
        limit: limit - found.length,
        isMeant: this.#isMeant,
      };
      const codes = this.#fewCodes(span);
      const calls =
        codes === undefined
          ? await this.#callsByHour(span, range)
          : await callsByCode(this.#db, codes, range);
      found.push(...calls);
      if (found.length >= limit) break;
    }
    return found;
  }

  /** Nothing but time is asked for: the index gives the page at once. */
  async #collectByTime(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const { from = NEVER, to = EVER } = this.#filter;
    const last = Math.min(to - 1, after?.startedAt ?? EVER);
    if (last < from) return [];
    // All in one request: a cursor would have to wait for each call while the history has other things to read.
    for (let size = limit; ; size *= 2) {
      const calls = await this.#db.calls
        .where('startedAt')
        .between(from, last, true, true)
        .reverse()
        .limit(size)
        .toArray();
      const found = calls.filter((call) => isAfter(call, after)).sort(newestFirst);
      // Calls of the very moment at which the last page ended may stand on it.
      if (found.length >= limit || calls.length < size) return found.slice(0, limit);
    }
  }

  /** The codes that are asked for, where they are few and known of every call that is meant. */
  #fewCodes({ days }: DaySpan): string[] | undefined {
    if (!isSelective(this.#filter)) return undefined;
    const codes = new Set<string>();
    for (const code of days.flatMap((day) => this.#matching.codes(day))) {
      if (code === undefined || codes.size > MAX_CODES) return undefined;
      codes.add(code);
    }
    return [...codes];
  }

  /** Calls of a span's hours that hold any of the kind. */
  async #callsByHour(span: DaySpan, range: CallRange): Promise<Call[]> {
    const { from, last, after, limit } = range;
    const found: Call[] = [];
    let below = EVER;
    for (const day of [...span.days].reverse()) {
      if (day.start > last) continue;
      const hours = await this.#matching.hours(day, span);
      for (const { start } of hours.reverse()) {
        // Where zones are half an hour off, two days share an hour.
        if (start > last || start >= below) continue;
        below = start;
        const calls = await this.#callsBetween(
          Math.max(from, start),
          Math.min(last, start + HOUR - 1),
        );
        found.push(...calls.filter((call) => isAfter(call, after)).sort(newestFirst));
        if (found.length >= limit) return found.slice(0, limit);
      }
    }
    return found;
  }

  async #callsBetween(from: number, to: number): Promise<Call[]> {
    const range = this.#db.calls.where('startedAt').between(from, to, true, true);
    return (await range.toArray()).filter(this.#isMeant);
  }

  /** Calls whose ID starts with what is searched for, in their order; undefined where there are none. */
  #idMatches(): Promise<Call[] | undefined> {
    this.#byId ??= (async () => {
      const search = this.#filter.search?.trim() ?? '';
      if (!ID.test(search)) return undefined;
      const starts = Object.keys(VENDORS).flatMap((vendor) =>
        ['', '~'].map((mark) => `${vendor}:${mark}${search.toLowerCase()}`),
      );
      const table = this.#db.calls;
      const found = await Promise.all(
        starts.map((start) => table.where('key').startsWith(start).limit(MAX_BY_ID).toArray()),
      );
      const calls = found.flat();
      if (calls.length === 0) return undefined;
      return calls.filter(this.#isMeantById).sort(inOrder(this.#order));
    })().catch((error: unknown) => {
      this.#byId = undefined;
      throw error;
    });
    return this.#byId;
  }
}
