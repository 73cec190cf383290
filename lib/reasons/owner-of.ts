import { OWN_WEB_SOCKET } from '../catalog/general.ts';
import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { ReasonOwner } from '../catalog/reduce-to-owners.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { derive } from './certainty.ts';
import type { Attribution, ReasonSettings } from './diagnosis.ts';
import { reasonOf } from './known-codes.ts';
import { ownerOfFailure } from './provider-failure.ts';
import { severityOf } from './severity.ts';

/** Whose fault a code is. */
export type Owned = Pick<Attribution, 'owner' | 'severity' | 'party' | 'suspects'>;

/** Whose fault a code is by the catalog and the grammar; undefined where neither knows it. */
export function ownerOf(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings,
): Owned | undefined {
  const { catalog, name } = VENDORS[vendor];
  const reason = reasonOf(code, catalog);
  if (reason !== undefined) return ownedBy(reason.facts, name);
  // Only its family of WebSocket codes is read by a grammar: that is a server of the user's own.
  if (catalog === 'retell') return ownedBy(OWN_WEB_SOCKET, name);
  const parsed = derive(code);
  if (parsed === undefined) return undefined;
  switch (parsed.kind) {
    case 'provider':
      return ownerOfFailure(parsed, settings);
    case 'sip':
      return ownedBy(parsed.answer.facts, name);
    case 'verdict':
      return ownedBy(OWNER_FACTS.verdicts[parsed.verdict], name);
  }
}

/** What facts say of the owner; what they leave out follows from that. */
function ownedBy(
  { owner, severity, party, suspects = [] }: ReasonOwner,
  vendorName: string,
): Owned {
  const named = party ?? (owner === 'platform' ? vendorName : undefined);
  return {
    owner,
    severity: severity ?? severityOf(owner),
    ...(named !== undefined && { party: named }),
    suspects,
  };
}
