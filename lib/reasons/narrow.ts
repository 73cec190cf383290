import { TITLES } from '../catalog/general.ts';
import { KNOWN_OWNERS, type SingleOwner } from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge, NarrowedSuspect } from './basis.ts';
import { NO_TEXTS, type Diagnosis } from './diagnosis.ts';
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
  const suspects = owner === 'unclear' ? suspectsOf(all) : [];
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
    suspects: suspects.map(({ owner: suspected }) => ({ owner: suspected })),
    candidates: all.flatMap((one) => one.code ?? []),
    ...NO_TEXTS,
    ...knowledge?.explainNarrowed(vendor, all.length, common !== undefined, suspects),
  };
}

/** Everybody who may be at fault by one of the candidates, each with those codes, the shortest first. */
function suspectsOf(all: readonly Diagnosis[]): NarrowedSuspect[] {
  const mayBe = (one: Diagnosis, owner: SingleOwner): boolean =>
    one.owner === owner || one.suspects.some((suspect) => suspect.owner === owner);
  return KNOWN_OWNERS.flatMap((owner) => {
    if (owner === 'unclear') return [];
    const codes = all.flatMap((one) => (mayBe(one, owner) ? (one.code ?? []) : []));
    return codes.length === 0 ? [] : { owner, codes: codes.sort((a, b) => a.length - b.length) };
  });
}
