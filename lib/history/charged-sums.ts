import { costSum } from '../calls/cost-sum.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import type { Call } from '../calls/sighting.ts';
import type { Source } from '../catalog/sources.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** What one vendor charged for calls that failed through its own fault. */
export interface ChargedSum {
  readonly vendor: VendorId;
  readonly calls: number;
  readonly usd: number;
  /** The vendor's own documents that say such calls are (typically) not charged; empty if none does. */
  readonly grounds: readonly Source[];
}

/**
 * The vendor's own document that says a reason is (typically) not charged; undefined if that is only inferred from
 * what a document says of other reasons.
 */
export function groundOf({ charged, chargedBy }: Diagnosis): Source | undefined {
  if (charged !== 'typically-not' && charged !== 'no') return undefined;
  if (chargedBy?.sources.some(({ kind }) => kind === 'inference') === true) return undefined;
  return chargedBy?.sources.find(({ kind, url }) => kind === 'vendor-docs' && url !== undefined);
}

/** The sources among some, each page once: it may have the grounds for several reasons. */
export function onePerPage(sources: Iterable<Source | undefined>): readonly Source[] {
  const pages = new Map<string, Source>();
  for (const source of sources) {
    if (source !== undefined) pages.set(source.page ?? source.name, source);
  }
  return [...pages.values()];
}

/**
 * Sums of calls that were charged although their platform was at fault, by vendor, and separately for reasons with and
 * without a document of the vendor's that speaks against the charge. Those with a document come first.
 *
 * @param diagnosisOf with the texts of the catalog, which hold the sources
 */
export function chargedSums(
  calls: readonly Call[],
  diagnosisOf: (call: Call) => Diagnosis,
): readonly ChargedSum[] {
  const groups = new Map<
    string,
    { vendor: VendorId; grounds: Set<Source | undefined>; calls: Call[] }
  >();
  for (const call of calls) {
    const ground = groundOf(diagnosisOf(call));
    const group = getOrAdd(groups, `${call.vendor} ${String(ground === undefined)}`, () => ({
      vendor: call.vendor,
      grounds: new Set<Source | undefined>(),
      calls: [],
    }));
    group.calls.push(call);
    group.grounds.add(ground);
  }
  return [...groups.values()]
    .map(({ vendor, grounds, calls: of }): ChargedSum => {
      const { calls: n, usd } = costSum(of);
      return { vendor, calls: n, usd, grounds: onePerPage(grounds) };
    })
    .sort(
      (one, other) =>
        Number(one.grounds.length === 0) - Number(other.grounds.length === 0) ||
        other.calls - one.calls,
    );
}
