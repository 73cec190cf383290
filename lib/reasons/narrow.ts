import type { VendorId } from '../vendors/vendor.ts';
import type { Diagnosis, Suspect } from './diagnosis.ts';
import { documentOf } from './documents.ts';

/**
 * What the codes that a cut label stands for have in common. An owner, party or component is named only
 * if all of them share it.
 */
export function narrow(all: readonly Diagnosis[], vendor: VendorId): Diagnosis {
  const shared = <K extends keyof Diagnosis>(key: K): Diagnosis[K] | undefined =>
    all.every((one) => one[key] === all[0]?.[key]) ? all[0]?.[key] : undefined;
  const owner = shared('owner') ?? 'unclear';
  const [party, component, stage] = [shared('party'), shared('component'), shared('stage')];
  const suspects = owner === 'unclear' ? suspectsOf(all) : [];
  return {
    vendor,
    owner,
    certainty: 'narrowed',
    severity: shared('severity') ?? 'attention',
    verdict: shared('verdict') ?? 'none',
    ...(party !== undefined && { party }),
    ...(component !== undefined && { component }),
    ...(stage !== undefined && { stage }),
    title: `One of ${all.length} reasons`,
    meaning: `The label is cut off: ${all.length} reasons look like this, ${
      suspects.length > 1 ? 'and their owners differ' : 'all of the same owner'
    }.`,
    causes: [],
    steps: ['Open the call: once the full reason is seen, this badge becomes exact.'],
    charged: shared('charged') ?? 'not-stated',
    retry: shared('retry') ?? 'no',
    links: [documentOf(vendor)],
    suspects,
    candidates: all.flatMap((one) => one.code ?? []),
  };
}

/** Each owner among the candidates, with the shortest of its codes as the sign to look for. */
function suspectsOf(all: readonly Diagnosis[]): Suspect[] {
  const owners = [...new Set(all.map((one) => one.owner))];
  return owners.map((owner) => {
    const codes = all.flatMap((one) => (one.owner === owner ? (one.code ?? []) : []));
    const [first = ''] = codes.sort((a, b) => a.length - b.length);
    const more = codes.length > 1 ? ` or one of ${codes.length - 1} more` : '';
    return { owner, tell: `The full reason is ${first}${more}.` };
  });
}
