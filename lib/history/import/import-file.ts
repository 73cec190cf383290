import { checkSighting } from '../../calls/check-sighting.ts';
import type { HistoryDb } from '../database.ts';
import { recordSightings, type Outcome } from '../recorder.ts';
import type { Sighting } from '../../calls/sighting.ts';
import { announceChange } from '../watch.ts';
import { readCell } from '../export/columns.ts';
import { claimOfApi } from './api-call.ts';
import { claimOfCsv } from './csv-call.ts';
import { csvObjects, csvRows } from './csv-entries.ts';
import { BrokenFile, type Break, type Claim, type Entry, type Refusal } from './entry.ts';
import { jsonEntries, ndjsonEntries } from './json-entries.ts';
import { claimOfOwn, isOwnCall } from './own-call.ts';
import type { FileReading } from './preview-file.ts';

/** A part of a file that was not taken over. */
interface Problem {
  /** The line, or for a JSON list the number of the item; from 1. */
  readonly place: number;
  readonly why: Refusal;
}

/** What became of a file. */
export interface ImportReport {
  readonly added: number;
  /** Calls that were known and are now known better. */
  readonly improved: number;
  readonly known: number;
  readonly refused: number;
  /** What `Problem.place` counts. */
  readonly placesAre: 'lines' | 'items';
  /** The first of what was refused, at most `MAX_PROBLEMS`. */
  readonly problems: readonly Problem[];
  /** Why the file was not read to its end; what was added until then stays. */
  readonly stopped?: Stop;
}

/** Why a file was not read to its end, and how many items were read before; `byUser` for the asking. */
export interface Stop {
  readonly why: Break | 'byUser';
  readonly after: number;
}

/** How far an import is. */
export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly read: number;
}

/** What an import needs beside the file. */
export interface ImportOptions {
  readonly reading: FileReading;
  /** ms since 1970. */
  readonly now: number;
  readonly retentionDays: number;
  /** Languages in which a CSV may name its months; English is always tried. */
  readonly locales?: readonly string[];
  /** ms since 1970 of the file's last change. */
  readonly lastModified?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Longest list of refusals that a reader would read. */
const MAX_PROBLEMS = 200;
const BATCH = 2_000;

/**
 * Takes over the calls of a file, batch by batch, each in a transaction of its own; memory holds one
 * batch. Importing a file twice changes nothing. Never rejects for what a file holds; rejects only where
 * the history cannot be written, and then what was added until then stays.
 */
export async function importFile(
  db: HistoryDb,
  file: Blob,
  options: ImportOptions,
): Promise<ImportReport> {
  const { now, retentionDays, onProgress, signal } = options;
  const counts = { added: 0, improved: 0, known: 0, refused: 0 };
  const problems: Problem[] = [];
  let bytes = 0;
  let read = 0;
  let batch: { readonly place: number; readonly sighting: Sighting }[] = [];
  const refuse = (place: number, why: Refusal): void => {
    counts.refused++;
    if (problems.length < MAX_PROBLEMS) problems.push({ place, why });
  };
  const flush = async (): Promise<void> => {
    const sightings = batch.map(({ sighting }) => sighting);
    const { outcomes } = await recordSightings(db, sightings, { now, retentionDays });
    outcomes.forEach((outcome, i) => {
      const why = refusalOf(outcome);
      if (why !== undefined) refuse(batch[i]?.place ?? 0, why);
      else counts[outcome as 'added' | 'improved' | 'known']++;
    });
    batch = [];
    onProgress?.({ bytes, of: file.size, read });
  };
  let stopped: Stop | undefined;
  try {
    for await (const entry of claimsOf(file, options, (done) => (bytes = done))) {
      if (signal?.aborted === true) {
        stopped = { why: 'byUser', after: read };
        break;
      }
      read++;
      const { place } = entry;
      const checked = 'why' in entry ? entry : checkSighting(entry.claim, now);
      if ('why' in checked) refuse(place, checked.why);
      else batch.push({ place, sighting: checked.sighting });
      if (batch.length === BATCH) await flush();
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    stopped = { why: error.why, after: error.after };
  }
  await flush();
  announceChange();
  return {
    ...counts,
    problems,
    placesAre: options.reading.kind === 'api-json' ? 'items' : 'lines',
    ...(stopped === undefined ? {} : { stopped }),
  };
}

function refusalOf(outcome: Outcome): Refusal | undefined {
  if (outcome === 'too-old') return 'tooOld';
  return outcome === 'nameless' ? outcome : undefined;
}

type Claimed = { readonly place: number } & Claim;

async function* claimsOf(
  file: Blob,
  { reading, now, locales = [], lastModified = now }: ImportOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<Claimed, void, undefined> {
  switch (reading.kind) {
    case 'own-ndjson':
      yield* each(ndjsonEntries(file, onBytes), ownClaim);
      break;
    case 'own-csv':
      yield* each(csvObjects(file, readCell, onBytes), ownClaim);
      break;
    case 'api-json':
      yield* each(jsonEntries(file, onBytes), (value) => claimOfApi(value, reading.vendor));
      break;
    case 'api-ndjson':
      yield* each(ndjsonEntries(file, onBytes), (value) => claimOfApi(value, reading.vendor));
      break;
    case 'csv': {
      const context = { now, locales, seenAt: lastModified };
      let isHeader = true;
      for await (const { place, cells } of csvRows(file, undefined, onBytes)) {
        if (!isHeader) yield { place, ...claimOfCsv(cells, reading, context) };
        isHeader = false;
      }
      break;
    }
  }
}

function ownClaim(value: unknown): Claim {
  return isOwnCall(value) ? { claim: claimOfOwn(value) } : { why: 'notOwn' };
}

async function* each(
  entries: AsyncIterable<Entry>,
  claimOf: (value: unknown) => Claim,
): AsyncGenerator<Claimed, void, undefined> {
  for await (const { place, value, why } of entries) {
    yield why === undefined ? { place, ...claimOf(value) } : { place, why };
  }
}
