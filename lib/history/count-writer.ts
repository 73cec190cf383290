import { getOrAdd } from '../calls/get-or-add.ts';
import { DAY, HOUR, hourOf, midnight } from '../calls/time.ts';
import type { EntityTable } from 'dexie';
import { readRow, writeRow } from './counts.ts';
import { addCall, addAll } from './slots.ts';
import type { CountsRow } from './counts.ts';
import type { SlotSums, Sums } from './slots.ts';
import {
  hoursRowOf,
  readHours,
  writeHours,
  type HourSums,
  type HoursRow,
} from './hourly-counts.ts';
import type { Call } from '../calls/sighting.ts';
import { keepRemoved } from './removed-counts.ts';

/** The tables that hold counts. */
interface CountTables {
  readonly days: EntityTable<CountsRow, 'start'>;
  readonly hours: EntityTable<HoursRow, 'start'>;
}

/** Gathers what a transaction changes in the counts, and writes it at its end. */
export class CountChanges {
  readonly #days = new Map<number, SlotSums>();
  readonly #hours = new Map<number, HourSums>();
  readonly #dayOfHour = new Map<number, number>();
  readonly #purgedBefore: number;

  /** @param purgedBefore see `Meta`: later counts are kept apart from the earlier ones */
  constructor(purgedBefore: number) {
    this.#purgedBefore = purgedBefore;
  }

  /** A call that was stored. */
  add(call: Call): void {
    this.#change(call, 1);
  }

  /** A call that was removed, as it was stored. */
  remove(call: Call): void {
    this.#change(call, -1);
  }

  /** Writes the changes. Must run in the transaction that changes the calls. */
  async write(db: CountTables): Promise<void> {
    await Promise.all([
      apply(db.days, this.#days, (start, row, changes) => {
        const sums = row === undefined ? new Map<string, Sums>() : readRow(row);
        addAll(sums, changes);
        return keepRemoved(writeRow(start, sums), row);
      }),
      apply(db.hours, this.#hours, (start, row, changes) => {
        const hours: HourSums = row === undefined ? new Map<number, SlotSums>() : readHours(row);
        for (const [hour, more] of changes) addAll(at(hours, hour), more);
        return writeHours(start, hours);
      }),
    ]);
  }

  /** The rows of counts that all of the calls make, where nothing had been counted before. */
  rows(): { readonly days: readonly CountsRow[]; readonly hours: readonly HoursRow[] } {
    return {
      days: [...this.#days].flatMap(([start, sums]) => writeRow(start, sums) ?? []),
      hours: [...this.#hours].flatMap(([start, sums]) => writeHours(start, sums) ?? []),
    };
  }

  #change(call: Call, sign: 1 | -1): void {
    const hour = hourOf(call.startedAt);
    const row = hoursRowOf(hour);
    const hours = getOrAdd(this.#hours, row, () => new Map<number, SlotSums>());
    addCall(at(hours, hour), call, sign);
    addCall(at(this.#days, this.#dayAt(hour, call.startedAt)), call, sign);
  }

  #dayAt(hour: number, ms: number): number {
    // Time zones may be off by quarters of an hour: an hour may hold midnight, and then belongs to two days.
    const known = this.#dayOfHour.get(hour);
    if (known !== undefined) return known;
    const day = Math.max(midnight(ms), this.#purgedBefore);
    if (midnight(hour) === midnight(hour + HOUR - 1)) this.#dayOfHour.set(hour, day);
    return day;
  }
}

function at(buckets: Map<number, SlotSums>, start: number): SlotSums {
  return getOrAdd(buckets, start, () => new Map<string, Sums>());
}

/** The rows that begin at these moments, in their order. One request does for days that lie together. */
async function readRows<Row extends { readonly start: number }>(
  table: EntityTable<Row, 'start'>,
  starts: readonly number[],
): Promise<(Row | undefined)[]> {
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  if (last - first > starts.length * 3 * DAY) return table.bulkGet(starts as never);
  const found = await table.where('start').between(first, last, true, true).toArray();
  const byStart = new Map(found.map((row) => [row.start, row]));
  return starts.map((start) => byStart.get(start));
}

async function apply<Row extends { readonly start: number }, Changes>(
  table: EntityTable<Row, 'start'>,
  buckets: ReadonlyMap<number, Changes>,
  changed: (start: number, row: Row | undefined, changes: Changes) => Row | undefined,
): Promise<void> {
  const starts = [...buckets.keys()];
  if (starts.length === 0) return;
  const rows = await readRows(table, starts);
  const puts: Row[] = [];
  const gone: number[] = [];
  [...buckets].forEach(([start, changes], i) => {
    const next = changed(start, rows[i], changes);
    if (next !== undefined) puts.push(next);
    else if (rows[i] !== undefined) gone.push(start);
  });
  await Promise.all([
    ...(puts.length > 0 ? [table.bulkPut(puts as never)] : []),
    ...(gone.length > 0 ? [table.bulkDelete(gone as never)] : []),
  ]);
}
