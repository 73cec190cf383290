import { defined } from '../calls/defined.ts';
import type { Catalog } from './index.ts';
import { foldFamilies, type Families } from './families.ts';
import type { FailureKindId, FrameId, WrittenSuspect, VerdictOnly, When } from './schema.ts';
import type {
  Charged,
  Component,
  Outcome,
  Owner,
  ProviderComponent,
  Retry,
  Severity,
  SingleOwner,
  Stage,
} from './terms.ts';

/** Who may be at fault, without how to tell. */
export interface SuspectFacts {
  readonly owner: SingleOwner;
  readonly party?: string;
  readonly likelier?: true;
}

/** What is known of a reason or of a SIP status, without its texts. */
export interface ReasonFacts {
  readonly owner: Owner;
  readonly outcome?: Outcome;
  readonly stage?: Stage;
  readonly component?: Component;
  readonly party?: string;
  readonly severity?: Severity;
  readonly retry?: Retry;
  readonly charged?: Charged;
  readonly title?: string;
  readonly suspects?: readonly SuspectFacts[];
  readonly replaces?: readonly string[];
  readonly replacedBy?: string;
  readonly also?: readonly string[];
}

/** What is known of a provider's failure, without its texts. */
export interface FailureFacts {
  readonly kind: FailureKindId;
  readonly words?: string;
  readonly retry?: Retry;
  readonly also?: readonly string[];
}

/** What is known of a provider, without its pages. */
export interface ProviderFacts {
  readonly name: string;
  /** What it supplies; the first is meant where a code does not say. Empty where that is not known. */
  readonly components: readonly ProviderComponent[];
  /** Whose key can be in use, where only one can. */
  readonly key?: 'own' | 'vendor';
  /** Whether it is an endpoint that the user runs. */
  readonly isOwnEndpoint?: true;
  /** Whether it no longer serves anybody. */
  readonly isGone?: true;
  readonly also?: readonly string[];
}

/** The catalog without its texts: whose fault each reason is, and what else badges and reports need. */
export interface Facts {
  readonly reasons: Readonly<Record<'vapi' | 'retell', Readonly<Record<string, ReasonFacts>>>>;
  /** Vapi's listed codes of regular families, see `expandFamilies`. */
  readonly families: Families;
  readonly sip: Readonly<Record<string, ReasonFacts>>;
  readonly failures: Readonly<Record<string, FailureFacts>>;
  readonly kinds: Readonly<
    Record<
      FailureKindId,
      { readonly ofService?: true; readonly retry: Retry; readonly othersRetry?: Retry }
    >
  >;
  readonly frames: Readonly<
    Record<
      FrameId,
      {
        readonly charged?: { readonly is: Charged; readonly when?: When };
        readonly suspects?: readonly SuspectFacts[];
      }
    >
  >;
  readonly verdicts: Readonly<Record<'vapifault' | 'configfault', ReasonFacts>>;
  readonly providers: Readonly<Record<string, ProviderFacts>>;
}

/** Copies the named fields of an object, those that it has. */
export function pick<T extends object, K extends keyof T>(
  from: T,
  ...names: readonly K[]
): Pick<T, K> {
  const picked: Partial<T> = {};
  for (const name of names) if (from[name] !== undefined) picked[name] = from[name];
  return picked as Pick<T, K>;
}

/** A record with the same keys, each value made into another. */
export function mapped<K extends string, T, U>(
  record: Readonly<Record<K, T>>,
  to: (value: T) => U,
): Record<K, U> {
  const entries = Object.entries<T>(record).map(([key, value]) => [key, to(value)]);
  return Object.fromEntries(entries) as Record<K, U>;
}

function suspectFacts(suspects: readonly WrittenSuspect[]): SuspectFacts[] {
  return suspects.map((suspect) => pick(suspect, 'owner', 'party', 'likelier'));
}

/** What reasons, SIP statuses and bare verdicts have in common. */
type Written = VerdictOnly & Pick<ReasonFacts, 'replaces' | 'replacedBy' | 'also'>;

function reasonFacts(written: Written): ReasonFacts {
  const { charged, suspects } = written;
  return defined<ReasonFacts>({
    ...pick(written, 'owner', 'outcome', 'stage', 'component', 'party', 'severity', 'retry'),
    ...pick(written, 'title', 'replaces', 'replacedBy', 'also'),
    charged: charged?.is,
    suspects: suspects && suspectFacts(suspects),
  });
}

/**
 * Takes the texts out of a catalog. `familyCodes` are Vapi's listed codes without an object, which are read by
 * their grammar: a list that only facts need, so that cards go without it.
 */
export function reduce(catalog: Catalog, familyCodes: readonly string[]): Facts {
  const { vapi, retell } = catalog.reasons;
  return {
    reasons: { vapi: mapped(vapi, reasonFacts), retell: mapped(retell, reasonFacts) },
    families: foldFamilies(familyCodes, catalog.providers),
    sip: mapped(catalog.sip, reasonFacts),
    failures: mapped(catalog.failures, (failure) =>
      pick(failure, 'kind', 'words', 'retry', 'also'),
    ),
    kinds: mapped(catalog.kinds, (kind) => pick(kind, 'ofService', 'retry', 'othersRetry')),
    frames: mapped(catalog.frames, ({ charged, suspects }) =>
      defined<Facts['frames'][FrameId]>({
        charged: charged && pick(charged, 'is', 'when'),
        suspects: suspects && suspectFacts(suspects),
      }),
    ),
    verdicts: mapped(catalog.verdicts, reasonFacts),
    providers: mapped(catalog.providers, ({ key, deadSince, ...provider }) =>
      defined<ProviderFacts>({
        ...pick(provider, 'name', 'components', 'isOwnEndpoint', 'also'),
        key: key?.is,
        isGone: deadSince === undefined ? undefined : true,
      }),
    ),
  };
}
