import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { Formats } from '../../lib/wording/formats.ts';
import { filterHash, without, type HistoryFilter } from '../../components/history-filter.ts';
import { wordOf } from '../../components/owner-mark.tsx';
import { PERIODS } from '../../components/period-choice.ts';
import { PeriodSwitch } from '../../components/period-switch.tsx';
import { ClientSelect } from '../../components/client-select.tsx';
import { ScopeSelect, type ScopeChoice } from '../../components/scope-select.tsx';
import { clientName } from '../../lib/wording/client-name.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { ClientScope, Scope } from '../../lib/history/read-totals.ts';
import { defined } from '../../lib/calls/defined.ts';
import { HOUR, WEEK } from '../../lib/calls/time.ts';

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

/** What a filter leaves out, in words. `reasonTitle`: the name of its reason, where it is known. */
export function chipsOf(
  filter: HistoryFilter,
  reasonTitle: string | undefined,
  formats: Formats,
): FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.from !== undefined && filter.to !== undefined) {
    const hours = filter.to - filter.from < 20 * HOUR;
    const day = (ms: number): string => (hours ? formats.moment(ms) : formats.day(ms));
    // The end is exclusive: a span of whole days ends on the day before.
    const [first, last] = [day(filter.from), day(filter.to - (hours ? 0 : 1))];
    chips.push({
      text: first === last ? first : `${first} – ${last}`,
      fields: ['from', 'to'],
    });
  }
  // With its vendor, an assistant is what the choice of vendors says.
  if (filter.agent !== undefined && filter.vendor === undefined) {
    chips.push({ text: filter.agent, fields: ['agent'] });
  }
  if (filter.owner !== undefined) {
    chips.push({
      text: i18n.t('filter.owner', { owner: wordOf(filter.owner, filter.vendor) }),
      fields: ['owner'],
    });
  }
  if (filter.reason !== undefined) {
    chips.push({ text: reasonTitle ?? filter.reason, fields: ['reason'] });
  }
  if (filter.party !== undefined) chips.push({ text: filter.party, fields: ['party'] });
  if (filter.host !== undefined) chips.push({ text: filter.host, fields: ['host'] });
  if (filter.hour !== undefined || filter.weekday !== undefined) {
    chips.push({ text: weekHour(filter, formats), fields: ['hour', 'weekday'] });
  }
  if (filter.search !== undefined) {
    chips.push({ text: i18n.t('filter.words', { words: filter.search }), fields: ['search'] });
  }
  return chips;
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

function dateText(ms: number | undefined): string {
  if (ms === undefined) return '';
  const date = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Local midnight of `YYYY-MM-DD`, some days later; NaN where it is none. */
function midnight(text: string, daysLater = 0): number {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return NaN;
  return new Date(year, month - 1, day + daysLater).getTime();
}

/** Everything that narrows the page down. Each change is a new address. */
export function FilterBar(props: {
  readonly filter: HistoryFilter;
  readonly scopes: readonly Scope[];
  readonly clients: readonly ClientScope[];
  readonly reasonTitle: string | undefined;
  readonly formats: Formats;
  readonly onChange: (filter: HistoryFilter) => void;
}) {
  const { filter, onChange } = props;
  const [search, setSearch] = useState(filter.search ?? '');
  const span = filter.from !== undefined;
  const chips = chipsOf(filter, props.reasonTitle, props.formats);
  const setSpan = (from: number, to: number): void => {
    if (from < to) onChange({ ...filter, from, to });
  };
  return (
    <section class="filter-bar" aria-label={i18n.t('filter.label')}>
      <div class="row">
        <PeriodSwitch
          value={span ? undefined : filter.period}
          onChange={(period) => onChange({ ...without(filter, ['from', 'to']), period })}
        />
        <span class="span">
          <input
            type="date"
            aria-label={i18n.t('filter.from')}
            value={dateText(filter.from)}
            onChange={(event) => {
              const from = midnight(event.currentTarget.value);
              setSpan(from, Math.max(filter.to ?? Date.now(), from + 1));
            }}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label={i18n.t('filter.to')}
            value={dateText(filter.to === undefined ? undefined : filter.to - 1)}
            onChange={(event) => {
              const to = midnight(event.currentTarget.value, 1);
              setSpan(Math.min(filter.from ?? to - WEEK, to - 1), to);
            }}
          />
        </span>
        <ScopeSelect
          scopes={props.scopes}
          value={defined<ScopeChoice>({ vendor: filter.vendor, agent: filter.agent })}
          onChange={(scope) => onChange({ ...without(filter, ['vendor', 'agent']), ...scope })}
        />
        <ClientSelect
          clients={props.clients}
          value={filter.client}
          onChange={(client) =>
            onChange({ ...without(filter, ['client']), ...(client !== undefined && { client }) })
          }
        />
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            const words = search.trim();
            onChange({
              ...without(filter, ['search']),
              ...(words === '' ? {} : { search: words, view: 'calls' }),
            });
          }}
        >
          <input
            type="search"
            maxLength={300}
            placeholder={i18n.t('filter.searchHint')}
            aria-label={i18n.t('filter.search')}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </form>
      </div>
      {chips.length > 0 && (
        <ul class="chips" aria-label={i18n.t('filter.chips')}>
          {chips.map((chip) => (
            <li key={chip.text}>
              <a
                href={filterHash(without(filter, chip.fields))}
                aria-label={i18n.t('filter.remove', { filter: chip.text })}
              >
                {chip.text} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
          <li>
            <a
              class="clear"
              href={filterHash({
                period: filter.period,
                ...(filter.view && { view: filter.view }),
              })}
            >
              {i18n.t('filter.clear')}
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}
