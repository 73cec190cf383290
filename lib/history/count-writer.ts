import type { EntityTable } from 'dexie';
import { addCall, addSums, dayOf, hourOf, readRow, writeRow } from './counts.ts';
import type { CountsRow, SlotSums, Sums } from './counts.ts';
import type { HistoryDb } from './database.ts';
import type { Call } from './sighting.ts';

type Buckets = Map<number, SlotSums>;

/** Gathers what a transaction changes in the counts, and writes it at its end. */
export class CountChanges {
  readonly #days: Buckets = new Map();
  readonly #hours: Buckets = new Map();
  readonly #dayOfHour = new Map<number, number>();
  readonly #purgedBefore: number;

  /** @param purgedBefore see `Meta`: what is counted from there on stands apart from what was before */
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
  async write(db: HistoryDb): Promise<void> {
    await Promise.all([apply(db.days, this.#days), apply(db.hours, this.#hours)]);
  }

  #change(call: Call, sign: 1 | -1): void {
    const hour = hourOf(call.startedAt);
    addCall(at(this.#hours, hour), call, sign);
    addCall(at(this.#days, this.#dayAt(hour, call.startedAt)), call, sign);
  }

  #dayAt(hour: number, ms: number): number {
    // Zones differ from whole hours by quarters, so only an hour that does not hold midnight has one day.
    const known = this.#dayOfHour.get(hour);
    if (known !== undefined) return known;
    const day = Math.max(dayOf(ms), this.#purgedBefore);
    if (dayOf(hour) === dayOf(hour + 3_599_999)) this.#dayOfHour.set(hour, day);
    return day;
  }
}

function at(buckets: Buckets, start: number): SlotSums {
  let sums = buckets.get(start);
  if (sums === undefined) buckets.set(start, (sums = new Map<string, Sums>()));
  return sums;
}

async function apply(table: EntityTable<CountsRow, 'start'>, buckets: Buckets): Promise<void> {
  const starts = [...buckets.keys()];
  if (starts.length === 0) return;
  const rows = await table.bulkGet(starts);
  const puts: CountsRow[] = [];
  const gone: number[] = [];
  starts.forEach((start, i) => {
    const row = rows[i];
    const sums: SlotSums = row === undefined ? new Map<string, Sums>() : readRow(row);
    for (const [slot, more] of buckets.get(start) ?? []) addSums(sums, slot, more);
    const next = writeRow(start, sums);
    if (next !== undefined) puts.push(next);
    else if (row !== undefined) gone.push(start);
  });
  await Promise.all([
    ...(puts.length > 0 ? [table.bulkPut(puts)] : []),
    ...(gone.length > 0 ? [table.bulkDelete(gone)] : []),
  ]);
}
