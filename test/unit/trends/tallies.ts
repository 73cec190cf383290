import { midnight } from '../../../lib/calls/time.ts';
import type { Period, Tally } from '../../../lib/trends/report.ts';
import { addCounts, Totals } from '../../../lib/trends/totals.ts';

/** Saturday, 21 November 2026, noon where the tests run. */
export const NOW = new Date(2026, 10, 21, 12).getTime();

export const FAULT = 'call.in-progress.error-vapifault-transport-never-connected';
export const FINE = 'customer-ended-call';

/** Calls of one kind, some days ago. */
export function tally(daysAgo: number, calls: number, part: Partial<Tally> = {}): Tally {
  const code = part.code ?? FINE;
  return {
    start: midnight(NOW, -daysAgo),
    vendor: 'vapi',
    host: 'dashboard.vapi.ai',
    agent: 'Front desk',
    code,
    label: code,
    calls,
    costUsd: calls / 10,
    callsWithCost: calls,
    ...part,
  };
}

const WEEK: { readonly period: Period; readonly previous: Period } = {
  period: { from: midnight(NOW, -6), to: midnight(NOW, 1), bucket: 'day' },
  previous: { from: midnight(NOW, -13), to: midnight(NOW, -6), bucket: 'day' },
};

/** What tallies add up to, each as a kind of its own. */
export function totalsOf(
  tallies: readonly Tally[],
  { period, previous }: { readonly period: Period; readonly previous: Period } = WEEK,
): Totals {
  const totals = new Totals(period, previous);
  for (const { start, calls, costUsd, callsWithCost, ...kind } of tallies) {
    const index = totals.indexAt(start);
    if (index === undefined) continue;
    addCounts(totals.begin(kind), index, calls, Math.round(costUsd * 1_000_000), callsWithCost);
  }
  return totals;
}
