import { DAY } from '../calls/time.ts';
import type { HistoryDb } from './database.ts';

/** With fewer calls there is little to lose. */
const WORTH_KEEPING = 300;
/** How long an export is good for, ms. */
const LONG = 30 * DAY;

type Noted = 'exported' | 'exportOffered';

async function read(db: HistoryDb, name: Noted): Promise<number> {
  const value = (await db.meta.get(name))?.value;
  return typeof value === 'number' ? value : -Infinity;
}

/** Notes that everything was exported. `now`: ms since 1970. */
export async function noteExported(db: HistoryDb, now: number): Promise<void> {
  await db.meta.put({ name: 'exported', value: now });
}

/** Notes that the user wants to hear no more of it, until the next export is old. */
export async function noteExportOffered(db: HistoryDb, now: number): Promise<void> {
  await db.meta.put({ name: 'exportOffered', value: now });
}

/**
 * How many calls would be lost with this browser, if they are many, go back longer than an export is good for, and were
 * not exported since. Undefined otherwise, and if the user was told since the last export.
 *
 * @param now ms since 1970
 */
export async function callsToLose(db: HistoryDb, now: number): Promise<number | undefined> {
  const [exported, offered] = [await read(db, 'exported'), await read(db, 'exportOffered')];
  if (offered > exported || now - exported < LONG) return undefined;
  const oldest = await db.calls.orderBy('startedAt').first();
  if (oldest === undefined || now - oldest.startedAt < LONG) return undefined;
  const calls = await db.calls.count();
  return calls < WORTH_KEEPING ? undefined : calls;
}
