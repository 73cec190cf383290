import { bucketsOf, isWithin } from './period.ts';
import type { Period, Tally } from './report.ts';

/** The fields that make a kind of calls: two tallies of one kind differ only in time and numbers. */
export type Kind = Omit<Tally, 'start' | 'calls' | 'costUsd' | 'callsWithCost'>;

/** Costs are whole millionths of a USD, so that sums are exact in whatever order. */
export interface Sum {
  calls: number;
  costMicroUsd: number;
  callsWithCost: number;
}

/** What calls of one kind add up to. */
export interface KindTotals extends Kind {
  readonly now: Sum;
  readonly before: Sum;
  /** Calls by bucket of the period. */
  readonly series: number[];
}

/** The index of what lies in the period before. */
const BEFORE = -1;

/** A sum of nothing. */
export const noSum = (): Sum => ({ calls: 0, costMicroUsd: 0, callsWithCost: 0 });

/** Adds to a sum. */
export function addTo(sum: Sum, calls: number, costMicroUsd: number, callsWithCost: number): void {
  sum.calls += calls;
  sum.costMicroUsd += costMicroUsd;
  sum.callsWithCost += callsWithCost;
}

/** What calls add up to by kind, in a period and in the one before. */
export class Totals {
  readonly period: Period;
  readonly previous: Period;
  /** Starts of the period's buckets, oldest first. */
  readonly starts: readonly number[];
  /** Each with calls in one of the periods; it does no harm if one is there twice. */
  readonly kinds: KindTotals[] = [];

  constructor(period: Period, previous: Period) {
    this.period = period;
    this.previous = previous;
    this.starts = bucketsOf(period);
  }

  /** The index at which `addCounts` adds calls of a bucket that begins then; undefined outside of both periods. */
  indexAt(start: number): number | undefined {
    // The midnight of another time zone belongs to the last bucket that began before it.
    if (isWithin(start, this.period)) return this.starts.findLastIndex((each) => each <= start);
    return isWithin(start, this.previous) ? BEFORE : undefined;
  }

  /** Begins a kind; calls have to be added to it afterwards. */
  begin(kind: Kind): KindTotals {
    const totals = {
      ...kind,
      now: noSum(),
      before: noSum(),
      series: new Array<number>(this.starts.length).fill(0),
    };
    this.kinds.push(totals);
    return totals;
  }
}

/** Adds calls to their kind, at an index that `Totals` has told. */
export function addCounts(
  kind: KindTotals,
  index: number,
  calls: number,
  costMicroUsd: number,
  callsWithCost: number,
): void {
  addTo(index === BEFORE ? kind.before : kind.now, calls, costMicroUsd, callsWithCost);
  if (index !== BEFORE) kind.series[index] = (kind.series[index] ?? 0) + calls;
}
