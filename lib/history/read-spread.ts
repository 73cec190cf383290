import type { ReasonSettings } from '../reasons/diagnosis.ts';
import type { ReasonGroup } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { HistoryDb } from './database.ts';
import { readReport } from './read-report.ts';

/** Which reason a card asks about. */
export interface SpreadQuery {
  readonly vendor: VendorId;
  /** As `reasonId` makes it. */
  readonly reason: string;
}

/** How often one reason ended calls of its vendor: the last seven days against those before. */
export type Spread = Pick<ReasonGroup, 'owner' | 'now' | 'before' | 'change' | 'series'>;

/**
 * How widespread a reason is, judged as the popup judges it: how certain a change is depends on all the
 * reasons that are looked at. A reason that is in neither week has no calls in either.
 *
 * @param now ms since 1970
 */
export async function readSpread(
  db: HistoryDb,
  { vendor, reason }: SpreadQuery,
  settings: ReasonSettings,
  now: number,
): Promise<Spread> {
  const { report } = await readReport(db, '7d', { vendor }, settings, now, false);
  const found = report.reasons.find(({ id }) => id === reason);
  if (found !== undefined) {
    const { owner, now: week, before, change, series } = found;
    return { owner, now: week, before, change, series };
  }
  const none = { calls: 0, costUsd: 0, callsWithCost: 0 };
  return {
    owner: 'none',
    now: { ...none, of: report.faults.now.of },
    before: { ...none, of: report.faults.before.of },
    change: { kind: 'too-few', p: 1 },
    series: report.buckets.map(() => 0),
  };
}
