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
  /** The organization's id, where the calls name one. */
  readonly org?: string;
  readonly agent?: string;
  /** The assistant's version, where a record has it. */
  readonly agentVersion?: string;
  readonly channel?: Channel;
  readonly code?: string;
  readonly label: string;
  /** Whether the calls were in a fair list; absent where that cannot be told. */
  readonly fair?: boolean;
  /** Whether only the moment at which they were seen is known; such calls are in no rate by day. */
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

/**
 * What a change between two periods amounts to, once chance is ruled out. `unsettled`: nothing can be said, and
 * nothing is.
 */
export type ChangeKind = 'new' | 'rising' | 'falling' | 'gone' | 'same' | 'unsettled';

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
  /** Whether its calls count towards the fault rate. */
  readonly isFault: boolean;
  /** Calls in each bucket of this period, oldest first; as long as `TrendReport.buckets`. */
  readonly series: readonly number[];
}

/** Faults of one assistant: those of one name with two clients are two. */
export interface AgentGroup extends Group {
  readonly agent: string;
  readonly client: string;
}

/** Faults of one client: see `Clients`. */
export interface ClientGroup extends Group {
  /** Title of the reason that most of its faults have. */
  readonly worst?: string;
}

/**
 * Faults of one version of an assistant in both periods together; `before` is the version before it, and
 * `change` compares the two.
 */
export interface VersionGroup extends Group {
  /** Start of the bucket in which it was first seen, ms since 1970; absent where that lies before the period. */
  readonly since?: number;
}

/** One bar of the chart. */
export interface Bucket {
  readonly start: number;
  /** Calls that are in the rate. */
  readonly calls: number;
  /** Faulty calls by owner. */
  readonly faults: Readonly<Record<Owner, number>>;
  /** The part of the bucket that fair lists covered, 0…1. A bucket without calls and with 0 was not seen. */
  readonly seen: number;
}

/** Which calls a comparison is about; absent fields mean all. */
export interface TrendFilter {
  readonly vendor?: VendorId;
  readonly host?: string;
  readonly agent?: string;
  /** See `Clients`. */
  readonly client?: string;
}

/**
 * Which calls a rate is over. `fair`: those of fair lists · `untold`: if there are none of these, those of lists whose
 * fairness is unknown.
 */
export type BasisKind = 'fair' | 'untold';

/**
 * Why nothing is said about the change of the fault rate. `nothing-before`: no call was seen before · `few`: fewer
 * calls than a comparison needs · `other-lists`: one period is known from fair lists, the other only from lists
 * whose fairness is unknown · `little-seen`: too little of the time was looked at.
 */
export type Obstacle = 'nothing-before' | 'few' | 'other-lists' | 'little-seen';

/** How much of a period was looked at. */
export interface Coverage {
  /** Hours that fair lists covered, summed over the organizations; absent where no list is known. */
  readonly hours?: number;
  /** Hours of the period until now, times the number of organizations. */
  readonly ofHours: number;
  /** How many organizations that is. */
  readonly orgs: number;
  /** Calls of the hours that were covered, where the lists said how many there are. */
  readonly total?: number;
  /** Buckets with calls, of all buckets until now. */
  readonly seen: number;
  readonly of: number;
}

/** Everything that popup and history page show of a period and the one before. */
export interface TrendReport {
  readonly period: Period;
  readonly previous: Period;
  readonly filter: TrendFilter;
  readonly basis: BasisKind;
  /** Faulty calls among the calls of the basis whose reason is known. */
  readonly faults: { readonly now: Share; readonly before: Share; readonly change: Change };
  /** Why nothing can be said about a change; absent if something can. */
  readonly obstacle?: Obstacle;
  /** Calls of the basis whose reason is not known; they are in no rate. */
  readonly unknown: Pick<Share, 'calls' | 'of'>;
  /** Calls that may have been nobody's fault; they count as known, and not as faults. */
  readonly unclear: number;
  /** Calls of the period that are in no rate. */
  readonly beside: {
    /** Calls only in lists that were not fair. */
    readonly unfair: number;
    /** Calls only in lists whose fairness is unknown; 0 unless the period has fair ones. */
    readonly untold: number;
    /** Calls of which only the moment at which they were seen is known. */
    readonly undated: number;
  };
  readonly buckets: readonly Bucket[];
  /** Most certain change first, then most calls. Reasons that are not known come last. */
  readonly reasons: readonly ReasonGroup[];
  /** How many reasons there are, where only some are given. */
  readonly reasonCount?: number;
  /** Faulty calls by owner. */
  readonly owners: readonly Group[];
  /** Faulty calls by owner and party: see `partyIdOf`. */
  readonly parties: readonly Group[];
  readonly clients: readonly ClientGroup[];
  readonly hosts: readonly Group[];
  readonly agents: readonly AgentGroup[];
  /** Versions of the assistant that is looked at, oldest first; empty where none is. */
  readonly versions: readonly VersionGroup[];
  readonly coverage: Coverage;
}

/** All calls of a report's period, in rates or not. */
export function callsIn({ unknown, beside }: Pick<TrendReport, 'unknown' | 'beside'>): number {
  return unknown.of + beside.unfair + beside.untold + beside.undated;
}
