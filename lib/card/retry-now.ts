import type { MarkedReason } from '../marking/marked-page.ts';
import { readFacts } from '../page/call-facts.ts';
import { callAgain } from '../reasons/call-again.ts';
import type { Attribution, Diagnosis } from '../reasons/diagnosis.ts';
import type { PageRecords } from '../recording/page-records.ts';
import { pageTimes } from '../recording/page-times.ts';
import type { Vendor } from '../vendors/vendor.ts';

/**
 * Tells whether a row's call is worth making again at once: its reason says so, and its record or the page that it
 * went out.
 *
 * @param diagnose all that can be said of a marked reason
 */
export function retryNowOn(
  page: Document,
  vendor: Vendor,
  records: Pick<PageRecords, 'recordOf'>,
  diagnose: (attribution: Attribution) => Diagnosis,
): (reason: MarkedReason) => boolean {
  return ({ cell, diagnosis: attribution }) => {
    const diagnosis = diagnose(attribution);
    // A look at the whole row is dear, and hardly any reason is worth it.
    if (cell.row === undefined || callAgain(diagnosis, 'outbound') !== 'now') return false;
    const facts = readFacts(cell, vendor, page.location.href, pageTimes(page));
    return callAgain(diagnosis, records.recordOf(cell, facts)?.channel ?? facts.channel) === 'now';
  };
}
