import type { ReasonSettings } from '../reasons/diagnosis.ts';
import { brief } from '../trends/brief.ts';
import { buildReport } from '../trends/build-report.ts';
import { periodsOf, type PeriodSpec } from '../trends/period.ts';
import type { TrendFilter, TrendReport } from '../trends/report.ts';
import type { HistoryDb } from './database.ts';
import { readTotals, type Scope } from './read-totals.ts';

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
 * @param byAgent whether assistants are told apart in `agents`; without, it takes a part of the time
 */
export async function readReport(
  db: HistoryDb,
  spec: PeriodSpec,
  filter: TrendFilter,
  settings: ReasonSettings,
  now: number,
  byAgent = true,
): Promise<HistoryReport> {
  const [{ totals, scopes }, newest] = await Promise.all([
    readTotals(db, { ...periodsOf(spec, now), filter, byAgent }),
    db.calls.orderBy('startedAt').last(),
  ]);
  return {
    report: buildReport(totals, filter, settings, now),
    scopes,
    ...(newest === undefined ? {} : { newest: newest.startedAt }),
  };
}

/** As `readReport`, with what a popup shows of it. */
export async function readBrief(
  ...[db, spec, filter, settings, now]: Parameters<typeof readReport>
): Promise<HistoryReport> {
  const read = await readReport(db, spec, filter, settings, now, false);
  return { ...read, report: brief(read.report) };
}
