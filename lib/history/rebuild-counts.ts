import { CountChanges } from './count-writer.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import { clearDays, putRemoved } from './removed-counts.ts';
import { currentZone } from './zone.ts';

const CHUNK = 5_000;

/**
 * Counts all calls anew, in one transaction. Daily counts of a time whose calls were removed for their
 * age are all that is left of it, and stay.
 */
export async function rebuildCounts(db: HistoryDb): Promise<void> {
  await db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    const counts = new CountChanges(purgedBefore);
    let after = '';
    for (;;) {
      const calls = await db.calls.where('key').above(after).limit(CHUNK).toArray();
      for (const call of calls) if (call.startedAt >= purgedBefore) counts.add(call);
      const last = calls.at(-1);
      if (last === undefined) break;
      after = last.key;
    }
    await db.hours.clear();
    const removed = await clearDays(db.days, purgedBefore);
    await counts.write(db);
    await putRemoved(db.days, removed, purgedBefore);
    await db.meta.put({ name: 'zone', value: currentZone() });
  });
}
