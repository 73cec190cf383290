import { defined } from '../calls/defined.ts';
import { buildReport } from '../trends/build-report.ts';
import { Clients } from '../trends/clients.ts';
import { periodsOf, type PeriodSpec } from '../trends/period.ts';
import { popupReport } from '../trends/popup-report.ts';
import type { TrendFilter, TrendReport } from '../trends/report.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { Call } from '../calls/sighting.ts';
import type { HistoryDb } from './database.ts';
import { EVER, NEVER } from './matching-days.ts';
import { mending } from './mend.ts';
import { readTotals, type ClientScope, type Scope } from './read-totals.ts';
import { readSpans } from './spans.ts';

/** What popup and history page draw. */
export interface HistoryReport {
  readonly report: TrendReport;
  /** Vendors and assistants that a filter can choose, whatever the filter is now. */
  readonly scopes: readonly Scope[];
  /** Clients that a filter can choose, whatever the filter is now; most calls first. */
  readonly clients: readonly ClientScope[];
  /** Start of the newest call in the whole history, ms since 1970; absent in an empty history. */
  readonly newest?: number;
}

/** The call that began last; undefined in an empty history. */
export function readNewest(db: HistoryDb): Promise<Call | undefined> {
  return Promise.resolve(db.calls.where('startedAt').between(NEVER, EVER).last());
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
  settings: TrendSettings,
  now: number,
  byAgent = true,
): Promise<HistoryReport> {
  const clients = new Clients(settings.clients);
  const { period, previous } = periodsOf(spec, now);
  const [{ totals, ...found }, newest, spans] = await mending(db, () =>
    Promise.all([
      readTotals(db, {
        period,
        previous,
        filter,
        byAgent: byAgent || clients.needsAgents,
        clients,
      }),
      readNewest(db),
      readSpans(db, previous.from, period.to),
    ]),
  );
  return defined<HistoryReport>({
    report: buildReport(totals, filter, settings, now, spans),
    ...found,
    newest: newest?.startedAt,
  });
}

/** As `readReport`, with what a popup shows of it. */
export async function readPopupReport(
  ...[db, spec, filter, settings, now]: Parameters<typeof readReport>
): Promise<HistoryReport> {
  const read = await readReport(db, spec, filter, settings, now, false);
  return { ...read, report: popupReport(read.report) };
}
