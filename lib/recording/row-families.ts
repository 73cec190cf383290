import { getOrAdd } from '../calls/get-or-add.ts';
import { datedAt } from '../calls/moment.ts';
import type { Sighting } from '../calls/sighting.ts';
import { MINUTE } from '../calls/time.ts';

/**
 * The rows of one list, together those that may be taken for one another: of one minute, and alike in the start of
 * their ID where they show one. Only where all of them are seen at once, each is a call of its own.
 */
export function rowFamilies(rows: readonly Sighting[]): Sighting[][] {
  const families = new Map<string, Sighting[]>();
  for (const row of rows) getOrAdd(families, familyOf(row), () => []).push(row);
  return [...families.values()];
}

/** What rows have in common that may be taken for one another, in one list and, by `list`, in no other. */
export function familyOf(sighting: Sighting): string {
  const { callId = '', list = '' } = sighting;
  const minute = Math.floor((datedAt(sighting) ?? 0) / MINUTE);
  return `${list} ${callId.slice(0, 8).toLowerCase()}@${minute}`;
}
