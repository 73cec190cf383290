import { FAULT_OWNERS } from '../catalog/terms.ts';
import type { Diagnosis } from './diagnosis.ts';

/**
 * Whether a call counts towards the fault rate: somebody is at fault, and where it is not clear who, it can be
 * neither nobody nor the customer. What is unknown is neither a fault nor fine, and belongs in no rate.
 */
export function isFault({ owner, suspects }: Pick<Diagnosis, 'owner' | 'suspects'>): boolean {
  if (owner !== 'unclear') return FAULT_OWNERS.includes(owner);
  return suspects.length > 0 && suspects.every((one) => FAULT_OWNERS.includes(one.owner));
}
