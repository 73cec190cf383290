/** What the benchmark does within a page of the extension. */
import Dexie from 'dexie';
import { callMatcher, type CallFilter } from '../../../lib/history/call-filter.ts';
import { CallQuery } from '../../../lib/history/call-query.ts';
import { HistoryDb, VERSIONS } from '../../../lib/history/database.ts';
import { deleteMatching } from '../../../lib/history/deletion.ts';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import { toCall } from '../../../lib/history/merge-calls.ts';
import { readHeat } from '../../../lib/history/read-heat.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { periodsOf } from '../../../lib/trends/period.ts';
import { sightings, type Spread } from './calls.ts';

/** Sightings that one transaction takes. */
const BATCH = 2_000;
/** Calls that one transaction deletes. */
const ERASED = 5_000;
const RETENTION_DAYS = 180;

/** Buckets have a database of their own underneath: neither side's size weighs on the other's. */
interface Bucket {
  readonly indexedDB: IDBFactory;
  estimate(): Promise<StorageEstimate>;
}
interface Buckets {
  open(name: string): Promise<Bucket>;
  delete(name: string): Promise<void>;
}
const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;
const [RAW, OURS] = ['raw', 'ours'];
/** Chromium forgets a bucket's transactions with the bucket's object: it must not be collected. */
const held = new Set<Bucket>();

async function openBucket(name: string): Promise<Bucket> {
  const bucket = await buckets.open(name);
  held.add(bucket);
  return bucket;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** A plain database with the store and the indexes that the history's calls have. */
async function openRaw(): Promise<IDBDatabase> {
  const bucket = await openBucket(RAW);
  return new Promise((resolve, reject) => {
    const request = bucket.indexedDB.open('raw', 1);
    request.onupgradeneeded = () => {
      const [, ...indexes] = (VERSIONS.at(-1)?.['calls'] ?? VERSIONS[0]?.['calls'] ?? '').split(
        ', ',
      );
      const store = request.result.createObjectStore('calls', { keyPath: 'key' });
      for (const index of indexes) {
        store.createIndex(index, index.startsWith('[') ? index.slice(1, -1).split('+') : index);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The raw database does not open.'));
  });
}

function putRaw(db: IDBDatabase, rows: readonly Call[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('calls', 'readwrite');
    const store = transaction.objectStore('calls');
    for (const row of rows) store.put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(new Error(`A raw write failed: ${String(transaction.error)}`));
  });
}

/** Makes a history in the extension's own place, or in a bucket that is thrown away. */
async function openOurs(keep: boolean): Promise<HistoryDb> {
  const own = Dexie.dependencies.indexedDB;
  if (!keep) Dexie.dependencies.indexedDB = (await openBucket(OURS)).indexedDB;
  const db = new HistoryDb();
  Dexie.dependencies.indexedDB = own;
  await db.open();
  return db;
}

async function usedBy(bucket: string): Promise<number> {
  return (await (await openBucket(bucket)).estimate()).usage ?? 0;
}

/**
 * Records a spread, and writes the same rows straight into IndexedDB, batch by batch in turns, so that
 * whatever else the machine does meets both. Ms in the transactions alone, and the disk either takes.
 * With `keep`, the history stays as the extension's own.
 */
async function record(spread: Spread, keep: boolean) {
  const before = await used();
  const [db, plain] = [await openOurs(keep), await openRaw()];
  let [oursMs, rawMs, round] = [0, 0, 0];
  for (let from = 0; from < spread.calls; from += BATCH, round++) {
    const batch = sightings(from, BATCH, spread);
    const rows = batch.map((sighting) => toCall(sighting, `vapi:${sighting.callId ?? ''}`));
    const ours = async (): Promise<void> => {
      oursMs += await timed(() =>
        recordSightings(db, batch, { now: spread.now, retentionDays: RETENTION_DAYS }),
      );
    };
    const raw = async (): Promise<void> => {
      rawMs += await timed(() => putRaw(plain, rows));
    };
    for (const turn of round % 2 === 0 ? [ours, raw] : [raw, ours]) await turn();
    if (round % 10 === 9) console.log(from + BATCH, oursMs, rawMs);
  }
  db.close();
  plain.close();
  const rawBytes = await usedBy(RAW);
  await buckets.delete(RAW);
  const oursBytes = keep ? (await used()) - before : await usedBy(OURS);
  if (!keep) await buckets.delete(OURS);
  return { oursMs, rawMs, oursBytes, rawBytes };
}

async function drop(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/** Median ms of a first page, of a page in the middle, and of counting; and the count. */
async function pages(filter: CallFilter, rounds: number) {
  const db = new HistoryDb();
  const [first, deep, count]: [number[], number[], number[]] = [[], [], []];
  const newest = await db.calls.orderBy('startedAt').last();
  const oldest = await db.calls.orderBy('startedAt').first();
  const middle = {
    startedAt: Math.floor(((newest?.startedAt ?? 0) + (oldest?.startedAt ?? 0)) / 2),
    key: '',
  };
  let total = 0;
  const query = (): CallQuery => new CallQuery(db, filter, NO_SETTINGS);
  for (let i = 0; i < rounds; i++) {
    first.push(await timed(() => query().page(50)));
    deep.push(await timed(() => query().page(50, middle)));
    count.push(await timed(async () => (total = await query().count())));
  }
  db.close();
  return { first: median(first), deep: median(deep), count: median(count), total };
}

/** Median ms of a report, and of the heat map of the same period. */
async function report(period: '7d' | '30d' | '90d', now: number, rounds: number) {
  const db = new HistoryDb();
  const [reports, heats]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    reports.push(await timed(() => readReport(db, period, {}, NO_SETTINGS, now)));
    heats.push(
      await timed(() => readHeat(db, periodsOf(period, now).period, {}, NO_SETTINGS, 'untold')),
    );
  }
  db.close();
  return { report: median(reports), heat: median(heats) };
}

let file: Blob | undefined;

/** Exports everything; the file is kept for `importAll`. */
async function exportAll() {
  const db = new HistoryDb();
  const ms = await timed(async () => {
    file = await exportFile(db, NO_SETTINGS, { format: 'ndjson' });
  });
  db.close();
  return { ms, bytes: file?.size ?? 0 };
}

/** Imports what was exported into an empty database. */
async function importAll(into: string, now: number) {
  const db = new HistoryDb(into);
  const target = file;
  if (target === undefined) throw new Error('Nothing was exported.');
  let added = 0;
  const ms = await timed(async () => {
    const options = {
      reading: { kind: 'own-ndjson' },
      now,
      retentionDays: RETENTION_DAYS,
    } as const;
    ({ added } = await importFile(db, target, options));
  });
  db.close();
  return { ms, added };
}

/** Deletes the same rows from a plain database with the same calls; ms. */
async function eraseRaw(db: HistoryDb, filter: CallFilter): Promise<number> {
  const plain = await openRaw();
  const isMeant = callMatcher(filter, NO_SETTINGS);
  const keys: string[] = [];
  for (let after = ''; ;) {
    const calls = await db.calls.where('key').above(after).limit(BATCH).toArray();
    await putRaw(plain, calls);
    keys.push(...calls.filter(isMeant).map(({ key }) => key));
    const last = calls.at(-1);
    if (last === undefined) break;
    after = last.key;
  }
  const ms = await timed(async () => {
    for (let from = 0; from < keys.length; from += ERASED) {
      const transaction = plain.transaction('calls', 'readwrite');
      const store = transaction.objectStore('calls');
      for (const key of keys.slice(from, from + ERASED)) store.delete(key);
      await new Promise<void>((resolve) => {
        transaction.oncomplete = () => resolve();
      });
    }
  });
  plain.close();
  await buckets.delete(RAW);
  return ms;
}

/** Deletes what a filter means, here and in a plain database; ms, and how many calls there were. */
async function erase(filter: CallFilter) {
  const db = new HistoryDb();
  const rawMs = await eraseRaw(db, filter);
  let removed = 0;
  const ms = await timed(async () => (removed = await deleteMatching(db, filter, NO_SETTINGS)));
  db.close();
  return { ms, rawMs, removed };
}

async function used(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

const bench = { record, drop, pages, report, exportAll, importAll, erase };

/** What the benchmark calls in the browser. */
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
