import type { VendorId } from '../vendors/vendor.ts';

/** Where a sighting was read from. */
type SightingSource = 'page' | 'record' | 'import';

/** Where a start time comes from: an API record, the page's own text, or only the moment it was seen. */
export type TimeSource = 'record' | 'page' | 'seen';

/** One reason seen for one call, as read from a page, a call record or an import. */
export interface Sighting {
  readonly vendor: VendorId;
  /** The dashboard's host name, without scheme. */
  readonly host: string;
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
  /** ms since 1970; absent where the page does not tell. */
  readonly startedAt?: number;
  readonly timeSource: TimeSource;
  /** ms since 1970. */
  readonly seenAt: number;
  readonly durationSec?: number;
  readonly costUsd?: number;
  /** Name or ID of the assistant. */
  readonly agent?: string;
}

/** One row of the history: a call is one row, however often it was seen. */
export interface Call {
  /** Identity: see `callKey`. */
  readonly key: string;
  readonly vendor: VendorId;
  readonly host: string;
  readonly callId?: string;
  readonly code?: string;
  readonly label: string;
  /** ms since 1970; where `timeSource` is `seen`, when the call was first seen. */
  readonly startedAt: number;
  /** ms since 1970 of when the reason was last seen, at its best certainty. */
  readonly seenAt: number;
  readonly timeSource: TimeSource;
  readonly durationSec?: number;
  readonly costUsd?: number;
  readonly agent?: string;
}
