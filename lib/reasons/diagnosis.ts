import type { When } from '../catalog/schema.ts';
import type { Source } from '../catalog/sources.ts';
import type {
  Charged,
  Component,
  Frequency,
  KnownOwner,
  Outcome,
  Owner,
  Retry,
  Severity,
  SingleOwner,
  Stage,
  Verdict,
} from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';

/**
 * How sure a diagnosis is. `exact`: the code is in the catalog · `derived`: not in the catalog, read by
 * its grammar · `narrowed`: a cut-off label that several codes match · `unknown`: nothing is known.
 */
export type Certainty = 'exact' | 'derived' | 'narrowed' | 'unknown';

/** A page to read on, to look for an incident or to change a setting. `url` is always https. */
export interface Link {
  readonly kind: 'document' | 'status' | 'settings' | 'runbook';
  readonly text: string;
  readonly url: string;
}

/** What must be so of a call for a statement to fit; see `forCall`. */
export type CallCondition = Pick<
  When,
  'direction' | 'medium' | 'durationSec' | 'atMostSec' | 'everyCallFails'
>;

/** Plain English, never markup, and what it rests on. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly when?: CallCondition;
}

/** Why it happened. */
export interface Cause extends Statement {
  readonly common?: Frequency;
}

/** Something to do. */
export interface Step extends Statement {
  /** The page on which it is done. */
  readonly link?: Link;
  /** JSON to copy, laid out. */
  readonly snippet?: string;
}

/** What to do, in the order in which an operator needs it. */
export interface Steps {
  /** Get calls running again. */
  readonly run: readonly Step[];
  /** Find the cause. */
  readonly find: readonly Step[];
  /** Claim or report. */
  readonly report: readonly Step[];
}

/** Somebody who may be at fault where the evidence does not single out one. */
export interface Suspect {
  readonly owner: SingleOwner;
  readonly party?: string;
  /** Whether it is the likelier one. */
  readonly likelier?: true;
  /** Of a cut-off label: how many of its codes may be theirs. */
  readonly codes?: number;
  /** How to tell that it was this one; absent without the catalog. */
  readonly tell?: Statement;
}

/** Whose fault one reason is, and how sure that is: what its badge shows. */
export interface Attribution {
  readonly vendor: VendorId;
  /** The vendor's exact string, wherever it is known, also of a reason that nobody has listed. */
  readonly code?: string;
  readonly owner: Owner;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** The named provider, carrier or vendor at fault (or involved), as a reader knows it: "Deepgram". */
  readonly party?: string;
  /** For owner `unclear`: who it may be, the likelier first. Empty otherwise. */
  readonly suspects: readonly Suspect[];
  /** For certainty `narrowed`: every code that the cut-off label matches. Empty otherwise. */
  readonly candidates: readonly string[];
  /** Whether the code is what the user said of this label, on this host. A call record says more. */
  readonly isTaught?: true;
  /** Whether a team's own rule names the owner. */
  readonly isRuled?: true;
}

/** What else is known of one reason without its texts. */
export interface Circumstances {
  readonly verdict: Verdict;
  /** What came of the call; absent where the code does not tell. */
  readonly outcome?: Outcome;
  readonly stage?: Stage;
  readonly component?: Component;
  /** A short name for lists and charts, at most about 45 characters: "Deepgram transcriber network error". */
  readonly title: string;
  readonly charged: Charged;
  readonly retry: Retry;
  /** The code that replaced this one, where the vendor renamed it. */
  readonly successor?: string;
  /** The provider that the code names; where the setting on keys decides the owner, it is asked for this one. */
  readonly provider?: string;
}

/** Everything Hangtag can say of one reason. What is marked with * takes the catalog and is empty without it. */
export interface Diagnosis extends Attribution, Circumstances {
  /** * What happened. */
  readonly meaning?: Statement;
  /** * Why, most likely first. */
  readonly causes: readonly Cause[];
  /** * What to do. */
  readonly steps: Steps;
  /** * How it is charged and where that is said. */
  readonly chargedBy?: { readonly text?: string; readonly sources: readonly Source[] };
  /** * What settles it, or what tells two look-alikes apart. */
  readonly evidence: readonly Statement[];
  /** * The first document is the one about this problem. */
  readonly links: readonly Link[];
  /** * When the vendor's lists first had it. */
  readonly since?: string;
  /** Where a team's own rule applies, its note. */
  readonly note?: string;
}

/** What a dashboard's label means, as the user said it. */
export interface TaughtLabel {
  /** Host name of the dashboard, without scheme. */
  readonly host: string;
  /** What the page shows, cut off where the page cuts it off. */
  readonly label: string;
  /** The vendor's code that it stands for. */
  readonly code: string;
}

/** What the user has told Hangtag that changes a diagnosis. Plain data; nothing global. */
export interface ReasonSettings {
  /** Provider id → whether calls use the user's own key there. Absent: not answered. */
  readonly ownKeys: Readonly<Record<string, boolean>>;
  /** The team's rules, first match wins; already validated. For the name see `Settings`. */
  readonly overrides: readonly Rule[];
  /** Labels that the user taught; already validated. */
  readonly labels?: readonly TaughtLabel[];
}

/** One rule of a team's own knowledge, applied over the catalog. */
export interface Rule {
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

/** No steps. */
export const NO_STEPS: Steps = { run: [], find: [], report: [] };

/** What a diagnosis has of texts and pages without the catalog: nothing. */
export const NO_TEXTS = { causes: [], steps: NO_STEPS, evidence: [], links: [] } as const;

/** All steps in the order in which they are done. */
export function allSteps({ run, find, report }: Steps): readonly Step[] {
  return [...run, ...find, ...report];
}

/** What a label on a page stands for. */
export type Resolution =
  | { readonly kind: 'code'; readonly code: string; readonly certainty: 'exact' | 'derived' }
  | { readonly kind: 'candidates'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' };
