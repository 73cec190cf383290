import { isMoment } from '../calls/checks.ts';
import { DAY, MINUTE, midnight } from '../calls/time.ts';
import type { HistoryDb } from './database.ts';
import { EVER, NEVER } from './matching-days.ts';
import { readMeta } from './meta.ts';
import type { RecordOptions } from './recorder.ts';

/** Newest calls among which one is looked for that its vendor has dated. */
const NEWEST = 500;
/** Readings of the clock that lie no further apart measure the time between them: upkeep comes every hour. */
const LONGEST_STRETCH = 90 * MINUTE;

/**
 * A moment that has surely come, ms since 1970: a call began then, by its vendor's own record. What a page shows may
 * be as wrong as the clock ("2 hours ago"), and so may what was dated by the moment of looking. Undefined where nothing
 * is known yet.
 */
export async function readKnownTime(db: HistoryDb): Promise<number | undefined> {
  return (await readMeta(db)).knownTime;
}

/** When the newest call began of which a record tells; else, of which a page tells. */
async function newestCalls(
  db: HistoryDb,
): Promise<{ readonly record?: number | undefined; readonly page?: number | undefined }> {
  const calls = await db.calls
    .where('startedAt')
    .between(NEVER, EVER)
    .reverse()
    .limit(NEWEST)
    .toArray();
  const newest = (source: string): number | undefined =>
    calls.find(({ timeSource }) => timeSource === source)?.startedAt;
  return { record: newest('record'), page: newest('page') };
}

/**
 * Learns from the calls and from a reading of the clock how late it surely is, and gives that; undefined where neither
 * tells. Must run in a transaction over calls and meta. A clock that jumps teaches nothing: only a call that began by
 * its vendor's record does, and a clock that goes on steadily from one upkeep to the next.
 *
 * @param now ms since 1970, as the clock reads
 */
export async function learnTime(db: HistoryDb, now: number): Promise<number | undefined> {
  const [known, { record, page }, read] = await Promise.all([
    readKnownTime(db),
    newestCalls(db),
    db.meta.get('clockAt'),
  ]);
  const passed = isMoment(read?.value) ? now - read.value : 0;
  const passedSurely = passed > 0 && passed <= LONGEST_STRETCH ? passed : 0;
  const moments = [
    ...(known === undefined ? [] : [known + passedSurely]),
    ...(record === undefined ? [] : [Math.min(record, now)]),
  ];
  await db.meta.put({ name: 'clockAt', value: now });
  if (moments.length === 0) return page;
  const learned = Math.max(...moments);
  if (learned !== known) await db.meta.put({ name: 'knownTime', value: learned });
  return learned;
}

/**
 * The local midnight from which on single calls are kept, by the clock and by what is known of the time, whichever is
 * earlier: a clock that is ahead takes nothing away.
 */
export function keptFrom({ now, retentionDays }: RecordOptions, known = now): number {
  return midnight(Math.min(now, known) - retentionDays * DAY);
}
