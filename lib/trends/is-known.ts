import type { Diagnosis } from '../reasons/diagnosis.ts';

/** Whether anything is known of a reason; what is not is in no rate. */
export function isKnown({ owner }: Pick<Diagnosis, 'owner'>): boolean {
  return owner !== 'unknown';
}
