import { diagnose, diagnoseLabel, isFault, type Knowledge } from '../reasons/index.ts';
import { OWNERS, type Owner, zeroByOwner } from '../catalog/terms.ts';
import { type Diagnosis, type ReasonSettings } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { changesOf, isSettled } from './change.ts';
import { Gathering, type Gathered, type Place } from './gather.ts';
import { reasonId } from './reason-id.ts';
import type { Bucket, Group, ReasonGroup, Tally, TrendFilter, TrendReport } from './report.ts';
import type { KindTotals, Totals } from './totals.ts';

/**
 * Tells the diagnosis of what a tally counts, by the settings of now. They are kept for each settings object.
 *
 * @param knowledge texts of the catalog, which no report needs
 */
export function diagnoser(
  settings: ReasonSettings,
  knowledge?: Knowledge,
): (of: Pick<Tally, 'vendor' | 'code' | 'label'>) => Diagnosis {
  return ({ vendor, code, label }) =>
    code === undefined
      ? diagnoseLabel(label, vendor, settings, knowledge)
      : diagnose(code, vendor, settings, knowledge);
}

/** Whether a filter lets a tally (or call) through. */
export function passes(
  { vendor, host, agent }: Pick<Tally, 'vendor' | 'host' | 'agent'>,
  filter: TrendFilter,
): boolean {
  return (
    (filter.vendor === undefined || filter.vendor === vendor) &&
    (filter.host === undefined || filter.host === host) &&
    (filter.agent === undefined || filter.agent === agent)
  );
}

/**
 * Compares a period with the one before. Pure; the order of the kinds does not matter, and those that the
 * filter does not let through are left out.
 *
 * @param now ms since 1970; buckets that begin after it are not counted as unseen
 */
export function buildReport(
  { period, previous, starts, kinds }: Totals,
  filter: TrendFilter,
  settings: ReasonSettings,
  now: number,
): TrendReport {
  const gathering = new Gathering(starts.length);
  const byOwner = starts.map(() => zeroByOwner());
  const read = diagnoser(settings);
  const diagnoses = new Map<string, Diagnosis>();
  for (const kind of kinds) {
    if (!passes(kind, filter)) continue;
    const diagnosis = read(kind);
    const id = reasonId(diagnosis, kind.label);
    diagnoses.set(id, diagnosis);
    gather(gathering, kind, id, diagnosis);
    byOwner.forEach((owners, i) => (owners[diagnosis.owner] += kind.series[i] ?? 0));
  }
  const buckets = starts.map((start, i): Bucket => {
    const owners = byOwner[i] ?? zeroByOwner();
    return { start, calls: OWNERS.reduce((sum, owner) => sum + owners[owner], 0), byOwner: owners };
  });
  const [faults] = changed(gathering.overall('faults'));
  const reasons = changed(gathering.list('reasons')).map((group) =>
    asReason(group, diagnoses.get(group.id)),
  );
  const begun = buckets.filter(({ start }) => start <= now);
  return {
    period,
    previous,
    filter,
    faults: {
      now: faults?.now ?? NOTHING,
      before: faults?.before ?? NOTHING,
      change: faults?.change ?? { kind: 'too-few', p: 1 },
    },
    buckets,
    reasons: reasons.sort(byCertainty),
    owners: changed(gathering.list('owners'))
      .map((group) => ({ ...group, owner: group.id as Owner }))
      .sort((one, other) => OWNERS.indexOf(one.owner) - OWNERS.indexOf(other.owner)),
    parties: named(gathering.list('parties'), (id) => id),
    vendors: named(gathering.list('vendors'), (id) => VENDORS[id as VendorId].name),
    hosts: named(gathering.list('hosts'), (id) => id),
    agents: named(gathering.list('agents'), (id) => (id === '' ? 'No assistant' : id)),
    coverage: { seen: begun.filter(({ calls }) => calls > 0).length, of: begun.length },
  };
}

/** Counts calls of a kind where they belong: of faults, also by whom and where. */
function gather(gathering: Gathering, kind: KindTotals, reason: string, of: Diagnosis): void {
  const { owner, party } = of;
  const scopes: Place[] = [
    ['vendors', kind.vendor],
    ['hosts', kind.host],
    ['agents', kind.agent ?? ''],
  ];
  const groups: Place[] = [
    ['reasons', reason],
    ['owners', owner],
  ];
  // What is unknown is neither a fault nor fine: a rate is of the calls that are known.
  const isKnown = owner !== 'unknown';
  if (isKnown) groups.push(['all', '']);
  if (isFault(of)) {
    groups.push(['faults', ''], ...scopes);
    if (party !== undefined) groups.push(['parties', party]);
  }
  gathering.add(kind, owner, groups, isKnown ? scopes : []);
}

const NOTHING = { calls: 0, of: 0, costUsd: 0, callsWithCost: 0 };

type Changed = Gathered & Pick<Group, 'change'>;

function changed(groups: readonly Gathered[]): Changed[] {
  const changes = changesOf(groups);
  return groups.map((group, i) => ({
    ...group,
    change: changes[i] ?? { kind: 'too-few', p: 1 },
  }));
}

function named(groups: readonly Gathered[], title: (id: string) => string): Group[] {
  return changed(groups)
    .map((group) => ({ ...group, title: title(group.id) }))
    .sort(byCertainty);
}

function asReason(group: Changed, diagnosis: Diagnosis | undefined): ReasonGroup {
  if (diagnosis === undefined) throw new Error('A reason was gathered that was not diagnosed.');
  // Without a code, many would read alike; what the page shows tells them apart.
  const title = diagnosis.code === undefined ? group.label : diagnosis.title;
  return { ...group, title, owner: diagnosis.owner, vendor: diagnosis.vendor, diagnosis };
}

/** Most certain change first, then most calls; the id settles ties, so that the order never flickers. */
function byCertainty(one: Group, other: Group): number {
  const settled = (group: Group): number => (isSettled(group.change.kind) ? 0 : 1);
  return (
    settled(one) - settled(other) ||
    (settled(one) === 0 ? one.change.p - other.change.p : 0) ||
    other.now.calls - one.now.calls ||
    other.before.calls - one.before.calls ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}
