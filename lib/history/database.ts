import Dexie, { type EntityTable } from 'dexie';
import type { CountsRow } from './counts.ts';
import type { HoursRow } from './hourly-counts.ts';
import { packCounts } from './migrations.ts';
import type { Call } from './sighting.ts';

/** One fact about the history as a whole. */
export interface MetaRow {
  readonly name: 'zone' | 'purgedBefore';
  readonly value: string | number;
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
];

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

  /**
   * @param onCreated told once it is open where it had to be created: that is a new installation, or the
   *   browser has deleted what was there
   */
  constructor(name = DATABASE_NAME, onCreated?: () => void) {
    super(name);
    if (onCreated !== undefined) {
      let isNew = false;
      this.on('populate', () => {
        isNew = true;
      });
      const told = (): void => {
        if (isNew) onCreated();
        isNew = false;
      };
      // Each time: what is deleted under an open connection is created anew by the same one.
      this.on('ready', told, true);
    }
    VERSIONS.forEach((stores, i) => this.version(i + 1).stores(stores));
    this.version(2).upgrade(packCounts);
  }
}
