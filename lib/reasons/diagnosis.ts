import type {
  Charged,
  KnownOwner,
  Owner,
  Retry,
  Severity,
  Stage,
  Verdict,
} from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';

/**
 * How sure a diagnosis is. `exact`: the code is in the catalog · `derived`: not in the catalog, read by
 * its grammar · `narrowed`: a cut-off label that several codes match · `unknown`: nothing is known.
 */
export type Certainty = 'exact' | 'derived' | 'narrowed' | 'unknown';

/** A place to read on or to look for an incident. `url` is always https. */
export interface Link {
  readonly kind: 'document' | 'status' | 'runbook';
  readonly text: string;
  readonly url: string;
}

/** Somebody who may be at fault where the evidence does not single out one. */
export interface Suspect {
  readonly owner: Owner;
  readonly party?: string;
  /** How to tell that it was this one, in one sentence. */
  readonly tell: string;
}

/** Everything Hangtag can say of one reason. All texts are plain English sentences, never markup. */
export interface Diagnosis {
  readonly vendor: VendorId;
  /** The vendor's exact string; only where certainty is `exact` or `derived`. */
  readonly code?: string;
  readonly owner: Owner;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** The named provider, carrier or vendor at fault (or involved), as a reader knows it: "Deepgram". */
  readonly party?: string;
  readonly verdict: Verdict;
  readonly stage?: Stage;
  /** `LLM`, `voice`, `transcriber`, `telephony`, … as a reader knows it. */
  readonly component?: string;
  /** A short name for lists and charts, at most about 45 characters: "Deepgram transcriber network error". */
  readonly title: string;
  /** What happened, in one plain sentence. */
  readonly meaning: string;
  /** Why, most likely first. */
  readonly causes: readonly string[];
  /** What to do, in order; each a concrete step. */
  readonly steps: readonly string[];
  readonly charged: Charged;
  readonly retry: Retry;
  /** What settles it, or what tells two look-alikes apart. */
  readonly evidence?: string;
  readonly links: readonly Link[];
  /** For owner `unclear`: who it may be. Empty otherwise. */
  readonly suspects: readonly Suspect[];
  /** For certainty `narrowed`: every code that the cut-off label matches. Empty otherwise. */
  readonly candidates: readonly string[];
  /** The code that replaced this one, where the vendor renamed it. */
  readonly successor?: string;
  /** Where a team's own override decided, its note. */
  readonly note?: string;
}

/** What the user has told Hangtag that changes a diagnosis. Plain data; nothing global. */
export interface ReasonSettings {
  /** Provider id → whether calls use the user's own key there. Absent: not answered. */
  readonly ownKeys: Readonly<Record<string, boolean>>;
  /** Team overrides, first match wins; already validated. */
  readonly overrides: readonly Override[];
}

/** One rule of a team's own knowledge, applied over the catalog. */
export interface Override {
  readonly vendor?: VendorId;
  /** An exact code, or a pattern in which `*` stands for any characters. */
  readonly match: string;
  readonly owner?: KnownOwner;
  readonly note?: string;
  /** https address of the team's runbook. */
  readonly runbook?: string;
}

/** Settings of someone who has told nothing. */
export const NO_SETTINGS: ReasonSettings = { ownKeys: {}, overrides: [] };

/** What a label on a page stands for. */
export type Resolution =
  | { readonly kind: 'code'; readonly code: string; readonly certainty: 'exact' | 'derived' }
  | { readonly kind: 'candidates'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' };
