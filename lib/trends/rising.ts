import { DAY } from '../calls/time.ts';
import { isFault } from '../reasons/is-fault.ts';
import type { ReasonGroup, TrendReport } from './report.ts';

/** When the user was last told of a reason, ms since 1970, by the id of its group. */
export type Told = Readonly<Record<string, number>>;

/** Reasons to tell of now, most certain first, and what is remembered once they are told. */
export interface Rising {
  readonly groups: readonly ReasonGroup[];
  readonly told: Told;
}

/**
 * Faults that are certain to be rising or new and of which the user was not told within the last day.
 * What was told longer ago is forgotten.
 *
 * @param most how many can be told at once; the others wait for the next time
 */
export function risingFaults(report: TrendReport, told: Told, now: number, most: number): Rising {
  const recent = Object.fromEntries(
    Object.entries(told).filter(([, at]) => at <= now && now - at < DAY),
  );
  const rising = report.reasons.filter(
    ({ id, diagnosis, change }) =>
      isFault(diagnosis) &&
      (change.kind === 'rising' || change.kind === 'new') &&
      recent[id] === undefined,
  );
  const groups = rising.slice(0, most);
  return {
    groups,
    told: { ...recent, ...Object.fromEntries(groups.map(({ id }) => [id, now])) },
  };
}
