/** Lengths of time in ms. */
const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** 24 hours; a local day may have 23 or 25. */
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The minute in which a moment of ms since 1970 lies, in minutes since then. */
export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE);
}

/** The full hour (since 1970, so whatever the zone) in which a moment of ms since 1970 lies, ms since 1970. */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR) * HOUR;
}

/** The local midnight that begins a moment's day, or that of some days later; ms since 1970. */
export function midnight(ms: number, days = 0): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
