import type { VendorId } from '../vendors/vendor.ts';
import type { Diagnosis } from './diagnosis.ts';
import { documentOf, vendorName } from './documents.ts';

const unknowns: Partial<Record<VendorId, Diagnosis>> = {};

/** What is said of a reason that nothing is known of: no owner, and how to learn more. */
export function unknownReason(vendor: VendorId): Diagnosis {
  return (unknowns[vendor] ??= {
    vendor,
    owner: 'unclear',
    certainty: 'unknown',
    severity: 'attention',
    verdict: 'none',
    title: 'Unknown reason',
    meaning: 'Hangtag does not know this reason and does not guess.',
    causes: ['It is new, or worded in a new way'],
    steps: [
      `Open the call in ${vendorName(vendor)} and read the exact reason there.`,
      'If your team knows what it means, add an override in the options.',
    ],
    charged: 'not-stated',
    retry: 'no',
    links: [documentOf(vendor)],
    suspects: [],
    candidates: [],
  });
}
