import { getOrAdd } from '../calls/get-or-add.ts';
import { HOUR, midnight } from '../calls/time.ts';
import { writeRow } from './counts.ts';
import { addCall, addSums } from './slots.ts';
import type { CountsRow } from './counts.ts';
import type { SlotSums, Sums } from './slots.ts';
import type { HistoryDb } from './database.ts';
import { readHours } from './hourly-counts.ts';
import { readMeta } from './meta.ts';
import { clearDays, putRemoved } from './removed-counts.ts';

/** The browser's time zone now. */
export function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Cuts the daily counts anew where the browser has moved to another time zone, and notes the zone. Must
 * run in a transaction over all tables. Days whose calls were removed for their age stay as they are.
 */
export async function settleZone(db: HistoryDb): Promise<void> {
  const { zone, purgedBefore } = await readMeta(db);
  const now = currentZone();
  if (zone === now) return;
  await db.meta.put({ name: 'zone', value: now });
  if (zone === undefined) return;
  const days = new Map<number, SlotSums>();
  const at = (ms: number): SlotSums => {
    const day = Math.max(midnight(ms), purgedBefore);
    return getOrAdd(days, day, () => new Map<string, Sums>());
  };
  for (const row of await db.hours.toArray()) {
    for (const [hour, sums] of readHours(row)) {
      if (midnight(hour) === midnight(hour + HOUR - 1)) {
        for (const [slot, more] of sums) addSums(at(hour), slot, more);
        continue;
      }
      // In time zones that are half an hour off, one hour may belong to two days: only its calls tell to which.
      const calls = db.calls.where('startedAt').between(Math.max(hour, purgedBefore), hour + HOUR);
      for (const call of await calls.toArray()) addCall(at(call.startedAt), call, 1);
    }
  }
  const removed = await clearDays(db.days, purgedBefore);
  const rows = [...days].map(([start, sums]) => writeRow(start, sums));
  await db.days.bulkPut(rows.filter((row): row is CountsRow => row !== undefined));
  await putRemoved(db.days, removed, purgedBefore);
}
