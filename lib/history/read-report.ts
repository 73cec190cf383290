import type { ReasonSettings } from '../reasons/diagnosis.ts';
import { buildReport } from '../trends/build-report.ts';
import { periodsOf, type PeriodSpec } from '../trends/period.ts';
import type { Tally, TrendFilter, TrendReport } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { HistoryDb } from './database.ts';
import { readTallies } from './read-counts.ts';

/** A vendor with calls in what was read, and the assistants known there, most calls first. */
export interface Scope {
  readonly vendor: VendorId;
  readonly agents: readonly string[];
}

/** What popup and history page draw. */
export interface HistoryReport {
  readonly report: TrendReport;
  /** Vendors and assistants that a filter can choose, whatever the filter is now. */
  readonly scopes: readonly Scope[];
  /** Start of the newest call in the whole history, ms since 1970; absent in an empty history. */
  readonly newest?: number;
}

/**
 * A period against the one before, from the counts alone: how many calls there are makes no difference.
 *
 * @param spec `24h`, `7d`, `30d`, `90d`, or a span of local days
 * @param now ms since 1970
 */
export async function readReport(
  db: HistoryDb,
  spec: PeriodSpec,
  filter: TrendFilter,
  settings: ReasonSettings,
  now: number,
): Promise<HistoryReport> {
  const { period, previous } = periodsOf(spec, now);
  const [tallies, newest] = await Promise.all([
    readTallies(db, { from: previous.from, to: period.to, bucket: period.bucket }),
    db.calls.orderBy('startedAt').last(),
  ]);
  return {
    report: buildReport(tallies, period, previous, filter, settings, now),
    scopes: scopesOf(tallies),
    ...(newest === undefined ? {} : { newest: newest.startedAt }),
  };
}

function scopesOf(tallies: readonly Tally[]): Scope[] {
  const calls = new Map<VendorId, Map<string, number>>();
  for (const { vendor, agent, calls: count } of tallies) {
    let agents = calls.get(vendor);
    if (agents === undefined) calls.set(vendor, (agents = new Map<string, number>()));
    if (agent !== undefined) agents.set(agent, (agents.get(agent) ?? 0) + count);
  }
  return [...calls]
    .map(([vendor, agents]) => ({
      vendor,
      agents: [...agents]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([agent]) => agent),
    }))
    .sort((one, other) => (one.vendor < other.vendor ? -1 : 1));
}
