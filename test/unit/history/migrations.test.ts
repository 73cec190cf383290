import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HistoryDb, VERSIONS } from '../../../lib/history/database.ts';
import { rebuildCounts } from '../../../lib/history/rebuild-counts.ts';
import type { Call } from '../../../lib/history/sighting.ts';

const folder = join(import.meta.dirname, 'versions');

interface Example {
  readonly calls: readonly Call[];
  readonly meta: readonly unknown[];
}

function example(version: number): Example {
  return JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Example;
}

describe('the versions of the database', () => {
  it('have an example each, and no example is of a version that never was', () => {
    VERSIONS.forEach((_, i) => {
      expect(existsSync(join(folder, `${i + 1}.json`)), `example of version ${i + 1}`).toBe(true);
    });
    expect(readdirSync(folder)).toHaveLength(VERSIONS.length);
  });

  it.each(VERSIONS.map((_, i) => i + 1))(
    'open from version %d with every call',
    async (version) => {
      const name = `version ${version}`;
      const old = new Dexie(name);
      VERSIONS.slice(0, version).forEach((stores, i) => old.version(i + 1).stores(stores));
      const { calls, meta } = example(version);
      await old.table('calls').bulkPut([...calls]);
      await old.table('meta').bulkPut([...meta]);
      old.close();
      const db = new HistoryDb(name);
      await rebuildCounts(db);
      expect(db.verno).toBe(VERSIONS.length);
      const keys = await db.calls.toCollection().primaryKeys();
      expect(keys.sort()).toEqual(calls.map(({ key }) => key).sort());
      const counted = await db.days.toArray();
      expect(counted.reduce((n, { numbers }) => n + (numbers[0] ?? 0) + (numbers[3] ?? 0), 0)).toBe(
        calls.length,
      );
      db.close();
    },
  );
});
