import { getOrAdd } from '../calls/get-or-add.ts';
import type { HealthState } from './health-state.ts';
import type { HistoryDb } from './database.ts';
import { mending } from './mend.ts';
import { recordSightings, type RecordResult, type RecordOptions } from './recorder.ts';
import type { Sighting } from '../calls/sighting.ts';
import { isWorthRetrying, stateAfter } from './trouble.ts';
import { announceChange } from './watch.ts';

/** Sightings that one transaction takes at most; what waits longer goes with the next. */
const MOST = 2_000;

interface Waiting {
  readonly sightings: readonly Sighting[];
  readonly resolve: (results: RecordResult[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What a writer needs from outside. */
export interface WriterOptions {
  /** Makes a connection; called again after one has failed. */
  readonly connect: () => HistoryDb;
  /** Asked before every transaction. */
  readonly options: () => Promise<RecordOptions>;
  /** Told after every transaction. Never awaited, and must not throw. */
  readonly onState: (state: HealthState) => void;
}

/**
 * Writes what many tabs send at once, one transaction after the other, each with all that waits. It
 * keeps nothing that is not promised to a waiting sender: whoever got no answer sends again.
 */
export class HistoryWriter {
  readonly #outside: WriterOptions;
  #db: HistoryDb | undefined;
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(outside: WriterOptions) {
    this.#outside = outside;
  }

  /** Resolves once everything is committed; rejects where it could not be, then nothing of it was. */
  record(sightings: readonly Sighting[]): Promise<RecordResult[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sightings, resolve, reject });
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      try {
        const results = await this.#write(inOneBatch(batch.map(({ sightings }) => sightings)));
        let from = 0;
        for (const { sightings, resolve } of batch) {
          resolve(results.slice(from, (from += sightings.length)));
        }
      } catch (error) {
        this.#outside.onState(stateAfter(error));
        for (const { reject } of batch) reject(error);
      }
    }
    this.#busy = false;
  }

  #take(): Waiting[] {
    let size = 0;
    const many = this.#waiting.findIndex(({ sightings }) => (size += sightings.length) > MOST);
    return this.#waiting.splice(0, many === -1 ? this.#waiting.length : Math.max(1, many));
  }

  /** Reads through the writer's connection, or a fresh one where that has failed. */
  async read<T>(query: (db: HistoryDb) => Promise<T>): Promise<T> {
    try {
      return await this.#withRetry(async (db) => {
        // A reader needs its answer at once; a write can wait until nothing is in the way any more.
        await db.whenOpen();
        return mending(db, () => query(db));
      });
    } catch (error) {
      this.#outside.onState(stateAfter(error));
      throw error;
    }
  }

  async #write(sightings: readonly Sighting[]): Promise<readonly RecordResult[]> {
    const options = await this.#outside.options();
    const { results } = await this.#withRetry((db) => recordSightings(db, sightings, options));
    this.#outside.onState('ok');
    if (results.some((result) => result === 'added' || result === 'improved')) announceChange();
    return results;
  }

  /** The browser may close or delete a database at any time; then the work is tried once more on a new connection. */
  async #withRetry<T>(work: (db: HistoryDb) => Promise<T>): Promise<T> {
    const db = (this.#db ??= this.#outside.connect());
    try {
      return await work(db);
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      db.close();
      if (this.#db === db) this.#db = undefined;
      return work((this.#db ??= this.#outside.connect()));
    }
  }
}

/**
 * The sightings of several messages, with lists of each message's own. A page that goes away leaves what waits and sends
 * it too: rows of one list that come in two messages at once are told twice, and are no further calls.
 */
function inOneBatch(messages: readonly (readonly Sighting[])[]): Sighting[] {
  let lists = 0;
  return messages.flatMap((sightings) => {
    const own = new Map<number, number>();
    return sightings.map((sighting) =>
      sighting.list === undefined
        ? sighting
        : { ...sighting, list: getOrAdd(own, sighting.list, () => (lists += 1)) },
    );
  });
}
