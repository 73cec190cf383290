import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { FailureKindId, FrameId } from '../catalog/schema.ts';
import type { KeyInUse, KnownOwner } from '../catalog/terms.ts';
import type { Owned } from './basis.ts';
import type { ReasonSettings } from './diagnosis.ts';
import { isOfService } from './failures.ts';
import type { ProviderCode } from './grammar.ts';
import { keyInUse } from './providers.ts';
import { severityOf } from './severity.ts';

/** Whose fault a provider's failure is: by who runs it, the vendor's verdict, the key and the kind of failure. */
function ownerBy(
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

/** Who it is that failed, by the code. */
export function frameOf({ provider, verdict }: ProviderCode): FrameId {
  if (provider.isOwnEndpoint) return 'own-endpoint';
  if (provider.id === 'vapi' && verdict !== 'configfault') return 'vapi';
  return verdict === 'none' ? 'pipeline-error' : verdict;
}

/** What kind of failure it is. */
export function failureKindOf({ failure }: ProviderCode): FailureKindId {
  return failure?.kind ?? 'failed';
}

/**
 * Whose key was used: by the provider's own facts, by the verdict vapifault, which speaks of Vapi's account, else by
 * the settings.
 */
export function keyOf({ provider, verdict }: ProviderCode, settings: ReasonSettings): KeyInUse {
  const isVendors = verdict === 'vapifault' && provider.key === undefined;
  return isVendors ? 'vendor' : keyInUse(provider, settings);
}

/** Whose fault a provider's failure is; `settings` answers whose key was used where that is open. */
export function ownerOfFailure(parsed: ProviderCode, settings: ReasonSettings): Owned {
  const owner = ownerBy(parsed, failureKindOf(parsed), keyOf(parsed, settings));
  const { suspects = [] } = OWNER_FACTS.frames[frameOf(parsed)];
  return {
    owner,
    severity: severityOf(owner),
    party: owner === 'platform' ? 'Vapi' : parsed.provider.name,
    suspects: owner === 'unclear' ? suspects : [],
  };
}
