import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { HistoryFilter } from './history-filter.ts';
import { Menu } from './menu.tsx';

/** One thing that calls can be narrowed down to. */
export interface FilterOption {
  readonly text: string;
  readonly adds: Partial<HistoryFilter>;
  /** Language of its text, where that is the catalog's, which is not translated. */
  readonly lang?: string;
}

/** Things of one kind, of which one can be chosen. */
export interface FilterOptions {
  readonly title: string;
  readonly options: readonly FilterOption[];
}

/** Options of a kind that are shown before anything is looked for. */
const FIRST = 8;

/** A menu of everything that calls can be narrowed down to; typing finds what is not in view. */
export function AddFilter(props: {
  readonly groups: readonly FilterOptions[];
  readonly onAdd: (adds: Partial<HistoryFilter>) => void;
}) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const groups = props.groups.flatMap(({ title, options }) => {
    const fitting = options.filter(({ text }) => `${title} ${text}`.toLowerCase().includes(wanted));
    const shown = wanted === '' ? fitting.slice(0, FIRST) : fitting;
    return shown.length === 0
      ? []
      : [{ title, options: shown, more: fitting.length - shown.length }];
  });
  return (
    <Menu text={`+ ${i18n.t('filter.add')}`} class="add-filter">
      <input
        type="search"
        aria-label={i18n.t('filter.find')}
        placeholder={i18n.t('filter.find')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="filter-groups">
        {groups.map(({ title, options, more }) => (
          <section key={title}>
            <h3>{title}</h3>
            {options.map(({ text, adds, lang }) => (
              <button
                key={text}
                type="button"
                lang={lang}
                onClick={() => {
                  setQuery('');
                  props.onAdd(adds);
                }}
              >
                {text}
              </button>
            ))}
            {more > 0 && <small>{i18n.t('count.more', { count: more })}</small>}
          </section>
        ))}
        {groups.length === 0 && <p class="quiet">{i18n.t('filter.findNone')}</p>}
      </div>
    </Menu>
  );
}
