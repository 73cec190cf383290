import type { ReasonSettings } from '../reasons/diagnosis.ts';
import { isMeantTime, kindMatcher, type CallFilter } from './call-filter.ts';
import { CallQuery } from './call-query.ts';
import type { Cursor } from './cursor.ts';
import { CountChanges } from './count-writer.ts';
import { readRow, talliesOf, writeRow } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { LONGEST_DAY } from './matching-days.ts';
import { readMeta } from './meta.ts';
import type { Call } from './sighting.ts';
import { announceChange } from './watch.ts';

const CHUNK = 2_000;

/** Removes single calls with their counts, in one transaction. Resolves with how many there were. */
export async function deleteCalls(db: HistoryDb, keys: readonly string[]): Promise<number> {
  const removed = await db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    const found = await db.calls.bulkGet([...new Set(keys)]);
    const calls = found.filter((call): call is Call => call !== undefined);
    const counts = new CountChanges(purgedBefore);
    for (const call of calls) if (call.startedAt >= purgedBefore) counts.remove(call);
    await db.calls.bulkDelete(calls.map(({ key }) => key));
    await counts.write(db);
    return calls.length;
  });
  if (removed > 0) announceChange();
  return removed;
}

/**
 * Removes every call that a filter means, and what is left of older ones in the daily counts. May be
 * aborted between two of its transactions; what was removed until then stays removed. Resolves with how
 * many calls were removed.
 */
export async function deleteMatching(
  db: HistoryDb,
  filter: CallFilter,
  settings: ReasonSettings,
  signal?: AbortSignal,
): Promise<number> {
  let removed = 0;
  // Again from the beginning until nothing is found: calls may arrive meanwhile.
  for (let before = -1; before < removed;) {
    before = removed;
    const query = new CallQuery(db, filter, settings);
    let after: Cursor | undefined;
    do {
      signal?.throwIfAborted();
      const { calls, next } = await query.page(CHUNK, after);
      const keys = calls.map(({ key }) => key);
      if (keys.length > 0) removed += await deleteCalls(db, keys);
      after = next;
    } while (after !== undefined);
  }
  await forgetOldCounts(db, filter, settings);
  announceChange();
  return removed;
}

/** Of calls that were removed for their age, only daily counts are left: these go by whole days. */
async function forgetOldCounts(
  db: HistoryDb,
  filter: CallFilter,
  settings: ReasonSettings,
): Promise<void> {
  const isKind = kindMatcher(filter, settings);
  await db.transaction('rw', db.days, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    for (const row of await db.days.where('start').below(purgedBefore).toArray()) {
      const { from = -Infinity, to = Infinity, hour } = filter;
      const whole = row.start >= from && row.start + LONGEST_DAY <= to && hour === undefined;
      if (!whole || !isMeantTime(filter, row.start)) continue;
      const sums = readRow(row);
      const slots = [...sums.keys()];
      talliesOf(row).forEach((tally, i) => {
        if (isKind(tally)) sums.delete(slots[i] ?? '');
      });
      const left = writeRow(row.start, sums);
      await (left === undefined ? db.days.delete(row.start) : db.days.put(left));
    }
  });
}

/** Removes everything that was ever recorded. */
export async function deleteAll(db: HistoryDb): Promise<void> {
  await db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    await Promise.all([db.calls.clear(), db.days.clear(), db.hours.clear()]);
    await db.meta.delete('purgedBefore');
  });
  announceChange();
}
