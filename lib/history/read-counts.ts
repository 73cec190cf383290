import type { Period, Tally } from '../trends/report.ts';
import { dayOf, talliesOf } from './counts.ts';
import type { HistoryDb } from './database.ts';
import { readMeta } from './meta.ts';
import { currentZone } from './zone.ts';

/**
 * The tallies of a period, by hour or by local day as the period has it. Reads counts only, never calls.
 */
export async function readTallies(
  db: HistoryDb,
  { from, to, bucket }: Pick<Period, 'from' | 'to' | 'bucket'>,
): Promise<Tally[]> {
  const byDay = bucket === 'day' && (await isCutByThisZone(db));
  const table = byDay ? db.days : db.hours;
  const rows = await table.where('start').between(from, to).toArray();
  const tallies = rows.flatMap(talliesOf);
  // In another zone than the days were cut by: the hours make do until the writer has cut them anew.
  return bucket === 'hour' || byDay
    ? tallies
    : tallies.map((tally) => ({ ...tally, start: dayOf(tally.start) }));
}

async function isCutByThisZone(db: HistoryDb): Promise<boolean> {
  const { zone } = await readMeta(db);
  return zone === undefined || zone === currentZone();
}
