import type { Owner } from '../catalog/terms.ts';
import type { ReasonSettings, TaughtLabel } from '../reasons/diagnosis.ts';
import type { NamedClient } from '../trends/clients.ts';
import type { Dashboard } from '../vendors/vendor.ts';

/** What a taught column holds where it is not the reason: what tells one call from others. */
export type TaughtKind = 'callId' | 'start' | 'ended';

/** A column, or the label of a value, that the user taught: of reasons, unless it says otherwise. */
export interface TaughtColumn {
  /** Host name of the dashboard, without scheme. */
  readonly host: string;
  /** What its header, or the label beside the value, says. */
  readonly header: string;
  readonly kind?: TaughtKind | undefined;
}

/** A change that the user made to what calls do, marked so that before and after can be compared. */
export interface MarkedChange {
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
  /** The assistant that was changed; absent for all. */
  readonly agent?: string | undefined;
}

/**
 * Everything the user can set. Kept in `storage.local` under one key each. Names are keys of stores and back-ups on
 * users' disks, so two stay where the words have changed: `overrides` are the rules of the team, `quietAlarm` is whether
 * there are alerts.
 */
export interface Settings extends ReasonSettings {
  /** Whether sightings are written to the history. */
  readonly recording: boolean;
  /** Whether the dashboard's own API answers are read for exact codes. */
  readonly watchCallRecords: boolean;
  /** How much of a badge is shown. */
  readonly density: 'full' | 'compact' | 'faults';
  /** Owners whose badges are not shown; their calls are counted all the same. */
  readonly hiddenOwners: readonly Owner[];
  /** Days that single calls are kept. */
  readonly retentionDays: number;
  /** Whether notifications tell of each new episode, and of each party whose faults clearly rise. */
  readonly quietAlarm: boolean;
  /** Hosts beside the vendors' own. What the browser allows there is another matter. */
  readonly hosts: readonly Dashboard[];
  readonly taught: readonly TaughtColumn[];
  /** What labels mean that the user taught, each for one host. */
  readonly labels: readonly TaughtLabel[];
  /** Clients that the user has named: see `Clients`. */
  readonly clients: readonly NamedClient[];
  readonly changes: readonly MarkedChange[];
}

/** The settings that the scripts on a page go by from the start; labels come later, see `taught-labels.ts`. */
export type PageSettings = Omit<
  Settings,
  'labels' | 'retentionDays' | 'quietAlarm' | 'clients' | 'changes'
>;

/** What a fresh installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  ownKeys: {},
  overrides: [],
  recording: true,
  watchCallRecords: true,
  density: 'full',
  hiddenOwners: [],
  retentionDays: 180,
  quietAlarm: false,
  hosts: [],
  taught: [],
  labels: [],
  clients: [],
  changes: [],
};
