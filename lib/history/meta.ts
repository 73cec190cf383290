import { isMoment } from '../calls/checks.ts';
import type { HistoryDb } from './database.ts';

/** What is known of the history as a whole. */
export interface Meta {
  /** Time zone by which the days are cut; undefined where nothing was ever recorded. */
  readonly zone?: string;
  /**
   * ms since 1970: calls before it were removed for their age, and only their daily counts are left. To
   * take one of them in again would count it twice.
   */
  readonly purgedBefore: number;
  /** A moment that has surely come, ms since 1970: see `known-time.ts`. Undefined where nothing is known yet. */
  readonly knownTime?: number;
}

/** Reads what is known of the history as a whole. */
export async function readMeta(db: HistoryDb): Promise<Meta> {
  const [zone, purgedBefore, knownTime] = await db.meta.bulkGet([
    'zone',
    'purgedBefore',
    'knownTime',
  ]);
  return {
    ...(typeof zone?.value === 'string' ? { zone: zone.value } : {}),
    purgedBefore: isMoment(purgedBefore?.value) ? purgedBefore.value : 0,
    ...(isMoment(knownTime?.value) ? { knownTime: knownTime.value } : {}),
  };
}
