import { DAY, hourOf } from '../calls/time.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { isFault } from '../reasons/is-fault.ts';
import { diagnoser, passes } from './build-report.ts';
import { isKnown } from './is-known.ts';
import { changesOf, INCONCLUSIVE } from './change.ts';
import { Clients } from './clients.ts';
import type { Change, Share, Tally, TrendFilter } from './report.ts';
import type { TrendSettings } from './trend-settings.ts';

/** How long before and after a change is looked at. */
export const AROUND_CHANGE = 28 * DAY;

/** Faults before and after a change; `change` compares them. */
export interface BeforeAfter {
  readonly before: Share;
  readonly now: Share;
  readonly change: Change;
}

/** The hour of the week in local time, 0…167. */
function hourOfWeek(ms: number): number {
  const date = new Date(ms);
  return date.getDay() * 24 + date.getHours();
}

interface Side {
  calls: number;
  faults: number;
  costUsd: number;
  callsWithCost: number;
}

const noSide = (): Side => ({ calls: 0, faults: 0, costUsd: 0, callsWithCost: 0 });

/**
 * Compares what was before a change with what came after, over fair calls and only in the hours of the week that
 * were seen on both sides: a change on a Friday is not measured by its weekend. The hour of the change itself counts
 * on neither side.
 *
 * @param tallies by the hour, up to `AROUND_CHANGE` to either side
 * @param at when it was, ms since 1970
 */
export function compareAround(
  tallies: Iterable<Tally>,
  at: number,
  filter: TrendFilter,
  settings: TrendSettings,
): BeforeAfter {
  const clients = new Clients(settings.clients);
  const read = diagnoser(settings);
  const sides = {
    before: new Map<number, Side>(),
    now: new Map<number, Side>(),
  };
  const hourOfChange = hourOf(at);
  for (const tally of tallies) {
    const { start, fair, undated, calls, costUsd, callsWithCost } = tally;
    if (fair !== true || undated === true || start === hourOfChange) continue;
    if (Math.abs(start - at) > AROUND_CHANGE || !passes(tally, filter, clients)) continue;
    const diagnosis = read(tally);
    if (!isKnown(diagnosis)) continue;
    const side = start < at ? sides.before : sides.now;
    const hour = hourOfWeek(start);
    const sum = getOrAdd(side, hour, noSide);
    sum.calls += calls;
    if (!isFault(diagnosis)) continue;
    sum.faults += calls;
    sum.costUsd += costUsd;
    sum.callsWithCost += callsWithCost;
  }
  const shareOf = (side: ReadonlyMap<number, Side>, other: ReadonlyMap<number, Side>): Share => {
    const sum = noSide();
    for (const [hour, each] of side) {
      if (!other.has(hour)) continue;
      sum.calls += each.calls;
      sum.faults += each.faults;
      sum.costUsd += each.costUsd;
      sum.callsWithCost += each.callsWithCost;
    }
    const { calls, faults, costUsd, callsWithCost } = sum;
    return { calls: faults, of: calls, costUsd, callsWithCost };
  };
  const before = shareOf(sides.before, sides.now);
  const now = shareOf(sides.now, sides.before);
  return { before, now, change: changesOf([{ before, now }])[0] ?? INCONCLUSIVE };
}
