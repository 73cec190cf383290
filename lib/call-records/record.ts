import * as v from 'valibot';
import { MOST_RECORDS } from './events.ts';

/** What is taken over of a call from the dashboard's own API answers. Everything else is dropped at once. */
export interface CallRecord {
  readonly id: string;
  /** The exact reason code. */
  readonly code: string;
  /** What the vendor says of the end in words. */
  readonly message?: string;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** ms since 1970. */
  readonly endedAt?: number;
  readonly costUsd?: number;
  /** Name or ID of the assistant. */
  readonly agent?: string;
}

const text = (most: number): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const moment = v.pipe(v.number(), v.minValue(Date.UTC(2015)), v.maxValue(Date.UTC(2100)));

const record = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,80}$/)),
  code: v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]{2,199}$/)),
  message: v.exactOptional(text(500)),
  startedAt: v.exactOptional(moment),
  endedAt: v.exactOptional(moment),
  costUsd: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1e6))),
  agent: v.exactOptional(text(200)),
});

/**
 * Reads the detail of a records event. It comes from the page's world, where anybody can forge it: what
 * is not exactly as it should be is left out. Never throws.
 */
export function parseRecords(detail: unknown): CallRecord[] {
  if (typeof detail !== 'string' || detail.length > 2_000_000) return [];
  let claimed: unknown;
  try {
    claimed = JSON.parse(detail);
  } catch {
    return [];
  }
  if (!Array.isArray(claimed)) return [];
  const found: CallRecord[] = [];
  for (const claim of claimed.slice(0, MOST_RECORDS)) {
    const parsed = v.safeParse(record, claim);
    if (parsed.success) found.push(parsed.output);
  }
  return found;
}
