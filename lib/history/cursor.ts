import { defined } from '../calls/defined.ts';
import type { Call } from '../calls/sighting.ts';

/** Where the list of calls goes on: after the last call that was shown. */
export type Cursor = Pick<Call, 'startedAt' | 'key' | 'costUsd' | 'durationSec'>;

/** In what order calls are listed. Calls without a cost or duration come last in either direction. */
export type CallOrder = (typeof CALL_ORDERS)[number];

/** Every order of calls. */
export const CALL_ORDERS = [
  'newest',
  'oldest',
  'dearest',
  'cheapest',
  'longest',
  'shortest',
] as const;

/** Newest first, and by key where two started at once, so that pages never overlap. */
export function newestFirst(one: Cursor, other: Cursor): number {
  return (
    other.startedAt - one.startedAt || (one.key < other.key ? 1 : one.key > other.key ? -1 : 0)
  );
}

/** Largest first; what is not known last. */
function largestFirst(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return other - one;
}

function smallestFirst(one: number | undefined, other: number | undefined): number {
  return one === undefined || other === undefined
    ? largestFirst(one, other)
    : largestFirst(other, one);
}

const BY: Readonly<Record<CallOrder, (one: Cursor, other: Cursor) => number>> = {
  newest: newestFirst,
  oldest: (one, other) => newestFirst(other, one),
  dearest: (one, other) => largestFirst(one.costUsd, other.costUsd) || newestFirst(one, other),
  cheapest: (one, other) => smallestFirst(one.costUsd, other.costUsd) || newestFirst(one, other),
  longest: (one, other) =>
    largestFirst(one.durationSec, other.durationSec) || newestFirst(one, other),
  shortest: (one, other) =>
    smallestFirst(one.durationSec, other.durationSec) || newestFirst(one, other),
};

/** Compares two calls in an order, so that no two are equal. */
export function inOrder(order: CallOrder): (one: Cursor, other: Cursor) => number {
  return BY[order];
}

/** Where the list goes on after a call. */
export function cursorOf({ startedAt, key, costUsd, durationSec }: Cursor): Cursor {
  return defined<Cursor>({ startedAt, key, costUsd, durationSec });
}

/** Whether a call comes after a cursor; without one, all do. */
export function isAfter(
  call: Cursor,
  cursor: Cursor | undefined,
  order: CallOrder = 'newest',
): boolean {
  return cursor === undefined || BY[order](call, cursor) > 0;
}
