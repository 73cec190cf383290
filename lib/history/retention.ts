import { dayOf } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import type { RecordOptions } from './recorder.ts';
import { announceChange } from './watch.ts';

const DAY = 86_400_000;
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
  const before = await db.transaction('rw', db.meta, db.hours, db.days, async () => {
    const { purgedBefore } = await readMeta(db);
    const oldest = Math.max(purgedBefore, dayOf(now - retentionDays * DAY));
    // First the line is drawn, then the calls behind it go: from here on their counts are final.
    if (oldest > purgedBefore) await db.meta.put({ name: 'purgedBefore', value: oldest });
    await db.hours.where('start').below(oldest).delete();
    await db.days
      .where('start')
      .below(dayOf(now - COUNTS_DAYS * DAY))
      .delete();
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
