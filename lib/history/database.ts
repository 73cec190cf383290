import Dexie, { type EntityTable } from 'dexie';
import type { CountsRow } from './counts.ts';
import type { HoursRow } from './hourly-counts.ts';
import { countByMore, packCounts } from './migrations.ts';
import type { SpanRow } from './spans.ts';
import { validCall } from './valid-call.ts';
import type { Call } from '../calls/sighting.ts';

/** One fact about the history as a whole, or a row that was set aside; whoever reads it checks it. */
export interface MetaRow {
  /**
   * `zone`, `purgedBefore`, `import`, `knownTime`, `clockAt`, `comparedAt`, `exported`, `exportOffered`, or of a row that
   * was set aside.
   */
  readonly name: string;
  readonly value: unknown;
}

/**
 * The indexes of every version of the database, oldest first. A new version is added at the end, with an
 * example of the version before it in `test/unit/history/versions/`.
 *
 * Calls have few indexes, since every one of them costs each write: a call's ID is found by its key, a
 * reason by its code, and everything else by time, with the hourly counts telling which hours hold any.
 */
export const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  {
    calls: '&key, startedAt, [code+startedAt]',
    days: '&start',
    hours: '&start',
    meta: '&name',
  },
  // The same, with counts in packed rows.
  {},
  // Calls and counts that know organization, version, channel and fairness; the times that fair lists covered.
  { spans: '&key, to' },
];

/** The factor by which Dexie multiplies versions. */
const DEXIE_STEP = 10;

/**
 * `created`: it had to be made, in a new installation or because the browser has deleted what was there ·
 * `cleaned`: an update removed rows that were no calls · `aside`: invalid rows were set aside · `blocked`: an older Hangtag holds it, and it has to wait · `free`: it no longer has to.
 */
export type DatabaseEvent = 'created' | 'cleaned' | 'aside' | 'blocked' | 'free';

/** Name of the database; other programs may rely on it and on its table `calls`. */
const DATABASE_NAME = 'hangtag';

/** The history on disk. Only `lib/history` writes to it. */
export class HistoryDb extends Dexie {
  calls!: EntityTable<Call, 'key'>;
  /** Counts by local day; kept longer than the calls. */
  days!: EntityTable<CountsRow, 'start'>;
  /** Counts by hour, a row for each day of UTC, as long as there are calls. */
  hours!: EntityTable<HoursRow, 'start'>;
  meta!: EntityTable<MetaRow, 'name'>;
  /** The times that fair lists covered. */
  spans!: EntityTable<SpanRow, 'key'>;

  #isBlocked = false;
  /** Told of what happens to the database. */
  readonly told: (event: DatabaseEvent) => void;

  /** @param tell told of what happens to the database */
  constructor(name = DATABASE_NAME, tell?: (event: DatabaseEvent) => void) {
    // Its cache is for live queries, of which there are none: changes are told by `watch.ts`.
    super(name, { cache: 'disabled' });
    this.told = tell ?? (() => undefined);
    let isNew = false;
    let wasCleaned = false;
    this.on('populate', () => {
      isNew = true;
    });
    this.on('blocked', () => {
      this.#isBlocked = true;
      tell?.('blocked');
    });
    // Each time, since a database that is deleted under an open connection is created again by that connection.
    this.on(
      'ready',
      () => {
        // Dexie would open it, and put its own stores into it.
        if (this.backendDB().version >= (VERSIONS.length + 1) * DEXIE_STEP) {
          throw new Dexie.VersionError('It is of a newer Hangtag.');
        }
        if (isNew) tell?.('created');
        if (wasCleaned) tell?.('cleaned');
        if (this.#isBlocked) tell?.('free');
        isNew = wasCleaned = this.#isBlocked = false;
      },
      true,
    );
    VERSIONS.forEach((stores, i) => this.version(i + 1).stores(stores));
    this.version(2).upgrade(packCounts);
    this.version(3).upgrade(async (transaction) => {
      wasCleaned = (await countByMore(transaction)) > 0;
    });
    this.calls.hook('reading', validCall);
  }

  /**
   * Resolves once the database is open. Rejects where it cannot be opened, and as soon as an older Hangtag
   * is in the way; then it still opens by itself when that is gone.
   */
  whenOpen(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refuse = (): void => reject(new DOMException('', 'BlockedError'));
      if (this.#isBlocked) refuse();
      if (!this.isOpen()) this.on('blocked', refuse);
      this.open().then(resolve, reject);
    });
  }
}
