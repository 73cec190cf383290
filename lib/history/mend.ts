import Dexie from 'dexie';
import { DAY } from '../calls/time.ts';
import { isValidRow, unpackRow, type PackedRow } from './packed-row.ts';
import type { HistoryDb } from './database.ts';
import { EVER, NEVER } from './matching-days.ts';
import { readMeta } from './meta.ts';
import { rebuildCounts } from './rebuild-counts.ts';
import { restoreValid, setInvalidAside } from './set-aside.ts';
import { InvalidRow } from './valid-call.ts';

/** So many calls are counted anew with every upkeep; more, once a day. */
const FEW = 20_000;

/**
 * Does some work that reads the history. If it meets an invalid row, the history is mended and the work done again: what
 * is no call is set aside, and the counts are made anew from the calls. Inside of a transaction nothing is mended.
 *
 * @param work safe to repeat; where it rejects, nothing of it holds
 */
export async function mending<T>(db: HistoryDb, work: () => PromiseLike<T>): Promise<T> {
  const current: unknown = Dexie.currentTransaction;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidRow) || (current !== null && current !== undefined)) throw error;
    await mendAll(db);
    return work();
  }
}

/** Sets aside what is no call, and counts the others anew. */
async function mendAll(db: HistoryDb): Promise<void> {
  await setInvalidAside(db);
  await removeInvalidCounts(db);
  await rebuildCounts(db);
}

/** Removes invalid rows of counts. */
async function removeInvalidCounts(db: HistoryDb): Promise<void> {
  await db.transaction('rw', db.days, db.hours, async () => {
    const [days, hours] = await Promise.all([db.days.toArray(), db.hours.toArray()]);
    const wrongDays = days.filter(
      (row) =>
        !isValidRow(row, false) ||
        (row.removed !== undefined && !isValidRow({ ...row.removed, start: row.start }, false)),
    );
    const wrongHours = hours.filter((row) => !isValidRow(row, true));
    await db.days.bulkDelete(wrongDays.map(({ start }) => start));
    await db.hours.bulkDelete(wrongHours.map(({ start }) => start));
  });
}

/** How many calls rows count. Throws an `InvalidRow` where one is none. */
function callsIn(rows: readonly PackedRow[], parts: boolean): number {
  let sum = 0;
  for (const row of rows) {
    unpackRow(row, parts, (_part, _where, _agent, _why, _traits, calls) => {
      sum += calls;
    });
  }
  return sum;
}

/** Whether the counts hold as many calls as there are, and the calls no invalid row. */
async function isCounted(
  db: HistoryDb,
): Promise<{ readonly isRight: boolean; readonly all: number }> {
  return db.transaction('r', db.calls, db.days, db.hours, db.meta, async () => {
    const { purgedBefore } = await readMeta(db);
    const [rows, all, counted, days, hours] = await Promise.all([
      db.calls.count(),
      db.calls.where('startedAt').between(NEVER, EVER).count(),
      db.calls.where('startedAt').between(purgedBefore, EVER).count(),
      db.days.where('start').aboveOrEqual(purgedBefore).toArray(),
      db.hours.toArray(),
    ]);
    const isRight =
      rows === all && callsIn(days, false) === counted && callsIn(hours, true) === counted;
    return { isRight, all };
  });
}

/**
 * Compares the counts with the calls and mends what is wrong; what was set aside and is a call for this version comes
 * back.
 *
 * @param now ms since 1970
 * @returns whether anything was wrong
 */
export async function compareCounts(db: HistoryDb, now: number): Promise<boolean> {
  let isWrong = await restoreValid(db);
  const { isRight, all } = await isCounted(db).catch((error: unknown) => {
    if (error instanceof InvalidRow) return { isRight: false, all: 0 };
    throw error;
  });
  const compared = await db.meta.get('comparedAt');
  const passed = typeof compared?.value === 'number' ? now - compared.value : -1;
  if (!isRight) {
    await mendAll(db);
    isWrong = true;
  } else if (isWrong || all <= FEW || passed < 0 || passed >= DAY) {
    isWrong = (await mending(db, () => rebuildCounts(db))) || isWrong;
  } else return false;
  await db.meta.put({ name: 'comparedAt', value: now });
  return isWrong;
}
