import type { DatedBy } from './sighting.ts';

/** What may be known of when a call was, ms since 1970. */
export interface Moments {
  readonly startedAt?: number | undefined;
  readonly createdAt?: number | undefined;
  readonly endedAt?: number | undefined;
}

/** What a call is dated by: its start, else its creation, else its end; undefined where none is known. */
export function datedAt({ startedAt, createdAt, endedAt }: Moments): number | undefined {
  return startedAt ?? createdAt ?? endedAt;
}

/** What that is, where it is not the start; undefined also where none is known. */
export function datedBy({ startedAt, createdAt, endedAt }: Moments): DatedBy | undefined {
  if (startedAt !== undefined) return undefined;
  return createdAt !== undefined ? 'creation' : endedAt !== undefined ? 'end' : undefined;
}
