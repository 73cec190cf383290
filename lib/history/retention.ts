import { MAX_RETENTION_DAYS } from '../calls/limits.ts';
import { HOUR, hourOf } from '../calls/time.ts';
import { addCall, type SlotSums, type Sums } from './slots.ts';
import type { HistoryDb } from './database.ts';
import { hoursRowOf, readHours, writeHours } from './hourly-counts.ts';
import { keptFrom, learnTime } from './known-time.ts';
import { mending } from './mend.ts';
import { readMeta } from './meta.ts';
import { lowerLine, raiseLine } from './purge-line.ts';
import type { RecordOptions } from './recorder.ts';
import { announceChange } from './watch.ts';
import { settleZone } from './zone.ts';

/** Daily counts are small, and a trend over a year is worth having: as long as any call may be kept, and its first day whole. */
const COUNTS_DAYS = MAX_RETENTION_DAYS + 1;
const CHUNK = 2_000;

/**
 * Removes calls that are older than they are kept, and daily counts older than two years: by the clock, and by what is
 * known of the time beside it (`known-time.ts`). May be stopped at any time: the next run goes on, and until then
 * nothing is counted twice. Resolves with the number of calls removed.
 */
export async function enforceRetention(
  db: HistoryDb,
  { now, retentionDays }: RecordOptions,
): Promise<number> {
  const tables = [db.meta, db.hours, db.days, db.calls, db.spans];
  const draw = async (): Promise<number> => {
    await settleZone(db);
    const [known, { purgedBefore }] = await Promise.all([learnTime(db, now), readMeta(db)]);
    const kept = keptFrom({ now, retentionDays }, known);
    if (known === undefined || kept <= purgedBefore) return lowerLine(db, purgedBefore, kept);
    // First the line is drawn, then the calls behind it go: from here on their counts are final.
    await raiseLine(db, kept);
    await forgetHours(db, kept);
    const forgotten = keptFrom({ now, retentionDays: COUNTS_DAYS }, known);
    await db.days.where('start').below(forgotten).delete();
    const spans = await db.spans.where('to').below(forgotten).primaryKeys();
    await db.spans.bulkDelete(spans);
    return kept;
  };
  const before = await mending(db, () => db.transaction('rw', tables, draw));
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
