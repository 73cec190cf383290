import { DAY, HOUR, WEEK } from '../calls/time.ts';
import type { Episode } from './episode.ts';
import type { Group, TrendReport } from './report.ts';

/** A rise is told of if chance alone would bring one this large less often than this. */
const RISE_BY_CHANCE = 0.001;
/** An episode that ended longer ago is no alert any more. */
const RECENT = DAY;
/** An episode this close to one that was told of is the same, and goes on. */
const SAME = 2 * HOUR;
/** A rise is told of once as long as both of its weeks have a day of it in common. */
const BETWEEN_RISES = WEEK;
/** Alerts that were sent longer ago are forgotten. */
const REMEMBERED = 14 * DAY;

/** An alert that the user got: the party, and until when the episode was, or when the rise; ms since 1970. */
export interface SentAlert {
  readonly kind: 'episode' | 'rise';
  readonly party: string;
  readonly at: number;
}

/** Something to tell of. */
export type Alert =
  | { readonly kind: 'episode'; readonly party: string; readonly episode: Episode }
  | { readonly kind: 'rise'; readonly party: string; readonly group: Group };

/**
 * What to tell of now, and what is remembered once it is told: each episode and each rise of a party once. Only of
 * fair lists.
 *
 * @param now ms since 1970
 * @param most how many can be told at once; the others wait for the next time
 */
export function alertsOf(
  report: Pick<TrendReport, 'basis' | 'parties'>,
  episodes: readonly Episode[],
  sent: readonly SentAlert[],
  now: number,
  most: number,
): { readonly alerts: readonly Alert[]; readonly sent: readonly SentAlert[] } {
  const isKnown = ({ at }: SentAlert): boolean => at <= now + DAY && now - at < REMEMBERED;
  const known = sent.filter(isKnown);
  // Nothing is forgotten on one reading of the clock: there is room for some hundred.
  const apart = sent.filter((each) => !isKnown(each));
  if (report.basis !== 'fair') return { alerts: [], sent };
  const wasSent = (kind: SentAlert['kind'], party: string, since: number): boolean =>
    known.some((each) => each.kind === kind && each.party === party && each.at >= since);
  const fresh = episodes.filter(({ to }) => now - to < RECENT);
  const alerts: Alert[] = [];
  const ends: SentAlert[] = [];
  for (const episode of fresh) {
    const { party, to } = episode;
    if (known.some((each) => isSameEpisode(each, episode))) {
      ends.push({ kind: 'episode', party, at: to });
    } else alerts.push({ kind: 'episode', party, episode });
  }
  for (const group of report.parties) {
    const { id, change } = group;
    if (change.kind !== 'rising' && change.kind !== 'new') continue;
    if (change.p > RISE_BY_CHANCE || wasSent('rise', id, now - BETWEEN_RISES)) continue;
    // A party whose episode was just told of is no second piece of news.
    const isTold =
      wasSent('episode', id, now - BETWEEN_RISES) || fresh.some(({ party }) => party === id);
    if (!isTold) alerts.push({ kind: 'rise', party: id, group });
  }
  const first = alerts.slice(0, most);
  const justSent = first.map((alert): SentAlert => ({
    kind: alert.kind,
    party: alert.party,
    at: alert.kind === 'episode' ? alert.episode.to : now,
  }));
  // An episode that was told of and goes on is remembered by its end, which moves.
  const others = known.filter((each) => !fresh.some((episode) => isSameEpisode(each, episode)));
  return { alerts: first, sent: [...apart, ...others, ...ends, ...justSent] };
}

function isSameEpisode({ kind, party, at }: SentAlert, episode: Episode): boolean {
  return (
    kind === 'episode' &&
    party === episode.party &&
    at >= episode.from - SAME &&
    at <= episode.to + SAME
  );
}
