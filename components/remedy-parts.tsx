import { i18n } from '../lib/wording/texts.ts';
import { AwayArrow } from './away-arrow.tsx';
import type { ComponentChildren } from 'preact';
import type { Source } from '../lib/catalog/sources.ts';
import { suspectWord } from '../lib/wording/fault-words.ts';
import { idForSupport, momentForSupport, type CardCall } from '../lib/wording/support-text.ts';
import {
  callInWords,
  chargedInWords,
  retryInWords,
  tellInWords,
} from '../lib/wording/card-words.ts';
import type { Diagnosis, Link, Statement, Step } from '../lib/reasons/diagnosis.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { CopyButton } from './copy-button.tsx';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { OwnerIcon } from './owner-icon.tsx';

/** A link to another site, in a tab of its own. */
export function Away(props: {
  readonly link: Pick<Link, 'url' | 'text'>;
  readonly text?: string;
  readonly button?: boolean;
}) {
  const { url, text } = props.link;
  return (
    <a
      class={props.button === true ? 'button' : undefined}
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={text}
    >
      {props.text ?? text}
      <AwayArrow />
    </a>
  );
}

/** The numbers of a statement's sources in the list below; nothing as long as that is not shown. */
export function SourceMarks(props: {
  readonly of: Statement | undefined;
  readonly among: readonly Source[];
}) {
  const numbers = (props.of?.sources ?? [])
    .map((source) => props.among.indexOf(source) + 1)
    .filter((number) => number > 0);
  return numbers.length === 0 ? null : <sup>{numbers.join(', ')}</sup>;
}

/** Steps in their order, each with the page that it needs. */
export function StepList(props: {
  readonly steps: readonly Step[];
  readonly start?: number;
  readonly sources: readonly Source[];
  /** Whether what there is to copy is shown too. */
  readonly isWhole: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { steps, start = 1, sources, isWhole, onCopy } = props;
  if (steps.length === 0) return null;
  const items = steps.map((step) => (
    <li key={step.text}>
      {step.text}
      {step.link !== undefined && (
        <>
          {' '}
          <Away link={step.link} />
        </>
      )}
      <SourceMarks of={step} among={sources} />
      <Snippet text={step.snippet} isShown={isWhole} onCopy={onCopy} />
    </li>
  ));
  // One step is no list.
  return steps.length === 1 && start === 1 ? (
    <ul class="steps one" lang={CATALOG_LANGUAGE}>
      {items}
    </ul>
  ) : (
    <ol class="steps" start={start} lang={CATALOG_LANGUAGE}>
      {items}
    </ol>
  );
}

/** JSON to copy. */
function Snippet(props: {
  readonly text: string | undefined;
  readonly isShown: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { text, isShown, onCopy } = props;
  if (text === undefined) return null;
  return (
    <>
      {' '}
      <span class="snippet" lang={i18n.t('language')}>
        <CopyButton text={i18n.t('card.copyJson')} onCopy={() => onCopy(text)} />
      </span>
      {isShown && <pre>{text}</pre>}
    </>
  );
}

/** Who may be at fault, and how to tell them apart; of a cut-off label, how many of its codes are whose. */
export function Suspects(props: {
  readonly diagnosis: Diagnosis;
  readonly formats: Formats;
  readonly sources: readonly Source[];
}) {
  const { suspects, vendor, certainty } = props.diagnosis;
  if (suspects.length === 0) return null;
  return (
    <ul class={certainty === 'narrowed' ? 'suspects counts' : 'suspects'}>
      {suspects.map((suspect) => {
        const who = suspectWord(suspect, vendor);
        const tell = tellInWords(suspect);
        return (
          <li key={`${suspect.owner} ${suspect.party ?? ''}`} data-owner={suspect.owner}>
            <span class="owner">
              <OwnerIcon owner={suspect.owner} />
            </span>
            <span>
              {tell === undefined ? <b>{who}</b> : <b>{i18n.t('card.suspectIf', { who })}</b>}{' '}
              <span lang={CATALOG_LANGUAGE}>{tell}</span>
              {suspect.codes !== undefined && props.formats.count(suspect.codes)}
              {tell !== undefined && suspect.likelier === true && (
                <small> {i18n.t('card.likelier')}</small>
              )}
              <SourceMarks of={suspect.tell} among={props.sources} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What is known of this call, and what follows for it: cost and charge, length, way, version, whether to call again. */
export function CallFactsLine(props: {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall;
  readonly formats: Formats;
}) {
  const { diagnosis, call, formats } = props;
  const facts = [
    ...callInWords(call, formats),
    chargedInWords(diagnosis),
    retryInWords(diagnosis, call),
  ].filter((words) => words !== undefined);
  if (facts.length === 0) return null;
  return (
    <ul class="call-facts">
      {facts.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** A part of what one asked for, below a title. */
export function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** The code, to copy. */
export function CodeLine(props: {
  readonly code: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}) {
  const { code, onCopy } = props;
  return (
    <div class="code-line">
      <code>{code}</code>
      <CopyButton text={i18n.t('card.copyCode')} onCopy={() => onCopy(code)} />
    </div>
  );
}

/** What support wants to know of a call, as far as it is known. */
export function SupportLines(props: {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall | undefined;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Whether the code stands above already. */
  readonly isCodeShown: boolean;
}) {
  const { diagnosis, call, onCopy, isCodeShown } = props;
  const { code, successor } = diagnosis;
  const id = call === undefined ? undefined : idForSupport(call);
  return (
    <section class="support">
      <h3>{i18n.t('card.support')}</h3>
      {code === undefined
        ? call?.label !== undefined && <code>{call.label}</code>
        : !isCodeShown && <CodeLine code={code} onCopy={onCopy} />}
      {successor !== undefined && (
        <p>
          {i18n.t('card.successor')} <code>{successor}</code>
        </p>
      )}
      {id !== undefined && <code>{id}</code>}
      {call?.startedAt !== undefined && <code>{momentForSupport(call.startedAt)}</code>}
    </section>
  );
}
