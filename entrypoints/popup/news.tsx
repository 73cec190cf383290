import { useRef } from 'preact/hooks';
import { EpisodeList } from '../../components/episode-list.tsx';
import { callsOfEpisode, type HistoryFilter } from '../../components/history-filter.ts';
import type { Episode } from '../../lib/trends/episode.ts';
import { episodesInNews } from '../../lib/trends/episodes-in-news.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import type { HealthWords } from '../../lib/wording/health-words.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** What is known of the episodes of the last day. They are read after the report, which does not wait for them. */
export interface KnownEpisodes {
  /** Those that were found last; undefined as long as that is not known. */
  readonly found?: readonly Episode[] | undefined;
  /** Whether they are being looked for. */
  readonly isBusy: boolean;
  /** Why they could not be looked for. */
  readonly trouble?: HealthWords;
}

/** The episodes that are news. Where somebody saw that they are looked for, their room stays and says what came of it. */
export function News(props: {
  readonly episodes: KnownEpisodes;
  /** ms since 1970. */
  readonly now: number;
  readonly formats: Formats;
  /** The address of the history page, of the calls that are shown. */
  readonly toHistory: (more?: Partial<HistoryFilter>) => string;
}) {
  const { found, isBusy, trouble } = props.episodes;
  const news = episodesInNews(found ?? [], props.now);
  const hasWaited = useRef(false);
  if (found === undefined) hasWaited.current = true;
  if (news.length === 0 && !hasWaited.current) return null;
  return (
    <section class="news" aria-label={i18n.t('trends.news')} aria-busy={isBusy}>
      {news.length > 0 ? (
        <EpisodeList
          episodes={news}
          now={props.now}
          formats={props.formats}
          hrefOf={(episode) => props.toHistory(callsOfEpisode(episode))}
          newTab
        />
      ) : (
        <p>
          {trouble !== undefined
            ? `${trouble.what}. ${trouble.then}`
            : i18n.t(found === undefined ? 'episode.looking' : 'episode.noneSeen')}
        </p>
      )}
    </section>
  );
}
