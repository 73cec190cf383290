import type { Loose } from '../../calls/checks.ts';
import { isWithoutZone, timeIn } from './cell-times.ts';
import type { TimeTrouble } from './claim.ts';

/** A time of an API's object. */
interface ApiTime {
  /** ms since 1970, whole. */
  readonly ms: number;
  /** Whether it stands for the same moment everywhere, as the vendors write it. */
  readonly hasZone: boolean;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The moment of a time in an API's object, as the vendors write it (ISO 8601 in UTC, ms since 1970) or as a database
 * has written it anew: `2026-11-19 03:00:36+00`, s since 1970, no zone at all, which is the reader's then. Undefined
 * where there is none; why it cannot be used where it cannot.
 */
export function apiTimeOf(value: unknown): ApiTime | TimeTrouble | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return 'noStart';
  const text = String(value);
  if (ISO.test(text)) {
    const ms = Date.parse(text);
    return Number.isFinite(ms) ? { ms: Math.floor(ms), hasZone: true } : 'noStart';
  }
  const time = timeIn(text, { locales: [] });
  return typeof time === 'string'
    ? time
    : { ms: Math.floor(time.ms), hasZone: !isWithoutZone(text) };
}

/** Names of the times in the objects of either API. */
const API_TIMES = [
  'startedAt',
  'createdAt',
  'endedAt',
  'start_timestamp',
  'end_timestamp',
] as const;

/** The times that a call of an API has, by their names, as far as they can be read. */
export interface ApiTimes {
  /** ms since 1970; undefined where the call has no such time, or none that can be read. */
  of(name: (typeof API_TIMES)[number]): number | undefined;
  /** Why none of them can be used, where the call has some. */
  readonly trouble: TimeTrouble | undefined;
  /** Whether each of them could be read, and stands for the same moment everywhere. */
  readonly areSure: boolean;
}

/** Reads the times of a call of either API. */
export function apiTimesOf(call: Loose): ApiTimes {
  const times = new Map(API_TIMES.map((name) => [name, apiTimeOf(call[name])]));
  const there = [...times.values()].filter((time) => time !== undefined);
  const isRead = there.some((time) => typeof time === 'object');
  return {
    of(name) {
      const time = times.get(name);
      return typeof time === 'object' ? time.ms : undefined;
    },
    trouble: isRead ? undefined : there.find((time) => typeof time === 'string'),
    areSure: there.every((time) => typeof time === 'object' && time.hasZone),
  };
}

/** Whether a call of an API has times that name no zone: somebody has to say which they are in. */
export function lacksZone(call: Loose): boolean {
  return API_TIMES.some((name) => {
    const time = apiTimeOf(call[name]);
    return typeof time === 'object' && !time.hasZone;
  });
}
