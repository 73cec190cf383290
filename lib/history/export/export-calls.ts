import Papa from 'papaparse';
import { diagnoser } from '../../trends/build-report.ts';
import type { TrendSettings } from '../../trends/trend-settings.ts';
import type { CallFilter } from '../call-filter.ts';
import { CallQuery, readCalls } from '../call-query.ts';
import type { Call } from '../../calls/sighting.ts';
import type { HistoryDb } from '../database.ts';
import { EXPORT_COLUMNS, safeCell, type ExportedCall } from './columns.ts';

/** Formats of an export. */
export type ExportFormat = 'ndjson' | 'csv';

/** What an export writes, and how it tells how far it is. */
export interface ExportOptions {
  readonly format: ExportFormat;
  /** Which calls; absent means all. */
  readonly filter?: CallFilter;
  /** Keys of the calls, where they were chosen one by one. */
  readonly keys?: readonly string[];
  /** Called after every part with the calls written so far, and those there will be. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The calls as text, newest first, part by part: memory holds one part at a time. Throws the signal's
 * reason where it was aborted.
 */
async function* exportCalls(
  db: HistoryDb,
  settings: TrendSettings,
  { format, filter = {}, keys, onProgress, signal }: ExportOptions,
): AsyncGenerator<string, void, undefined> {
  const query = new CallQuery(db, filter, settings);
  const diagnosisOf = diagnoser(settings);
  const of = keys?.length ?? (await query.count());
  let done = 0;
  if (format === 'csv') yield `${EXPORT_COLUMNS.join(',')}\r\n`;
  signal?.throwIfAborted();
  for await (const calls of keys === undefined ? query.parts() : partsOf(db, keys)) {
    const rows = calls.map((call): ExportedCall => {
      const { owner, outcome, retry, charged } = diagnosisOf(call);
      return { ...call, owner, outcome, retry, charged };
    });
    yield format === 'csv' ? csvOf(rows) : ndjsonOf(rows);
    done += calls.length;
    onProgress?.(done, Math.max(of, done));
    signal?.throwIfAborted();
  }
}

/** Calls by their keys, newest first. */
async function* partsOf(
  db: HistoryDb,
  keys: readonly string[],
): AsyncGenerator<readonly Call[], void, undefined> {
  const calls = await readCalls(db, keys);
  if (calls.length > 0) yield calls;
}

/**
 * The same as one file. Browsers keep large parts of it on disk.
 */
export async function exportFile(
  db: HistoryDb,
  settings: TrendSettings,
  options: ExportOptions,
): Promise<Blob> {
  const type = options.format === 'csv' ? 'text/csv' : 'application/x-ndjson';
  let file = new Blob([], { type });
  let waiting: string[] = [];
  for await (const part of exportCalls(db, settings, options)) {
    waiting.push(part);
    if (waiting.length === 50) {
      file = new Blob([file, ...waiting], { type });
      waiting = [];
    }
  }
  return new Blob([file, ...waiting], { type });
}

function ndjsonOf(calls: readonly ExportedCall[]): string {
  return calls.map((call) => `${JSON.stringify(inOrder(call))}\n`).join('');
}

function inOrder(call: ExportedCall): Partial<ExportedCall> {
  return Object.fromEntries(
    EXPORT_COLUMNS.flatMap((name) => (call[name] === undefined ? [] : [[name, call[name]]])),
  );
}

function csvOf(calls: readonly ExportedCall[]): string {
  const cell = (call: ExportedCall, name: keyof ExportedCall): string | number | boolean => {
    const value = call[name] ?? '';
    return typeof value === 'string' ? safeCell(value) : value;
  };
  const rows = calls.map((call) => EXPORT_COLUMNS.map((name) => cell(call, name)));
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
