import { HOUR, MINUTE } from './time.ts';

/**
 * How far what a page shows of a call may lie from what its record says, or another page shows, and still be of that
 * call. No vendor documents any of it: what pages round is seen on them, the rest is inferred where it stands.
 */

/** Zones differ by whole quarters of an hour, as the IANA time zone database has them, in minutes. */
export const ZONE_STEP = 15;
/** From UTC−12 to UTC+14, in minutes. */
const WIDEST_ZONES = (26 * HOUR) / MINUTE;
/** Pages show minutes, and some of them round. */
const MINUTE_ROUNDING = 1;
/** Seconds of ringing that a page may count to a call's duration, and the API not: inferred from how long phones ring. */
export const LONGEST_RINGING = 90;
/** Pages round costs to cents; in usd. */
export const CENT = 0.0101;
/** A call's cost may still change a little after its end: inferred. */
const COST_SHARE = 0.25;

/** Whether moments that are so many minutes apart may be one, written in different zones. */
export function mayBeZonesApart(minutes: number): boolean {
  const off = minutes % ZONE_STEP;
  return (
    minutes <= WIDEST_ZONES + MINUTE_ROUNDING &&
    (off <= MINUTE_ROUNDING || off >= ZONE_STEP - MINUTE_ROUNDING)
  );
}

/** Whether two costs may be one call's, in usd. */
export function mayBeOneCost(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(CENT, COST_SHARE * Math.max(one, other));
}
