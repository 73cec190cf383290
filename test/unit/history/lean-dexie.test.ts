import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { leanSource } from '../../../lib/history/lean-dexie.ts';

const source = readFileSync(
  createRequire(import.meta.url).resolve('dexie/dist/modern/dexie.mjs'),
  'utf8',
);

describe('the Dexie that is built', () => {
  it('has none of what the history does not use', () => {
    const lean = leanSource(source);
    expect(lean).not.toMatch(/this\.use\([a-zA-Z]+Middleware\)/);
    expect(lean).not.toMatch(/BroadcastChannel\(/);
    expect(lean).not.toMatch(/^ {4}(?:modify|anyOf|bulkUpdate|sortBy|waitFor|spawn)\(/m);
    // What is used by the same classes is still there.
    for (const method of ['toArray', 'between', 'bulkPut', 'primaryKeys']) {
      expect(lean).toMatch(new RegExp(`^ {4}${method}\\(`, 'm'));
    }
  });

  it('is not made of a Dexie that has changed', () => {
    for (const gone of ['this.use(cacheMiddleware);', '    sortBy(', 'class WhereClause {']) {
      expect(source).toContain(gone);
      expect(() => leanSource(source.replace(gone, '')), gone).toThrow('Dexie has changed');
    }
  });

  it('is the one that these tests run on', async () => {
    const db = new HistoryDb('lean');
    expect('modify' in db.calls.toCollection()).toBe(false);
    expect(await db.calls.toCollection().primaryKeys()).toEqual([]);
    await db.delete();
  });
});
