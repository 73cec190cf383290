import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../lib/wording/texts.ts';
import { AddFilter } from '../../components/add-filter.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { filterHash, omitFields, type HistoryFilter } from '../../components/history-filter.ts';
import { PeriodSwitch } from '../../components/period-switch.tsx';
import { ClientSelect } from '../../components/client-select.tsx';
import { ScopeSelect, type ScopeChoice } from '../../components/scope-select.tsx';
import type { ReasonSettings } from '../../lib/reasons/diagnosis.ts';
import { defined } from '../../lib/calls/defined.ts';
import { dayName } from './call-actions.ts';
import { spanFrom, spanTo } from './day-span.ts';
import { chipsOf, scopeChips } from './filter-chips.ts';
import { filterOptions, type Choices } from './filter-options.ts';
import { SearchField } from './search-field.tsx';

/** Everything that narrows the page down. Each change is a new address. */
export function FilterBar(props: {
  readonly filter: HistoryFilter;
  readonly choices: Choices;
  readonly settings: ReasonSettings;
  readonly reasonTitle: string | undefined;
  readonly formats: Formats;
  /** @param replaces whether it takes the place of the address before */
  readonly onChange: (filter: HistoryFilter, replaces?: boolean) => void;
}) {
  const { filter, choices, formats, onChange } = props;
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return undefined;
    // What stays in view below the filters has to know where that is.
    const sizes = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--below-filters', `${current.offsetHeight}px`);
    });
    sizes.observe(current);
    return () => sizes.disconnect();
  }, []);
  const span = filter.from !== undefined;
  const isOfCalls = filter.view === 'calls';
  const setSpan = (days: ReturnType<typeof spanFrom>): void => {
    if (days !== undefined) onChange({ ...filter, ...days });
  };
  return (
    <section ref={bar} class="filter-bar" aria-label={i18n.t('filter.label')}>
      <div class="row">
        <PeriodSwitch
          value={span ? undefined : filter.period}
          onChange={(period) => onChange({ ...omitFields(filter, ['from', 'to']), period })}
        />
        <span class="span">
          <input
            type="date"
            aria-label={i18n.t('filter.from')}
            value={filter.from === undefined ? '' : dayName(filter.from)}
            onChange={(event) =>
              setSpan(spanFrom(event.currentTarget.value, filter.to, Date.now()))
            }
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            aria-label={i18n.t('filter.to')}
            value={filter.to === undefined ? '' : dayName(filter.to - 1)}
            onChange={(event) => setSpan(spanTo(event.currentTarget.value, filter.from))}
          />
        </span>
        {!isOfCalls && <Scope filter={filter} choices={choices} onChange={onChange} />}
        <SearchField
          query={filter.search ?? ''}
          settings={props.settings}
          vendor={filter.vendor}
          formats={formats}
          onSearch={(query, replaces) =>
            onChange(
              {
                ...omitFields(filter, ['search']),
                ...(query === '' ? {} : { search: query, view: 'calls' }),
              },
              replaces,
            )
          }
        />
        {isOfCalls && (
          <AddFilter
            groups={filterOptions(filter, choices)}
            onAdd={(adds) => onChange({ ...filter, ...adds })}
          />
        )}
      </div>
      <Chips {...props} />
    </section>
  );
}

/** Whose calls the trends are about. */
function Scope({
  filter,
  choices,
  onChange,
}: Pick<Parameters<typeof FilterBar>[0], 'filter' | 'choices' | 'onChange'>) {
  return (
    <>
      <ScopeSelect
        scopes={choices.scopes}
        value={defined<ScopeChoice>({ vendor: filter.vendor, agent: filter.agent })}
        onChange={(scope) => onChange({ ...omitFields(filter, ['vendor', 'agent']), ...scope })}
      />
      <ClientSelect
        clients={choices.clients}
        value={filter.client}
        onChange={(client) =>
          onChange(defined<HistoryFilter>({ ...omitFields(filter, ['client']), client }))
        }
      />
    </>
  );
}

/** What is left out, each part to be taken away again. */
function Chips({
  filter,
  reasonTitle,
  formats,
}: Pick<Parameters<typeof FilterBar>[0], 'filter' | 'reasonTitle' | 'formats'>) {
  const isOfCalls = filter.view === 'calls';
  const chips = isOfCalls
    ? [...scopeChips(filter), ...chipsOf(omitFields(filter, ['agent']), reasonTitle, formats)]
    : chipsOf(filter, reasonTitle, formats);
  if (chips.length === 0) return null;
  const { period, view, order } = filter;
  return (
    <ul class="chips" aria-label={i18n.t('filter.chips')}>
      {chips.map((chip) => (
        <li key={chip.text}>
          <a
            href={filterHash(omitFields(filter, chip.fields))}
            aria-label={i18n.t('filter.remove', { filter: chip.text })}
          >
            {chip.text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a
          class="clear"
          href={filterHash({ period, ...(view && { view }), ...(order && { order }) })}
        >
          {i18n.t('filter.clear')}
        </a>
      </li>
    </ul>
  );
}
