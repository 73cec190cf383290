import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { ReasonOwner } from '../catalog/reduce-to-owners.ts';

/** What is known of a SIP response. */
export interface SipResponse {
  /** Its key in the catalog. */
  readonly key: string;
  readonly facts: ReasonOwner;
}

/**
 * What a SIP status (`100` to `699`) says: by the words that the code adds, where the catalog has them, else by
 * the status, else by its class.
 *
 * @param said the words after the status, as in the code: `network-blocked`
 */
export function sipResponse(status: string, said: string): SipResponse {
  const { sip } = OWNER_FACTS;
  const entries = Object.entries(sip);
  const byWords = entries.find(
    ([key]) => key.startsWith(`${status}-`) && said.includes(key.slice(4)),
  );
  const named = (name: string): (typeof entries)[number] | undefined =>
    entries.find(([key, { also }]) => key === name || also?.includes(name));
  const found = byWords ?? named(status) ?? named(`${status.charAt(0)}xx`);
  if (found === undefined) throw new Error(`The catalog has no class for SIP ${status}.`);
  const [key, facts] = found;
  return { key, facts };
}
