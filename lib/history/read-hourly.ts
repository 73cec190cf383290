import { HOUR } from '../calls/time.ts';
import type { CountHour } from '../trends/episodes.ts';
import type { Tally } from '../trends/report.ts';
import type { Kind } from '../trends/totals.ts';
import { ByPackedKind } from './by-packed-kind.ts';
import { unpackRow } from './packed-row.ts';
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
 * Counts the calls of the hours that begin in a span, kind by kind. Reads counts only, never calls.
 *
 * @param begin makes what is counted into; called again where the history had to be mended first
 * @param counterOf what counts the calls of a kind into it; undefined where they do not count
 */
export function countHours<T>(
  db: HistoryDb,
  from: number,
  to: number,
  begin: () => T,
  counterOf: (kind: Kind, into: T) => CountHour | undefined,
): Promise<T> {
  return mending(db, async () => {
    const into = begin();
    const counters = new ByPackedKind((kind) => counterOf(kind, into));
    for (const row of await db.hours.where('start').between(hoursRowOf(from), to).toArray()) {
      const counter = counters.in(row, true);
      unpackRow(row, true, (hour, where, agent, why, traits, calls) => {
        const start = row.start + hour * HOUR;
        if (start >= from && start < to) counter(where, agent, why, traits)?.(start, calls);
      });
    }
    return into;
  });
}
