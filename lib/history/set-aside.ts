import { redact } from '../calls/private-text.ts';
import type { HistoryDb } from './database.ts';
import type { Call } from '../calls/sighting.ts';
import { isValidCall } from './valid-call.ts';

const CHUNK = 5_000;
/** The prefix of the names under which rows are kept that are no calls. */
const ASIDE = 'aside:';

/** Takes rows that are no calls out of the calls and keeps them as they are, where nothing reads them. */
export async function setInvalidAside(db: HistoryDb): Promise<void> {
  const found = await db.transaction('rw', db.calls, db.meta, async () => {
    let found = 0;
    let after: unknown = -Infinity;
    for (;;) {
      const rows: unknown[] = [];
      // What is filtered has not been looked at yet; none of it is taken.
      const keys = await db.calls
        .where('key')
        .above(after as never)
        .limit(CHUNK)
        .primaryKeys();
      const last = keys.at(-1);
      if (last === undefined) return found;
      await db.calls
        .where('key')
        .between(keys[0] as never, last as never, true, true)
        .filter((row) => {
          if (!isValidCall(row)) rows.push(row);
          return false;
        })
        .count();
      after = last;
      found += rows.length;
      await db.meta.bulkPut(
        rows.map((value) => ({ name: `${ASIDE}${crypto.randomUUID()}`, value })),
      );
      await db.calls.bulkDelete(rows.map((row) => (row as Call).key));
    }
  });
  if (found > 0) db.told('aside');
}

function asideOf(db: HistoryDb) {
  return db.meta.where('name').startsWith(ASIDE);
}

/** How many rows were set aside. */
export function countAside(db: HistoryDb): Promise<number> {
  return Promise.resolve(asideOf(db).count());
}

/**
 * The rows that were set aside, one a line, without what is never kept. Values that JSON cannot hold become texts.
 */
export async function exportAside(db: HistoryDb): Promise<Blob> {
  const rows = await asideOf(db).toArray();
  const inJson = (_: string, value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return Array.from(new Uint8Array(value.buffer));
    if (value instanceof Map || value instanceof Set) return [...value];
    if (typeof value === 'string') return redact(value);
    return typeof value === 'bigint' ? String(value) : value;
  };
  const lines = rows.map(({ value }) => {
    try {
      return `${JSON.stringify(value, inJson)}\n`;
    } catch {
      return `${JSON.stringify(redact(String(value)))}\n`;
    }
  });
  return new Blob(lines, { type: 'application/x-ndjson' });
}

/** Deletes what was set aside. */
export async function deleteAside(db: HistoryDb): Promise<void> {
  await asideOf(db).delete();
}

/**
 * Puts rows back that were set aside by a version that did not know them, and are calls for this one. A call that has
 * come again since stays as it is.
 *
 * @returns whether there were any: then they have to be counted
 */
export function restoreValid(db: HistoryDb): Promise<boolean> {
  return db.transaction('rw', db.calls, db.meta, async () => {
    const valid = (await asideOf(db).toArray()).filter(({ value }) => isValidCall(value));
    for (const { name, value } of valid) {
      const call = value as Call;
      if ((await db.calls.get(call.key)) === undefined) await db.calls.put(call);
      await db.meta.delete(name);
    }
    return valid.length > 0;
  });
}
