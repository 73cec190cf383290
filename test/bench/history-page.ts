import { CallQuery } from '../../lib/history/call-query.ts';
import { HistoryDb, VERSIONS } from '../../lib/history/database.ts';
import { exportFile } from '../../lib/history/export/export-calls.ts';
import { importFile } from '../../lib/history/import/import-file.ts';
import { readReport } from '../../lib/history/read-report.ts';
import { toCall } from '../../lib/history/merge-calls.ts';
import { recordSightings } from '../../lib/history/recorder.ts';
import type { Sighting } from '../../lib/history/sighting.ts';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import { NO_SETTINGS } from '../../lib/reasons/diagnosis.ts';
import { listCodes } from '../../lib/reasons/index.ts';

const BATCH = 2_000;
const DAY = 86_400_000;
/** Over how many days that many calls are spread: a hundred a day, or what the retention takes. */
const daysOf = (calls: number): number => Math.min(170, Math.max(7, calls / 100));

const codes = listCodes('vapi');
const common = [
  'customer-ended-call',
  'assistant-ended-call',
  'customer-did-not-answer',
  'voicemail',
];
const agents = Array.from({ length: 12 }, (_, i) => `Assistant ${i + 1}`);

/** A sequence of numbers in 0…1 that is the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Calls `from` to `from + count` of `of`, newest first as a dashboard lists them: skewed like real ones. */
function sightings(from: number, count: number, of: number, now: number): Sighting[] {
  const next = sequence(from + 1);
  return Array.from({ length: count }, (_, i) => {
    const startedAt = Math.floor(now - ((from + i + next()) / of) * daysOf(of) * DAY) - 60_000;
    const hex = (n: number, digits: number): string =>
      Math.floor(n).toString(16).padStart(digits, '0').slice(-digits);
    const time = hex(startedAt, 12);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
    const code = (next() < 0.85 ? pick(common) : pick(codes)) ?? 'voicemail';
    return {
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      source: 'record',
      callId: `${time.slice(0, 8)}-${time.slice(8)}-7${hex(next() * 4096, 3)}-8${hex(next() * 4096, 3)}-${hex(next() * 2 ** 44, 12)}`,
      code,
      label: code,
      startedAt,
      timeSource: 'record',
      seenAt: now,
      durationSec: Math.round(next() * 300_000) / 1000,
      costUsd: Math.round(next() * 2000) / 10_000,
      agent: pick(agents) ?? '',
    };
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Records `count` calls into a database of that name; ms in the transactions alone. */
async function record(name: string, count: number, now: number): Promise<number> {
  const db = new HistoryDb(name);
  await db.open();
  let ms = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = sightings(from, Math.min(BATCH, count - from), count, now);
    ms += await timed(() => recordSightings(db, batch, { now, retentionDays: 180 }));
  }
  db.close();
  return ms;
}

/** Writes the same rows with the same indexes straight into IndexedDB; ms in the transactions alone. */
async function raw(name: string, count: number, now: number): Promise<number> {
  const indexes = (VERSIONS[0]?.['calls'] ?? '').split(',').map((part) => part.trim());
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('calls', { keyPath: 'key' });
      for (const index of indexes.slice(1)) {
        const path = index.startsWith('[') ? index.slice(1, -1).split('+') : index;
        store.createIndex(index, path);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The raw database does not open.'));
  });
  let ms = 0;
  for (let from = 0; from < count; from += BATCH) {
    const rows = sightings(from, Math.min(BATCH, count - from), count, now).map((sighting) =>
      toCall(sighting, `vapi:${sighting.callId ?? ''}`),
    );
    ms += await timed(
      () =>
        new Promise<void>((resolve, reject) => {
          const transaction = db.transaction('calls', 'readwrite');
          const store = transaction.objectStore('calls');
          for (const row of rows) store.put(row);
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(new Error('A raw write failed.'));
        }),
    );
  }
  db.close();
  return ms;
}

async function drop(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/** Median ms of a first page and of a page in the middle, each with a fresh query. */
async function pages(
  name: string,
  filter: CallFilter,
  rounds: number,
): Promise<[number, number, number]> {
  const db = new HistoryDb(name);
  const first: number[] = [];
  const deep: number[] = [];
  const total = await new CallQuery(db, filter, NO_SETTINGS).count();
  const calls = await db.calls.count();
  const middle = await db.calls
    .orderBy('startedAt')
    .offset(Math.floor(calls / 2))
    .first();
  for (let i = 0; i < rounds; i++) {
    first.push(await timed(() => new CallQuery(db, filter, NO_SETTINGS).page(50)));
    deep.push(await timed(() => new CallQuery(db, filter, NO_SETTINGS).page(50, middle)));
  }
  db.close();
  return [median(first), median(deep), total];
}

async function report(name: string, now: number, rounds: number): Promise<number> {
  const db = new HistoryDb(name);
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    times.push(await timed(() => readReport(db, '30d', {}, NO_SETTINGS, now)));
  }
  db.close();
  return median(times);
}

const heap = (): number =>
  (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;

/** Exports everything and imports it into another database: rows a second and the highest heap seen. */
async function roundTrip(from: string, to: string, now: number) {
  const [source, target] = [new HistoryDb(from), new HistoryDb(to)];
  const before = heap();
  let exportPeak = before;
  let importPeak = 0;
  const start = performance.now();
  const file = await exportFile(source, NO_SETTINGS, {
    format: 'ndjson',
    onProgress: () => (exportPeak = Math.max(exportPeak, heap())),
  });
  const exported = performance.now();
  const { added } = await importFile(target, file, {
    reading: { kind: 'own-ndjson' },
    now,
    retentionDays: 180,
    onProgress: () => (importPeak = Math.max(importPeak, heap())),
  });
  const imported = performance.now();
  source.close();
  target.close();
  return {
    added,
    bytes: file.size,
    exportMs: exported - start,
    importMs: imported - exported,
    exportPeak: exportPeak - before,
    importPeak: importPeak - before,
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

async function used(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

const bench = { record, raw, drop, pages, report, roundTrip, used };

/** What the benchmark calls in the browser. */
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
