import { i18n } from '../lib/wording/texts.ts';
import type { HealthWords } from '../lib/wording/health-words.ts';

/** The sign beside everything that is wrong with the history. */
export function TroubleSign({ size }: { readonly size: number }) {
  return (
    <svg class="trouble-sign" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <g stroke-linecap="round" stroke-linejoin="round" stroke-width={1.7}>
        <path d="M8 2 15 14H1Z" fill="currentColor" stroke="currentColor" />
        <path d="M8 6.3v3.7M8 12.3v.1" stroke="var(--ground)" />
      </g>
    </svg>
  );
}

/** Stands in place of everything where the history cannot be read: what is wrong, what is kept, what to do. */
export function Trouble(props: { readonly words: HealthWords; readonly onAgain: () => void }) {
  return (
    <section class="blank" role="alert">
      <TroubleSign size={40} />
      <h2>{props.words.what}</h2>
      <p>{props.words.then}</p>
      <button type="button" class="button main" onClick={props.onAgain}>
        {i18n.t('health.again')}
      </button>
    </section>
  );
}
