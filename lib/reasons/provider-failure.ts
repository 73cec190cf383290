import { FACTS } from '../catalog/facts.ts';
import type { FailureKindId, FrameId, When } from '../catalog/schema.ts';
import type { KeyInUse, KnownOwner, Retry } from '../catalog/terms.ts';
import type { Basis } from './basis.ts';
import type { ReasonSettings } from './diagnosis.ts';
import { isOfService } from './failures.ts';
import { fits } from './fits.ts';
import type { ProviderCode } from './grammar.ts';
import { keyInUse } from './providers.ts';
import { outcomeAt } from './outcome.ts';
import { severityOf } from './severity.ts';
import { capital } from './texts.ts';

/** Whose fault a provider's failure is: by who runs it, the vendor's verdict, the key and the kind of failure. */
function ownerOf(
  { provider, verdict }: ProviderCode,
  kind: FailureKindId,
  key: KeyInUse,
): KnownOwner {
  if (provider.isOwnEndpoint) return 'you';
  if (verdict === 'configfault') return 'you';
  if (verdict === 'vapifault' || provider.id === 'vapi') return 'platform';
  if (verdict === 'providerfault' || isOfService(kind)) return 'provider';
  return key === 'open' ? 'unclear' : key === 'own' ? 'you' : 'platform';
}

function frameOf({ provider, verdict }: ProviderCode): FrameId {
  if (provider.isOwnEndpoint) return 'own-endpoint';
  if (provider.id === 'vapi' && verdict !== 'configfault') return 'vapi';
  return verdict === 'none' ? 'pipeline-error' : verdict;
}

function retryOf(
  parsed: ProviderCode,
  kind: FailureKindId,
  owner: KnownOwner,
  key: KeyInUse,
): Retry {
  const { provider, verdict } = parsed;
  if (provider.isOwnEndpoint || provider.isGone || verdict === 'configfault') return 'after-fix';
  const { retry, othersRetry = retry } = FACTS.kinds[kind];
  const isOthers = key !== 'own' && (owner === 'platform' || owner === 'provider');
  return parsed.failure?.facts?.retry ?? (isOthers ? othersRetry : retry);
}

/**
 * Whose key was used: by the provider's own facts, by the verdict vapifault, which speaks of Vapi's account, else by
 * the settings.
 */
function keyOf({ provider, verdict }: ProviderCode, settings: ReasonSettings): KeyInUse {
  const isVendors = verdict === 'vapifault' && provider.key === undefined;
  return isVendors ? 'vendor' : keyInUse(provider, settings);
}

/** What is found out about a provider's failure; `settings` answers whose key was used where that is open. */
export function readProviderCode(parsed: ProviderCode, settings: ReasonSettings): Basis {
  const { provider, verdict, component, stage = 'in-progress', failure, words } = parsed;
  const kind = failure?.kind ?? 'failed';
  const key = keyOf(parsed, settings);
  const owner = ownerOf(parsed, kind, key);
  const frame = frameOf(parsed);
  const { charged, suspects = [] } = FACTS.frames[frame];
  const when: When = charged?.when ?? {};
  const outcome = outcomeAt(stage);
  const said = provider.isOwnEndpoint ? words.replace(/^LLM |^voice |^transcriber /, '') : words;
  return {
    bare: {
      owner,
      severity: severityOf(owner),
      verdict,
      stage,
      ...(outcome !== undefined && { outcome }),
      ...(component !== undefined && { component }),
      party: owner === 'platform' ? 'Vapi' : provider.name,
      title: capital(`${provider.name} ${said}`),
      charged:
        charged !== undefined && fits(when, { owner, verdict, component, kind, key })
          ? charged.is
          : 'not-stated',
      retry: retryOf(parsed, kind, owner, key),
      suspects: owner === 'unclear' ? suspects : [],
      provider: provider.id,
    },
    texts: {
      of: 'provider',
      frame,
      kind,
      ...(failure?.key !== undefined && { failure: failure.key }),
    },
    names: { P: provider.name, W: words, X: / \(\d+\)$/.exec(words)?.[0] ?? '' },
    key: provider.isOwnEndpoint ? 'own' : key,
  };
}
