import { i18n } from '../../lib/wording/texts.ts';
import type { FilterOption, FilterOptions } from '../../components/add-filter.tsx';
import type { HistoryFilter } from '../../components/history-filter.ts';
import { wordOf } from '../../components/owner-mark.tsx';
import { OUTCOMES, OWNERS } from '../../lib/catalog/terms.ts';
import type { ClientScope, Scope } from '../../lib/history/read-totals.ts';
import { CALL_AGAIN_MOMENTS } from '../../lib/reasons/call-again.ts';
import type { ReasonGroup } from '../../lib/trends/report.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { clientName } from '../../lib/wording/client-name.ts';
import { AGAIN_WORDS, OUTCOME_WORDS } from '../../lib/wording/filter-words.ts';
import { CATALOG_LANGUAGE } from '../../lib/wording/language.ts';

/** What the calls of a period can be told apart by. */
export interface Choices {
  readonly scopes: readonly Scope[];
  readonly clients: readonly ClientScope[];
  readonly reasons: readonly ReasonGroup[];
}

/** Everything that calls can be narrowed down to beyond a filter, by what it is about. */
export function filterOptions(
  filter: HistoryFilter,
  { scopes, clients, reasons }: Choices,
): FilterOptions[] {
  const vendors = scopes.map(({ vendor }) => vendor);
  const agents = new Set(
    scopes
      .filter(({ vendor }) => filter.vendor === undefined || filter.vendor === vendor)
      .flatMap((scope) => scope.agents),
  );
  const groups: readonly (readonly [keyof HistoryFilter, string, readonly FilterOption[]])[] = [
    [
      'owner',
      i18n.t('calls.owner'),
      OWNERS.map((owner) => ({ text: wordOf(owner, filter.vendor), adds: { owner } })),
    ],
    [
      'retry',
      i18n.t('filter.again'),
      CALL_AGAIN_MOMENTS.map((retry) => ({ text: AGAIN_WORDS[retry], adds: { retry } })),
    ],
    [
      'outcome',
      i18n.t('filter.outcome'),
      OUTCOMES.map((outcome) => ({ text: OUTCOME_WORDS[outcome], adds: { outcome } })),
    ],
    [
      'charged',
      i18n.t('filter.charge'),
      [{ text: i18n.t('filter.charged'), adds: { charged: 'platform-fault' } }],
    ],
    [
      'vendor',
      i18n.t('filter.vendor'),
      vendors.length < 2
        ? []
        : vendors.map((vendor) => ({ text: VENDORS[vendor].name, adds: { vendor } })),
    ],
    [
      'client',
      i18n.t('clients.label'),
      clients.length < 2
        ? []
        : clients
            // An empty name stands for calls without an organization: no value of a filter.
            .filter(({ client }) => client !== '')
            .map(({ client }) => ({ text: clientName(client), adds: { client } })),
    ],
    [
      'agent',
      i18n.t('calls.assistant'),
      [...agents].map((agent) => ({ text: agent, adds: { agent } })),
    ],
    [
      'reason',
      i18n.t('calls.reason'),
      [...reasons]
        .filter(({ now }) => now.calls > 0)
        .sort((one, other) => other.now.calls - one.now.calls)
        .map(({ id, title }) => ({ text: title, lang: CATALOG_LANGUAGE, adds: { reason: id } })),
    ],
  ];
  return groups.flatMap(([field, title, options]) =>
    filter[field] !== undefined || options.length === 0 ? [] : [{ title, options }],
  );
}
