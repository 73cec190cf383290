import { defined } from '../calls/defined.ts';
import { OWN_WEB_SOCKET } from '../catalog/general.ts';
import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { ReasonOwner } from '../catalog/reduce-to-owners.ts';
import type { Owned } from './basis.ts';
import type { ReasonSettings } from './diagnosis.ts';
import { ownerOfFailure } from './provider-failure.ts';
import type { ReadCode } from './read-code.ts';
import { severityOf } from './severity.ts';

/** Whose fault a code is that was read. */
export function ownerOf(read: ReadCode, vendorName: string, settings: ReasonSettings): Owned {
  switch (read.kind) {
    case 'reason':
      return ownedBy(read.facts, vendorName);
    case 'web-socket':
      return ownedBy(OWN_WEB_SOCKET, vendorName);
    case 'provider':
      return ownerOfFailure(read, settings);
    case 'sip':
      return ownedBy(read.response.facts, vendorName);
    case 'verdict':
      return ownedBy(OWNER_FACTS.verdicts[read.verdict], vendorName);
  }
}

/** What facts say of the owner; what they leave out follows from that. */
function ownedBy(
  { owner, severity, party, suspects = [] }: ReasonOwner,
  vendorName: string,
): Owned {
  const named = party ?? (owner === 'platform' ? vendorName : undefined);
  return defined<Owned>({
    owner,
    severity: severity ?? severityOf(owner),
    party: named,
    suspects,
  });
}
