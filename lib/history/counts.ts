import type { Tally } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { Packer, Unpacker } from './packing.ts';
import type { Call } from '../calls/sighting.ts';

const HOUR = 3_600_000;
const MICRO = 1_000_000;

/**
 * Counts of one time in one row: few rows are read and written much faster than many. Its texts are kept
 * once and its numbers packed, since browsers put values beyond 64 kB into files of their own.
 */
export interface PackedRow {
  /** ms since 1970. */
  readonly start: number;
  /** Texts that the slots are made of: see `wordsOf`. */
  readonly words: readonly string[];
  readonly packed: Uint8Array;
}

/** The counts of one local day, from its midnight; six numbers a slot: three words and three sums. */
export type CountsRow = PackedRow;

/** What calls of one kind add up to. */
export type Sums = [calls: number, costMicroUsd: number, callsWithCost: number];

/** Sums by slot. */
export type SlotSums = Map<string, Sums>;

/** Which counter a call belongs to. No part can hold a line break: see `checkSighting`. */
function slotOf(call: Call): string {
  const { vendor, host, agent = '', code = '', label } = call;
  return [vendor, host, agent, code, code === '' ? label : ''].join('\n');
}

/** The texts of a slot that many slots share: where, whose, and why (a line break before a mere label). */
function wordsOf(slot: string): readonly [where: string, agent: string, why: string] {
  const [vendor = '', host = '', agent = '', code = '', label = ''] = slot.split('\n');
  return [`${vendor}\n${host}`, agent, code === '' ? `\n${label}` : code];
}

function slotOfWords(where: string, agent: string, why: string): string {
  return why.startsWith('\n') ? `${where}\n${agent}\n${why}` : `${where}\n${agent}\n${why}\n`;
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

/** Sums of one slot, with the number of the part of the row's time that they belong to. */
export interface SlotEntry {
  readonly part: number;
  readonly slot: string;
  readonly sums: Readonly<Sums>;
}

/** Packs entries in the order given; `parts` tells whether their part is kept. */
export function packRow(
  start: number,
  entries: readonly SlotEntry[],
  parts: boolean,
): PackedRow | undefined {
  if (entries.length === 0) return undefined;
  const split = new Map(entries.map(({ slot }) => [slot, wordsOf(slot)]));
  const words = [...new Set([...split.values()].flat())].sort();
  const places = new Map(words.map((word, i) => [word, i]));
  const packer = new Packer();
  for (const { part, slot, sums } of entries) {
    if (parts) packer.add(part);
    for (const word of split.get(slot) ?? []) packer.add(places.get(word) ?? 0);
    for (const sum of sums) packer.add(Math.max(0, sum));
  }
  return { start, words, packed: packer.done() };
}

/** Takes an entry of a packed row: its part, the places of its words among the row's, and its sums. */
export type TakeEntry = (
  part: number,
  where: number,
  agent: number,
  why: number,
  calls: number,
  costMicroUsd: number,
  callsWithCost: number,
) => void;

/** Reads a packed row entry by entry, in its order; `parts` tells whether it keeps them. */
export function unpackRow({ packed }: PackedRow, parts: boolean, take: TakeEntry): void {
  const numbers = new Unpacker(packed);
  while (numbers.hasMore) {
    take(
      parts ? numbers.next() : 0,
      numbers.next(),
      numbers.next(),
      numbers.next(),
      numbers.next(),
      numbers.next(),
      numbers.next(),
    );
  }
}

/** The entries of a packed row, in its order. */
export function entriesOf(row: PackedRow, parts: boolean): SlotEntry[] {
  const entries: SlotEntry[] = [];
  const word = (place: number): string => row.words[place] ?? '';
  unpackRow(row, parts, (part, where, agent, why, ...sums) => {
    entries.push({ part, slot: slotOfWords(word(where), word(agent), word(why)), sums });
  });
  return entries;
}

/** What the word for where calls were made says. */
export function placeIn(where: string): { readonly vendor: VendorId; readonly host: string } {
  const [vendor = '', host = ''] = where.split('\n');
  return { vendor: vendor as VendorId, host };
}

/** What the word for why calls ended says: a code, or only what the page showed. */
export function reasonIn(why: string): { readonly label: string; readonly code?: string } {
  return why.startsWith('\n') ? { label: why.slice(1) } : { label: why, code: why };
}

/** Reads a day's row into sums. */
export function readRow(row: CountsRow): SlotSums {
  return new Map(entriesOf(row, false).map(({ slot, sums }) => [slot, [...sums]]));
}

/** Slots with calls, in a fixed order, so that the same counts are the same row. */
export function countedSlots(sums: SlotSums): [slot: string, sums: Sums][] {
  return [...sums]
    .filter(([, [calls]]) => calls !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Writes sums as a day's row; undefined where nothing is left to count. */
export function writeRow(start: number, sums: SlotSums): CountsRow | undefined {
  return packRow(
    start,
    countedSlots(sums).map(([slot, numbers]) => ({ part: 0, slot, sums: numbers })),
    false,
  );
}

/** The tallies of a packed row, as `lib/trends` takes them; `startOf` tells when a part begins. */
export function talliesIn(
  row: PackedRow,
  parts: boolean,
  startOf: (part: number) => number,
): Tally[] {
  const tallies: Tally[] = [];
  // The same words stand for many tallies: what they say is read once.
  const places = row.words.map(placeIn);
  const reasons = row.words.map(reasonIn);
  unpackRow(row, parts, (part, where, who, why, calls, cost, callsWithCost) => {
    const place = places[where];
    const reason = reasons[why];
    const agent = row.words[who] ?? '';
    if (place === undefined || reason === undefined) return;
    tallies.push({
      start: startOf(part),
      ...place,
      ...reason,
      ...(agent === '' ? {} : { agent }),
      calls,
      costUsd: cost / MICRO,
      callsWithCost,
    });
  });
  return tallies;
}

/** The tallies of a day, as `lib/trends` takes them. */
export function talliesOf(row: CountsRow): Tally[] {
  return talliesIn(row, false, () => row.start);
}
