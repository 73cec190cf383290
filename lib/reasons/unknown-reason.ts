import { TITLES } from '../catalog/general.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { NO_TEXTS, type Diagnosis } from './diagnosis.ts';
import { severityOf } from './severity.ts';

/** What is said of a reason that nothing is known of: no owner, and how to learn more. */
export function unknownReason(vendor: VendorId, knowledge: Knowledge | undefined): Diagnosis {
  return {
    vendor,
    owner: 'unknown',
    certainty: 'unknown',
    severity: severityOf('unknown'),
    verdict: 'none',
    title: TITLES.unknown,
    charged: 'not-stated',
    retry: 'no',
    suspects: [],
    candidates: [],
    ...NO_TEXTS,
    ...knowledge?.explainUnknown(vendor),
  };
}
