import { isFault } from '../reasons/is-fault.ts';
import { isSettled } from './change.ts';
import type { ReasonGroup, TrendReport } from './report.ts';

/** Reasons that fit into a popup without hiding the rest of it. */
const MAX_REASONS = 8;

/** Reasons worth a line: every fault, and whatever else changed beyond chance. */
function worthALine({ diagnosis, change }: ReasonGroup): boolean {
  return isFault(diagnosis) || isSettled(change.kind);
}

/**
 * A report with what a popup shows of it: hundreds of reasons with their remedies take longer to pass on
 * and to read than all the rest.
 */
export function brief(report: TrendReport): TrendReport {
  return {
    ...report,
    reasons: report.reasons.filter(worthALine).slice(0, MAX_REASONS),
    reasonCount: report.reasons.length,
    parties: [],
    hosts: [],
    agents: [],
  };
}
