import type { Diagnosis } from '../reasons/diagnosis.ts';

/** Whether anything is known of a reason. Calls with an unknown reason are in no rate. */
export function isKnown({ owner }: Pick<Diagnosis, 'owner'>): boolean {
  return owner !== 'unknown';
}
