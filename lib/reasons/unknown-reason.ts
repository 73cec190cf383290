import { UNKNOWN } from '../catalog/general.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import type { Diagnosis } from './diagnosis.ts';
import { severityOf } from './severity.ts';
import { fill } from './texts.ts';

/** Of itself, Hangtag needs no source. */
const own = (text: string) => ({ text, sources: [] });

/** What is said of a reason that nothing is known of: no owner, and how to learn more. */
export function unknownReason(vendor: VendorId, knowledge: Knowledge | undefined): Diagnosis {
  const { title, meaning, causes, find, report } = UNKNOWN;
  return {
    vendor,
    owner: 'unknown',
    certainty: 'unknown',
    severity: severityOf('unknown'),
    verdict: 'none',
    title,
    meaning: own(meaning),
    causes: causes.map(own),
    steps: {
      run: [],
      find: [own(fill(find, { V: VENDORS[vendor].name }))],
      report: [own(report)],
    },
    evidence: [],
    charged: 'not-stated',
    retry: 'no',
    links: knowledge === undefined ? [] : [knowledge.documentOf(vendor)],
    suspects: [],
    candidates: [],
  };
}
