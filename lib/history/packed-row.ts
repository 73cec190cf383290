import { isVendor } from '../calls/checks.ts';
import { HOUR } from '../calls/time.ts';
import { Packer, Unpacker } from './packing.ts';
import { slotOfWords, TRAITS, slotTexts, type Sums } from './slots.ts';
import { InvalidRow } from './valid-call.ts';

/**
 * Counts of one time in one row: few rows are read and written much faster than many. Its texts are kept
 * once and its numbers packed, since browsers put values beyond 64 kB into files of their own.
 */
export interface PackedRow {
  /** ms since 1970. */
  readonly start: number;
  /** Texts that the slots are made of: see `slotTexts`. */
  readonly words: readonly string[];
  readonly packed: Uint8Array;
}

/** Sums of one slot, with the number of the part of the row's time that they belong to. */
export interface CountedSlot {
  readonly part: number;
  readonly slot: string;
  readonly sums: Readonly<Sums>;
}

/** Packs slots in the order given; `parts` tells whether their part is kept. */
export function packRow(
  start: number,
  slots: readonly CountedSlot[],
  parts: boolean,
): PackedRow | undefined {
  if (slots.length === 0) return undefined;
  const split = new Map(slots.map(({ slot }) => [slot, slotTexts(slot)]));
  const words = [
    ...new Set([...split.values()].flatMap((of) => of.slice(0, 3) as string[])),
  ].sort();
  const indices = new Map(words.map((word, i) => [word, i]));
  const packer = new Packer();
  for (const { part, slot, sums } of slots) {
    if (parts) packer.add(part);
    for (const of of split.get(slot) ?? []) {
      packer.add(typeof of === 'number' ? of : (indices.get(of) ?? 0));
    }
    for (const sum of sums) packer.add(Math.max(0, sum));
  }
  return { start, words, packed: packer.done() };
}

/** Takes a slot of a packed row: its part, the indices of its words among the row's, and its sums. */
export type TakeSlot = (
  part: number,
  where: number,
  agent: number,
  why: number,
  traits: number,
  calls: number,
  costMicroUsd: number,
  callsWithCost: number,
) => void;

/** Hours in a row that keeps them. */
const PARTS = 24;

/** The words of a row. Throws an `InvalidRow` where it has no form that a row of counts has. */
export function validWords({ start, words, packed }: PackedRow, parts: boolean): readonly string[] {
  const isValid =
    Number.isInteger(start) &&
    (!parts || start % (PARTS * HOUR) === 0) &&
    Array.isArray(words) &&
    packed instanceof Uint8Array &&
    words.every((word) => typeof word === 'string');
  if (!isValid) throw new InvalidRow(parts ? 'hours' : 'days');
  return words;
}

/** Whether a word may be the `where` of a slot. */
function isWhere(word: string): boolean {
  return isVendor(word.slice(0, Math.max(0, word.indexOf('\n'))));
}

/**
 * Reads a packed row slot by slot, in its order; `parts` tells whether it keeps them. Throws an `InvalidRow` as soon
 * as it shows that this is none.
 */
export function unpackRow(row: PackedRow, parts: boolean, take: TakeSlot): void {
  const wheres = validWords(row, parts).map(isWhere);
  const numbers = new Unpacker(row.packed);
  const words = wheres.length;
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
      wheres[where] !== true ||
      agent >= words ||
      why >= words ||
      traits >= TRAITS ||
      part >= PARTS ||
      callsWithCost > calls ||
      !Number.isSafeInteger(calls) ||
      !Number.isSafeInteger(cost) ||
      numbers.isPastEnd
    ) {
      throw new InvalidRow(parts ? 'hours' : 'days');
    }
    take(part, where, agent, why, traits, calls, cost, callsWithCost);
  }
}

/** Whether a stored row is one of counts, as far as can be told from itself. */
export function isValidRow(row: PackedRow, parts: boolean): boolean {
  try {
    unpackRow(row, parts, () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The slots of a packed row, in its order. */
export function slotsOf(row: PackedRow, parts: boolean): CountedSlot[] {
  const slots: CountedSlot[] = [];
  const word = (index: number): string => row.words[index] ?? '';
  unpackRow(row, parts, (part, where, agent, why, traits, ...sums) => {
    const slot = slotOfWords(word(where), word(agent), word(why), traits);
    slots.push({ part, slot, sums });
  });
  return slots;
}
