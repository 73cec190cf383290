import { TITLES } from '../catalog/general.ts';
import { KNOWN_OWNERS, type SingleOwner } from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { NO_TEXTS, type Diagnosis, type Suspect } from './diagnosis.ts';
import { severityOf } from './severity.ts';
import { fill } from './texts.ts';

/**
 * What the codes that a cut label stands for have in common. An owner, party or component is named only
 * if all of them share it.
 */
export function narrow(
  all: readonly Diagnosis[],
  vendor: VendorId,
  knowledge: Knowledge | undefined,
): Diagnosis {
  const shared = <K extends keyof Diagnosis>(key: K): Diagnosis[K] | undefined =>
    all.every((one) => one[key] === all[0]?.[key]) ? all[0]?.[key] : undefined;
  const common = shared('owner');
  const owner = common ?? 'unclear';
  const [party, component, stage, outcome] = [
    shared('party'),
    shared('component'),
    shared('stage'),
    shared('outcome'),
  ];
  return {
    vendor,
    owner,
    certainty: 'narrowed',
    severity: shared('severity') ?? severityOf(owner),
    verdict: shared('verdict') ?? 'none',
    ...(outcome !== undefined && { outcome }),
    ...(party !== undefined && { party }),
    ...(component !== undefined && { component }),
    ...(stage !== undefined && { stage }),
    title: fill(TITLES.narrowed, { N: String(all.length) }),
    charged: shared('charged') ?? 'not-stated',
    retry: shared('retry') ?? 'no',
    suspects: owner === 'unclear' ? suspectsOf(all) : [],
    candidates: all.flatMap((one) => one.code ?? []),
    ...NO_TEXTS,
    ...knowledge?.explainNarrowed(vendor, all.length, common !== undefined),
  };
}

/** Everybody who may be at fault by some of the candidates, those of most codes first. */
function suspectsOf(all: readonly Diagnosis[]): Suspect[] {
  const mayBe = (one: Diagnosis, owner: SingleOwner): boolean =>
    one.owner === owner || one.suspects.some((suspect) => suspect.owner === owner);
  return KNOWN_OWNERS.flatMap((owner) => {
    if (owner === 'unclear') return [];
    const codes = all.filter((one) => mayBe(one, owner)).length;
    return codes === 0 ? [] : { owner, codes };
  }).sort((a, b) => b.codes - a.codes);
}
