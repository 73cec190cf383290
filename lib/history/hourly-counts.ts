import type { Tally } from '../trends/report.ts';
import { tallyOf, type SlotSums, type Sums } from './counts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Numbers an entry: hour of the day, index of the slot, calls, cost, calls with a cost. */
const WIDTH = 5;
const SUMS_AT = 2;

/** The hourly counts of one day of UTC, in one row: hours of their own would be many small rows. */
export interface HoursRow {
  /** ms since 1970: midnight of UTC. */
  readonly start: number;
  readonly slots: readonly string[];
  /** Five numbers an entry, by hour and then by slot. */
  readonly numbers: Float64Array;
}

/** Sums by slot, by the start of the hour. */
export type HourSums = Map<number, SlotSums>;

/** Start of the row that holds the counts of a moment. */
export function hoursRowOf(ms: number): number {
  return Math.floor(ms / DAY) * DAY;
}

/** Reads a row into sums, hours in order. */
export function readHours(row: HoursRow): HourSums {
  const hours: HourSums = new Map();
  for (let i = 0; i < row.numbers.length; i += WIDTH) {
    const hour = row.start + (row.numbers[i] ?? 0) * HOUR;
    let sums = hours.get(hour);
    if (sums === undefined) hours.set(hour, (sums = new Map<string, Sums>()));
    const [calls = 0, cost = 0, withCost = 0] = row.numbers.subarray(i + SUMS_AT, i + WIDTH);
    sums.set(row.slots[row.numbers[i + 1] ?? 0] ?? '', [calls, cost, withCost]);
  }
  return hours;
}

/** Writes sums as a row, in a fixed order; undefined where nothing is left to count. */
export function writeHours(start: number, hours: HourSums): HoursRow | undefined {
  const entries = [...hours]
    .sort(([one], [other]) => one - other)
    .flatMap(([hour, sums]) =>
      [...sums]
        .filter(([, [calls]]) => calls !== 0)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([slot, numbers]) => ({ hour, slot, numbers })),
    );
  if (entries.length === 0) return undefined;
  const slots = [...new Set(entries.map(({ slot }) => slot))].sort();
  const indexes = new Map(slots.map((slot, i) => [slot, i]));
  const numbers = new Float64Array(entries.length * WIDTH);
  entries.forEach(({ hour, slot, numbers: sums }, i) => {
    numbers.set([(hour - start) / HOUR, indexes.get(slot) ?? 0, ...sums], i * WIDTH);
  });
  return { start, slots, numbers };
}

/** The tallies of a row by hour, as `lib/trends` takes them. */
export function hourlyTallies(row: HoursRow): Tally[] {
  const tallies: Tally[] = [];
  for (let i = 0; i < row.numbers.length; i += WIDTH) {
    const hour = row.start + (row.numbers[i] ?? 0) * HOUR;
    const slot = row.slots[row.numbers[i + 1] ?? 0] ?? '';
    tallies.push(tallyOf(hour, slot, row.numbers, i + SUMS_AT));
  }
  return tallies;
}
