import { checkSighting } from '../../calls/check-sighting.ts';
import { DAY, midnight } from '../../calls/time.ts';
import { keptFrom } from '../known-time.ts';
import { BrokenFile } from './broken-file.ts';
import { countedIn, type ImportOptions } from './import-file.ts';
import { ImportTally, type ImportReport } from './import-report.ts';
import { readClaims, timeOf } from './read-claims.ts';

const STEP = 5_000;

/** What a file holds, before anything of it is written. */
export interface FileSurvey {
  /** What may be taken over; a call that comes twice counts twice. */
  readonly calls: number;
  /** ms since 1970 of the first and the last of those that have a time. */
  readonly span?: { readonly from: number; readonly to: number };
  /** ms since 1970 of the oldest, which decides whether it is kept; without a time, when the file was saved. */
  readonly oldest?: number;
  /** How many of them are older than calls are kept. */
  readonly tooOld: number;
  /** What is refused, ignored or stuck; nothing is added yet. */
  readonly report: ImportReport;
}

/**
 * Reads a file through without writing anything. Rejects with the signal's reason where it was aborted.
 *
 * @param known a moment that has surely come, as `readKnownTime` tells it: it decides with the clock what is too old
 */
export async function surveyFile(
  file: Blob,
  { reading, now, locales, lastModified, retentionDays, onProgress, signal }: ImportOptions,
  known?: number,
): Promise<FileSurvey> {
  const tally = new ImportTally();
  const kept = keptFrom({ now, retentionDays }, known);
  let [bytes, read, calls, tooOld] = [0, 0, 0, 0];
  let [from, to, oldest] = [Infinity, -Infinity, Infinity];
  let stopped: ImportReport['stopped'];
  try {
    const options = { reading, now, locales, lastModified };
    for await (const claimed of readClaims(file, options, (done) => (bytes = done))) {
      read += 1;
      if (read % STEP === 0) {
        signal?.throwIfAborted();
        onProgress?.({ bytes, of: file.size, read });
      }
      if ('ignored' in claimed) tally.ignore(claimed.ignored, claimed.unfinished);
      else if ('why' in claimed) tally.refuse(claimed.entryNumber, claimed.why);
      else {
        const checked = checkSighting(claimed.claim, now);
        if (!checked.ok) {
          tally.refuse(claimed.entryNumber, checked.why);
          continue;
        }
        const { sighting } = checked;
        tally.use(sighting, reading.kind.startsWith('own-'));
        calls += 1;
        const at = timeOf(sighting);
        if (at < kept) tooOld += 1;
        oldest = Math.min(oldest, at);
        // When the file was saved says nothing of when a call was.
        if (sighting.timeSource === 'seen') continue;
        from = Math.min(from, at);
        to = Math.max(to, at);
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    stopped = { why: error.why, after: read };
  }
  signal?.throwIfAborted();
  return {
    calls,
    ...(from <= to && { span: { from, to } }),
    ...(calls > 0 && { oldest }),
    tooOld,
    report: tally.report(Math.min(lastModified ?? now, now), countedIn(reading), stopped),
  };
}

/** For how many days calls have to be kept so that a call of this moment stays. */
export function daysToKeep(ms: number, now: number): number {
  return Math.ceil((now - midnight(ms)) / DAY) + 1;
}
