import type { ComponentChildren } from 'preact';
import { faultHeadline, suspectWord } from '../lib/overlay/fault-words.ts';
import { OWNER_LOOKS } from '../lib/overlay/owner-look.ts';
import { supportText, type CardCall } from '../lib/overlay/support-text.ts';
import type { Charged, Diagnosis, Link, Owner, Retry } from '../lib/reasons/diagnosis.ts';
import { CopyButton } from './copy-button.tsx';

const CHARGED: Readonly<Record<Charged, string>> = {
  'typically-not': 'Typically not',
  yes: 'Yes',
  no: 'No',
  'not-stated': 'Not stated',
};

const RETRY: Readonly<Record<Retry, string>> = {
  no: 'No',
  now: 'Yes, now',
  'back-off': 'Yes, later',
  'after-fix': 'After the fix',
};

const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  document: 'Docs',
  status: 'Status',
  runbook: 'Runbook',
};

const MOST_CANDIDATES = 40;
const FEW_CANDIDATES = 3;

function retryWord({ retry, owner }: Diagnosis): string {
  return retry === 'no' && owner === 'none' ? 'Not needed' : RETRY[retry];
}

function sureWord({ certainty, candidates }: Diagnosis): string {
  switch (certainty) {
    case 'exact':
      return 'Exact code';
    case 'derived':
      return 'Read from its parts';
    case 'narrowed':
      return `1 of ${candidates.length}`;
    case 'unknown':
      return 'Not known';
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
          <p>{meaning}</p>
        </div>
      </header>
      <dl class="facts">
        <div>
          <dt>Charged</dt>
          <dd>{CHARGED[diagnosis.charged]}</dd>
        </div>
        <div>
          <dt>Retry</dt>
          <dd>{retryWord(diagnosis)}</dd>
        </div>
        <div>
          <dt>Sure</dt>
          <dd>{sureWord(diagnosis)}</dd>
        </div>
      </dl>
      <div class="body">
        {note !== undefined && <p class="note">{note}</p>}
        <Suspects diagnosis={diagnosis} />
        {steps.length === 1 && <p>{steps[0]}</p>}
        {steps.length > 1 && (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {evidence !== undefined && (
          <p class="evidence">
            <b>What settles it:</b> {evidence}
          </p>
        )}
        {causes.length > 0 && (
          <details>
            <summary>Why this happens</summary>
            <ul>
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
            text="Copy for support"
            onCopy={() => onCopy(supportText(diagnosis, call))}
          />
        )}
        {code !== undefined && <CopyButton text="Copy code" onCopy={() => onCopy(code)} />}
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
            <b>{suspectWord(suspect, vendor)}</b> {suspect.tell}
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
      <summary>The {codes.length} codes that it can be</summary>
      <ul class="codes">
        {codes.slice(0, MOST_CANDIDATES).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
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
          Now called <code>{successor}</code>
        </p>
      )}
    </div>
  );
}
