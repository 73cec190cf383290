import { checkSighting } from '../../calls/check-sighting.ts';
import type { Sighting } from '../../calls/sighting.ts';
import type { HistoryDb } from '../database.ts';
import { recordSightings } from '../recorder.ts';
import { announceChange } from '../watch.ts';
import { forgetCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { mayFollowAlike } from './alike-rows.ts';
import { BrokenFile } from './broken-file.ts';
import { FairSpans } from './fair-span.ts';
import { ImportTally, type ImportReport, type Stop } from './import-report.ts';
import type { FileReading } from './preview-file.ts';
import { readClaims, type ReadOptions } from './read-claims.ts';

/** How far an import is. */
export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly read: number;
}

/** What an import needs beside the file. */
export interface ImportOptions extends ReadOptions {
  readonly retentionDays: number;
  /**
   * Whether the file holds all calls of its period, or such that were chosen by how they ended; absent where that is
   * not known. An export of Hangtag says so itself, call by call.
   */
  readonly fair?: boolean | undefined;
  /**
   * What tells the file and its reading from others: then an import that was broken off goes on where it was. See
   * `fingerprintOf`.
   */
  readonly fingerprint?: string | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

const BATCH = 2_000;
/** A batch grows so far while its last rows may be taken for those that follow. */
const LONGEST_BATCH = 2 * BATCH;
/** Batches after which it is noted how far the import is: as much is read again at most. */
const NOTED = 2;

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
  const { reading, now, retentionDays, fair, fingerprint, onProgress, signal } = options;
  const tally = new ImportTally();
  const checkpoint = fingerprint === undefined ? undefined : await readCheckpoint(db, fingerprint);
  const spans = new FairSpans();
  if (checkpoint !== undefined) {
    tally.restore(checkpoint.state);
    spans.restore(checkpoint.spans);
  }
  const isOwn = reading.kind.startsWith('own-');
  let [bytes, read, batches] = [0, 0, 0];
  let batch: { readonly entryNumber: number; readonly sighting: Sighting }[] = [];
  /** @param done how many entries of the file the batch is the last of */
  const flush = async (done: number): Promise<void> => {
    const sightings = batch.map(({ sighting }) => sighting);
    const { results } = await recordSightings(db, sightings, { now, retentionDays });
    results.forEach((result, i) => {
      const entryNumber = batch[i]?.entryNumber ?? 0;
      if (result === 'too-old' || result === 'by-clock') tally.refuse(entryNumber, 'tooOld');
      else if (result === 'nameless') tally.refuse(entryNumber, 'nameless');
      else tally.took(result);
    });
    batch = [];
    batches += 1;
    if (fingerprint !== undefined && batches % NOTED === 0) {
      const [state, spanState] = [tally.state(), spans.state()];
      await writeCheckpoint(db, { fingerprint, read: done, state, spans: spanState });
    }
    onProgress?.({ bytes, of: file.size, read: done });
  };
  let stopped: Stop | undefined;
  try {
    for await (const claimed of readClaims(file, options, (done) => (bytes = done))) {
      if (signal?.aborted === true) {
        stopped = { why: 'byUser', after: read };
        break;
      }
      read += 1;
      if (checkpoint !== undefined && read <= checkpoint.read) {
        if (read % (BATCH * NOTED) === 0) onProgress?.({ bytes, of: file.size, read });
        continue;
      }
      const { entryNumber } = claimed;
      if ('ignored' in claimed) {
        tally.ignore(claimed.ignored, claimed.unfinished);
        continue;
      }
      if ('why' in claimed) {
        tally.refuse(entryNumber, claimed.why);
        continue;
      }
      const claim = isOwn || fair === undefined ? claimed.claim : { ...claimed.claim, fair };
      const checked = checkSighting(claim, now);
      if (!checked.ok) tally.refuse(entryNumber, checked.why);
      else {
        const { sighting } = checked;
        if (batch.length >= BATCH) {
          const mayGrow = batch.length < LONGEST_BATCH && mayFollowAlike(batch, sighting);
          if (!mayGrow) await flush(read - 1);
        }
        tally.use(sighting, isOwn);
        if (fair === true && !isOwn) spans.add(sighting);
        batch.push({ entryNumber, sighting });
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    stopped = { why: error.why, after: read };
  }
  await flush(read);
  if (stopped?.why === 'byUser' && fingerprint !== undefined) {
    await writeCheckpoint(db, { fingerprint, read, state: tally.state(), spans: spans.state() });
  } else if (fingerprint !== undefined) await forgetCheckpoint(db);
  const asOf = Math.min(options.lastModified ?? now, now);
  // What was not read to its end does not hold all calls.
  if (stopped === undefined) await spans.write(db, asOf);
  announceChange();
  await forgetEnded(db, tally);
  return tally.report(asOf, countedIn(reading), stopped);
}

/** What the numbers of a file's entries count. */
export function countedIn({ kind }: FileReading): ImportReport['entriesAre'] {
  return kind === 'api-json' || kind === 'own-json' || kind === 'json-table' ? 'items' : 'lines';
}

/** The history may know the reason of a call that had none when the file was saved. */
async function forgetEnded(db: HistoryDb, tally: ImportTally): Promise<void> {
  const known = await db.calls.bulkGet(tally.unfinishedKeys);
  for (const call of known) if (call?.callId !== undefined) tally.ended(call.vendor, call.callId);
}
