import type { Call } from '../calls/sighting.ts';

/** A place in the list of calls: the last call that was shown. */
export type Cursor = Pick<Call, 'startedAt' | 'key'>;

/** Newest first, and by key where two started at once, so that pages never overlap. */
export function newestFirst(one: Cursor, other: Cursor): number {
  return (
    other.startedAt - one.startedAt || (one.key < other.key ? 1 : one.key > other.key ? -1 : 0)
  );
}

/** Whether a call comes after a place in the list; without a place, all do. */
export function isAfter(call: Cursor, place: Cursor | undefined): boolean {
  return place === undefined || newestFirst(call, place) > 0;
}
