import { i18n } from '../lib/wording/texts.ts';
import { suspectWord } from '../lib/wording/fault-words.ts';
import { idForSupport, momentForSupport, type CardCall } from '../lib/wording/support-text.ts';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import { CopyButton } from './copy-button.tsx';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerIcon } from './owner-icon.tsx';

const MOST_CANDIDATES = 40;
const FEW_CANDIDATES = 3;

/** Who may be at fault, and how to tell them apart. */
export function Suspects({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { suspects, vendor } = diagnosis;
  if (suspects.length === 0) return null;
  return (
    <ul class="suspects">
      {suspects.map((suspect) => (
        <li key={`${suspect.owner} ${suspect.party ?? ''}`} data-owner={suspect.owner}>
          <span class="owner">
            <OwnerIcon owner={suspect.owner} />
          </span>
          <span>
            <b>{suspectWord(suspect, vendor)}</b>{' '}
            <span lang={CATALOG_LANGUAGE}>{suspect.tell?.text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The codes that a cut-off label can be: folded away where there are many. */
export function Candidates({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const more = codes.length - MOST_CANDIDATES;
  return (
    <details open={codes.length <= FEW_CANDIDATES}>
      <summary>{i18n.t('card.candidates', codes.length)}</summary>
      <ul class="codes">
        {codes.slice(0, MOST_CANDIDATES).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
        {more > 0 && <li>{i18n.t('count.more', { count: more })}</li>}
      </ul>
    </details>
  );
}

/** What support wants to know, as far as it is known: code, the vendor's own words, call and time. */
export function SupportLines(props: {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall | undefined;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { diagnosis, call, onCopy } = props;
  const { code, successor } = diagnosis;
  const shown = code ?? call?.label;
  if (shown === undefined) return null;
  const id = call === undefined ? undefined : idForSupport(call);
  return (
    <section class="support">
      {call !== undefined && <h3>{i18n.t('card.support')}</h3>}
      <div>
        <code>{shown}</code>
        {code !== undefined && (
          <CopyButton text={i18n.t('card.copyCode')} onCopy={() => onCopy(code)} />
        )}
      </div>
      {successor !== undefined && (
        <p>
          {i18n.t('card.successor')} <code>{successor}</code>
        </p>
      )}
      {call?.message !== undefined && <q>{call.message}</q>}
      {id !== undefined && <code>{id}</code>}
      {call?.startedAt !== undefined && <code>{momentForSupport(call.startedAt)}</code>}
    </section>
  );
}
