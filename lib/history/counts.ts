import { MICRO } from '../calls/cost-sum.ts';
import type { Tally } from '../trends/report.ts';
import { slotsOf, packRow, validWords, unpackRow, type PackedRow } from './packed-row.ts';
import { agentIn, countedSlots, whereIn, reasonIn, traitsIn, type SlotSums } from './slots.ts';

/** The counts of one local day, from its midnight; seven numbers a slot: three words, traits and three sums. */
export interface CountsRow extends PackedRow {
  /** Counts of calls that were removed and may come again: see `removed-counts.ts`. */
  readonly removed?: Pick<PackedRow, 'words' | 'packed'>;
}

/** Reads a day's row into sums. */
export function readRow(row: CountsRow): SlotSums {
  return new Map(slotsOf(row, false).map(({ slot, sums }) => [slot, [...sums]]));
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
  // Many tallies have the same words, so their meaning is read once.
  const words = validWords(row, parts);
  const places = words.map(whereIn);
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
