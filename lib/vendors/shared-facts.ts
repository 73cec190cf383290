import type { Evidence, HeaderKind, HeaderText, ListRequests, Vendor } from './vendor.ts';

/**
 * What holds of one vendor's dashboard, taken over for another's. What was seen on the one has not been seen
 * on the other: every fact gets the evidence that there is for the other.
 */
export function sharedFacts(
  vendor: Vendor,
  evidence: Evidence,
): Omit<Vendor, 'id' | 'name' | 'hosts' | 'routes' | 'callHistory'> {
  const here = <T extends Evidence>(facts: readonly T[]): T[] =>
    facts.map((fact) => ({ ...fact, ...evidence }));
  const headers = Object.entries(vendor.headers).map(([kind, texts]) => [kind, here(texts)]);
  return {
    catalog: vendor.catalog,
    headers: Object.fromEntries(headers) as Record<HeaderKind, HeaderText[]>,
    rewordedLabels: here(vendor.rewordedLabels),
    otherReasons: here(vendor.otherReasons),
    codeLabels: { ...vendor.codeLabels, ...evidence },
    emptyValues: here(vendor.emptyValues),
    callId: { ...vendor.callId, ...evidence },
    callPage: { ...vendor.callPage, ...evidence },
  };
}

/** The same of how a dashboard asks for lists of calls. */
export function sharedLists(lists: ListRequests, evidence: Evidence): ListRequests {
  const parameters = lists.parameters.map((each) => ({ ...each, ...evidence }));
  return { ...lists, parameters, ...evidence };
}
