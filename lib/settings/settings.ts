import type { ReasonSettings } from '../reasons/diagnosis.ts';

/** Everything the user can set. Kept in `storage.local` under one key each. */
export interface Settings extends ReasonSettings {
  /** Whether sightings are written to the history. */
  readonly recording: boolean;
  /** Whether the dashboard's own API answers are read for exact codes. */
  readonly watchCallRecords: boolean;
  /** How much of a badge is shown. */
  readonly density: 'full' | 'compact' | 'faults';
  /** Days that single calls are kept. */
  readonly retentionDays: number;
  /** Whether a notification tells when a reason is certain to be rising. */
  readonly quietAlarm: boolean;
}

/** Longest that single calls may be kept, in days; daily counts are kept as long. */
export const MAX_RETENTION_DAYS = 730;

/** What a fresh installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  ownKeys: {},
  overrides: [],
  recording: true,
  watchCallRecords: true,
  density: 'full',
  retentionDays: 180,
  quietAlarm: false,
};
