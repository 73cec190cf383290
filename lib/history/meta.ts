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
}

/** Whether a value is a moment that a date can have, ms since 1970. */
export function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}

/** Reads what is known of the history as a whole. */
export async function readMeta(db: HistoryDb): Promise<Meta> {
  const [zone, purgedBefore] = await db.meta.bulkGet(['zone', 'purgedBefore']);
  return {
    ...(typeof zone?.value === 'string' ? { zone: zone.value } : {}),
    purgedBefore: isMoment(purgedBefore?.value) ? purgedBefore.value : 0,
  };
}
