import type { HistoryDb } from './database.ts';

/** What is known of the history as a whole. */
export interface Meta {
  /** Time zone by which the days are cut; undefined in a new history. */
  readonly zone?: string;
  /** ms since 1970: calls before it were removed for their age, and only their daily counts are left. */
  readonly purgedBefore: number;
}

/** The browser's time zone now. */
export function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Reads what is known of the history as a whole. */
export async function readMeta(db: HistoryDb): Promise<Meta> {
  const [zone, purgedBefore] = await db.meta.bulkGet(['zone', 'purgedBefore']);
  return {
    ...(typeof zone?.value === 'string' ? { zone: zone.value } : {}),
    purgedBefore: typeof purgedBefore?.value === 'number' ? purgedBefore.value : 0,
  };
}
