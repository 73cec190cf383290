import type { Owner } from '../catalog/terms.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { Channel } from '../calls/sighting.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** Some calls of one kind that fell into one bucket of time: what the daily (and hourly) counts hold. */
export interface Tally {
  /** Start of the bucket, ms since 1970: local midnight for a day, the full hour for an hour. */
  readonly start: number;
  readonly vendor: VendorId;
  readonly host: string;
  /** The organisation's id, where the calls name one. */
  readonly org?: string;
  readonly agent?: string;
  /** The assistant's version, where a record has it. */
  readonly agentVersion?: string;
  readonly channel?: Channel;
  readonly code?: string;
  readonly label: string;
  /** Whether the calls were in a fair list; absent where that cannot be told. */
  readonly fair?: boolean;
  /** Whether only the moment of looking dates them: they are in no rate by day. */
  readonly undated?: boolean;
  readonly calls: number;
  /** Sum over the calls whose cost is known, in USD. */
  readonly costUsd: number;
  readonly callsWithCost: number;
}

/** A half-open span of time, ms since 1970, and the size of its buckets. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly bucket: 'hour' | 'day';
}

/** What a change between two periods amounts to, once chance is ruled out (or not). */
export type ChangeKind = 'new' | 'rising' | 'falling' | 'gone' | 'same' | 'too-few';

/** A change with how sure it is. */
export interface Change {
  readonly kind: ChangeKind;
  /** Probability of such a difference by chance, corrected for looking at many groups at once; 0…1. */
  readonly p: number;
}

/** `calls` of `of` calls looked at. */
export interface Share {
  readonly calls: number;
  readonly of: number;
  readonly costUsd: number;
  readonly callsWithCost: number;
}

/** One line of a comparison: this period against the one before. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly owner: Owner;
  readonly now: Share;
  readonly before: Share;
  readonly change: Change;
}

/** A group of calls with one and the same reason. */
export interface ReasonGroup extends Group {
  readonly vendor: VendorId;
  readonly diagnosis: Diagnosis;
  /** Calls in each bucket of this period, oldest first; as long as `TrendReport.buckets`. */
  readonly series: readonly number[];
}

/** One bar of the chart. */
export interface Bucket {
  readonly start: number;
  readonly calls: number;
  readonly byOwner: Readonly<Record<Owner, number>>;
}

/** What of a comparison is looked at; absent fields mean all. */
export interface TrendFilter {
  readonly vendor?: VendorId;
  readonly host?: string;
  readonly agent?: string;
}

/** Everything that popup and history page show of a period and the one before. */
export interface TrendReport {
  readonly period: Period;
  readonly previous: Period;
  readonly filter: TrendFilter;
  /** Faulty calls of all calls. */
  readonly faults: { readonly now: Share; readonly before: Share; readonly change: Change };
  readonly buckets: readonly Bucket[];
  /** Most certain change first, then most calls. */
  readonly reasons: readonly ReasonGroup[];
  /** How many reasons there are, where only some are given. */
  readonly reasonCount?: number;
  readonly owners: readonly Group[];
  readonly parties: readonly Group[];
  readonly vendors: readonly Group[];
  readonly hosts: readonly Group[];
  readonly agents: readonly Group[];
  /** Buckets of the period in which at least one call was seen, of all its buckets up to now. */
  readonly coverage: { readonly seen: number; readonly of: number };
}
