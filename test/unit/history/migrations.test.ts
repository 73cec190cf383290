import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { talliesOf, type CountsRow } from '../../../lib/history/counts.ts';
import { HistoryDb, VERSIONS } from '../../../lib/history/database.ts';
import { hourlyTallies } from '../../../lib/history/hourly-counts.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';

const folder = join(import.meta.dirname, 'versions');
type Row = Readonly<Record<string, unknown>>;
/** The rows of each table that the version had. */
type Example = Readonly<Record<string, readonly Row[]>>;

/** A campaign that older versions took for a call. */
const CAMPAIGN = 'vapi:11111111-2222-4333-8444-555555555555';

/** A row as that version stored it: JSON has no typed arrays. */
function stored({ numbers, packed, ...row }: Row): Row {
  if (numbers !== undefined) return { ...row, numbers: Float64Array.from(numbers as number[]) };
  if (packed !== undefined) return { ...row, packed: Uint8Array.from(packed as number[]) };
  return row;
}

function example(version: number): Example {
  return JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Example;
}

const withoutStart = (rows: readonly CountsRow[]): unknown[] =>
  rows.map(({ words, packed }) => ({ words, packed }));

describe('the versions of the database', () => {
  it('have an example each, and no example is of a version that never was', () => {
    VERSIONS.forEach((_, i) => {
      expect(existsSync(join(folder, `${i + 1}.json`)), `example of version ${i + 1}`).toBe(true);
    });
    expect(readdirSync(folder)).toHaveLength(VERSIONS.length);
  });

  it.each(VERSIONS.map((_, i) => i + 1))(
    'open from version %d with every call and every count',
    async (version) => {
      const name = `version ${version}`;
      const old = new Dexie(name);
      VERSIONS.slice(0, version).forEach((stores, i) => old.version(i + 1).stores(stores));
      const rows = example(version);
      for (const [table, of] of Object.entries(rows))
        await old.table(table).bulkPut(of.map(stored));
      old.close();
      const events: string[] = [];
      const db = new HistoryDb(name, (event) => events.push(event));
      const keys = await db.calls.toCollection().primaryKeys();
      expect(db.verno).toBe(VERSIONS.length);
      const before = rows['calls']?.map(({ key }) => key) ?? [];
      expect(keys.sort()).toEqual(before.filter((key) => key !== CAMPAIGN).sort());
      expect(events).toEqual(before.includes(CAMPAIGN) ? ['cleaned'] : []);
      const days = await db.days.toArray();
      const hours = await db.hours.toArray();
      // One day from before single calls were removed, and the day of the calls.
      expect(days.flatMap(talliesOf).map(({ calls, costUsd }) => [calls, costUsd])).toEqual([
        [7, 0.07],
        [1, 0],
        [1, 0.0512],
      ]);
      expect(hours.flatMap(hourlyTallies).map(({ start, label }) => [start, label])).toEqual([
        [1795255200000, 'Call.in progress.error v...'],
        [1795255200000, 'silence-timed-out'],
      ]);
      await rebuildCounts(db);
      expect(await db.hours.toArray()).toEqual(hours);
      // Days begin elsewhere in another zone, but hold the same.
      expect(withoutStart(await db.days.toArray())).toEqual(withoutStart(days));
      db.close();
      // What was removed is told once, with the update.
      const again = new HistoryDb(name, (event) => events.push(event));
      expect(await again.calls.count()).toBe(keys.length);
      expect(events).toEqual(before.includes(CAMPAIGN) ? ['cleaned'] : []);
      // Of rows from before lists were told apart, it is not known whether any was fair.
      if (version < 3)
        for (const call of await again.calls.toArray()) expect(call).not.toHaveProperty('fair');
      again.close();
    },
  );
});
