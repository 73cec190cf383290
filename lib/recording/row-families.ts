import { getOrAdd } from '../calls/get-or-add.ts';
import { datedAt } from '../calls/moment.ts';
import type { Sighting } from '../calls/sighting.ts';
import { minuteOf } from '../calls/time.ts';

/**
 * The rows of one list, grouped into those that may be taken for one another: of one minute, and with the same start of
 * their ID if they show one. Only rows that are seen at the same time are surely different calls.
 */
export function rowFamilies(rows: readonly Sighting[]): Sighting[][] {
  const families = new Map<string, Sighting[]>();
  for (const row of rows) getOrAdd(families, familyOf(row), () => []).push(row);
  return [...families.values()];
}

/** The same text for rows of one list that may be taken for one another; `list` keeps other lists apart. */
function familyOf(sighting: Sighting): string {
  const { callId = '', list = '' } = sighting;
  const minute = minuteOf(datedAt(sighting) ?? 0);
  return `${list} ${callId.slice(0, 8).toLowerCase()}@${minute}`;
}

/** Sightings as batches of at most so many; rows that may be taken for one another stay together where one can hold them. */
export function* batchesOf(
  sightings: readonly Sighting[],
  most: number,
): Generator<readonly Sighting[], void, undefined> {
  for (let from = 0, to = 0; from < sightings.length; from = to) {
    to = Math.min(from + most, sightings.length);
    const next = sightings[to];
    if (next !== undefined) {
      const cut = familyOf(next);
      let end = to;
      const isCut = (sighting: Sighting | undefined): boolean =>
        sighting !== undefined && familyOf(sighting) === cut;
      while (end > from && isCut(sightings[end - 1])) end -= 1;
      if (end > from) to = end;
    }
    yield sightings.slice(from, to);
  }
}
