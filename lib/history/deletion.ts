import { NO_SETTINGS } from '../reasons/diagnosis.ts';
import { passes } from '../trends/build-report.ts';
import { Clients } from '../trends/clients.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { VendorId } from '../vendors/vendor.ts';
import {
  callMatcher,
  isMeantTime,
  kindMatcher,
  needsCalls,
  type CallFilter,
} from './call-filter.ts';
import { CallQuery, readCalls } from './call-query.ts';
import type { Cursor } from './cursor.ts';
import { readRow, talliesOf, writeRow, type CountsRow } from './counts.ts';
import type { SlotSums } from './slots.ts';
import type { HistoryDb } from './database.ts';
import { EVER, LONGEST_DAY, MatchingDays, NEVER } from './matching-days.ts';
import { mending } from './mend.ts';
import { readMeta } from './meta.ts';
import { removeCalls, removeWithin, type Stretch } from './remove-calls.ts';
import { rowWithRemoved } from './removed-counts.ts';
import { removeSpans } from './spans.ts';
import { announceChange } from './watch.ts';

const CHUNK = 2_000;

/** Removes single calls with their counts, in one transaction. Resolves with how many there were. */
export async function deleteCalls(db: HistoryDb, keys: readonly string[]): Promise<number> {
  const removed = await mending(db, () =>
    db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
      const calls = await readCalls(db, keys);
      await removeCalls(db, calls);
      return calls.length;
    }),
  );
  if (removed > 0) announceChange();
  return removed;
}

/**
 * Removes every call that a filter means, and what is left of older ones in the daily counts. Resolves with how many
 * calls were removed.
 */
export async function deleteMatching(
  db: HistoryDb,
  filter: CallFilter,
  settings: TrendSettings,
): Promise<number> {
  let removed = 0;
  // Again from the beginning until nothing is found: calls may arrive meanwhile.
  for (let before = -1; before < removed;) {
    before = removed;
    for await (const n of removeOnce(db, filter, settings)) removed += n;
  }
  await mending(db, () => forgetOldCounts(db, filter, settings));
  await forgetCovered(db, filter, settings);
  announceChange();
  return removed;
}

/** Resolves with how many calls `deleteVendor` would remove: what the user has set makes none another vendor's. */
export function countVendor(db: HistoryDb, vendor: VendorId): Promise<number> {
  return new CallQuery(db, { vendor }, NO_SETTINGS).count();
}

/** Removes every call of a vendor, those of clients that are left out too. Resolves with how many there were. */
export function deleteVendor(db: HistoryDb, vendor: VendorId): Promise<number> {
  return deleteMatching(db, { vendor }, NO_SETTINGS);
}

/** The stretches of time that hold the calls, so that as few others as possible have to be read. */
function stretchesOf(
  days: readonly CountsRow[],
  isKind: ReturnType<typeof kindMatcher>,
  { from, last }: Stretch,
): Stretch[] {
  const stretches: Stretch[] = [];
  const byCode = new Map<string, number>();
  const codes = new Set<string>();
  let all = 0;
  for (const day of days) {
    let hasBare = false;
    for (const tally of talliesOf(day)) {
      const { code, calls } = tally;
      all += calls;
      if (code !== undefined) byCode.set(code, (byCode.get(code) ?? 0) + calls);
      if (!isKind(tally)) continue;
      if (code === undefined) hasBare = true;
      else codes.add(code);
    }
    // Calls without a code are in no index except that of time.
    if (hasBare) {
      const end = Math.min(last, day.start + LONGEST_DAY);
      stretches.push({ from: Math.max(from, day.start), last: end });
    }
  }
  let some = 0;
  for (const code of codes) {
    some += byCode.get(code) ?? 0;
    stretches.push({ code, from, last });
  }
  // If most calls have to be read anyway, going by time writes each day's counts only once.
  return some * 2 > all ? [{ from, last }] : stretches;
}

/** Removes what a filter means now; tells after every transaction how many calls that were. */
async function* removeOnce(
  db: HistoryDb,
  filter: CallFilter,
  settings: TrendSettings,
): AsyncGenerator<number, void, undefined> {
  const { from = NEVER, to = EVER, hour, weekday } = filter;
  const query = new CallQuery(db, filter, settings);
  // Calls of certain hours, or with a certain start of their ID, are scattered: only the query knows where.
  if (hour === undefined && weekday === undefined && !(await query.isById())) {
    const isKind = kindMatcher(filter, settings);
    const { days } = await mending(db, () => new MatchingDays(db, filter, isKind).all());
    const stretches = stretchesOf(days, isKind, { from, last: to - 1 });
    yield* removeWithin(db, stretches, callMatcher(filter, settings));
    return;
  }
  let after: Cursor | undefined;
  do {
    const { calls, next } = await query.page(CHUNK, after);
    yield await deleteCalls(
      db,
      calls.map(({ key }) => key),
    );
    after = next;
  } while (after !== undefined);
}

/** Calls that were removed for their age have left only daily counts, which are removed by whole days. */
async function forgetOldCounts(
  db: HistoryDb,
  filter: CallFilter,
  settings: TrendSettings,
): Promise<void> {
  // The daily counts do not tell what single calls cost.
  if (needsCalls(filter)) return;
  const isKind = kindMatcher(filter, settings);
  await db.transaction('rw', db.days, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    const unmeant = (row: CountsRow): SlotSums => {
      const sums = readRow(row);
      const slots = [...sums.keys()];
      talliesOf(row).forEach((tally, i) => {
        if (isKind(tally)) sums.delete(slots[i] ?? '');
      });
      return sums;
    };
    for (const row of await db.days.where('start').between(NEVER, EVER).toArray()) {
      const { start, removed } = row;
      const { from = -Infinity, to = Infinity, hour } = filter;
      const whole = start >= from && start + LONGEST_DAY <= to && hour === undefined;
      if (!whole || !isMeantTime(filter, start)) continue;
      let left: CountsRow | undefined;
      if (start < purgedBefore) left = writeRow(start, unmeant(row));
      else if (removed === undefined) continue;
      else left = rowWithRemoved(row, unmeant({ start, ...removed }));
      await (left === undefined ? db.days.delete(start) : db.days.put(left));
    }
  });
}

/** What a filter may ask for and yet mean every call of a dashboard, an assistant, a client or a time. */
const WHOLE: ReadonlySet<string> = new Set(['vendor', 'host', 'agent', 'client', 'from', 'to']);

/**
 * Where all calls of a dashboard, an assistant or a time are gone, it is not known any more that lists covered them: it
 * would say that there were none.
 */
async function forgetCovered(
  db: HistoryDb,
  filter: CallFilter,
  settings: TrendSettings,
): Promise<void> {
  // Where only calls of some kind are gone, the others are still all that there were.
  if (!Object.keys(filter).every((name) => WHOLE.has(name))) return;
  const { from = NEVER, to = EVER } = filter;
  const clients = new Clients(settings.clients);
  await removeSpans(db, (span) => passes(span, filter, clients), from, to);
}

/** Removes everything that was ever recorded; if the database cannot even be opened, the database itself. */
export async function deleteAll(db: HistoryDb): Promise<void> {
  try {
    await db.transaction('rw', [db.calls, db.days, db.hours, db.meta, db.spans], async () => {
      await Promise.all([db.calls.clear(), db.days.clear(), db.hours.clear(), db.spans.clear()]);
      await db.meta.clear();
    });
  } catch {
    await db.delete({ disableAutoOpen: false });
  }
  announceChange();
}
