import { i18n } from '../../lib/wording/texts.ts';
import type { HistoryFilter } from '../../components/history-filter.ts';
import { wordOf } from '../../components/owner-mark.tsx';
import { PERIODS } from '../../components/period-choice.ts';
import { HOUR } from '../../lib/calls/time.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import { AGAIN_WORDS, OUTCOME_WORDS } from '../../lib/wording/filter-words.ts';
import type { Formats } from '../../lib/wording/formats.ts';

/** Filters beyond period and scope, each as one chip that can be taken away. */
export interface FilterChip {
  readonly text: string;
  /** The fields that go when it is taken away. */
  readonly fields: readonly (keyof HistoryFilter)[];
}

/** Names of weekdays and hours come from any week. */
function weekHour(filter: HistoryFilter, formats: Formats): string {
  const date = new Date(2026, 10, 22 + (filter.weekday ?? 0), filter.hour ?? 0).getTime();
  return [
    filter.weekday === undefined ? undefined : formats.weekday(date),
    filter.hour === undefined ? undefined : formats.hour(date),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A chosen span in words; undefined where the period ends now. */
function spanChip(filter: HistoryFilter, formats: Formats): FilterChip | undefined {
  if (filter.from === undefined || filter.to === undefined) return undefined;
  const hours = filter.to - filter.from < 20 * HOUR;
  const day = (ms: number): string => (hours ? formats.moment(ms) : formats.day(ms));
  // The end is exclusive: a span of whole days ends on the day before.
  const [first, last] = [day(filter.from), day(filter.to - (hours ? 0 : 1))];
  return { text: first === last ? first : `${first} – ${last}`, fields: ['from', 'to'] };
}

const named = (name: string, value: string): string => i18n.t('filter.named', { name, value });

/** What a filter leaves out of the calls of its period and scope. */
function narrowingChips(
  filter: HistoryFilter,
  reasonTitle: string | undefined,
  formats: Formats,
): FilterChip[] {
  const { owner, reason, party, host, outcome, retry, charged, search } = filter;
  const chips: FilterChip[] = [];
  const add = (text: string, ...fields: FilterChip['fields']): void => {
    chips.push({ text, fields });
  };
  if (owner !== undefined) {
    add(i18n.t('filter.owner', { owner: wordOf(owner, filter.vendor) }), 'owner');
  }
  if (reason !== undefined) add(reasonTitle ?? reason, 'reason');
  if (party !== undefined) add(party, 'party');
  if (host !== undefined) add(host, 'host');
  if (outcome !== undefined)
    add(named(i18n.t('filter.outcome'), OUTCOME_WORDS[outcome]), 'outcome');
  if (retry !== undefined) add(named(i18n.t('filter.again'), AGAIN_WORDS[retry]), 'retry');
  if (charged !== undefined) add(i18n.t('filter.charged'), 'charged');
  if (filter.hour !== undefined || filter.weekday !== undefined) {
    add(weekHour(filter, formats), 'hour', 'weekday');
  }
  if (search !== undefined) add(i18n.t('filter.words', { words: search }), 'search');
  return chips;
}

/** Vendor, assistant and client as chips, for where no selection of them says so. */
export function scopeChips({ vendor, agent, client }: HistoryFilter): FilterChip[] {
  return [
    ...(vendor === undefined ? [] : [{ text: VENDORS[vendor].name, fields: ['vendor'] as const }]),
    ...(agent === undefined
      ? []
      : [{ text: named(i18n.t('calls.assistant'), agent), fields: ['agent'] as const }]),
    ...(client === undefined
      ? []
      : [
          {
            text: named(i18n.t('clients.label'), clientName(client)),
            fields: ['client'] as const,
          },
        ]),
  ];
}

/** What a filter leaves out, in words. `reasonTitle`: the name of its reason, where it is known. */
export function chipsOf(
  filter: HistoryFilter,
  reasonTitle: string | undefined,
  formats: Formats,
): FilterChip[] {
  const span = spanChip(filter, formats);
  return [
    ...(span === undefined ? [] : [span]),
    // With its vendor, an assistant is what the choice of vendors says.
    ...(filter.agent !== undefined && filter.vendor === undefined
      ? [{ text: filter.agent, fields: ['agent'] as const }]
      : []),
    ...narrowingChips(filter, reasonTitle, formats),
  ];
}

/** The time of a filter in words: `the last 30 days`, `Wed, Nov 18 – Thu, Nov 19`. */
export function spanInWords(filter: HistoryFilter, formats: Formats): string {
  return (
    spanChip(filter, formats)?.text ??
    PERIODS.find(({ choice }) => choice === filter.period)?.span ??
    ''
  );
}

/** What a filter leaves out of its period, in words: `“deepgram”, Vapi`; empty where nothing is. */
export function narrowingInWords(
  filter: HistoryFilter,
  reasonTitle: string | undefined,
  formats: Formats,
): string {
  return [...narrowingChips(filter, reasonTitle, formats), ...scopeChips(filter)]
    .map(({ text }) => text)
    .join(', ');
}

/** A whole filter in words: `the last 30 days, Vapi, Owner: You`. */
export function filterInWords(
  filter: HistoryFilter,
  reasonTitle: string | undefined,
  formats: Formats,
): string {
  const span =
    filter.from === undefined
      ? PERIODS.find(({ choice }) => choice === filter.period)?.span
      : undefined;
  return [
    span,
    filter.vendor === undefined ? undefined : VENDORS[filter.vendor].name,
    filter.vendor === undefined ? undefined : filter.agent,
    filter.client === undefined ? undefined : clientName(filter.client),
    ...chipsOf(filter, reasonTitle, formats).map(({ text }) => text),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
