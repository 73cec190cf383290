import type { Diagnosis } from '../reasons/diagnosis.ts';

/** Owners whose faults are told apart by the party that is named; all others stand for one party. */
const NAMED: readonly string[] = ['platform', 'provider', 'carrier'];

/** Who failed, as one line of a report: the owner, and the party where the owner is one of several. */
export type PartyId = string;

/** `provider/Deepgram`, `you`: the party whose fault a call is. */
export function partyIdOf({ owner, party }: Pick<Diagnosis, 'owner' | 'party'>): PartyId {
  return party !== undefined && NAMED.includes(owner) ? `${owner}/${party}` : owner;
}

/** The owner and the party that `partyIdOf` made an id of. */
export function partyIn(id: PartyId): { readonly owner: string; readonly party?: string } {
  const slash = id.indexOf('/');
  return slash === -1 ? { owner: id } : { owner: id.slice(0, slash), party: id.slice(slash + 1) };
}
