import { defined } from '../calls/defined.ts';
import { INCONCLUSIVE } from '../trends/change.ts';
import { isFault } from '../reasons/is-fault.ts';
import type { Episode } from '../trends/episode.ts';
import type { ReasonGroup } from '../trends/report.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { HistoryDb } from './database.ts';
import { readEpisodes } from './read-episodes.ts';
import { readReport } from './read-report.ts';
import { readStreak, type Streak, type StreakQuery } from './read-streak.ts';

/** Which reason a card asks about, and of which call. */
export type SpreadQuery = StreakQuery;

/** How often one reason ended calls of its vendor: the last seven days against those before. */
export type Spread = Pick<ReasonGroup, 'owner' | 'now' | 'before' | 'change' | 'series'> & {
  /** The episode that the card's call was part of. */
  readonly episode?: Episode;
  /** Whether every call of its assistant has failed so since some moment. */
  readonly streak?: Streak;
};

/**
 * How widespread a reason is, judged as the popup judges it: how certain a change is depends on all the
 * reasons that are looked at. A reason that is in neither week has no calls in either.
 *
 * @param now ms since 1970
 */
export async function readSpread(
  db: HistoryDb,
  query: SpreadQuery,
  settings: TrendSettings,
  now: number,
): Promise<Spread> {
  const { vendor, reason } = query;
  const { report } = await readReport(db, '7d', { vendor }, settings, now, false);
  const found = report.reasons.find(({ id }) => id === reason);
  if (found !== undefined) {
    const { owner, now: week, before, change, series } = found;
    const [episode, streak] = isFault(found.diagnosis)
      ? await Promise.all([
          episodeOf(db, query, settings, now),
          readStreak(db, query, settings, now),
        ])
      : [];
    return defined<Spread>({
      owner,
      now: week,
      before,
      change,
      series,
      episode,
      streak,
    });
  }
  const none = { calls: 0, costUsd: 0, callsWithCost: 0 };
  return {
    owner: 'none',
    now: { ...none, of: report.faults.now.of },
    before: { ...none, of: report.faults.before.of },
    change: INCONCLUSIVE,
    series: report.buckets.map(() => 0),
  };
}

async function episodeOf(
  db: HistoryDb,
  { vendor, reason, startedAt }: SpreadQuery,
  settings: TrendSettings,
  now: number,
): Promise<Episode | undefined> {
  if (startedAt === undefined) return undefined;
  const around = { from: startedAt, to: startedAt + 1 };
  const episodes = await readEpisodes(db, around, { vendor }, settings, now);
  return episodes.find(({ reasons }) => reasons.some(({ id }) => id === reason));
}
