import { defined } from '../calls/defined.ts';
import { HOUR } from '../calls/time.ts';
import { diagnoseLabelOn } from '../reasons/taught-labels.ts';
import { diagnose, isFault, type Knowledge } from '../reasons/index.ts';
import { OWNERS, type Owner, zeroByOwner } from '../catalog/terms.ts';
import { type Diagnosis, type ReasonSettings } from '../reasons/diagnosis.ts';
import { changesOf, FEWEST_CALLS, INCONCLUSIVE } from './change.ts';
import { Clients } from './clients.ts';
import { Seen, type SeenSpan } from './coverage.ts';
import { GroupSums, type GroupSum, type Membership } from './group-sums.ts';
import { isKnown } from './is-known.ts';
import { asAgent, byCertainty, clientGroups, reasonGroups } from './report-groups.ts';
import { partyIdOf, partyIn } from './party.ts';
import { RateBasis } from './rate-basis.ts';
import { reasonId } from './reason-id.ts';
import type {
  Bucket,
  Change,
  Group,
  Obstacle,
  Period,
  Tally,
  TrendFilter,
  TrendReport,
  Coverage,
} from './report.ts';
import type { KindTotals, Totals } from './totals.ts';
import type { TrendSettings } from './trend-settings.ts';
import { versionsOf } from './versions.ts';

/**
 * Tells the diagnosis of what a tally counts, by the settings of now. They are kept for each settings object.
 *
 * @param knowledge texts of the catalog, which no report needs
 */
export function diagnoser(
  settings: ReasonSettings,
  knowledge?: Knowledge,
): (of: Pick<Tally, 'vendor' | 'host' | 'code' | 'label'>) => Diagnosis {
  return ({ vendor, host, code, label }) =>
    code === undefined
      ? diagnoseLabelOn(host, label, vendor, settings, knowledge)
      : diagnose(code, vendor, settings, knowledge);
}

/** Whether a tally (or call) passes a filter. Calls of a client that is left out only pass if it is asked for. */
export function passes(
  kind: Pick<Tally, 'vendor' | 'host' | 'org' | 'agent'>,
  filter: TrendFilter,
  clients: Clients,
): boolean {
  const { vendor, host, agent } = kind;
  if (
    (filter.vendor !== undefined && filter.vendor !== vendor) ||
    (filter.host !== undefined && filter.host !== host) ||
    (filter.agent !== undefined && filter.agent !== agent)
  ) {
    return false;
  }
  const client = clients.of(kind);
  return filter.client === undefined ? !clients.isLeftOut(client) : client === filter.client;
}

/** Parts of the hours that have to be covered, now and before, before anything is said of a change. */
const LEAST_SEEN = 0.1;

/**
 * Compares a period with the one before. Pure; the order of the kinds does not matter, and those that the
 * filter does not let through are left out.
 *
 * @param now ms since 1970; buckets that begin after it are not counted as unseen
 * @param spans what fair lists covered in both periods
 */
export function buildReport(
  { period, previous, starts, kinds }: Totals,
  filter: TrendFilter,
  settings: TrendSettings,
  now: number,
  spans: readonly SeenSpan[] = [],
): TrendReport {
  const clients = new Clients(settings.clients);
  const meant = kinds.filter((kind) => passes(kind, filter, clients));
  const basis = new RateBasis(meant);
  const seen = new Seen(spans, meant, filter, clients);
  const sums = new GroupSums(starts.length);
  const read = diagnoser(settings);
  const diagnoses = new Map<string, Diagnosis>();
  const faultsByOwner = starts.map(() => zeroByOwner());
  let unclear = 0;
  for (const kind of meant) {
    const counted = basis.inRates(kind);
    if (counted === undefined) continue;
    const diagnosis = read(kind);
    const id = reasonId(diagnosis, kind.label);
    diagnoses.set(id, diagnosis);
    addKind(sums, kind, counted, id, diagnosis, clients.of(kind));
    if (isFault(diagnosis)) {
      counted.series.forEach((calls, i) => {
        const owners = faultsByOwner[i];
        if (owners !== undefined) owners[diagnosis.owner] += calls;
      });
    } else if (diagnosis.owner === 'unclear' && isKnown(diagnosis)) unclear += counted.now.calls;
  }

  const faults = sums.overall('faults');
  const coverage = coverageOf(period, starts, sums.overall('all', 'all').series, seen, now);
  const obstacle = obstacleOf(faults, basis, seen, { period, previous, now });
  const comparable = obstacle === undefined || obstacle === 'few';
  const withChanges = (groups: readonly GroupSum[]): (GroupSum & { readonly change: Change })[] => {
    const changes = changesOf(groups, comparable);
    return groups.map((group, i) => ({ ...group, change: changes[i] ?? INCONCLUSIVE }));
  };
  const named = (groups: readonly GroupSum[], title: (id: string) => string): Group[] =>
    withChanges(groups)
      .map(({ id, owner, now: share, before, change }) => ({
        id,
        title: title(id),
        owner,
        now: share,
        before,
        change,
      }))
      .sort(byCertainty);

  const all = sums.overall('all', 'all');
  const reasons = reasonGroups(sums.list('reasons'), diagnoses, withChanges, all);
  return defined<TrendReport>({
    period,
    previous,
    filter,
    basis: basis.now,
    faults: {
      now: faults.now,
      before: faults.before,
      change: changesOf([faults], comparable)[0] ?? INCONCLUSIVE,
    },
    obstacle,
    unknown: { calls: all.now.of - faults.now.of, of: all.now.of },
    unclear,
    beside: basis.beside,
    buckets: bucketsOf(period, starts, faultsByOwner, sums.overall('known').series, seen, now),
    reasons,
    owners: named(sums.list('owners'), (id) => id).sort(
      (one, other) => OWNERS.indexOf(one.id as Owner) - OWNERS.indexOf(other.id as Owner),
    ),
    parties: named(sums.list('parties'), (id) => partyIn(id).party ?? id),
    clients: clientGroups(
      named(sums.list('clients'), (id) => id),
      meant,
      basis,
      clients,
      read,
    ),
    hosts: named(sums.list('hosts'), (id) => id),
    agents: named(sums.list('agents'), (id) => id).map(asAgent),
    versions:
      filter.agent === undefined ? [] : versionsOf(sums, starts, obstacle !== 'other-lists'),
    coverage,
  });
}

/** Adds the calls of a kind to the groups they belong to; faults also by party, client, host and the like. */
function addKind(
  sums: GroupSums,
  kind: KindTotals,
  counted: Pick<KindTotals, 'label' | 'now' | 'before' | 'series'>,
  reason: string,
  diagnosis: Diagnosis,
  client: string,
): void {
  const { owner } = diagnosis;
  const groups: Membership[] = [
    { dimension: 'all', id: '' },
    { dimension: 'reasons', id: reason },
  ];
  // Calls whose reason is not known are in no rate.
  if (!isKnown(diagnosis)) {
    sums.add(counted, owner, groups, []);
    return;
  }
  groups.push({ dimension: 'known', id: '' });
  const wholes: Membership[] = [
    { dimension: 'hosts', id: kind.host },
    { dimension: 'agents', id: `${client}\n${kind.agent ?? ''}` },
    { dimension: 'clients', id: client },
  ];
  if (kind.agentVersion !== undefined)
    wholes.push({ dimension: 'versions', id: kind.agentVersion });
  if (isFault(diagnosis)) {
    groups.push({ dimension: 'faults', id: '' });
    groups.push({ dimension: 'owners', id: owner });
    groups.push({ dimension: 'parties', id: partyIdOf(diagnosis) });
    groups.push(...wholes);
  }
  sums.add(counted, owner, groups, wholes);
}

/** Why a change of the fault rate cannot be told; `few` if there are too few calls to be sure. */
function obstacleOf(
  { now: share, before }: GroupSum,
  basis: RateBasis,
  seen: Seen,
  times: { readonly period: Period; readonly previous: Period; readonly now: number },
): Obstacle | undefined {
  if (before.of === 0) return 'nothing-before';
  if (basis.now !== basis.before) return 'other-lists';
  if (Math.min(share.of, before.of) < FEWEST_CALLS) return 'few';
  if (basis.now !== 'fair' || !seen.isKnown) return undefined;
  const { period, previous, now } = times;
  const parts = [
    seen.part(period.from, Math.min(now, period.to)),
    seen.part(previous.from, previous.to),
  ];
  // Calls without a list, such as those of a file, were seen all the same: then the covered hours do not tell.
  return parts.every((part) => part > 0) && Math.min(...parts) < LEAST_SEEN
    ? 'little-seen'
    : undefined;
}

function coverageOf(
  period: Period,
  starts: readonly number[],
  calls: readonly number[],
  seen: Seen,
  now: number,
): TrendReport['coverage'] {
  const until = Math.min(now, period.to);
  const begun = starts.filter((start) => start <= now);
  const total = seen.total({ from: period.from, to: until });
  return defined<Coverage>({
    ...(seen.isKnown && { hours: Math.floor(seen.covered(period.from, until) / HOUR) }),
    ofHours: Math.max(1, Math.ceil((until - period.from) / HOUR)) * seen.orgs,
    orgs: seen.orgs,
    total,
    seen: begun.filter((_, i) => (calls[i] ?? 0) > 0).length,
    of: begun.length,
  });
}

function bucketsOf(
  period: Period,
  starts: readonly number[],
  faultsByOwner: readonly Readonly<Record<Owner, number>>[],
  known: readonly number[],
  seen: Seen,
  now: number,
): Bucket[] {
  return starts.map((start, i) => ({
    start,
    calls: known[i] ?? 0,
    faults: faultsByOwner[i] ?? zeroByOwner(),
    seen: seen.part(start, Math.min(now, starts[i + 1] ?? period.to)),
  }));
}
