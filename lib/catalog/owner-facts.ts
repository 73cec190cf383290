import { FACTS } from './facts.ts';
import type { OwnerFacts } from './reduce-to-owners.ts';

/**
 * What tells whose fault a reason is, and no more: for the script that marks a page. Scripts that have all facts take
 * it from them; in the build of the marking script, `facts-plugin.ts` puts what `ownersOf` leaves in its place.
 */
export const OWNER_FACTS: OwnerFacts = FACTS;
