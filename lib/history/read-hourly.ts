import type { Tally } from '../trends/report.ts';
import type { HistoryDb } from './database.ts';
import { hourlyTallies, hoursRowOf } from './hourly-counts.ts';
import { mending } from './mend.ts';

/** The tallies of the hours that begin in a span. Reads counts only, never calls. */
export async function readHourly(db: HistoryDb, from: number, to: number): Promise<Tally[]> {
  return mending(db, async () => {
    const rows = await db.hours.where('start').between(hoursRowOf(from), to).toArray();
    return rows.flatMap(hourlyTallies).filter(({ start }) => start >= from && start < to);
  });
}
