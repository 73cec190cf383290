import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { faultHeadline } from '../lib/wording/fault-words.ts';
import { supportText, type CardCall } from '../lib/wording/support-text.ts';
import { firstSteps, isBrief, messageOf, newCodeInWords } from '../lib/wording/card-words.ts';
import type { Source } from '../lib/catalog/sources.ts';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import { forCall } from '../lib/reasons/for-call.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CopyButton } from './copy-button.tsx';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerIcon } from './owner-icon.tsx';
import { RemedyMore, allSourcesOf } from './remedy-more.tsx';
import { Away, CallFactsLine, CodeLine, SourceMarks, StepList, Suspects } from './remedy-parts.tsx';
import { useFade } from './use-fade.ts';

/** What a remedy card needs. */
export interface RemedyCardProps {
  readonly diagnosis: Diagnosis;
  /** What is known of the call; absent where a card speaks of a reason only. */
  readonly call?: CardCall;
  readonly formats: Formats;
  /** Copies a text; resolves to whether it worked. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Whether the card has less room than it may need, and its body scrolls. */
  readonly scrolls?: boolean;
  /** Hangtag's own, where somebody can report a wrong card. */
  readonly version?: string;
  /** What the history says of this very call. */
  readonly news?: ComponentChildren;
  /** A question whose answer names the owner; in place of how to tell the suspects apart. */
  readonly question?: ComponentChildren;
  /** How widespread the reason is. */
  readonly children?: ComponentChildren;
  /** More buttons, after the first of the card. */
  readonly actions?: ComponentChildren;
  /** Whether they are for those who ask for more. */
  readonly areActionsRare?: boolean;
  /** A choice for whoever asks for more. */
  readonly tools?: ComponentChildren;
  /** What takes the place of answers and buttons, such as a form that one of them opened. */
  readonly form?: ComponentChildren;
}

/**
 * What Hangtag can say of one reason, as much as it is worth: two lines of a call that ended as it should; of a fault
 * whose it is, what happened, what is known of this call and what to do now. The rest is there for whoever asks.
 */
export function RemedyCard({ diagnosis: general, ...props }: RemedyCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { call = {} } = props;
  const diagnosis = forCall(general, call);
  const { owner, meaning, note, isRuled } = diagnosis;
  const id = useId();
  const sources = isOpen ? allSourcesOf(diagnosis) : [];
  const more = (
    <button
      type="button"
      class="button more-button"
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={() => setOpen(!isOpen)}
    >
      {i18n.t(isOpen ? 'card.less' : 'card.more')}
    </button>
  );
  return (
    <article class="remedy-card" data-owner={owner}>
      <header>
        <span class="owner">
          <OwnerIcon owner={owner} size={16} />
        </span>
        <div>
          <h2>{faultHeadline(diagnosis, call)}</h2>
          {isRuled === true && (
            <p>
              <b>{i18n.t('card.rule')}</b>
              {note !== undefined && `: ${note}`}
            </p>
          )}
          {isRuled !== true && meaning !== undefined && (
            <p lang={CATALOG_LANGUAGE}>
              {meaning.text}
              <SourceMarks of={meaning} among={sources} />
            </p>
          )}
        </div>
        {isBrief(diagnosis) && props.form === undefined && more}
      </header>
      {props.form ?? (
        <CardBody
          {...props}
          diagnosis={diagnosis}
          call={call}
          id={id}
          isOpen={isOpen}
          sources={sources}
          more={more}
        />
      )}
    </article>
  );
}

interface CardBodyProps extends RemedyCardProps {
  readonly call: CardCall;
  readonly id: string;
  readonly isOpen: boolean;
  /** Of what is shown, in the order of their numbers; none as long as their list is not shown. */
  readonly sources: readonly Source[];
  readonly more: ComponentChildren;
}

function CardBody(props: CardBodyProps) {
  const { diagnosis, call, isOpen, sources, onCopy, formats } = props;
  const body = useRef<HTMLDivElement>(null);
  const { above, below } = useFade(body);
  const { links, code, certainty } = diagnosis;
  const isCodeShown = certainty === 'unknown' && code !== undefined;
  const isOfCall = Object.keys(call).length > 0;
  const runbook = links.find(({ kind }) => kind === 'runbook');
  const document = links.find(({ kind }) => kind === 'document');
  const brief = isBrief(diagnosis);
  const shown = brief ? [] : firstSteps(diagnosis);
  if (brief && !isOpen) return null;
  return (
    <>
      <div
        ref={body}
        class="body"
        data-above={above ? '' : undefined}
        data-below={below ? '' : undefined}
        // What scrolls has to be reachable by keyboard.
        {...(props.scrolls === true &&
          (above || below) && {
            role: 'group',
            'aria-label': i18n.t('card.steps'),
            tabIndex: 0,
          })}
      >
        {!brief && <First {...props} shown={shown} />}
        <div id={props.id} hidden={!isOpen}>
          {isOpen && (
            <RemedyMore
              diagnosis={diagnosis}
              call={props.call}
              formats={formats}
              sources={sources}
              shown={shown}
              isCodeShown={isCodeShown}
              onCopy={onCopy}
              version={props.version}
              spread={props.children}
              tools={props.tools}
            />
          )}
        </div>
      </div>
      <footer>
        {isOfCall && (
          <CopyButton
            main={!brief}
            text={i18n.t('card.copySupport')}
            onCopy={() => onCopy(supportText(diagnosis, call))}
          />
        )}
        {(isOpen || props.areActionsRare !== true) && props.actions}
        {runbook !== undefined && <Away link={runbook} text={i18n.t('card.runbook')} button />}
        {document !== undefined && !isCodeShown && (
          <Away link={document} text={i18n.t('card.document')} button />
        )}
        {!brief && props.more}
      </footer>
    </>
  );
}

/** What stands on a card before anybody asks for more. */
function First(props: CardBodyProps & { readonly shown: ReturnType<typeof firstSteps> }) {
  const { diagnosis, call, formats, isOpen, sources, onCopy, shown } = props;
  const { note, isRuled, certainty, code, vendor } = diagnosis;
  const message = messageOf(diagnosis, call);
  const newCode = certainty === 'unknown' ? code : undefined;
  const says = newCode === undefined ? undefined : newCodeInWords(newCode);
  return (
    <>
      {note !== undefined && isRuled !== true && (
        <p class="note">
          <b>{i18n.t('card.rule')}</b>: {note}
        </p>
      )}
      {newCode !== undefined && <CodeLine code={newCode} onCopy={onCopy} />}
      {says !== undefined && <p>{says}</p>}
      {message !== undefined && (
        <p class="message">
          <b>{VENDORS[vendor].name}:</b> <q>{message}</q>
        </p>
      )}
      <CallFactsLine diagnosis={diagnosis} call={call} formats={formats} />
      {props.news}
      {props.question ?? <Suspects diagnosis={diagnosis} formats={formats} sources={sources} />}
      <StepList steps={shown} sources={sources} isWhole={isOpen} onCopy={onCopy} />
    </>
  );
}
