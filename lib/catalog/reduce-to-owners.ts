import { mapped, pick, type Facts, type ProviderFacts, type ReasonFacts } from './reduce.ts';
import type { FailureKindId, FrameId } from './schema.ts';

/** Whose fault a reason or a SIP status is. */
export type ReasonOwner = Pick<
  ReasonFacts,
  'owner' | 'party' | 'severity' | 'suspects' | 'replaces' | 'also'
>;

/** What decides about a provider's failures whose fault they are. */
export interface ProviderOwner extends Pick<
  ProviderFacts,
  'name' | 'key' | 'isOwnEndpoint' | 'also'
> {
  /** What it supplies; always there of an endpoint that the user runs. */
  readonly components?: ProviderFacts['components'];
}

/** Those of the facts that tell whose fault a reason is. */
export interface OwnerFacts {
  readonly reasons: Readonly<Record<'vapi' | 'retell', Readonly<Record<string, ReasonOwner>>>>;
  readonly families: Facts['families'];
  readonly sip: Readonly<Record<string, ReasonOwner>>;
  readonly failures: Readonly<Record<string, Pick<Facts['failures'][string], 'kind' | 'also'>>>;
  readonly kinds: Readonly<Record<FailureKindId, Pick<Facts['kinds'][FailureKindId], 'ofService'>>>;
  readonly frames: Readonly<Record<FrameId, Pick<Facts['frames'][FrameId], 'suspects'>>>;
  readonly verdicts: Readonly<Record<'vapifault' | 'configfault', ReasonOwner>>;
  readonly providers: Readonly<Record<string, ProviderOwner>>;
}

function reasonOwner(facts: ReasonFacts): ReasonOwner {
  return pick(facts, 'owner', 'party', 'severity', 'suspects', 'replaces', 'also');
}

/** Leaves of the facts those that tell whose fault a reason is. */
export function ownersOf(facts: Facts): OwnerFacts {
  const { vapi, retell } = facts.reasons;
  return {
    reasons: { vapi: mapped(vapi, reasonOwner), retell: mapped(retell, reasonOwner) },
    families: facts.families,
    sip: mapped(facts.sip, reasonOwner),
    failures: mapped(facts.failures, (failure) => pick(failure, 'kind', 'also')),
    kinds: mapped(facts.kinds, (kind) => pick(kind, 'ofService')),
    frames: mapped(facts.frames, (frame) => pick(frame, 'suspects')),
    verdicts: mapped(facts.verdicts, reasonOwner),
    providers: mapped(facts.providers, (provider) =>
      provider.isOwnEndpoint === true
        ? pick(provider, 'name', 'isOwnEndpoint', 'also', 'components')
        : pick(provider, 'name', 'key', 'also'),
    ),
  };
}
