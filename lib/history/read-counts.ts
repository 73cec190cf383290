import type { Period, Tally } from '../trends/report.ts';
import { dayOf, talliesOf } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { hourlyTallies, hoursRowOf } from './hourly-counts.ts';
import { readMeta } from './meta.ts';
import { currentZone } from './zone.ts';

/**
 * The tallies of a period, by hour or by local day as the period has it. Reads counts only, never calls.
 */
export async function readTallies(
  db: HistoryDb,
  { from, to, bucket }: Pick<Period, 'from' | 'to' | 'bucket'>,
): Promise<Tally[]> {
  if (bucket === 'day' && (await isCutByThisZone(db))) {
    return (await db.days.where('start').between(from, to).toArray()).flatMap(talliesOf);
  }
  const tallies = await readHourly(db, from, to);
  // In another zone than the days were cut by: the hours make do until the writer has cut them anew.
  return bucket === 'hour'
    ? tallies
    : tallies.map((tally) => ({ ...tally, start: dayOf(tally.start) }));
}

/** The tallies of the hours that begin in a span. */
export async function readHourly(db: HistoryDb, from: number, to: number): Promise<Tally[]> {
  const rows = await db.hours.where('start').between(hoursRowOf(from), to).toArray();
  return rows.flatMap(hourlyTallies).filter(({ start }) => start >= from && start < to);
}

async function isCutByThisZone(db: HistoryDb): Promise<boolean> {
  const { zone } = await readMeta(db);
  return zone === undefined || zone === currentZone();
}
