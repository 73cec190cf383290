import type { VendorId } from '../vendors/vendor.ts';

/** Where a sighting was read from. */
type SightingSource = 'page' | 'record' | 'import';

/**
 * Where a call's time comes from: an API record (or a file that names the zone), the page's own text, or only the
 * moment it was seen. A call of which only that is known is in no rate by day.
 */
export type TimeSource = 'record' | 'page' | 'seen';

/** How the call was made: to a number of the user's, from one, or from a web page. */
export type Channel = 'inbound' | 'outbound' | 'web';

/** Every channel, in a fixed order: counts store its index. */
export const CHANNELS: readonly Channel[] = ['inbound', 'outbound', 'web'];

/** What of a call's time is known where its start is not. */
export type DatedBy = 'creation' | 'end';

/** What a record, a page or a file may tell of a call beside its identity, reason and time. */
export interface CallDetails {
  readonly durationSec?: number;
  readonly costUsd?: number;
  /** Name or ID of the assistant, else of the squad or workflow. */
  readonly agent?: string;
  /** The vendor account that the call belongs to. */
  readonly org?: string;
  /** The assistant's version: whatever text the vendor has for it. */
  readonly agentVersion?: string;
  readonly channel?: Channel;
  /**
   * Whether the call was in a list that was chosen without regard to how calls ended: `true`, or `false` where it
   * was only ever in others or seen alone; absent where that cannot be told.
   */
  readonly fair?: boolean;
}

/** Every detail, in a fixed order: the compiler holds the list to the type. */
export const CALL_DETAILS = /* @__PURE__ */ Object.keys({
  durationSec: 0,
  costUsd: 0,
  agent: 0,
  org: 0,
  agentVersion: 0,
  channel: 0,
  fair: 0,
} satisfies Record<keyof CallDetails, 0>) as readonly (keyof CallDetails)[];

/** One reason seen for one call, as read from a page, a call record or an import. */
export interface Sighting extends CallDetails {
  readonly vendor: VendorId;
  /** The dashboard's host name, without scheme. */
  readonly host: string;
  /** True where a file does not tell its dashboard: it stands under its vendor's first. */
  readonly hostAssumed?: boolean;
  readonly source: SightingSource;
  /** The call's whole ID, or the visible start of it where `callIdCut` is true. */
  readonly callId?: string;
  readonly callIdCut?: boolean;
  /** The visible end of a cut ID, where the page leaves out its middle: `1b2c` of `01a0...1b2c`. */
  readonly callIdTail?: string;
  /** The full code, only where it is known for certain. */
  readonly code?: string;
  /** What the page showed; for a record, the code itself. */
  readonly label: string;
  /** ms since 1970; absent where it is not known, as of a call that never started. */
  readonly startedAt?: number;
  /** ms since 1970. */
  readonly createdAt?: number;
  /** ms since 1970. */
  readonly endedAt?: number;
  /** Where the times come from; `seen` where there are none. */
  readonly timeSource: TimeSource;
  /** ms since 1970. */
  readonly seenAt: number;
  /**
   * Which of the lists on a page, in one message, the sighting is a row of: two rows of one list are two calls. Of
   * no meaning beyond the message, and never stored.
   */
  readonly list?: number;
}

/** One row of the history: a call is one row, however often it was seen. */
export interface Call extends CallDetails {
  /** Identity: see `call-key.ts`. */
  readonly key: string;
  readonly vendor: VendorId;
  readonly host: string;
  /** True where it is only known from files that do not tell their dashboard, as of a sighting. */
  readonly hostAssumed?: boolean;
  readonly callId?: string;
  /** Of an ID that is only known cut: what is shown of it after the ellipsis. */
  readonly callIdTail?: string;
  readonly code?: string;
  readonly label: string;
  /**
   * ms since 1970: the start, else the creation, else the end (`datedBy` says so); where `timeSource` is `seen`, when
   * the call was first seen.
   */
  readonly startedAt: number;
  /** What `startedAt` is where it is not the start. */
  readonly datedBy?: DatedBy;
  /** ms since 1970, where it is known beside the start: a page may show either. */
  readonly createdAt?: number;
  /** ms since 1970 of when the reason was last seen, at its best certainty. */
  readonly seenAt: number;
  readonly timeSource: TimeSource;
}
