import { WEEK } from '../../lib/calls/time.ts';

/** A span of whole days, ms since 1970; its end is not in it. */
interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Local midnight of `YYYY-MM-DD`, some days later; NaN where it is none. */
function startOf(text: string, daysLater = 0): number {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return NaN;
  return new Date(year, month - 1, day + daysLater).getTime();
}

function ifDays(from: number, to: number): DaySpan | undefined {
  return from < to ? { from, to } : undefined;
}

/**
 * The span whose first day was chosen, `YYYY-MM-DD`: to its end so far or to now, else, where that lies before, of that
 * day alone. Undefined where no day is named.
 */
export function spanFrom(first: string, to: number | undefined, now: number): DaySpan | undefined {
  const from = startOf(first);
  const end = to ?? now;
  return ifDays(from, end > from ? end : startOf(first, 1));
}

/**
 * The span whose last day was chosen: from its begin so far, of a week where it had none, else, where that lies
 * behind, of that day alone. Undefined where no day is named.
 */
export function spanTo(last: string, from: number | undefined): DaySpan | undefined {
  const to = startOf(last, 1);
  const begin = from ?? to - WEEK;
  return ifDays(begin < to ? begin : startOf(last), to);
}
