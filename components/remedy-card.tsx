import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { faultHeadline } from '../lib/wording/fault-words.ts';
import { supportText, type CardCall } from '../lib/wording/support-text.ts';
import type { Charged, Retry } from '../lib/catalog/terms.ts';
import type { Diagnosis, Link, Step } from '../lib/reasons/diagnosis.ts';
import { forCall } from '../lib/reasons/for-call.ts';
import { CopyButton } from './copy-button.tsx';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerIcon } from './owner-icon.tsx';
import { Candidates, Suspects, SupportLines } from './remedy-parts.tsx';

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
  settings: i18n.t('card.settings'),
  runbook: i18n.t('card.runbook'),
};

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

/** What a remedy card needs. */
export interface RemedyCardProps {
  readonly diagnosis: Diagnosis;
  /** What is known of the call; absent where a card speaks of a reason only. */
  readonly call?: CardCall;
  /** Copies a text; resolves to whether it worked. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Whether the card has less room than it may need, and its body scrolls. */
  readonly scrolls?: boolean;
  /** How widespread the reason is; a heading stands above it. */
  readonly children?: ComponentChildren;
  /** More buttons, after those of the card. */
  readonly actions?: ComponentChildren;
  /** What takes the place of answers and buttons, such as a form that one of them opened. */
  readonly form?: ComponentChildren;
}

/**
 * Everything Hangtag can say of one reason, in the order in which an operator asks: whose fault and how
 * sure, charged, retry, what to do, how widespread, what to send to support.
 */
export function RemedyCard({ diagnosis: general, ...props }: RemedyCardProps) {
  const diagnosis = forCall(general, props.call ?? {});
  const { owner, meaning } = diagnosis;
  return (
    <article class="remedy-card" data-owner={owner}>
      <header>
        <span class="owner">
          <OwnerIcon owner={owner} size={16} />
        </span>
        <div>
          <h2>{faultHeadline(diagnosis)}</h2>
          {meaning !== undefined && <p lang={CATALOG_LANGUAGE}>{meaning.text}</p>}
        </div>
      </header>
      <dl class="facts">
        <Fact title={i18n.t('card.sure')}>{sureWord(diagnosis)}</Fact>
        <Fact title={i18n.t('card.charged')}>{CHARGED[diagnosis.charged]}</Fact>
        <Fact title={i18n.t('card.retry')}>{retryWord(diagnosis)}</Fact>
      </dl>
      {props.form ?? <Answers {...props} diagnosis={diagnosis} />}
    </article>
  );
}

function Answers(props: RemedyCardProps) {
  const { diagnosis, call, onCopy } = props;
  const { links } = diagnosis;
  const status = links.find(({ kind }) => kind === 'status');
  return (
    <>
      {/* What scrolls has to be reachable by keyboard. */}
      <div
        class="body"
        {...(props.scrolls === true && {
          role: 'group',
          'aria-label': i18n.t('card.steps'),
          tabIndex: 0,
        })}
      >
        <Remedy diagnosis={diagnosis} />
        {props.children !== undefined && (
          <section class="spread">
            <h3>{i18n.t('spread.title')}</h3>
            {props.children}
            {status !== undefined && <Away link={status} text={status.text} />}
          </section>
        )}
        <SupportLines diagnosis={diagnosis} call={call} onCopy={onCopy} />
      </div>
      <footer>
        {call !== undefined && (
          <CopyButton
            main
            text={i18n.t('card.copySupport')}
            onCopy={() => onCopy(supportText(diagnosis, call))}
          />
        )}
        {firstOfKinds(links)
          .filter((link) => link !== status || props.children === undefined)
          .map((link) => (
            <Away key={link.kind} link={link} text={LINK_WORDS[link.kind]} button />
          ))}
        {props.actions}
      </footer>
    </>
  );
}

/** The first link of each kind: a row of buttons has no room for more. */
function firstOfKinds(links: readonly Link[]): Link[] {
  const kinds = new Set<string>();
  return links.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

function Fact(props: { readonly title: string; readonly children: string }) {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A link to another site, in a tab of its own. */
function Away(props: { readonly link: Link; readonly text: string; readonly button?: boolean }) {
  const { url, text } = props.link;
  return (
    <a
      class={props.button === true ? 'button' : undefined}
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={text}
    >
      {props.text}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}

function Remedy({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { steps, causes, evidence, note, candidates } = diagnosis;
  return (
    <>
      {note !== undefined && <p class="note">{note}</p>}
      <Suspects diagnosis={diagnosis} />
      <StepGroup title={i18n.t('card.stepsRun')} steps={steps.run} />
      <StepGroup title={i18n.t('card.stepsFind')} steps={steps.find} />
      <StepGroup title={i18n.t('card.stepsReport')} steps={steps.report} />
      {evidence.length > 0 && (
        <p class="evidence">
          <b>{i18n.t('card.evidence')}</b>{' '}
          <span lang={CATALOG_LANGUAGE}>{evidence.map(({ text }) => text).join(' ')}</span>
        </p>
      )}
      {causes.length > 0 && (
        <details>
          <summary>{i18n.t('card.causes')}</summary>
          <ul lang={CATALOG_LANGUAGE}>
            {causes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <Candidates codes={candidates} />
    </>
  );
}

/** Steps that serve one end, in order. */
function StepGroup(props: { readonly title: string; readonly steps: readonly Step[] }) {
  if (props.steps.length === 0) return null;
  return (
    <section class="steps">
      <h3>{props.title}</h3>
      <ol lang={CATALOG_LANGUAGE}>
        {props.steps.map(({ text, link, snippet }) => (
          <li key={text}>
            {text} {link !== undefined && <Away link={link} text={link.text} />}
            {snippet !== undefined && <pre>{snippet}</pre>}
          </li>
        ))}
      </ol>
    </section>
  );
}
