import { isAfter, newestFirst, type Cursor } from './cursor.ts';
import type { HistoryDb } from './database.ts';
import type { Call } from '../calls/sighting.ts';

/** Which calls are wanted: newest first, at most `limit`, between two moments (both inclusive). */
export interface CallRange {
  readonly from: number;
  readonly last: number;
  readonly after: Cursor | undefined;
  readonly limit: number;
  readonly isMeant: (call: Call) => boolean;
}

/** Calls of a few codes: a reason may be rare among the calls of its hours, and then its index is shorter. */
export async function callsByCode(
  db: HistoryDb,
  codes: readonly string[],
  { from, last: newest, after, limit, isMeant }: CallRange,
): Promise<Call[]> {
  const found: Call[] = [];
  let last = newest;
  let chunk = limit;
  while (last >= from && found.length < limit) {
    const lists = await Promise.all(
      codes.map((code) =>
        db.calls
          .where('[code+startedAt]')
          .between([code, from], [code, last], true, true)
          .reverse()
          .limit(chunk)
          .toArray(),
      ),
    );
    // Where a list was cut off, more calls of its last moment may follow: that moment comes next.
    const cut = lists.flatMap((list) => (list.length < chunk ? [] : (list.at(-1) ?? [])));
    const bound = Math.max(-Infinity, ...cut.map(({ startedAt }) => startedAt));
    const sure = lists.flat().filter((call) => call.startedAt > bound);
    found.push(...sure.filter((call) => isMeant(call) && isAfter(call, after)));
    if (cut.length === 0) break;
    if (bound === last) chunk *= 4;
    last = bound;
  }
  return found.sort(newestFirst).slice(0, limit);
}
