import { omitFields, type HistoryFilter } from '../../components/history-filter.ts';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import { periodsOf, type PeriodSpec } from '../../lib/trends/period.ts';

/** The period of a filter: a chosen span wins over one that ends now. */
export function specOf({ period, from, to }: HistoryFilter): PeriodSpec {
  return from === undefined || to === undefined ? period : { from, to };
}

/** Which calls a filter of the page means. `now`: ms since 1970. */
export function callFilterOf(filter: HistoryFilter, now: number): CallFilter {
  const rest: CallFilter = omitFields(filter, ['view', 'period', 'order']);
  if (rest.from !== undefined) return rest;
  const { from, to } = periodsOf(specOf(filter), now).period;
  return { ...rest, from, to };
}
