import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { faultHeadline, suspectWord } from '../lib/overlay/fault-words.ts';
import { OWNER_LOOKS } from '../lib/overlay/owner-look.ts';
import { supportText, type CardCall } from '../lib/overlay/support-text.ts';
import type { Charged, Diagnosis, Link, Owner, Retry } from '../lib/reasons/diagnosis.ts';
import { CATALOG_LANGUAGE } from './language.ts';
import { CopyButton } from './copy-button.tsx';

const CHARGED: Readonly<Record<Charged, string>> = {
  'typically-not': i18n.t('card.chargedTypicallyNot'),
  yes: i18n.t('card.chargedYes'),
  no: i18n.t('card.chargedNo'),
  'not-stated': i18n.t('card.chargedNotStated'),
};

const RETRY: Readonly<Record<Retry, string>> = {
  no: i18n.t('card.retryNo'),
  now: i18n.t('card.retryNow'),
  'back-off': i18n.t('card.retryBackOff'),
  'after-fix': i18n.t('card.retryAfterFix'),
};

const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  document: i18n.t('card.document'),
  status: i18n.t('card.status'),
  runbook: i18n.t('card.runbook'),
};

const MOST_CANDIDATES = 40;
const FEW_CANDIDATES = 3;

function retryWord({ retry, owner }: Diagnosis): string {
  return retry === 'no' && owner === 'none' ? i18n.t('card.retryNotNeeded') : RETRY[retry];
}

function sureWord({ certainty, candidates }: Diagnosis): string {
  switch (certainty) {
    case 'exact':
      return i18n.t('card.sureExact');
    case 'derived':
      return i18n.t('card.sureDerived');
    case 'narrowed':
      return i18n.t('card.sureNarrowed', { count: candidates.length });
    case 'unknown':
      return i18n.t('card.sureUnknown');
  }
}

/** An owner's silhouette, 12 × 12 or larger, in the colour of the text around it. */
export function OwnerIcon(props: { readonly owner: Owner; readonly size?: number }) {
  const size = props.size ?? 12;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d={OWNER_LOOKS[props.owner].icon} fill="currentColor" />
    </svg>
  );
}

/** What a remedy card needs. */
export interface RemedyCardProps {
  readonly diagnosis: Diagnosis;
  /** What is known of the call; absent where a card speaks of a reason only. */
  readonly call?: CardCall;
  /** Copies a text; resolves to whether it worked. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** What stands between steps and code, such as how widespread the reason is. */
  readonly children?: ComponentChildren;
  /** More buttons, after those of the card. */
  readonly actions?: ComponentChildren;
}

/**
 * Everything Hangtag can say of one reason, in the order in which an operator asks: whose fault, charged,
 * retry, what to do, how widespread, what to send to support.
 */
export function RemedyCard(props: RemedyCardProps) {
  const { diagnosis, call, onCopy } = props;
  const { owner, meaning, steps, causes, evidence, code, links, note } = diagnosis;
  return (
    <article class="remedy-card" data-owner={owner}>
      <header>
        <span class="owner">
          <OwnerIcon owner={owner} size={16} />
        </span>
        <div>
          <h2>{faultHeadline(diagnosis)}</h2>
          <p lang={CATALOG_LANGUAGE}>{meaning}</p>
        </div>
      </header>
      <dl class="facts">
        <div>
          <dt>{i18n.t('card.charged')}</dt>
          <dd>{CHARGED[diagnosis.charged]}</dd>
        </div>
        <div>
          <dt>{i18n.t('card.retry')}</dt>
          <dd>{retryWord(diagnosis)}</dd>
        </div>
        <div>
          <dt>{i18n.t('card.sure')}</dt>
          <dd>{sureWord(diagnosis)}</dd>
        </div>
      </dl>
      <div class="body">
        {note !== undefined && <p class="note">{note}</p>}
        <Suspects diagnosis={diagnosis} />
        {steps.length === 1 && <p lang={CATALOG_LANGUAGE}>{steps[0]}</p>}
        {steps.length > 1 && (
          <ol lang={CATALOG_LANGUAGE}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {evidence !== undefined && (
          <p class="evidence">
            <b>{i18n.t('card.evidence')}</b> <span lang={CATALOG_LANGUAGE}>{evidence}</span>
          </p>
        )}
        {causes.length > 0 && (
          <details>
            <summary>{i18n.t('card.causes')}</summary>
            <ul lang={CATALOG_LANGUAGE}>
              {causes.map((cause) => (
                <li key={cause}>{cause}</li>
              ))}
            </ul>
          </details>
        )}
        <Candidates codes={diagnosis.candidates} />
        {props.children}
        <Code diagnosis={diagnosis} label={call?.label} />
      </div>
      <footer>
        {call !== undefined && (
          <CopyButton
            main
            text={i18n.t('card.copySupport')}
            onCopy={() => onCopy(supportText(diagnosis, call))}
          />
        )}
        {code !== undefined && (
          <CopyButton text={i18n.t('card.copyCode')} onCopy={() => onCopy(code)} />
        )}
        {uniqueKinds(links).map((link) => (
          <a
            key={link.kind}
            class="button"
            href={link.url}
            target="_blank"
            rel="noreferrer noopener"
            title={link.text}
          >
            {LINK_WORDS[link.kind]}
            <span aria-hidden="true"> ↗</span>
          </a>
        ))}
        {props.actions}
      </footer>
    </article>
  );
}

/** The first link of each kind: a row of buttons has no room for more. */
function uniqueKinds(links: readonly Link[]): Link[] {
  const kinds = new Set<string>();
  return links.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

function Suspects({ diagnosis }: { readonly diagnosis: Diagnosis }) {
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
            <span lang={CATALOG_LANGUAGE}>{suspect.tell}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Candidates({ codes }: { readonly codes: readonly string[] }) {
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

function Code(props: { readonly diagnosis: Diagnosis; readonly label: string | undefined }) {
  const { code, successor } = props.diagnosis;
  const shown = code ?? props.label;
  if (shown === undefined) return null;
  return (
    <div class="code">
      <code>{shown}</code>
      {successor !== undefined && (
        <p>
          {i18n.t('card.successor')} <code>{successor}</code>
        </p>
      )}
    </div>
  );
}
