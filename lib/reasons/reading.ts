import type { Diagnosis, Owner, Severity } from './diagnosis.ts';

/** What catalog and grammar say of a code; code and certainty are added by `diagnose`. */
export type Reading = Omit<Diagnosis, 'vendor' | 'code' | 'certainty' | 'candidates'>;

/** What to do about a failure that Vapi typically does not charge. */
export const CREDIT = 'Send Vapi support the full call ID for a credit.';

/** How much an operator should care, where nothing else is known than the owner. */
export function severityOf(owner: Owner): Severity {
  return owner === 'none'
    ? 'normal'
    : owner === 'customer' || owner === 'unclear'
      ? 'attention'
      : 'failure';
}
