import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import { expandFamilies } from '../catalog/families.ts';
import type { ReasonOwner } from '../catalog/reduce-to-owners.ts';

/** A vendor's code with an object of its own. */
export interface KnownReason {
  /** The code that the object describes: the code itself, or what an older spelling was replaced by. */
  readonly key: string;
  readonly facts: ReasonOwner;
}

interface Known {
  readonly reasons: ReadonlyMap<string, KnownReason>;
  readonly codes: ReadonlySet<string>;
}

const known: Partial<Record<'vapi' | 'retell', Known>> = {};

/** Built on first use, so that loading the module costs nothing. */
function knownOf(catalog: 'vapi' | 'retell'): Known {
  return (known[catalog] ??= build(catalog));
}

function build(catalog: 'vapi' | 'retell'): Known {
  const reasons = new Map<string, KnownReason>();
  for (const [key, facts] of Object.entries(OWNER_FACTS.reasons[catalog])) {
    for (const code of [key, ...(facts.replaces ?? [])]) reasons.set(code, { key, facts });
  }
  const families = catalog === 'vapi' ? expandFamilies(OWNER_FACTS.families) : [];
  return { reasons, codes: new Set([...reasons.keys(), ...families].sort()) };
}

/** What is known of a code that has an object of its own, under its name or an older spelling. */
export function reasonOf(code: string, catalog: 'vapi' | 'retell'): KnownReason | undefined {
  return knownOf(catalog).reasons.get(code);
}

/** The same as `listCodes`, as a set. */
export function knownCodes(catalog: 'vapi' | 'retell'): ReadonlySet<string> {
  return knownOf(catalog).codes;
}

/** Every code that a vendor's public lists have had, sorted. */
export function listCodes(catalog: 'vapi' | 'retell'): readonly string[] {
  return [...knownCodes(catalog)];
}
