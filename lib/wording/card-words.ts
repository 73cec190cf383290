import { plainText } from '../calls/plain-text.ts';
import type { Source } from '../catalog/sources.ts';
import type { Component, Retry, Stage } from '../catalog/terms.ts';
import { allSteps, type Diagnosis, type Step, type Suspect } from '../reasons/diagnosis.ts';
import { wordsSayOf } from '../reasons/code-words.ts';
import { VENDORS } from '../vendors/index.ts';
import type { Formats } from './formats.ts';
import type { CardCall } from './support-text.ts';
import { i18n } from './texts.ts';

/** Most steps that a card shows before one asks for more. */
const MOST_STEPS = 2;

/** Whether a diagnosis takes no more than two lines: the call ended as it should. */
export function isBrief({ owner, severity }: Pick<Diagnosis, 'owner' | 'severity'>): boolean {
  return owner === 'none' && severity === 'normal';
}

/** What to do now: the first steps of the first group that has any. */
export function firstSteps({
  steps: { run, find, report },
}: Pick<Diagnosis, 'steps'>): readonly Step[] {
  const first = [run, find, report].find((group) => group.length > 0) ?? [];
  return first.slice(0, MOST_STEPS);
}

/** What the vendor says of this call; undefined where that only repeats the code or the label. */
export function messageOf(
  { code, title }: Pick<Diagnosis, 'code' | 'title'>,
  { message, label }: Pick<CardCall, 'message' | 'label'>,
): string | undefined {
  const said = message?.trim();
  if (said === undefined || said === '') return undefined;
  const wordsIn = (text: string): string[] =>
    plainText(text.replace(/[^\p{L}\p{N}._-]+/gu, ' ')).split('-');
  const known = new Set([code, label, title].flatMap((text) => wordsIn(text ?? '')));
  const isNews = (word: string): boolean =>
    word !== '' && !known.has(word) && !EMPTY_WORD.test(word);
  return wordsIn(said).some(isNews) ? said : undefined;
}

/** Words that say nothing beside a code. */
const EMPTY_WORD =
  /^(?:an?|the|this|call|is|was|has|had|ended|ending|ends?|with|due|to|because|of|by|on|in|reason|code|errors?|failed|message|status)$/;

/** What is known of this call: `This call: $0.04`, `12s`, `outbound call`, `version 3`. */
export function callInWords(call: CardCall, formats: Formats): string[] {
  const { costUsd, durationSec, direction, medium, agentVersion } = call;
  const way = medium === 'web' ? medium : direction;
  return [
    ...(costUsd === undefined ? [] : [i18n.t('card.cost', { money: formats.money(costUsd) })]),
    ...(durationSec === undefined ? [] : [formats.duration(durationSec)]),
    ...(way === undefined ? [] : [i18n.t(`card.way.${way}`)]),
    ...(agentVersion === undefined ? [] : [i18n.t('card.version', { version: agentVersion })]),
  ];
}

const CHARGED = { 'typically-not': 'typicallyNot', yes: 'yes', no: 'no' } as const;

const RETRY: Readonly<Record<Exclude<Retry, 'no'>, string>> = {
  now: i18n.t('card.retry.now'),
  'back-off': i18n.t('card.retry.backOff'),
  'after-fix': i18n.t('card.retry.afterFix'),
};

/** Whether such calls are charged, where a source says so. */
export function chargedInWords({ charged, chargedBy, vendor }: Diagnosis): string | undefined {
  if (charged === 'not-stated' || (chargedBy?.sources.length ?? 0) === 0) return undefined;
  return i18n.t(`card.charged.${CHARGED[charged]}`, { vendor: VENDORS[vendor].name });
}

/** Whether to call again, unless that is not known, a step says it, or there was nobody whom one called. */
export function retryInWords(diagnosis: Diagnosis, call: CardCall): string | undefined {
  const { retry, owner, certainty, isRuled } = diagnosis;
  if (retry === 'no' || owner === 'none' || isRuled === true) return undefined;
  if (certainty === 'narrowed' || certainty === 'unknown') return undefined;
  if (call.direction === 'inbound' || call.medium === 'web') return undefined;
  if (allSteps(diagnosis.steps).some(({ text }) => /^Call (?:again|the customer)/.test(text))) {
    return undefined;
  }
  return RETRY[retry];
}

/** How sure a diagnosis is. */
export function sureInWords({ certainty, isRuled, isTaught }: Diagnosis): string | undefined {
  if (isRuled === true || certainty === 'narrowed' || certainty === 'unknown') return undefined;
  if (isTaught === true) return i18n.t('card.sureTaught');
  return i18n.t(certainty === 'exact' ? 'card.sureExact' : 'card.sureDerived');
}

/** What the words of a code say that nobody has listed; undefined where that is nothing. */
export function newCodeInWords(code: string): string | undefined {
  const { stage, component } = wordsSayOf(code);
  const says = [
    ...(stage === undefined ? [] : [STAGES[stage]]),
    ...(component === undefined ? [] : [PARTS[component]]),
  ].filter((words) => words !== undefined);
  return says.length === 0 ? undefined : i18n.t('card.wordsSay', { what: says.join(', ') });
}

const STAGES: Readonly<Record<Stage, string>> = {
  start: i18n.t('card.stage.start'),
  ringing: i18n.t('card.stage.ringing'),
  'in-progress': i18n.t('card.stage.inProgress'),
  forwarding: i18n.t('card.stage.forwarding'),
  transfer: i18n.t('card.stage.transfer'),
  ending: i18n.t('card.stage.ending'),
};

const PARTS: Readonly<Partial<Record<Component, string>>> = {
  LLM: i18n.t('card.part.llm'),
  voice: i18n.t('card.part.voice'),
  transcriber: i18n.t('card.part.transcriber'),
  telephony: i18n.t('card.part.telephony'),
  transfer: i18n.t('card.part.transfer'),
  webhook: i18n.t('card.part.webhook'),
  microphone: i18n.t('card.part.microphone'),
  tool: i18n.t('card.part.tool'),
  limits: i18n.t('card.part.limits'),
  billing: i18n.t('card.part.billing'),
};

/** First words that are no name: they begin small after an "if". */
const NO_NAME = /^(?:Every|Several|Only|The|Your|Calls|It|A|An|One|Other)(?= )/;

/** How to tell that it was this suspect, as it goes on after `You, if`. */
export function tellInWords({ tell }: Suspect): string | undefined {
  return tell?.text.replace(NO_NAME, (word) => word.toLowerCase());
}

/**
 * Whose codes a vendor uses (`catalog` in `lib/vendors`, with its evidence in the vendor's file), and that the sources are
 * about the other; undefined where they are its own.
 */
export function takenOverInWords({ vendor }: Diagnosis): string | undefined {
  const { name, catalog } = VENDORS[vendor];
  if (catalog === vendor) return undefined;
  return i18n.t('card.takenOver', { vendor: name, other: VENDORS[catalog].name });
}

/** Where a statement is from: `Vapi docs, Aug 2026`. */
export function sourceInWords({ kind, name, date }: Source, formats: Formats): string {
  if (kind === 'inference') return i18n.t('card.inference');
  if (date === undefined) return name;
  const [year, month = 1] = date.split('-').map(Number);
  return `${name}, ${formats.month(Date.UTC(year ?? 0, month - 1))}`;
}
