/** Why the history cannot be written or read just now. */
export type HealthState =
  /** All is well. */
  | 'ok'
  /** The disk, or the browser's share of it, is full: new calls are not kept. */
  | 'full'
  /** An older version of Hangtag in another tab holds the history. */
  | 'blocked'
  /** A newer version of Hangtag has written the history. */
  | 'newer'
  /** The browser lets Hangtag keep nothing. */
  | 'denied'
  /** The browser cannot read its own files of the history. */
  | 'damaged'
  /** It cannot be read or written for a reason that is none of these. */
  | 'closed';

/** Things that happen once, and are shown until the user has read of them. */
export const HAPPENED = [
  /** The browser deleted the history; recording has started afresh. */
  'lost',
  /** More calls came at once than a dashboard can have; not all of them were kept. */
  'flood',
  /** Nothing of what came last was kept, because of its dates. Over as soon as something is kept. */
  'refused',
  /** Rows of the history could not be read, and were set aside. */
  'aside',
  /** An update removed rows that were no calls, such as campaigns and test runs. */
  'cleaned',
] as const;

/** One of the things that happen once. */
export type Happened = (typeof HAPPENED)[number];

/** How the history fares. */
export interface Health {
  readonly state: HealthState;
  /** ms since 1970 of when this state began; absent for `ok`. */
  readonly since?: number;
  /** ms since 1970 of the last write that succeeded, where there was one. */
  readonly lastWrite?: number;
  /** What the user has not read of yet, in any state; absent if there is nothing. */
  readonly happened?: readonly Happened[];
}
