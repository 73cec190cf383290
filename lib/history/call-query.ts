import type { ReasonSettings } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import {
  callMatcher,
  isMeantTime,
  isSelective,
  kindMatcher,
  type CallFilter,
} from './call-filter.ts';
import { hourOf, talliesOf, type CountsRow } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import { readHourly } from './read-counts.ts';
import type { Call } from './sighting.ts';

const HOUR = 3_600_000;
/** The longest day there is, where the clock goes back. */
const LONGEST_DAY = 25 * HOUR;
const MAX_BY_ID = 1_000;
/** With more codes, it is quicker to read whole hours. */
const MAX_CODES = 8;
const ID = /^[0-9a-z][0-9a-z_-]{3,}$/i;
/** Before every time and after every time that a call can have. */
const NEVER = -8.64e15;
const EVER = 8.64e15;

/** A place in the list of calls: the last call that was shown. */
export type Cursor = Pick<Call, 'startedAt' | 'key'>;

/** An hour with calls of a kind. */
interface MatchingHour {
  readonly start: number;
  readonly calls: number;
}

/** Some calls, newest first. */
export interface CallPage {
  readonly calls: readonly Call[];
  /** Where the next page begins; absent on the last. */
  readonly next?: Cursor;
}

/** Newest first, and by key where two started at once, so that pages never overlap. */
export function newestFirst(one: Cursor, other: Cursor): number {
  return (
    other.startedAt - one.startedAt || (one.key < other.key ? 1 : one.key > other.key ? -1 : 0)
  );
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
  readonly #isKind: ReturnType<typeof kindMatcher>;
  #byId: Promise<Call[] | undefined> | undefined;
  #days: Promise<CountsRow[]> | undefined;

  constructor(db: HistoryDb, filter: CallFilter, settings: ReasonSettings) {
    this.#db = db;
    this.#filter = filter;
    this.#isMeant = callMatcher(filter, settings);
    this.#isMeantById = callMatcher({ ...filter, search: '' }, settings);
    this.#isKind = kindMatcher(filter, settings);
  }

  /** The calls after a place in the list, or the first ones. */
  async page(limit: number, after?: Cursor): Promise<CallPage> {
    const found = await this.#collect(limit + 1, after);
    const calls = found.slice(0, limit);
    const last = calls.at(-1);
    return found.length > limit && last !== undefined
      ? { calls, next: { startedAt: last.startedAt, key: last.key } }
      : { calls };
  }

  /** How many calls are meant, from the counts; calls are only read where a span cuts an hour. */
  async count(): Promise<number> {
    const byId = await this.#idMatches();
    if (byId !== undefined) return byId.length;
    const { from = NEVER, to = EVER, hour, weekday } = this.#filter;
    const wholeDays = hour === undefined && weekday === undefined;
    let sum = 0;
    for (const day of await this.#matchingDays()) {
      // Only a day that lies well inside is surely whole, whatever zone cut it.
      if (wholeDays && day.start >= from && day.start + LONGEST_DAY <= to) {
        sum += this.#matches(day);
        continue;
      }
      for (const hour of await this.#hoursOf(day)) sum += await this.#countHour(hour);
    }
    return sum;
  }

  async #countHour({ start, calls }: MatchingHour): Promise<number> {
    const { from = NEVER, to = EVER, hour, weekday } = this.#filter;
    const end = start + HOUR - 1;
    const whole = start >= from && end < to;
    const sameHour = new Date(start).getHours() === new Date(end).getHours();
    if (whole && (sameHour || (hour === undefined && weekday === undefined))) {
      return isMeantTime(this.#filter, start) ? calls : 0;
    }
    return (await this.#callsBetween(start, end)).length;
  }

  async #collect(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const byId = await this.#idMatches();
    if (byId !== undefined) {
      return byId.filter((call) => isAfter(call, after)).slice(0, limit);
    }
    const { hour, weekday } = this.#filter;
    const codes = await this.#fewCodes();
    if (codes !== undefined) return this.#collectByCodes(codes, limit, after);
    return isSelective(this.#filter) || hour !== undefined || weekday !== undefined
      ? this.#collectByHours(limit, after)
      : this.#collectByTime(limit, after);
  }

  /** Nothing but time is asked for: the index gives the page at once. */
  async #collectByTime(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const { from = NEVER, to = EVER } = this.#filter;
    const last = Math.min(to - 1, after?.startedAt ?? EVER);
    if (last < from) return [];
    const calls = await this.#db.calls
      .where('startedAt')
      .between(from, last, true, true)
      .reverse()
      .filter((call) => isAfter(call, after))
      .limit(limit)
      .toArray();
    return calls.sort(newestFirst);
  }

  /** The codes that are asked for, where they are few and known of every call that is meant. */
  async #fewCodes(): Promise<string[] | undefined> {
    if (!isSelective(this.#filter)) return undefined;
    const codes = new Set<string>();
    for (const day of await this.#matchingDays()) {
      for (const tally of talliesOf(day)) {
        if (!this.#isKind(tally)) continue;
        if (tally.code === undefined || codes.size > MAX_CODES) return undefined;
        codes.add(tally.code);
      }
    }
    return [...codes];
  }

  /** A reason may be rare among the calls of its hours, and then its index is the shorter way. */
  async #collectByCodes(
    codes: readonly string[],
    limit: number,
    after: Cursor | undefined,
  ): Promise<Call[]> {
    const { from = NEVER, to = EVER } = this.#filter;
    const found: Call[] = [];
    let last = Math.min(to - 1, after?.startedAt ?? EVER);
    let chunk = limit;
    while (last >= from && found.length < limit) {
      const lists = await Promise.all(
        codes.map((code) =>
          this.#db.calls
            .where('[code+startedAt]')
            .between([code, from], [code, last], true, true)
            .reverse()
            .limit(chunk)
            .toArray(),
        ),
      );
      // Where a list was cut off, more calls of its last moment may follow: that moment comes next.
      const cut = lists.flatMap((list) => (list.length < chunk ? [] : (list.at(-1) ?? [])));
      const bound = Math.max(NEVER, ...cut.map(({ startedAt }) => startedAt));
      const sure = lists.flat().filter((call) => call.startedAt > bound);
      found.push(...sure.filter((call) => this.#isMeant(call) && isAfter(call, after)));
      if (cut.length === 0) break;
      if (bound === last) chunk *= 4;
      last = bound;
    }
    return found.sort(newestFirst).slice(0, limit);
  }

  async #collectByHours(limit: number, after: Cursor | undefined): Promise<Call[]> {
    const found: Call[] = [];
    const last = after?.startedAt ?? EVER;
    let below = EVER;
    for (const day of (await this.#matchingDays()).reverse()) {
      if (day.start > last) continue;
      const rows = (await this.#hoursOf(day)).filter(({ start }) => start <= last && start < below);
      for (const row of rows.reverse()) {
        below = Math.min(below, row.start);
        const calls = await this.#callsBetween(row.start, Math.min(last, row.start + HOUR - 1));
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

  /** Whether any moment of an hour may be meant; where a zone is half an hour off, it has two halves. */
  #isMeantHour(start: number): boolean {
    const { hour, weekday } = this.#filter;
    if (hour === undefined && weekday === undefined) return true;
    const clock: CallFilter = {
      ...(hour === undefined ? {} : { hour }),
      ...(weekday === undefined ? {} : { weekday }),
    };
    return isMeantTime(clock, start) || isMeantTime(clock, start + HOUR - 1);
  }

  #matches(row: CountsRow): number {
    return talliesOf(row).reduce((n, tally) => (this.#isKind(tally) ? n + tally.calls : n), 0);
  }

  /** Days with calls of the kind that may lie in the span, oldest first. */
  async #matchingDays(): Promise<CountsRow[]> {
    this.#days ??= (async () => {
      const { from = NEVER, to = EVER } = this.#filter;
      const { purgedBefore } = await readMeta(this.#db);
      const first = Math.max(from, purgedBefore) - LONGEST_DAY;
      const rows = await this.#db.days.where('start').between(first, to).toArray();
      return rows.filter((row) => row.start >= purgedBefore && this.#matches(row) > 0);
    })();
    return [...(await this.#days)];
  }

  /** Hours of a day with calls of the kind that may lie in the span, oldest first. */
  async #hoursOf(day: CountsRow): Promise<MatchingHour[]> {
    const { from = NEVER, to = EVER } = this.#filter;
    const days = await this.#matchingDays();
    const next = days[days.findIndex(({ start }) => start === day.start) + 1];
    const end = Math.min(day.start + LONGEST_DAY, next?.start ?? Infinity, to);
    const start = Math.max(hourOf(day.start), hourOf(Math.max(from, NEVER)));
    const hours = new Map<number, number>();
    for (const tally of await readHourly(this.#db, start, end)) {
      if (!this.#isKind(tally) || !this.#isMeantHour(tally.start)) continue;
      hours.set(tally.start, (hours.get(tally.start) ?? 0) + tally.calls);
    }
    return [...hours]
      .map(([hour, calls]) => ({ start: hour, calls }))
      .sort((one, other) => one.start - other.start);
  }

  /** Calls whose ID starts with what is searched for, newest first; undefined where there are none. */
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
      return calls.filter(this.#isMeantById).sort(newestFirst);
    })();
    return this.#byId;
  }
}

function isAfter(call: Cursor, place: Cursor | undefined): boolean {
  return place === undefined || newestFirst(call, place) > 0;
}
