import { DAY, HOUR } from '../calls/time.ts';
import { addCall, dayOf, hourOf, type SlotSums, type Sums } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { hoursRowOf, readHours, writeHours } from './hourly-counts.ts';
import { readMeta } from './meta.ts';
import type { RecordOptions } from './recorder.ts';
import { announceChange } from './watch.ts';

/** Daily counts are small, and a trend over a year is worth having. */
const COUNTS_DAYS = 731;
const CHUNK = 2_000;

/**
 * Removes calls that are older than they are kept, and daily counts older than two years. May be stopped
 * at any time: the next run goes on, and until then nothing is counted twice. Resolves with the number
 * of calls removed.
 */
export async function enforceRetention(
  db: HistoryDb,
  { now, retentionDays }: RecordOptions,
): Promise<number> {
  const tables = [db.meta, db.hours, db.days, db.calls, db.spans];
  const before = await db.transaction('rw', tables, async () => {
    const { purgedBefore } = await readMeta(db);
    const oldest = Math.max(purgedBefore, dayOf(now - retentionDays * DAY));
    // First the line is drawn, then the calls behind it go: from here on their counts are final.
    if (oldest > purgedBefore) await db.meta.put({ name: 'purgedBefore', value: oldest });
    await forgetHours(db, oldest);
    const forgotten = dayOf(now - COUNTS_DAYS * DAY);
    await db.days.where('start').below(forgotten).delete();
    const spans = await db.spans.where('to').below(forgotten).primaryKeys();
    await db.spans.bulkDelete(spans);
    return oldest;
  });
  let removed = 0;
  for (;;) {
    const keys = await db.calls.where('startedAt').below(before).limit(CHUNK).primaryKeys();
    if (keys.length === 0) break;
    await db.calls.bulkDelete(keys);
    removed += keys.length;
  }
  if (removed > 0) announceChange();
  return removed;
}

/**
 * Lets calls in again that a longer retention now keeps: the line before which calls were removed goes down, as far as
 * no daily counts of removed calls are left, since those calls would be counted twice.
 */
export async function lowerPurgeLine(
  db: HistoryDb,
  { now, retentionDays }: RecordOptions,
): Promise<void> {
  await db.transaction('rw', db.meta, db.days, async () => {
    const { purgedBefore } = await readMeta(db);
    const kept = dayOf(now - retentionDays * DAY);
    if (purgedBefore <= kept) return;
    const counted = await db.days.where('start').below(purgedBefore).last();
    // The day after the last one that is counted, whatever its length.
    const next = counted === undefined ? 0 : dayOf(counted.start + DAY + 2 * HOUR);
    const value = Math.min(purgedBefore, Math.max(kept, next));
    await db.meta.put({ name: 'purgedBefore', value });
  });
}

/** Removes the hourly counts of all calls before a moment. */
async function forgetHours(db: HistoryDb, oldest: number): Promise<void> {
  const first = hoursRowOf(oldest);
  await db.hours.where('start').below(first).delete();
  const row = await db.hours.get(first);
  if (row === undefined) return;
  const hours = readHours(row);
  for (const hour of hours.keys()) if (hour < oldest) hours.delete(hour);
  const cut = hourOf(oldest);
  if (cut < oldest) {
    // Where the zone is half an hour off, midnight cuts an hour: its other half is counted anew.
    const sums: SlotSums = new Map<string, Sums>();
    const calls = db.calls.where('startedAt').between(oldest, cut + HOUR);
    for (const call of await calls.toArray()) addCall(sums, call, 1);
    hours.set(cut, sums);
  }
  const left = writeHours(first, hours);
  await (left === undefined ? db.hours.delete(first) : db.hours.put(left));
}
