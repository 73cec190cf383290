import { defined } from '../lib/calls/defined.ts';
import { LATEST } from '../lib/calls/checks.ts';
import { OUTCOMES, OWNERS, type Outcome, type Owner } from '../lib/catalog/terms.ts';
import { CALL_ORDERS, type CallOrder } from '../lib/history/cursor.ts';
import { CALL_AGAIN_MOMENTS, type CallAgain } from '../lib/reasons/call-again.ts';
import type { Episode } from '../lib/trends/episode.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';
import { isPeriodChoice, type PeriodChoice } from './period-choice.ts';

/** The parts of the history page. */
export type HistoryView = 'calls' | 'files' | 'report';

/** What the history page shows. Lives in its address, so that a view can be kept or passed on. */
export interface HistoryFilter {
  /** Which part of the page is open; trends where absent. */
  readonly view?: HistoryView;
  /** A period that ends now; given up where `from` and `to` are set. */
  readonly period: PeriodChoice;
  /** A chosen span, ms since 1970, `to` exclusive; both or none. */
  readonly from?: number;
  readonly to?: number;
  readonly vendor?: VendorId;
  readonly host?: string;
  readonly agent?: string;
  /** See `Clients`. */
  readonly client?: string;
  readonly owner?: Owner;
  /** Id of a group of the report: see `ReasonGroup`. */
  readonly reason?: string;
  readonly party?: string;
  readonly outcome?: Outcome;
  readonly retry?: CallAgain;
  readonly charged?: 'platform-fault';
  /** Local hour 0…23 and weekday 0 (Sunday) …6, from the heat map. */
  readonly hour?: number;
  readonly weekday?: number;
  /** Words to look for. */
  readonly search?: string;
  /** In what order calls are listed: the newest first where absent. */
  readonly order?: CallOrder;
}

/** Most characters of a text in a filter, the one that is searched for among them. */
export const LONGEST_TEXT = 300;

function text(value: string | null): string | undefined {
  return value === null || value === '' || value.length > LONGEST_TEXT ? undefined : value;
}

function whole(value: string | null, max: number): number | undefined {
  if (value === null || !/^\d{1,16}$/.test(value)) return undefined;
  const n = Number(value);
  return n <= max ? n : undefined;
}

/** Reads a filter from an address's hash, with or without `#`. What makes no sense is left out. */
export function parseFilter(hash: string): HistoryFilter {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const period = params.get('period');
  const from = whole(params.get('from'), LATEST);
  const to = whole(params.get('to'), LATEST);
  const span = from !== undefined && to !== undefined && from < to;
  const view = params.get('view');
  const vendor = params.get('vendor');
  const owner = params.get('owner');
  return defined<HistoryFilter>({
    view: view === 'calls' || view === 'files' || view === 'report' ? view : undefined,
    period: isPeriodChoice(period) ? period : '7d',
    from: span ? from : undefined,
    to: span ? to : undefined,
    vendor: vendor !== null && Object.hasOwn(VENDORS, vendor) ? (vendor as VendorId) : undefined,
    host: text(params.get('host')),
    agent: text(params.get('agent')),
    client: text(params.get('client')),
    owner: OWNERS.find((each) => each === owner),
    reason: text(params.get('reason')),
    party: text(params.get('party')),
    hour: whole(params.get('hour'), 23),
    weekday: whole(params.get('weekday'), 6),
    outcome: OUTCOMES.find((each) => each === params.get('outcome')),
    retry: CALL_AGAIN_MOMENTS.find((each) => each === params.get('retry')),
    charged: params.get('charged') === 'platform-fault' ? 'platform-fault' : undefined,
    search: text(params.get('search')),
    order: CALL_ORDERS.find((each) => each === params.get('order')),
  });
}

/** A filter without some of its fields. */
export function omitFields(
  filter: HistoryFilter,
  fields: readonly (keyof HistoryFilter)[],
): HistoryFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([name]) => !fields.includes(name as keyof HistoryFilter)),
  ) as unknown as HistoryFilter;
}

/** The part of a filter that trends know of; the rest picks single calls. */
export function trendPart(filter: HistoryFilter): HistoryFilter {
  const { period, from, to, vendor, host, agent, client } = filter;
  return defined<HistoryFilter>({ period, from, to, vendor, host, agent, client });
}

/** Writes a filter as a hash, with `#`; `parseFilter` reads it back. */
export function filterHash(filter: Partial<HistoryFilter>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [string, string | number | undefined][]) {
    if (value !== undefined) params.set(name, String(value));
  }
  return `#${params.toString()}`;
}

/** The calls of an episode, and what else its party's were in that time. */
export function callsOfEpisode({
  from,
  to,
  owner,
  name,
}: Pick<Episode, 'from' | 'to' | 'owner' | 'name'>): Partial<HistoryFilter> {
  return defined<Partial<HistoryFilter>>({ view: 'calls', from, to: to + 1, owner, party: name });
}

/** Address of the history page with a filter. */
export function historyUrl(filter: Partial<HistoryFilter>): string {
  return `/history.html${filterHash(filter)}`;
}
