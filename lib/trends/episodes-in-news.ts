import { DAY } from '../calls/time.ts';
import type { Episode } from './episode.ts';

/** Most episodes above the trend; the history page has all. */
const MOST_EPISODES = 2;

/**
 * The episodes that are news, oldest first: those that still go on, or else the last one, if it began within a day.
 *
 * @param now ms since 1970
 */
export function episodesInNews(episodes: readonly Episode[], now: number): readonly Episode[] {
  const going = episodes.filter(({ state }) => state === 'going');
  if (going.length > 0) return going.slice(-MOST_EPISODES);
  return episodes.filter(({ from }) => from > now - DAY).slice(-1);
}
