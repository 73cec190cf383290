/** Why the history cannot be written or read just now, or what happened to it. */
export type HealthState =
  /** All is well. */
  | 'ok'
  /** The disk, or the browser's share of it, is full: new calls are not kept. */
  | 'full'
  /** An older version of Hangtag in another tab holds the history. */
  | 'blocked'
  /** The history cannot be opened: storage switched off, damaged, or written by a newer version. */
  | 'closed'
  /** The browser deleted the history; recording has started afresh. */
  | 'lost'
  /** More calls came at once than a dashboard can have; not all of them were kept. */
  | 'flood'
  /** An update removed rows that were no calls, such as campaigns and test runs. */
  | 'cleaned';

/** What happened once, and stays until the user has read of it. */
export const HAPPENED = ['lost', 'flood', 'cleaned'] as const satisfies readonly HealthState[];

/** A state that is over. */
export type Happened = (typeof HAPPENED)[number];

/** How the history fares. */
export interface Health {
  readonly state: HealthState;
  /** ms since 1970 of when this state began; absent for `ok`. */
  readonly since?: number;
  /** ms since 1970 of the last write that succeeded, where there was one. */
  readonly lastWrite?: number;
}
