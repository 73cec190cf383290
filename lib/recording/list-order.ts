import { MINUTE } from '../calls/time.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { isUnfairAddress } from './list-request.ts';
import type { ReadList } from './read-rows.ts';

/** Rows may be this far out of order in a list that is ordered by time: pages order by start or by creation. */
const OUT_OF_ORDER = 10 * MINUTE;

/**
 * Whether a table whose answer is not known is a fair list: `false` if the page's address names a reason or the like,
 * or if the rows are not ordered by time; otherwise undefined, never `true`.
 *
 * @param query the page's address from its `?` on
 * @param vendor whose dashboard the page is of
 */
export function fairnessOf(list: ReadList, query: string, vendor: VendorId): false | undefined {
  if (isUnfairAddress(query, vendor)) return false;
  const starts = list.flatMap(({ facts }) => facts.startedAt ?? []);
  let [ups, downs] = [0, 0];
  for (let i = 1; i < starts.length; i++) {
    const step = (starts[i] ?? 0) - (starts[i - 1] ?? 0);
    if (step > OUT_OF_ORDER) ups += 1;
    else if (step < -OUT_OF_ORDER) downs += 1;
  }
  return Math.min(ups, downs) > 1 ? false : undefined;
}
