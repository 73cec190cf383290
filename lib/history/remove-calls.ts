import { CountChanges } from './count-writer.ts';
import type { HistoryDb } from './database.ts';
import { mending } from './mend.ts';
import { readMeta } from './meta.ts';
import type { Call } from '../calls/sighting.ts';

/** Calls that one transaction removes, or looks at, at most. */
const MOST_REMOVED = 5_000;
const MOST_READ = 20_000;

/** Calls between two moments (both inclusive), ms since 1970; of one code, or of all. */
export interface Stretch {
  readonly code?: string;
  readonly from: number;
  readonly last: number;
}

/** Removes calls and takes them out of the counts. Must run in a transaction over all tables. */
export async function removeCalls(db: HistoryDb, calls: readonly Call[]): Promise<void> {
  const { purgedBefore } = await readMeta(db);
  const counts = new CountChanges(purgedBefore);
  for (const call of calls) if (call.startedAt >= purgedBefore) counts.remove(call);
  await Promise.all([db.calls.bulkDelete(calls.map(({ key }) => key)), counts.write(db)]);
}

function readSome(
  db: HistoryDb,
  { code, from, last }: Stretch,
  limit: number,
): Promise<Call[]> | PromiseLike<Call[]> {
  const range =
    code === undefined
      ? db.calls.where('startedAt').between(from, last, true, true)
      : db.calls.where('[code+startedAt]').between([code, from], [code, last], true, true);
  return range.limit(limit).toArray();
}

/**
 * Removes all calls of some stretches that are meant, each transaction as many as it can take: a day's counts
 * are read and written once for all of them. Tells after every transaction how many it has removed.
 */
export async function* removeWithin(
  db: HistoryDb,
  stretches: readonly Stretch[],
  isMeant: (call: Call) => boolean,
): AsyncGenerator<number, void, undefined> {
  const waiting = [...stretches];
  let limit = MOST_REMOVED;
  while (waiting.length > 0) {
    yield await mending(db, () =>
      db.transaction('rw', db.calls, db.days, db.hours, db.meta, async () => {
        const found = new Map<string, Call>();
        let read = 0;
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
          if (found.size >= MOST_REMOVED || read >= MOST_READ) break;
          const calls = await readSome(db, next, limit);
          read += calls.length;
          for (const call of calls) if (isMeant(call)) found.set(call.key, call);
          const end = calls.at(-1)?.startedAt ?? next.last;
          if (calls.length < limit) {
            waiting.shift();
            limit = MOST_REMOVED;
          } else if (end > next.from) {
            // More calls of its last moment may follow: they are read again, which finds nothing twice.
            waiting[0] = { ...next, from: end };
          } else {
            limit *= 4;
          }
        }
        await removeCalls(db, [...found.values()]);
        return found.size;
      }),
    );
  }
}
