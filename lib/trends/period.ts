import { DAY, HOUR, hourOf, midnight } from '../calls/time.ts';
import type { Period } from './report.ts';

/** Periods that end now. */
export const RECENT = ['24h', '7d', '30d', '90d'] as const;

/** A period that ends now, or a chosen span of whole local days (ms since 1970, `to` exclusive). */
export type PeriodSpec = (typeof RECENT)[number] | { readonly from: number; readonly to: number };

const DAYS: Readonly<Record<Exclude<(typeof RECENT)[number], '24h'>, number>> = {
  '7d': 7,
  '30d': 30,
  '90d': 90,
};

/** The same local time a day later: where the clock goes back that day, 25 hours. */
function dayLater(ms: number): number {
  const date = new Date(ms);
  return date.setDate(date.getDate() + 1);
}

/** Days between two local midnights; a day may have 23 to 25 hours. */
function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / DAY);
}

/**
 * A period and the one of equal length before it. The 24 hours end with the hour that has begun, the
 * days with today; a chosen span is widened to whole days, and to hours where it is a day or less.
 *
 * @param now ms since 1970
 */
export function periodsOf(spec: PeriodSpec, now: number): { period: Period; previous: Period } {
  if (spec === '24h') {
    const to = hourOf(now) + HOUR;
    return hours(to - DAY, to);
  }
  if (typeof spec === 'string') return days(midnight(now, 1 - DAYS[spec]), midnight(now, 1));
  if (spec.to <= dayLater(spec.from)) {
    const from = hourOf(spec.from);
    return hours(from, Math.max(from + HOUR, Math.ceil(spec.to / HOUR) * HOUR));
  }
  const from = midnight(spec.from);
  const end = midnight(spec.to);
  return days(from, end < spec.to ? midnight(spec.to, 1) : end);
}

function hours(from: number, to: number): { period: Period; previous: Period } {
  return {
    period: { from, to, bucket: 'hour' },
    previous: { from: from - (to - from), to: from, bucket: 'hour' },
  };
}

function days(from: number, to: number): { period: Period; previous: Period } {
  return {
    period: { from, to, bucket: 'day' },
    previous: { from: midnight(from, -daysBetween(from, to)), to: from, bucket: 'day' },
  };
}

/** Starts of all buckets of a period, oldest first. */
export function bucketsOf(period: Period): number[] {
  const starts: number[] = [];
  if (period.bucket === 'hour') {
    for (let start = period.from; start < period.to; start += HOUR) starts.push(start);
  } else {
    for (let start = period.from; start < period.to; start = midnight(start, 1)) starts.push(start);
  }
  return starts;
}

/** Whether a moment lies in a period. */
export function isWithin(ms: number, period: Period): boolean {
  return ms >= period.from && ms < period.to;
}
