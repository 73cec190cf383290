import { DAY } from '../calls/time.ts';
import { LONGEST } from '../trends/crowding.ts';
import type { Episode } from '../trends/episode.ts';
import { EpisodeSearch } from '../trends/episodes.ts';
import { LEARNED_FROM } from '../trends/usual-rate.ts';
import type { Period, TrendFilter } from '../trends/report.ts';
import type { TrendSettings } from '../trends/trend-settings.ts';
import type { HistoryDb } from './database.ts';
import { mending } from './mend.ts';
import { countHours } from './read-hourly.ts';
import { readSpans } from './spans.ts';

/**
 * The episodes of a time, oldest first. Hourly counts tell which hours to look at; only the calls of those are read.
 *
 * @param now ms since 1970
 */
export async function readEpisodes(
  db: HistoryDb,
  { from, to }: Pick<Period, 'from' | 'to'>,
  filter: TrendFilter,
  settings: TrendSettings,
  now: number,
): Promise<readonly Episode[]> {
  // An episode may have begun before, and go on after.
  const until = Math.min(to + LONGEST, now + 1);
  const [spans, newest] = await Promise.all([
    readSpans(db, from - LONGEST - LEARNED_FROM, until),
    mending(db, () => db.calls.where('startedAt').between(0, now, true, true).last()),
  ]);
  const search = await countHours(
    db,
    from - LONGEST - LEARNED_FROM,
    until,
    () => new EpisodeSearch(filter, settings, spans),
    (kind, into) => into.counterOf(kind),
  );
  const suspects = search.suspects(from - LONGEST, until);
  if (suspects.length === 0) return [];
  const calls = await mending(db, () =>
    Promise.all(
      suspects.map((suspect) =>
        db.calls.where('startedAt').between(suspect.from, suspect.to).toArray(),
      ),
    ),
  );
  const seenUntil = Math.max(
    newest?.startedAt ?? 0,
    ...spans.map((span) => Math.min(span.to, now)),
  );
  return search
    .episodes(
      suspects,
      calls.flat().filter(({ timeSource }) => timeSource !== 'seen'),
      seenUntil,
      now,
    )
    .filter((episode) => episode.to >= from && episode.from < to);
}

/** The episodes of the last day, oldest first: see `readEpisodes`. */
export function readLatestEpisodes(
  db: HistoryDb,
  filter: TrendFilter,
  settings: TrendSettings,
  now: number,
): Promise<readonly Episode[]> {
  return readEpisodes(db, { from: now - DAY, to: now + 1 }, filter, settings, now);
}
