import { NARROWED } from '../catalog/general.ts';
import { KNOWN_OWNERS, type SingleOwner } from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import type { Diagnosis, Suspect } from './diagnosis.ts';
import { severityOf } from './severity.ts';
import { fill } from './texts.ts';

/** Of itself, Hangtag needs no source. */
const own = (text: string) => ({ text, sources: [] });

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
  const names = { N: String(all.length) };
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
    title: fill(NARROWED.title, names),
    meaning: own(fill(common === undefined ? NARROWED.differ : NARROWED.same, names)),
    causes: [],
    steps: { run: [], find: [own(NARROWED.step)], report: [] },
    evidence: [],
    charged: shared('charged') ?? 'not-stated',
    retry: shared('retry') ?? 'no',
    links: knowledge === undefined ? [] : [knowledge.documentOf(vendor)],
    suspects: owner === 'unclear' ? suspectsOf(all) : [],
    candidates: all.flatMap((one) => one.code ?? []),
  };
}

/** Everybody who may be at fault by one of the candidates, with the shortest code as the sign to look for. */
function suspectsOf(all: readonly Diagnosis[]): Suspect[] {
  const mayBe = (one: Diagnosis, owner: SingleOwner): boolean =>
    one.owner === owner || one.suspects.some((suspect) => suspect.owner === owner);
  return KNOWN_OWNERS.flatMap((owner) => {
    if (owner === 'unclear') return [];
    const codes = all.flatMap((one) => (mayBe(one, owner) ? (one.code ?? []) : []));
    const [first] = codes.sort((a, b) => a.length - b.length);
    if (first === undefined) return [];
    const text = codes.length > 1 ? NARROWED.tellOneOf : NARROWED.tell;
    return { owner, tell: own(fill(text, { C: first, N: String(codes.length - 1) })) };
  });
}
