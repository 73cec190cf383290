import { isConclusive } from './change.ts';
import { isKnown } from './is-known.ts';
import type { ReasonGroup, TrendReport } from './report.ts';

/** Reasons that fit into a popup without hiding the rest of it. */
const MAX_REASONS = 8;

/** Faults that began or rise first, then those that go on, those that are gone, what is not known, and the rest. */
function rank({ isFault, diagnosis, change, now }: ReasonGroup): number {
  if (!isFault) return isKnown(diagnosis) ? 4 : 3;
  if (change.kind === 'new' || change.kind === 'rising') return 0;
  return now.calls > 0 ? 1 : 2;
}

/** Reasons worth a line: faults of now or gone, what is not known, and what changed beyond chance. */
function isWorthALine({ isFault, now, change, diagnosis }: ReasonGroup): boolean {
  if (isConclusive(change.kind)) return true;
  return now.calls > 0 && (isFault || !isKnown(diagnosis));
}

/** Reasons in the order of a list: what began or rises first, then other faults, then the rest. */
export function reasonsByNews(reasons: readonly ReasonGroup[]): ReasonGroup[] {
  return (
    reasons
      .map((group, i) => ({ group, i }))
      // Equals keep the order of the report: by how certain their change is, then by number.
      .sort((one, other) => rank(one.group) - rank(other.group) || one.i - other.i)
      .map(({ group }) => group)
  );
}

/**
 * A report with what a popup shows of it: hundreds of reasons with their remedies take longer to pass on
 * and to read than all the rest.
 */
export function popupReport(report: TrendReport): TrendReport {
  const reasons = reasonsByNews(report.reasons.filter(isWorthALine));
  return {
    ...report,
    reasons: reasons.slice(0, MAX_REASONS),
    reasonCount: report.reasons.length,
    clients: [],
    hosts: [],
    agents: [],
    versions: [],
  };
}
