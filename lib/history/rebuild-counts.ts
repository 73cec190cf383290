import { cmp, type EntityTable } from 'dexie';
import { CountChanges } from './count-writer.ts';
import type { PackedRow } from './packed-row.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import { clearDays, putRemoved } from './removed-counts.ts';
import { currentZone } from './zone.ts';

const CHUNK = 5_000;

function isSameRow(one: PackedRow, other: PackedRow | undefined): boolean {
  return other !== undefined && cmp([one.words, one.packed], [other.words, other.packed]) === 0;
}

/** Whether a table holds these rows and no others from a moment on. */
async function holds<Row extends PackedRow>(
  table: EntityTable<Row, 'start'>,
  rows: readonly PackedRow[],
  from: number,
): Promise<boolean> {
  const stored = await table.where('start').aboveOrEqual(from).toArray();
  const byStart = new Map<unknown, PackedRow>(stored.map((row) => [row.start, row]));
  const counted = stored.filter((row) => row.packed.length > 0).length;
  return counted === rows.length && rows.every((row) => isSameRow(row, byStart.get(row.start)));
}

/**
 * Counts all calls anew, in one transaction, and writes what differs. Daily counts of a time whose calls were removed
 * for their age are all that is left of it, and stay.
 *
 * @returns whether anything was not as it should be
 */
export async function rebuildCounts(db: HistoryDb): Promise<boolean> {
  return db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    const counts = new CountChanges(purgedBefore);
    let after: unknown = -Infinity;
    for (;;) {
      // Keys of whatever kind: what is no call has to be found.
      const calls = await db.calls
        .where('key')
        .above(after as never)
        .limit(CHUNK)
        .toArray();
      for (const call of calls) if (call.startedAt >= purgedBefore) counts.add(call);
      const last = calls.at(-1);
      if (last === undefined) break;
      after = last.key;
    }
    const { days, hours } = counts.rows();
    const isRight =
      (await holds(db.days, days, purgedBefore)) && (await holds(db.hours, hours, -Infinity));
    await db.meta.put({ name: 'zone', value: currentZone() });
    if (isRight) return false;
    await db.hours.clear();
    const removed = await clearDays(db.days, purgedBefore);
    await Promise.all([db.days.bulkPut(days), db.hours.bulkPut(hours)]);
    await putRemoved(db.days, removed, purgedBefore);
    return true;
  });
}
