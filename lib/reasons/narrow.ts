import { defined } from '../calls/defined.ts';
import { KNOWN_OWNERS, type SingleOwner } from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Attribution, Suspect } from './diagnosis.ts';
import { severityOf } from './severity.ts';

/** What all have in a field; undefined where they differ. */
export function shared<T, K extends keyof T>(all: readonly T[], key: K): T[K] | undefined {
  const [first] = all;
  return all.every((one) => one[key] === first?.[key]) ? first?.[key] : undefined;
}

/** Whose fault it may be by the codes that a cut label stands for. Owner and party are named only if all share them. */
export function narrowOwners(all: readonly Attribution[], vendor: VendorId): Attribution {
  const owner = shared(all, 'owner') ?? 'unclear';
  const party = shared(all, 'party');
  return defined<Attribution>({
    vendor,
    owner,
    certainty: 'narrowed',
    severity: shared(all, 'severity') ?? severityOf(owner),
    party,
    suspects: owner === 'unclear' ? suspectsOf(all) : [],
    candidates: all.flatMap((one) => one.code ?? []),
  });
}

/** Everybody who may be at fault by some of the candidates, those of most codes first. */
function suspectsOf(all: readonly Attribution[]): Suspect[] {
  const mayBe = (one: Attribution, owner: SingleOwner): boolean =>
    one.owner === owner || one.suspects.some((suspect) => suspect.owner === owner);
  return KNOWN_OWNERS.flatMap((owner) => {
    if (owner === 'unclear') return [];
    const codes = all.filter((one) => mayBe(one, owner)).length;
    return codes === 0 ? [] : { owner, codes };
  }).sort((a, b) => b.codes - a.codes);
}
