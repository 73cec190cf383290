import type { EntityTable, Transaction } from 'dexie';
import { isReasonOfOthers } from '../calls/is-call.ts';
import type { Call } from '../calls/sighting.ts';
import { CountChanges } from './count-writer.ts';
import { writeRow, type CountsRow } from './counts.ts';
import type { PackedRow } from './packed-row.ts';
import type { SlotSums } from './slots.ts';
import type { MetaRow } from './database.ts';
import type { HoursRow } from './hourly-counts.ts';
import { Packer, Unpacker } from './packing.ts';
import { currentZone } from './zone.ts';

const CHUNK = 5_000;

/** A row of counts as version 1 had it: numbers as they are, three for a day's slot, five for an hour's. */
interface FlatRow {
  readonly start: number;
  readonly slots: readonly string[];
  readonly numbers: Float64Array;
}

/** Packs the counts of version 1. Those of calls that are gone could not be counted anew. */
export async function packCounts(transaction: Transaction): Promise<void> {
  const days = transaction.table<FlatRow | CountsRow>('days');
  const flatDays = (await days.toArray()) as FlatRow[];
  await Promise.all([days.clear(), transaction.table('hours').clear()]);
  await days.bulkPut(flatDays.map(packDay));
  // The counts by hour are counted anew from the calls by the next step.
}

/** A day's row as version 2 had it: six numbers a slot, without organization, version and traits. */
function packDay({ start, slots, numbers }: FlatRow): PackedRow {
  const split = slots.map((slot) => {
    const [vendor = '', host = '', agent = '', code = '', label = ''] = slot.split('\n');
    return [`${vendor}\n${host}`, agent, code === '' ? `\n${label}` : code];
  });
  const words = [...new Set(split.flat())].sort();
  const packer = new Packer();
  split.forEach((of, i) => {
    for (const word of of) packer.add(words.indexOf(word));
    for (const sum of numbers.subarray(i * 3, i * 3 + 3)) packer.add(sum);
  });
  return { start, words, packed: packer.done() };
}

/** Reads a day's row of version 2 into the slots of version 3; what was no call is left out. */
function slotsOfDay({ words, packed }: PackedRow): SlotSums {
  const sums: SlotSums = new Map();
  const numbers = new Unpacker(packed);
  while (numbers.hasMore) {
    const [where = '', agent = '', why = ''] = [0, 0, 0].map(() => words[numbers.next()]);
    const [calls, cost, withCost] = [numbers.next(), numbers.next(), numbers.next()];
    if (isReasonOfOthers(why.trim())) continue;
    const [vendor = '', host = ''] = where.split('\n');
    const [code = '', label = ''] = why.split('\n');
    sums.set([vendor, host, '', agent, '', 0, code, label].join('\n'), [calls, cost, withCost]);
  }
  return sums;
}

/**
 * Version 3 knows more of a call, and counts by it. Rows that are no calls (campaigns, evals) are removed:
 * resolves with how many. Counts of calls that are gone stay as they were.
 */
export async function countByMore(transaction: Transaction): Promise<number> {
  const calls = transaction.table<Call, string>('calls');
  const meta = transaction.table<MetaRow, string>('meta');
  const days: EntityTable<CountsRow, 'start'> = transaction.table<CountsRow, number>('days');
  const hours: EntityTable<HoursRow, 'start'> = transaction.table<HoursRow, number>('hours');
  const purged = await meta.get('purgedBefore');
  const purgedBefore = typeof purged?.value === 'number' ? purged.value : 0;
  const old = await days.where('start').below(purgedBefore).toArray();
  await Promise.all([days.clear(), hours.clear()]);
  await days.bulkPut(old.flatMap((row) => writeRow(row.start, slotsOfDay(row)) ?? []));

  const counts = new CountChanges(purgedBefore);
  let removed = 0;
  let after = '';
  for (;;) {
    const some = await calls.where('key').above(after).limit(CHUNK).toArray();
    const [others, own] = [some.filter(isOther), some.filter((call) => !isOther(call))];
    for (const call of own) if (call.startedAt >= purgedBefore) counts.add(call);
    await calls.bulkDelete(others.map(({ key }) => key));
    removed += others.length;
    const last = some.at(-1);
    if (last === undefined) break;
    after = last.key;
  }
  await counts.write({ days, hours });
  if (after !== '') await meta.put({ name: 'zone', value: currentZone() });
  return removed;
}

function isOther({ code, label }: Call): boolean {
  return isReasonOfOthers(code ?? label);
}
