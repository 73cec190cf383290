import { i18n } from '../lib/wording/texts.ts';
import type { Spread as SpreadCounts } from '../lib/history/read-spread.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { isConclusive } from '../lib/trends/change.ts';
import { groupInWords, KIND_SIGNS, KIND_WORDS, toneOf } from '../lib/wording/sentences.ts';
import { episodeSpan } from '../lib/wording/episode-words.ts';
import { Sparkline } from './sparkline.tsx';

/** What is known of a reason's spread: asked and not answered yet, not to be had, or the counts. */
export type SpreadState = SpreadCounts | 'reading' | 'failed';

/** How often a reason ended calls, this week against the one before; nothing of a history without calls. */
export function Spread(props: { readonly spread: SpreadState; readonly formats: Formats }) {
  const { spread, formats } = props;
  if (typeof spread !== 'string' && spread.now.of + spread.before.of === 0) return null;
  return (
    <section class="spread">
      <h3>{i18n.t('spread.title')}</h3>
      {typeof spread === 'string' ? (
        <p class="counts">{i18n.t(`spread.${spread}`)}</p>
      ) : (
        <Counts spread={spread} formats={formats} />
      )}
    </section>
  );
}

function Counts({ spread, formats }: { readonly spread: SpreadCounts; readonly formats: Formats }) {
  const { change, episode, series } = spread;
  return (
    <>
      <p class="counts">
        {isConclusive(change.kind) && (
          <>
            <b class={toneOf(spread)}>
              <span aria-hidden="true">{KIND_SIGNS[change.kind]} </span>
              {KIND_WORDS[change.kind]}
            </b>
            {': '}
          </>
        )}
        {groupInWords(spread, formats)}
      </p>
      {episode !== undefined && (
        <p class="counts">
          {i18n.t('episode.inCard', episode.calls, [
            formats.count(episode.calls),
            episodeSpan(episode, Date.now(), formats),
          ])}
        </p>
      )}
      <Sparkline series={series} width={70} height={24} />
    </>
  );
}
