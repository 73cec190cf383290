import { DAY, HOUR, midnight } from '../calls/time.ts';
import { CountChanges } from './count-writer.ts';
import { readRow } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { LONGEST_DAY } from './matching-days.ts';
import { putRemoved, withoutRemoved } from './removed-counts.ts';

/**
 * Lets calls in again that are kept after all: the line before which calls were removed goes down, to `kept` or nearly.
 * What the days in between hold is kept apart. Must run in a transaction over calls, counts and meta.
 *
 * @param before where the line is
 * @param kept the local midnight from which on calls are kept
 * @returns where the line is now
 */
export async function lowerLine(db: HistoryDb, before: number, kept: number): Promise<number> {
  // The time zone may have changed since: less than a day makes no difference.
  if (before - kept <= LONGEST_DAY) return before;
  const last = await db.days.where('start').below(kept).last();
  // A day that another zone has cut, and that reaches over the line.
  const line =
    last !== undefined && last.start + 22 * HOUR > kept ? midnight(kept + 1.5 * DAY) : kept;
  const rows = await db.days.where('start').between(line, before).toArray();
  // Calls that were about to be removed stay, and are counted again.
  const calls = await db.calls.where('startedAt').between(line, before).toArray();
  await db.days.bulkDelete(rows.map(({ start }) => start));
  await db.meta.put({ name: 'purgedBefore', value: line });
  const counts = new CountChanges(line);
  for (const call of calls) counts.add(call);
  await counts.write(db);
  await putRemoved(db.days, new Map(rows.map((row) => [row.start, readRow(row)])), line);
  return line;
}

/** Draws the line further up. Must run in a transaction over days and meta; the calls behind it go afterwards. */
export async function raiseLine(db: HistoryDb, to: number): Promise<void> {
  await db.meta.put({ name: 'purgedBefore', value: to });
  const rows = await db.days.where('start').below(to).toArray();
  const changed = rows.filter(({ removed }) => removed !== undefined);
  await db.days.bulkPut(changed.flatMap((row) => withoutRemoved(row) ?? []));
}
