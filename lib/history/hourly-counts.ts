import { getOrAdd } from '../calls/get-or-add.ts';
import { DAY, HOUR } from '../calls/time.ts';
import type { Tally } from '../trends/report.ts';
import { talliesIn } from './counts.ts';
import { slotsOf, packRow, type PackedRow, type CountedSlot } from './packed-row.ts';
import { countedSlots, type SlotSums, type Sums } from './slots.ts';

/**
 * The hourly counts of one day of UTC, from its midnight, in one row: hours of their own would be many
 * small rows. Eight numbers a slot: hour of the day, three words, traits and three sums.
 */
export type HoursRow = PackedRow;

/** Sums by slot, by the start of the hour. */
export type HourSums = Map<number, SlotSums>;

/** Start of the row that holds the counts of a moment. */
export function hoursRowOf(ms: number): number {
  return Math.floor(ms / DAY) * DAY;
}

/** Reads a row into sums, hours in order. */
export function readHours(row: HoursRow): HourSums {
  const hours: HourSums = new Map();
  for (const { part, slot, sums } of slotsOf(row, true)) {
    const hour = row.start + part * HOUR;
    getOrAdd(hours, hour, () => new Map<string, Sums>()).set(slot, [...sums]);
  }
  return hours;
}

/** Writes sums as a row, in a fixed order; undefined where nothing is left to count. */
export function writeHours(start: number, hours: HourSums): HoursRow | undefined {
  const counted = [...hours]
    .sort(([one], [other]) => one - other)
    .flatMap(([hour, slots]) =>
      countedSlots(slots).map(([slot, sums]): CountedSlot => ({
        part: (hour - start) / HOUR,
        slot,
        sums,
      })),
    );
  return packRow(start, counted, true);
}

/** The tallies of a row by hour, as `lib/trends` takes them. */
export function hourlyTallies(row: HoursRow): Tally[] {
  return talliesIn(row, true, (hour) => row.start + hour * HOUR);
}
