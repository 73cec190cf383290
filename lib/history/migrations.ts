import type { Transaction } from 'dexie';
import { writeRow, type CountsRow, type SlotSums, type Sums } from './counts.ts';
import { writeHours, type HourSums, type HoursRow } from './hourly-counts.ts';

const HOUR = 3_600_000;

/** A row of counts as version 1 had it: numbers as they are, three for a day's slot, five for an hour's. */
interface FlatRow {
  readonly start: number;
  readonly slots: readonly string[];
  readonly numbers: Float64Array;
}

function daySums({ slots, numbers }: FlatRow): SlotSums {
  return new Map(
    slots.map((slot, i): [string, Sums] => {
      const [calls = 0, cost = 0, withCost = 0] = numbers.subarray(i * 3, i * 3 + 3);
      return [slot, [calls, cost, withCost]];
    }),
  );
}

function hourSums({ start, slots, numbers }: FlatRow): HourSums {
  const hours: HourSums = new Map();
  for (let i = 0; i < numbers.length; i += 5) {
    const [part = 0, slot = 0, calls = 0, cost = 0, withCost = 0] = numbers.subarray(i, i + 5);
    const hour = start + part * HOUR;
    let sums = hours.get(hour);
    if (sums === undefined) hours.set(hour, (sums = new Map<string, Sums>()));
    sums.set(slots[slot] ?? '', [calls, cost, withCost]);
  }
  return hours;
}

/** Packs the counts of version 1. Those of calls that are gone could not be counted anew. */
export async function packCounts(transaction: Transaction): Promise<void> {
  const days = transaction.table<FlatRow | CountsRow>('days');
  const hours = transaction.table<FlatRow | HoursRow>('hours');
  const flatDays = (await days.toArray()) as FlatRow[];
  const flatHours = (await hours.toArray()) as FlatRow[];
  await Promise.all([days.clear(), hours.clear()]);
  await days.bulkPut(flatDays.flatMap((row) => writeRow(row.start, daySums(row)) ?? []));
  await hours.bulkPut(flatHours.flatMap((row) => writeHours(row.start, hourSums(row)) ?? []));
}
