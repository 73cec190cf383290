import { DAY } from '../../../lib/calls/time.ts';
import type { Owner } from '../../../lib/catalog/terms.ts';
import { isFault } from '../../../lib/reasons/is-fault.ts';
import { NO_STEPS, type Diagnosis, type Statement } from '../../../lib/reasons/diagnosis.ts';
import type {
  Bucket,
  Change,
  ReasonGroup,
  Share,
  TrendReport,
} from '../../../lib/trends/report.ts';

/** `calls` of `of`, at ten cents a call. */
export function share(calls: number, of: number): Share {
  return { calls, of, costUsd: calls / 10, callsWithCost: calls };
}

/** A change that is certain, unless told otherwise. */
export function change(kind: Change['kind'], p = 0.001): Change {
  return { kind, p };
}

/** A bucket with some calls by owner; it was listed whole. */
export function bucket(start: number, byOwner: Partial<Record<Owner, number>>): Bucket {
  const all = {
    none: 0,
    customer: 0,
    you: 0,
    platform: 0,
    provider: 0,
    carrier: 0,
    unclear: 0,
    unknown: 0,
    ...byOwner,
  };
  const calls = Object.values(all).reduce((sum, n) => sum + n, 0);
  return { start, faults: { ...all, none: 0, customer: 0, unknown: 0 }, calls, seen: 1 };
}

/** A sentence without a source. */
export function statement(text: string): Statement {
  return { text, sources: [] };
}

/** A diagnosis that says the least that it may. */
export function diagnosis(part: Partial<Diagnosis> = {}): Diagnosis {
  return {
    vendor: 'vapi',
    code: 'customer-busy',
    owner: 'customer',
    certainty: 'exact',
    severity: 'attention',
    verdict: 'none',
    title: 'Customer was busy',
    meaning: statement('The line was busy.'),
    causes: [],
    steps: NO_STEPS,
    evidence: [],
    charged: 'not-stated',
    retry: 'back-off',
    links: [],
    suspects: [],
    candidates: [],
    ...part,
  };
}

/** A reason with its counts now and before. */
export function reason(
  part: Partial<ReasonGroup> & Pick<ReasonGroup, 'now' | 'before' | 'change'>,
): ReasonGroup {
  const says = part.diagnosis ?? diagnosis();
  return {
    id: says.code ?? says.title,
    title: says.title,
    owner: says.owner,
    vendor: says.vendor,
    diagnosis: says,
    isFault: isFault(says),
    series: [],
    ...part,
  };
}

/** Friday, 20 November 2026, midnight where the tests run. */
export const TODAY = new Date(2026, 10, 20).getTime();

/** A report of seven days; parts may be replaced. */
export function report(part: Partial<TrendReport> = {}): TrendReport {
  return {
    period: { from: TODAY - 6 * DAY, to: TODAY + DAY, bucket: 'day' },
    previous: { from: TODAY - 13 * DAY, to: TODAY - 6 * DAY, bucket: 'day' },
    filter: {},
    basis: 'fair',
    faults: { now: share(42, 500), before: share(25, 480), change: change('rising') },
    buckets: [],
    reasons: [],
    owners: [],
    parties: [],
    clients: [],
    versions: [],
    hosts: [],
    agents: [],
    unknown: { calls: 0, of: 500 },
    unclear: 0,
    beside: { unfair: 0, untold: 0, undated: 0 },
    coverage: { ofHours: 168, orgs: 1, seen: 6, of: 7 },
    ...part,
  };
}
