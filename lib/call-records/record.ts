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

const EARLIEST = Date.UTC(2015);
const LATEST = Date.UTC(2100);

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most;
const isBetween = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && value >= low && value <= high;
const isMoment = (value: unknown): boolean => isBetween(value, EARLIEST, LATEST);

/** What each field has to be; written by hand, since every page pays for a library. */
const IS_SOUND: { readonly [K in keyof CallRecord]-?: (value: unknown) => boolean } = {
  id: (value) => isText(value, 80) && /^[\w-]{8,}$/.test(value),
  code: (value) => isText(value, 200) && /^[A-Za-z][\w.-]{2,}$/.test(value),
  message: (value) => isText(value, 500),
  startedAt: isMoment,
  endedAt: isMoment,
  costUsd: (value) => isBetween(value, 0, 1e6),
  agent: (value) => isText(value, 200),
};

/** The known fields of a claim, or undefined where one is not sound or a call lacks what makes it one. */
function recordIn(claim: unknown): CallRecord | undefined {
  if (typeof claim !== 'object' || claim === null) return undefined;
  const record: Record<string, unknown> = {};
  for (const [field, isSound] of Object.entries(IS_SOUND)) {
    if (Object.hasOwn(claim, field)) {
      const value = (claim as Record<string, unknown>)[field];
      if (!isSound(value)) return undefined;
      record[field] = value;
    } else if (field === 'id' || field === 'code') {
      return undefined;
    }
  }
  return record as unknown as CallRecord;
}

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
    const record = recordIn(claim);
    if (record !== undefined) found.push(record);
  }
  return found;
}
