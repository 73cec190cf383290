import type { HistoryDb } from '../database.ts';
import type { SpanState } from './fair-span.ts';
import type { TallyState } from './import-report.ts';

/** How far an import came, and what became of its file until then. */
export interface Checkpoint {
  readonly fingerprint: string;
  /** Entries of the file that are done with. */
  readonly read: number;
  readonly state: TallyState;
  readonly spans: SpanState;
}

const NAME = 'import';
/** Another one for every change of what is kept: a newer version does not go on from what an older one noted. */
const FORMAT = 2;
/** Bytes at either end of a file by which it is known again. */
const END = 64 * 1024;

/**
 * A text that identifies a file and how it is read: from its size, its last change, both its ends, and the format of
 * checkpoints.
 *
 * @param how everything that changes what becomes of an entry of the file
 */
export async function fingerprintOf(
  file: Blob,
  lastModified: number,
  how: unknown,
): Promise<string> {
  const ends = new Blob([file.slice(0, END), file.slice(-END), JSON.stringify(how)]);
  const hash = await crypto.subtle.digest('SHA-256', await ends.arrayBuffer());
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return `${FORMAT} ${file.size} ${lastModified} ${hex.join('')}`;
}

/** How far an import of that file came before it was broken off; undefined where it was not. */
export async function readCheckpoint(
  db: HistoryDb,
  fingerprint: string,
): Promise<Checkpoint | undefined> {
  const row = await db.meta.get(NAME);
  // If everything was erased since, the import begins anew.
  if (typeof row?.value !== 'string' || (await db.calls.limit(1).count()) === 0) return undefined;
  try {
    // Only this file writes it; anything else in its place names no file.
    const checkpoint = JSON.parse(row.value) as Checkpoint | null;
    return checkpoint?.fingerprint === fingerprint ? checkpoint : undefined;
  } catch {
    return undefined;
  }
}

/** Notes how far an import came. What is noted has been committed. */
export async function writeCheckpoint(db: HistoryDb, checkpoint: Checkpoint): Promise<void> {
  await db.meta.put({ name: NAME, value: JSON.stringify(checkpoint) });
}

/** Forgets the import that was broken off last. */
export async function forgetCheckpoint(db: HistoryDb): Promise<void> {
  await db.meta.delete(NAME);
}
