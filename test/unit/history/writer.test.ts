import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb, VERSIONS } from '../../../lib/history/database.ts';
import { toCall } from '../../../lib/history/merge-calls.ts';
import { HistoryWriter } from '../../../lib/history/writer.ts';
import { NOW, record, row, without } from './sightings.ts';

let names = 0;

function writer(connect: () => HistoryDb) {
  const onState = vi.fn();
  const made = new HistoryWriter({
    connect,
    options: () => Promise.resolve({ now: NOW, retentionDays: 180 }),
    onState,
  });
  return { made, onState };
}

const calls = Array.from({ length: 30 }, (_, i) =>
  record({ callId: `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000` }),
);

describe('the writer', () => {
  it('answers each sender for its own sightings, however many send at once', async () => {
    const name = `writer ${names++}`;
    const { made, onState } = writer(() => new HistoryDb(name));
    const answers = await Promise.all(
      [calls.slice(0, 10), calls.slice(5, 20), calls].map((batch) => made.record(batch)),
    );
    expect(answers.map((results) => results.length)).toEqual([10, 15, 30]);
    expect(answers.flat().filter((result) => result === 'added')).toHaveLength(30);
    expect(await made.read((db) => db.calls.count())).toBe(30);
    await made.record(calls);
    expect(onState).toHaveBeenLastCalledWith('ok');
  });

  it('takes rows of one list that are told twice at once for as many calls as one list has', async () => {
    const { made } = writer(() => new HistoryDb(`writer ${names++}`));
    const alike = Array.from({ length: 7 }, () =>
      without(row({ list: 1, startedAt: NOW - 9 * HOUR }), 'callId', 'callIdCut'),
    );
    const cut = Array.from({ length: 5 }, () => row({ callId: '0198', list: 2, durationSec: 600 }));
    const list = [...alike, ...cut];
    // Something is being written, so that both of the others wait and are taken together.
    await Promise.all([calls, list, list].map((batch) => made.record(batch)));
    expect(await made.read((db) => db.calls.count())).toBe(30 + 12);
    // Another list of another page has its own number, which may be the same.
    await Promise.all([list, list.slice(3)].map((batch) => made.record(batch)));
    expect(await made.read((db) => db.calls.count())).toBe(30 + 12);
  });

  it('connects anew where the browser closed or deleted the database', async () => {
    const name = `writer ${names++}`;
    const opened: HistoryDb[] = [];
    const tell = vi.fn();
    const { made } = writer(() => {
      const db = new HistoryDb(name, tell);
      opened.push(db);
      return db;
    });
    await made.record(calls.slice(0, 1));
    opened[0]?.close();
    expect(await made.record(calls.slice(1, 2))).toEqual(['added']);
    expect(opened).toHaveLength(2);
    expect(await made.read((db) => db.calls.count())).toBe(2);
    expect(tell.mock.calls).toEqual([['created']]);
    await Dexie.delete(name);
    expect(await made.record(calls.slice(0, 1))).toEqual(['added']);
    expect(tell.mock.calls).toEqual([['created'], ['created']]);
  });

  it('says what is wrong, keeps nothing half-done, and goes on when it can', async () => {
    const name = `writer ${names++}`;
    const db = new HistoryDb(name);
    const { made, onState } = writer(() => db);
    const full = new Dexie.QuotaExceededError('full');
    vi.spyOn(db.hours, 'bulkPut').mockRejectedValueOnce(full);
    await expect(made.record(calls)).rejects.toThrow();
    expect(onState).toHaveBeenCalledWith('full');
    expect(await db.calls.count()).toBe(0);
    expect(await made.record(calls)).toHaveLength(30);
    expect(await db.calls.count()).toBe(30);
  });

  it('says so where the database cannot be opened at all', async () => {
    const { made, onState } = writer(() => {
      const db = new HistoryDb(`writer ${names++}`);
      vi.spyOn(db, 'open').mockReturnValue(Dexie.Promise.reject(new Dexie.OpenFailedError('no')));
      db.close();
      return db;
    });
    await expect(made.record(calls)).rejects.toThrow();
    await expect(made.read((db) => db.calls.count())).rejects.toThrow();
    expect(onState).toHaveBeenCalledWith('closed');
  });

  it('waits for an older Hangtag to let go, tells readers at once, and loses nothing', async () => {
    const name = `writer ${names++}`;
    const old = new Dexie(name);
    old.version(1).stores(VERSIONS[0] ?? {});
    old.on('versionchange', () => false);
    await old.open();
    await old.table('calls').put(toCall(record(), 'vapi:old'));
    const tell = vi.fn();
    const { made, onState } = writer(() => new HistoryDb(name, tell));
    const recorded = made.record(calls);
    for (let i = 0; i < 2; i++) {
      await expect(made.read((db) => db.calls.count())).rejects.toThrow();
    }
    expect(onState.mock.calls).toEqual([['blocked'], ['blocked']]);
    old.close();
    expect(await recorded).toHaveLength(30);
    expect(tell.mock.calls).toEqual([['blocked'], ['free']]);
    expect(onState).toHaveBeenLastCalledWith('ok');
    expect(await made.read((db) => db.calls.count())).toBe(31);
  });

  it('does not touch what a newer Hangtag has written', async () => {
    const name = `writer ${names++}`;
    const newer = new Dexie(name);
    newer.version(VERSIONS.length + 1).stores({ ...VERSIONS[0], more: '&id' });
    await newer.table('more').put({ id: 1 });
    newer.close();
    const { made, onState } = writer(() => new HistoryDb(name));
    await expect(made.record(calls)).rejects.toThrow('newer');
    await expect(made.read((db) => db.calls.count())).rejects.toThrow('newer');
    expect(onState).toHaveBeenCalledWith('newer');
    await newer.open();
    expect(newer.verno).toBe(VERSIONS.length + 1);
    expect(await newer.table('more').toArray()).toEqual([{ id: 1 }]);
    expect(await newer.table('calls').count()).toBe(0);
  });
});
