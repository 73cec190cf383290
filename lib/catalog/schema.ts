import type { VendorId } from '../vendors/vendor.ts';
import type { LinkId } from './links.ts';
import type { ProviderId } from './providers.ts';
import type { SourceId } from './sources.ts';
import type {
  Charged,
  Component,
  Frequency,
  KeyInUse,
  Outcome,
  Owner,
  Retry,
  Severity,
  SingleOwner,
  Stage,
  Verdict,
} from './terms.ts';

type OneOrMore<T> = T | readonly [T, ...T[]];

/** Where a statement is from. */
export type SourceRef = OneOrMore<SourceId>;

/**
 * When a statement or a step fits. Everything named must hold. What is not known of a call leaves nothing out,
 * but for `everyCallFails` and `durationSec`, which must be known to hold.
 */
export interface When {
  readonly owner?: OneOrMore<Owner>;
  readonly verdict?: OneOrMore<Verdict>;
  readonly component?: OneOrMore<Component>;
  readonly provider?: OneOrMore<ProviderId>;
  /** For which providers it does not hold. */
  readonly notProvider?: OneOrMore<ProviderId>;
  /** Whose dashboard shows the code, where vendors share a catalog. */
  readonly vendor?: VendorId;
  readonly kind?: OneOrMore<FailureKindId>;
  /**
   * Whose key was used, or that the user's was a role of a cloud account. While that is open, a step for either is kept,
   * and says for which it is.
   */
  readonly key?: OneOrMore<KeyInUse | 'role'>;
  readonly direction?: 'inbound' | 'outbound';
  /** The same of the leg that a SIP response is about, which in an inbound call can be an outbound one: its transfer's. */
  readonly leg?: 'inbound' | 'outbound';
  readonly medium?: 'phone' | 'web';
  /** How long the call took, in s: `from` inclusive, `below` exclusive. */
  readonly durationSec?: { readonly from?: number; readonly below?: number };
  /** Holds unless the call is known to have taken longer, in s. */
  readonly atMostSec?: number;
  /** Whether every call of this assistant since some moment failed so: that points to a setting. */
  readonly everyCallFails?: true;
}

/**
 * What texts may contain: `{P}` the provider · `{C}` what of it failed · `{V}` the vendor · `{K}` the key that was used · `{W}` the
 * failure's own words · `{X}` its status in brackets after a space, or nothing · `{S}` the SIP status · `{D}` the day on which the provider ended its service.
 */
interface Sourced {
  readonly text: string;
  /** Where it is from, if not from the object's `source`. */
  readonly source?: SourceRef;
  readonly when?: When;
}

/** One or more sentences, plain English, never markup; a bare text has the source of its object. */
export type WrittenStatement = string | Sourced;

/** Why it happened. */
export type WrittenCause = string | (Sourced & { readonly common?: Frequency });

/** JSON to copy. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A page of whichever provider or vendor the reason is about. */
export type OwnPage = 'provider-status' | 'provider-console' | 'vendor-status';

/** Something to do: names place, field and number. */
export type WrittenStep =
  | string
  | (Sourced & {
      /**
       * The settings page, status page or section where it is done. A step that leads to somebody's status page
       * is left out where none is known; any other stays without the link.
       */
      readonly link?: LinkId | OwnPage;
      /** Where the setting is JSON: what to copy. */
      readonly snippet?: Json;
    });

/** What to do, in the order in which an operator needs it. */
export interface WrittenSteps {
  /** Get calls running again. */
  readonly run?: readonly WrittenStep[];
  /** Find the cause. */
  readonly find?: readonly WrittenStep[];
  /** Claim or report. */
  readonly report?: readonly WrittenStep[];
}

/** Somebody who may be at fault where the evidence does not single out one. */
export interface WrittenSuspect {
  readonly owner: SingleOwner;
  /** The carrier or provider, as a reader knows it. */
  readonly party?: string;
  /** How to tell that it was this one. */
  readonly tell: WrittenStatement;
  /** Whether it is the likelier one. */
  readonly likelier?: true;
}

/** Whether it is charged, and where that is said. */
export interface ChargedBy {
  readonly is: Exclude<Charged, 'not-stated'>;
  readonly source: SourceRef;
  /** How it is charged, in a sentence. */
  readonly text?: string;
}

/** What is said of a reason beside its facts. */
interface Advice {
  /** Where every statement without a source of its own is from. */
  readonly source: SourceRef;
  /** Most likely first. */
  readonly causes?: readonly WrittenCause[];
  readonly steps?: WrittenSteps;
  /** What settles it, or what tells two look-alikes apart. */
  readonly evidence?: WrittenStatement | readonly WrittenStatement[];
  /** Pages to read on, in order; the first document is the one about this problem. */
  readonly links?: readonly LinkId[];
}

interface Facts {
  readonly outcome?: Outcome;
  /** Where the code itself does not begin with it. */
  readonly stage?: Stage;
  readonly component?: Component;
  /** The named carrier or endpoint, as a reader knows it: `Twilio`, `your custom LLM`. */
  readonly party?: string;
  /** Where it does not follow from the owner. */
  readonly severity?: Severity;
  /** By default `no` where nobody is at fault, else `after-fix`. */
  readonly retry?: Retry;
  readonly charged?: ChargedBy;
  /** At most 50 characters, where the words of the code will not do. */
  readonly title?: string;
}

/** An owner; the owner `unclear` names who it may be, the likelier first. */
type Owned =
  | { readonly owner: SingleOwner; readonly suspects?: undefined }
  | {
      readonly owner: 'unclear';
      readonly suspects: readonly [WrittenSuspect, WrittenSuspect, ...WrittenSuspect[]];
    };

/** Everything that is known of one reason code. */
export type Reason = Advice &
  Facts &
  Owned & {
    /** What happened, in one plain sentence. */
    readonly meaning: WrittenStatement;
    /** Older spellings that say the same. */
    readonly replaces?: readonly string[];
    /** The code that replaced this one, where both are described. */
    readonly replacedBy?: string;
    /** When the vendor's lists first had it, `YYYY-MM-DD` or as far as known. */
    readonly since?: string;
  };

/** Reason codes, each with what is known of it. */
export type Reasons = Readonly<Record<string, Reason>>;

/**
 * What a SIP status says. The key is a status (`486`), a status with words that the code must contain
 * (`603-network-blocked`), or a class (`4xx`) for statuses that have no object.
 */
export type SipStatus = Advice &
  Facts &
  Owned & {
    readonly meaning: WrittenStatement;
    /** Other statuses that say the same. */
    readonly also?: readonly string[];
  };

/** SIP statuses, each with what it says. */
export type SipStatuses = Readonly<Record<string, SipStatus>>;

/** What kind of failure it is that a provider reports. */
export type FailureKindId =
  | 'content'
  | 'credentials'
  | 'plan'
  | 'quota'
  | 'rate'
  | 'failed'
  | 'server'
  | 'overload'
  | 'timeout'
  | 'network';

/** What every failure of a kind means, and what helps unless the failure has advice of its own. */
export interface FailureKind extends Advice {
  /** Whether it lies with the provider's service, whoever holds the key. */
  readonly ofService?: true;
  readonly meaning: WrittenStatement;
  /** Whether calling again helps where it is the user's to mend, and where it is not known whose. */
  readonly retry: Retry;
  /** The same where platform or provider have to mend it, if that differs. */
  readonly othersRetry?: Retry;
  /** What helps where the user runs the endpoint. */
  readonly ownEndpoint: WrittenSteps;
}

/** A failure that providers report; the key is the words that follow the provider in a code, `*` a component. */
export interface ProviderFailure extends Partial<Advice> {
  readonly kind: FailureKindId;
  /** Other words that mean the same. */
  readonly also?: readonly string[];
  /** How to say it, where the code's own words read badly. */
  readonly words?: string;
  /** What happened, where the kind's sentence does not fit. */
  readonly meaning?: WrittenStatement;
  readonly retry?: Retry;
}

/** Who it is that failed, by the code: what stands around the advice on a provider's failure. */
export type FrameId =
  'own-endpoint' | 'vapi' | 'vapifault' | 'providerfault' | 'configfault' | 'pipeline-error';

/** What is said of every failure of a provider in one frame. */
export interface Frame extends Pick<Advice, 'source' | 'evidence' | 'links'> {
  /** Steps before those of the failure, in each group. */
  readonly before?: WrittenSteps;
  /** Steps after those of the failure, in each group. */
  readonly after?: WrittenSteps;
  /** Who it may be where the owner is unclear. */
  readonly suspects?: readonly [WrittenSuspect, WrittenSuspect, ...WrittenSuspect[]];
  readonly charged?: ChargedBy & { readonly when?: When };
}

/** What is said of a provider that only one key can be used with, by whose that is; the source is the provider's. */
export type KeyOnly = Readonly<
  Record<
    'own' | 'role' | 'vendor',
    Pick<Advice, 'causes' | 'steps'> & { readonly evidence: WrittenStatement }
  >
>;

/**
 * What is said of any failure of a provider that no longer serves anybody, or none but those with a `dedicated`
 * endpoint.
 */
export type Gone = Readonly<
  Record<
    'all' | 'dedicated',
    {
      readonly causes: readonly WrittenCause[];
      readonly run: readonly WrittenStep[];
      readonly find: readonly WrittenStep[];
    }
  >
>;

/** What follows where only the vendor's verdict is known; `{W}` are the words of the code after it. */
export type VerdictOnly = Advice & Facts & Owned & { readonly meaning: WrittenStatement };
