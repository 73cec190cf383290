import { MICRO } from '../calls/cost-sum.ts';
import { HOUR } from '../calls/time.ts';
import type { Tally } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { isVendor } from '../calls/checks.ts';
import { Packer, Unpacker } from './packing.ts';
import { UnsoundRow } from './unsound.ts';
import { CHANNELS, type Call } from '../calls/sighting.ts';
import type { Kind } from '../trends/totals.ts';

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

/** The counts of one local day, from its midnight; seven numbers a slot: three words, traits and three sums. */
export interface CountsRow extends PackedRow {
  /** Counts of calls that were removed and may come again: see `removed-counts.ts`. */
  readonly removed?: Pick<PackedRow, 'words' | 'packed'>;
}

/** What calls of one kind add up to. */
export type Sums = [calls: number, costMicroUsd: number, callsWithCost: number];

/** Sums by slot. */
export type SlotSums = Map<string, Sums>;

/** How fair, channel and dating of a call are one number: see `traitsOf`. */
const FAIR_STEP = CHANNELS.length + 1;
const UNDATED_STEP = FAIR_STEP * 3;

/** What of a call is one of a few values, as one number: few bytes, and nothing to look up. */
function traitsOf({ channel, fair, timeSource }: Call): number {
  const way = channel === undefined ? 0 : CHANNELS.indexOf(channel) + 1;
  const chosen = fair === undefined ? 0 : fair ? 1 : 2;
  return way + FAIR_STEP * chosen + (timeSource === 'seen' ? UNDATED_STEP : 0);
}

/** What the number of a call's traits says. */
export function traitsIn(traits: number): Pick<Kind, 'channel' | 'fair' | 'undated'> {
  const channel = CHANNELS[(traits % FAIR_STEP) - 1];
  const chosen = Math.floor(traits / FAIR_STEP) % 3;
  return {
    ...(channel !== undefined && { channel }),
    ...(chosen !== 0 && { fair: chosen === 1 }),
    ...(traits >= UNDATED_STEP && { undated: true }),
  };
}

/** Which counter a call belongs to. No part can hold a line break: see `checkSighting`. */
function slotOf(call: Call): string {
  const { vendor, host, org = '', agent = '', agentVersion = '', code = '', label } = call;
  const why = code === '' ? label : '';
  return [vendor, host, org, agent, agentVersion, traitsOf(call), code, why].join('\n');
}

/** The texts of a slot that many slots share, and its traits. */
function wordsOf(
  slot: string,
): readonly [where: string, agent: string, why: string, traits: number] {
  const [
    vendor = '',
    host = '',
    org = '',
    agent = '',
    version = '',
    traits,
    code = '',
    label = '',
  ] = slot.split('\n');
  return [
    org === '' ? `${vendor}\n${host}` : `${vendor}\n${host}\n${org}`,
    version === '' ? agent : `${agent}\n${version}`,
    // A line break before a mere label.
    code === '' ? `\n${label}` : code,
    Number(traits),
  ];
}

function slotOfWords(where: string, agent: string, why: string, traits: number): string {
  const [vendor = '', host = '', org = ''] = where.split('\n');
  const [name = '', version = ''] = agent.split('\n');
  const [code = '', label = ''] = why.split('\n');
  return [vendor, host, org, name, version, traits, code, label].join('\n');
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

/** Adds the sums of every slot. */
export function addAll(sums: SlotSums, more: SlotSums): void {
  for (const [slot, each] of more) addSums(sums, slot, each);
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
  const words = [
    ...new Set([...split.values()].flatMap((of) => of.slice(0, 3) as string[])),
  ].sort();
  const places = new Map(words.map((word, i) => [word, i]));
  const packer = new Packer();
  for (const { part, slot, sums } of entries) {
    if (parts) packer.add(part);
    for (const of of split.get(slot) ?? []) {
      packer.add(typeof of === 'number' ? of : (places.get(of) ?? 0));
    }
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
  traits: number,
  calls: number,
  costMicroUsd: number,
  callsWithCost: number,
) => void;

/** How many traits and hours there are. */
const TRAITS = UNDATED_STEP * 2;
const PARTS = 24;

/** The words of a row. Throws an `UnsoundRow` where it has no form that a row of counts has. */
export function soundWords({ start, words, packed }: PackedRow, parts: boolean): readonly string[] {
  const isSound =
    Number.isInteger(start) &&
    (!parts || start % (PARTS * HOUR) === 0) &&
    Array.isArray(words) &&
    packed instanceof Uint8Array &&
    words.every((word) => typeof word === 'string');
  if (!isSound) throw new UnsoundRow(parts ? 'hours' : 'days');
  return words;
}

/** Whether a word may stand for a place. */
function isPlace(word: string): boolean {
  return isVendor(word.slice(0, Math.max(0, word.indexOf('\n'))));
}

/**
 * Reads a packed row entry by entry, in its order; `parts` tells whether it keeps them. Throws an `UnsoundRow` as soon
 * as it shows that this is none.
 */
export function unpackRow(row: PackedRow, parts: boolean, take: TakeEntry): void {
  const places = soundWords(row, parts).map(isPlace);
  const numbers = new Unpacker(row.packed);
  const words = places.length;
  while (numbers.hasMore) {
    const part = parts ? numbers.next() : 0;
    const where = numbers.next();
    const agent = numbers.next();
    const why = numbers.next();
    const traits = numbers.next();
    const calls = numbers.next();
    const cost = numbers.next();
    const callsWithCost = numbers.next();
    if (
      places[where] !== true ||
      agent >= words ||
      why >= words ||
      traits >= TRAITS ||
      part >= PARTS ||
      callsWithCost > calls ||
      !Number.isSafeInteger(calls) ||
      !Number.isSafeInteger(cost) ||
      numbers.isPastEnd
    ) {
      throw new UnsoundRow(parts ? 'hours' : 'days');
    }
    take(part, where, agent, why, traits, calls, cost, callsWithCost);
  }
}

/** Whether a stored row is one of counts, as far as can be told from itself. */
export function isSoundRow(row: PackedRow, parts: boolean): boolean {
  try {
    unpackRow(row, parts, () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The entries of a packed row, in its order. */
export function entriesOf(row: PackedRow, parts: boolean): SlotEntry[] {
  const entries: SlotEntry[] = [];
  const word = (place: number): string => row.words[place] ?? '';
  unpackRow(row, parts, (part, where, agent, why, traits, ...sums) => {
    const slot = slotOfWords(word(where), word(agent), word(why), traits);
    entries.push({ part, slot, sums });
  });
  return entries;
}

/** What the word for where calls were made says. */
export function placeIn(where: string): Pick<Kind, 'vendor' | 'host' | 'org'> {
  const [vendor = '', host = '', org] = where.split('\n');
  return { vendor: vendor as VendorId, host, ...(org !== undefined && { org }) };
}

/** What the word for whose calls they were says: an assistant and its version. */
export function agentIn(word: string): Pick<Kind, 'agent' | 'agentVersion'> {
  const [agent = '', agentVersion] = word.split('\n');
  return {
    ...(agent !== '' && { agent }),
    ...(agentVersion !== undefined && { agentVersion }),
  };
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
  const words = soundWords(row, parts);
  const places = words.map(placeIn);
  const agents = words.map(agentIn);
  const reasons = words.map(reasonIn);
  unpackRow(row, parts, (part, where, who, why, traits, calls, cost, callsWithCost) => {
    const place = places[where];
    const reason = reasons[why];
    if (place === undefined || reason === undefined) return;
    tallies.push({
      start: startOf(part),
      ...place,
      ...reason,
      ...agents[who],
      ...traitsIn(traits),
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
