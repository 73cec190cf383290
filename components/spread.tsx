import { i18n } from '../lib/wording/texts.ts';
import type { Spread as SpreadCounts } from '../lib/history/read-spread.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { isSettled } from '../lib/trends/change.ts';
import { groupInWords, KIND_SIGNS, KIND_WORDS, toneOf } from '../lib/wording/sentences.ts';
import { episodeSpan } from '../lib/wording/episode-words.ts';
import { Sparkline } from './sparkline.tsx';

/** What is known of a reason's spread: not yet asked, not to be had, or the counts. */
export type SpreadState = SpreadCounts | 'reading' | 'failed';

/** How often a reason ended calls, this week against the one before. */
export function Spread(props: { readonly spread: SpreadState; readonly formats: Formats }) {
  const { spread, formats } = props;
  if (typeof spread === 'string') return <p class="counts">{i18n.t(`spread.${spread}`)}</p>;
  if (spread.now.of + spread.before.of === 0) {
    return <p class="counts">{i18n.t('spread.none')}</p>;
  }
  const { kind } = spread.change;
  return (
    <>
      <p class="counts">
        {isSettled(kind) && (
          <>
            <b class={toneOf(spread)}>
              <span aria-hidden="true">{KIND_SIGNS[kind]} </span>
              {KIND_WORDS[kind]}
            </b>
            {': '}
          </>
        )}
        {groupInWords(spread, formats)}
      </p>
      {spread.episode !== undefined && (
        <p class="counts">
          {i18n.t('episode.inCard', spread.episode.calls, [
            formats.count(spread.episode.calls),
            episodeSpan(spread.episode, Date.now(), formats),
          ])}
        </p>
      )}
      <Sparkline series={spread.series} width={70} height={24} />
    </>
  );
}
