import type { Tally } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Call } from './sighting.ts';

const HOUR = 3_600_000;
const MICRO = 1_000_000;
/** Numbers a slot: calls, cost in millionths of a USD, calls with a cost. */
const WIDTH = 3;

/**
 * The counts of one local day. Few large rows are read and written much faster than many small ones,
 * and a list of texts beside a typed array is what browsers copy fastest.
 */
export interface CountsRow {
  /** ms since 1970: local midnight. */
  readonly start: number;
  /** What is counted: see `slotOf`. */
  readonly slots: readonly string[];
  /** Three numbers a slot, in the order of `slots`. Costs are whole millionths, so that sums are exact. */
  readonly numbers: Float64Array;
}

/** What calls of one kind add up to. */
export type Sums = [calls: number, costMicroUsd: number, callsWithCost: number];

/** Sums by slot. */
export type SlotSums = Map<string, Sums>;

/** Which counter a call belongs to. No part can hold a line break: see `checkSighting`. */
function slotOf(call: Call): string {
  const { vendor, host, agent = '', code = '', label } = call;
  return [vendor, host, agent, code, code === '' ? label : ''].join('\n');
}

/** The full hour (since 1970, so whatever the zone) in which a moment lies. */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR) * HOUR;
}

/** The local midnight that begins a moment's day. */
export function dayOf(ms: number): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Adds one call to sums, or with -1 takes it away. */
export function addCall(sums: SlotSums, call: Call, sign: 1 | -1): void {
  const cost = call.costUsd === undefined ? 0 : Math.round(call.costUsd * MICRO);
  addSums(sums, slotOf(call), [sign, sign * cost, call.costUsd === undefined ? 0 : sign]);
}

/** Adds sums of one slot. A slot without calls vanishes. */
export function addSums(sums: SlotSums, slot: string, more: Readonly<Sums>): void {
  const have = sums.get(slot);
  if (have === undefined) {
    sums.set(slot, [more[0], more[1], more[2]]);
    return;
  }
  have[0] += more[0];
  have[1] += more[1];
  have[2] += more[2];
}

/** Reads a row into sums. */
export function readRow(row: CountsRow): SlotSums {
  return new Map(
    row.slots.map((slot, i) => [
      slot,
      [
        row.numbers[i * WIDTH] ?? 0,
        row.numbers[i * WIDTH + 1] ?? 0,
        row.numbers[i * WIDTH + 2] ?? 0,
      ],
    ]),
  );
}

/** Writes sums as a row, slots in a fixed order; undefined where nothing is left to count. */
export function writeRow(start: number, sums: SlotSums): CountsRow | undefined {
  const slots = [...sums.keys()].filter((slot) => sums.get(slot)?.[0] !== 0).sort();
  if (slots.length === 0) return undefined;
  const numbers = new Float64Array(slots.length * WIDTH);
  slots.forEach((slot, i) => numbers.set(sums.get(slot) ?? [0, 0, 0], i * WIDTH));
  return { start, slots, numbers };
}

/** The tallies of a day, as `lib/trends` takes them. */
export function talliesOf(row: CountsRow): Tally[] {
  return row.slots.map((slot, i) => tallyOf(row.start, slot, row.numbers, i * WIDTH));
}

/** One counter as `lib/trends` takes it; its sums stand at `from` in `numbers`. */
export function tallyOf(start: number, slot: string, numbers: Float64Array, from: number): Tally {
  const [vendor = '', host = '', agent = '', code = '', label = ''] = slot.split('\n');
  return {
    start,
    vendor: vendor as VendorId,
    host,
    ...(agent === '' ? {} : { agent }),
    ...(code === '' ? {} : { code }),
    label: code === '' ? label : code,
    calls: numbers[from] ?? 0,
    costUsd: (numbers[from + 1] ?? 0) / MICRO,
    callsWithCost: numbers[from + 2] ?? 0,
  };
}
