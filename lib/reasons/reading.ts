import type { Owner, Severity } from '../catalog/terms.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What catalog and grammar say of a code; code and certainty are added by `diagnose`. */
export type Reading = Omit<Diagnosis, 'vendor' | 'code' | 'certainty' | 'candidates'>;

/** How much an operator should care, where nothing else is known than the owner. */
export function severityOf(owner: Owner): Severity {
  return owner === 'none'
    ? 'normal'
    : owner === 'customer' || owner === 'unclear'
      ? 'attention'
      : 'failure';
}
