import type { CountHour } from '../trends/episodes.ts';
import type { Tally } from '../trends/report.ts';
import type { Kind } from '../trends/totals.ts';
import { HOUR } from '../calls/time.ts';
import { ByKind } from './by-kind.ts';
import { unpackRow } from './counts.ts';
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

/**
 * Counts the calls of the hours that begin in a span, as `readHourly` reads them, without a tally for each. Throws an
 * `UnsoundRow` where counts are none; what was counted until then is no use.
 *
 * @param counterOf what counts the calls of a kind; undefined where they do not count
 */
export async function countHours(
  db: HistoryDb,
  from: number,
  to: number,
  counterOf: (kind: Kind) => CountHour | undefined,
): Promise<void> {
  const counters = new ByKind(counterOf);
  for (const row of await db.hours.where('start').between(hoursRowOf(from), to).toArray()) {
    const counter = counters.in(row, true);
    unpackRow(row, true, (hour, where, agent, why, traits, calls) => {
      const start = row.start + hour * HOUR;
      if (start >= from && start < to) counter(where, agent, why, traits)?.(start, calls);
    });
  }
}
