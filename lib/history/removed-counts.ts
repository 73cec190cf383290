import type { EntityTable } from 'dexie';
import { getOrAdd } from '../calls/get-or-add.ts';
import { HOUR, midnight } from '../calls/time.ts';
import { readRow, writeRow, type CountsRow } from './counts.ts';
import { addAll, type SlotSums, type Sums } from './slots.ts';

/*
 * Counts of calls that were removed for their age. Behind the line of the history they are all that a day's row holds.
 * Where that line goes down again, they stand apart in the row (`removed`): the calls that come again are counted beside
 * them, and of both together no call counts twice.
 */

const NOTHING: Pick<CountsRow, 'words' | 'packed'> = { words: [], packed: new Uint8Array() };

function sum(sums: SlotSums): number {
  return [...sums.values()].reduce((all, [calls]) => all + calls, 0);
}

/** The part of a slot that says why its calls ended. */
function reasonOf(slot: string): string {
  const [vendor, , , , , , code = '', label] = slot.split('\n');
  return `${vendor}\n${code === '' ? `\n${label}` : code}`;
}

/** The counts of a day's removed calls, from its row. */
function removedOf({ start, removed }: CountsRow): SlotSums {
  return removed === undefined ? new Map<string, Sums>() : readRow({ start, ...removed });
}

/** A row with other counts of removed calls; undefined if nothing is left to count. */
export function rowWithRemoved(row: CountsRow, removed: SlotSums): CountsRow | undefined {
  const { start, words, packed } = row;
  const packedRemoved = writeRow(start, removed);
  if (packedRemoved === undefined)
    return packed.length === 0 ? undefined : { start, words, packed };
  const { words: of, packed: sums } = packedRemoved;
  return { start, words, packed, removed: { words: of, packed: sums } };
}

/** A new row, with the counts of removed calls that its day had before. */
export function keepRemoved(
  row: CountsRow | undefined,
  before: CountsRow | undefined,
): CountsRow | undefined {
  if (before?.removed === undefined) return row;
  return { ...(row ?? { start: before.start, ...NOTHING }), removed: before.removed };
}

/** The counts of removed calls that have not come again: by reason, and never more than the day had. */
export function leftOfRemoved(row: CountsRow): SlotSums {
  const left: SlotSums = new Map<string, Sums>();
  const removed = removedOf(row);
  if (removed.size === 0) return left;
  const counted = readRow(row);
  const again = new Map<string, number>();
  for (const [slot, [calls]] of counted) {
    const reason = reasonOf(slot);
    again.set(reason, (again.get(reason) ?? 0) + calls);
  }
  let room = sum(removed) - sum(counted);
  for (const [slot, [calls, cost, callsWithCost]] of removed) {
    const reason = reasonOf(slot);
    const covered = Math.min(calls, again.get(reason) ?? 0);
    again.set(reason, (again.get(reason) ?? 0) - covered);
    const rest = Math.min(calls - covered, room);
    if (rest <= 0) continue;
    room -= rest;
    const part = rest / calls;
    left.set(slot, [rest, Math.round(cost * part), Math.round(callsWithCost * part)]);
  }
  return left;
}

/** A row whose calls are removed as well: what is left of both is one. */
export function withoutRemoved(row: CountsRow): CountsRow | undefined {
  const sums = readRow(row);
  addAll(sums, leftOfRemoved(row));
  return writeRow(row.start, sums);
}

/**
 * Puts counts of removed calls beside what their days hold. Another zone may have cut the days: each goes where its
 * noon lies. Must run in a transaction that writes days.
 *
 * @param from where the first day begins that may hold any
 */
export async function putRemoved(
  days: EntityTable<CountsRow, 'start'>,
  removed: ReadonlyMap<number, SlotSums>,
  from: number,
): Promise<void> {
  const moved = new Map<number, SlotSums>();
  for (const [start, sums] of removed) {
    const day = Math.max(from, midnight(start + 12 * HOUR));
    addAll(
      getOrAdd(moved, day, () => new Map<string, Sums>()),
      sums,
    );
  }
  for (const [start, sums] of moved) {
    const row = rowWithRemoved((await days.get(start)) ?? { start, ...NOTHING }, sums);
    if (row !== undefined) await days.put(row);
  }
}

/** Takes the counts of days from a moment on away; gives those of removed calls, by day. */
export async function clearDays(
  days: EntityTable<CountsRow, 'start'>,
  from: number,
): Promise<ReadonlyMap<number, SlotSums>> {
  const rows = await days.where('start').between(from, Infinity).toArray();
  await days.where('start').aboveOrEqual(from).delete();
  return new Map(
    rows.filter(({ removed }) => removed !== undefined).map((row) => [row.start, removedOf(row)]),
  );
}
