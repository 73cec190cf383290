import { TITLES } from '../catalog/general.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { NO_TEXTS, type Diagnosis } from './diagnosis.ts';
import { severityOf } from './severity.ts';
import { titleOf } from './texts.ts';

/**
 * What is said of a reason that nothing is known of: no owner, and how to learn more.
 * @param code the vendor's exact string, where that much is known
 */
export function unknownReason(
  vendor: VendorId,
  knowledge: Knowledge | undefined,
  code?: string,
): Diagnosis {
  return {
    vendor,
    ...(code !== undefined && { code }),
    owner: 'unknown',
    certainty: 'unknown',
    severity: severityOf('unknown'),
    verdict: 'none',
    title: code === undefined ? TITLES.unknown : titleOf(code),
    charged: 'not-stated',
    retry: 'no',
    suspects: [],
    candidates: [],
    ...NO_TEXTS,
    ...knowledge?.explainUnknown(vendor, code),
  };
}
