import type { ComponentChildren } from 'preact';
import type { Episode } from '../lib/trends/episode.ts';
import { episodeParts } from '../lib/wording/episode-words.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerTile } from './owner-mark.tsx';

/** Reasons of an episode that are named; more are counted. */
const NAMED = 3;

/** Episodes, the newest first; each leads to its calls. */
export function EpisodeList(props: {
  readonly episodes: readonly Episode[];
  /** ms since 1970. */
  readonly now: number;
  readonly formats: Formats;
  readonly hrefOf: (episode: Episode) => string;
  readonly newTab?: boolean;
  /** Names reasons and cost as well. */
  readonly full?: boolean;
  /** What else can be done with the calls of one. */
  readonly actionOf?: (episode: Episode) => ComponentChildren;
}) {
  const { formats } = props;
  return (
    <ul class="episodes">
      {[...props.episodes].reverse().map((episode) => {
        const { span, failed, state } = episodeParts(episode, props.now, formats);
        return (
          <li key={`${episode.party} ${episode.from}`}>
            <a
              href={props.hrefOf(episode)}
              target={props.newTab === true ? '_blank' : undefined}
              class={episode.state}
            >
              <OwnerTile owner={episode.owner} />
              <span class="what">
                <b>{span}:</b> {failed} · <span class="state">{state}</span>
                {props.full === true && (
                  <small>
                    <span lang={CATALOG_LANGUAGE}>
                      {episode.reasons
                        .slice(0, NAMED)
                        .map(({ title }) => title)
                        .join(', ')}
                    </span>
                    {episode.reasons.length > NAMED &&
                      ` +${formats.count(episode.reasons.length - NAMED)}`}
                    {episode.callsWithCost > 0 && ` · ${formats.money(episode.costUsd)}`}
                  </small>
                )}
              </span>
            </a>
            {props.actionOf?.(episode)}
          </li>
        );
      })}
    </ul>
  );
}
