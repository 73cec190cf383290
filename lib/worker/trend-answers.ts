import { defined } from '../calls/defined.ts';
import { readLatestEpisodes } from '../history/read-episodes.ts';
import {
  readNewest,
  readPopupReport,
  readReport,
  type HistoryReport,
} from '../history/read-report.ts';
import type { HistoryWriter } from '../history/writer.ts';
import type { ReportQuery } from '../messaging/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { Episode } from '../trends/episode.ts';
import { RECENT } from '../trends/period.ts';
import type { TrendFilter } from '../trends/report.ts';
import { openClient } from './open-client.ts';
import { keepEpisodes, keepReport, lastChange, lastQuery, readSummary } from './popup-summary.ts';
import { tellOfAlerts } from './alert-notifications.ts';

/** What reads the history; rejects where that is not possible now. */
type Reader = Pick<HistoryWriter, 'read'>;

/**
 * Answers what the popup draws first, and keeps the answer for the next one.
 *
 * @param now ms since 1970
 * @param isAsked whether a popup asked for it; otherwise it is prepared
 */
export async function answerReport(
  reader: Reader,
  query: ReportQuery,
  settings: Settings,
  now: number,
  isAsked = true,
): Promise<HistoryReport> {
  const changedAt = await lastChange();
  const answer = await reader.read((db) =>
    readPopupReport(db, query.period, query.filter, settings, now),
  );
  // An empty history is answered as fast.
  if (answer.newest !== undefined) keepReport(query, settings, now, changedAt, answer, isAsked);
  return answer;
}

/**
 * Answers which episodes the last day had, which takes longer, and keeps that beside the report.
 *
 * @param now ms since 1970
 */
export async function answerEpisodes(
  reader: Reader,
  query: ReportQuery,
  settings: Settings,
  now: number,
): Promise<readonly Episode[]> {
  const changedAt = await lastChange();
  const found = await reader.read((db) => readLatestEpisodes(db, query.filter, settings, now));
  keepEpisodes(query, settings, now, changedAt, found);
  return found;
}

/** The first question of a popup that is opened on the dashboard whose calls came last; undefined without a call. */
async function firstQuery(reader: Reader, { clients }: Settings): Promise<ReportQuery | undefined> {
  const newest = await reader.read(readNewest);
  if (newest === undefined) return undefined;
  const client = await openClient(newest.host, clients);
  const { vendor } = newest;
  return { period: '7d', filter: defined<TrendFilter>({ vendor, client }) };
}

/**
 * Now and then: prepares what the popup would ask for the other periods, where the history or the day has changed
 * since. A report of 90 days takes half a second at a million calls: too much after every recording.
 *
 * @param now ms since 1970
 */
export async function preparePeriods(
  reader: Reader,
  settings: Settings,
  now: number,
): Promise<void> {
  const last = await lastQuery();
  if (last === undefined) return;
  for (const period of RECENT.filter((each) => each !== last.period)) {
    const query = { ...last, period };
    const kept = await readSummary(query, settings, now);
    if (kept?.isCurrent !== true) await answerReport(reader, query, settings, now, false);
  }
}

/**
 * After calls were recorded, and now and then: prepares the next popup, and looks for what there is to tell.
 *
 * @param now ms since 1970
 */
export async function followTrends(reader: Reader, settings: Settings, now: number): Promise<void> {
  const query = (await lastQuery()) ?? (await firstQuery(reader, settings));
  if (query !== undefined) {
    await answerReport(reader, query, settings, now, false);
    await answerEpisodes(reader, query, settings, now);
  }
  if (!settings.quietAlarm) return;
  const [{ report }, episodes] = await Promise.all([
    reader.read((db) => readReport(db, '7d', {}, settings, now, false)),
    reader.read((db) => readLatestEpisodes(db, {}, settings, now)),
  ]);
  await tellOfAlerts(report, episodes, now);
}
