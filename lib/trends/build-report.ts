import * as brief from '../reasons/brief.ts';
import {
  FAULT_OWNERS,
  OWNERS,
  type Diagnosis,
  type Owner,
  type ReasonSettings,
  zeroByOwner,
} from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { ByKind, type Kind } from './by-kind.ts';
import { changesOf, isSettled } from './change.ts';
import { Gathering, type Gathered, type KindSums } from './gather.ts';
import { bucketsOf, isWithin } from './period.ts';
import { reasonId } from './reason-id.ts';
import type {
  Bucket,
  Group,
  Period,
  ReasonGroup,
  Tally,
  TrendFilter,
  TrendReport,
} from './report.ts';

/** Names of owners in lists; `platform` is named by its vendor where only one is looked at. */
const OWNER_TITLES: Readonly<Record<Owner, string>> = {
  none: 'Expected',
  customer: 'Customer',
  you: 'You',
  platform: 'Platform',
  provider: 'Provider',
  carrier: 'Carrier',
  unclear: 'Unclear',
};

type Reasons = Pick<typeof brief, 'diagnose' | 'diagnoseLabel'>;

/** The diagnosis of what a tally counts, by the settings of now. */
function diagnoseTally(
  { vendor, code, label }: Pick<Tally, 'vendor' | 'code' | 'label'>,
  settings: ReasonSettings,
  reasons: Reasons,
): Diagnosis {
  return code === undefined
    ? reasons.diagnoseLabel(label, vendor, settings)
    : reasons.diagnose(code, vendor, settings);
}

/**
 * A diagnoser that remembers: thousands of tallies share a few hundred reasons.
 *
 * @param reasons the room of reasons; by default without remedies, which no report needs
 */
export function diagnoser(
  settings: ReasonSettings,
  reasons: Reasons = brief,
): (of: Pick<Tally, 'vendor' | 'code' | 'label'>) => Diagnosis {
  const known = new ByKind((kind) => diagnoseTally(kind, settings, reasons));
  return ({ vendor, code, label }) =>
    known.of({ vendor, host: '', label, ...(code === undefined ? {} : { code }) });
}

/** Whether an owner's calls count towards the fault rate. */
export function isFault(owner: Owner): boolean {
  return FAULT_OWNERS.includes(owner);
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
 * Compares a period with the one before. Pure; the order of the tallies does not matter, and tallies
 * outside both periods or not let through by the filter are left out.
 *
 * @param now ms since 1970; buckets that begin after it are not counted as unseen
 */
export function buildReport(
  tallies: Iterable<Tally>,
  period: Period,
  previous: Period,
  filter: TrendFilter,
  settings: ReasonSettings,
  now: number,
): TrendReport {
  const starts = bucketsOf(period);
  const gathering = new Gathering(starts);
  const byOwner = starts.map(() => zeroByOwner());
  const read = diagnoser(settings);
  const diagnoses = new Map<string, Diagnosis>();
  const kinds = new ByKind((kind) => {
    const diagnosis = read(kind);
    diagnoses.set(reasonId(diagnosis, kind.label), diagnosis);
    return gatherKind(gathering, kind, diagnosis);
  });
  for (const tally of tallies) {
    if (!passes(tally, filter)) continue;
    const bucket = gathering.bucketAt(tally.start, period);
    if (bucket === undefined && !isWithin(tally.start, previous)) continue;
    const kind = kinds.of(tally);
    gathering.add(kind, tally, bucket);
    const owners = bucket === undefined ? undefined : byOwner[bucket];
    if (owners !== undefined) owners[kind.owner] += tally.calls;
  }
  gathering.settle();
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
      .map((group) => ({
        ...group,
        owner: group.id as Owner,
        title: ownerTitle(group.id as Owner, filter.vendor),
      }))
      .sort((one, other) => OWNERS.indexOf(one.owner) - OWNERS.indexOf(other.owner)),
    parties: named(gathering.list('parties'), (id) => id),
    vendors: named(gathering.list('vendors'), (id) => VENDORS[id as VendorId].name),
    hosts: named(gathering.list('hosts'), (id) => id),
    agents: named(gathering.list('agents'), (id) => (id === '' ? 'No assistant' : id)),
    coverage: { seen: begun.filter(({ calls }) => calls > 0).length, of: begun.length },
  };
}

/** Where calls of a kind are counted: of faults, also by whom and where. */
function gatherKind(gathering: Gathering, kind: Kind, diagnosis: Diagnosis): KindSums {
  const { owner, party } = diagnosis;
  const scopes = [
    ['vendors', kind.vendor],
    ['hosts', kind.host],
    ['agents', kind.agent ?? ''],
  ] as const;
  const groups = [
    ['all', ''],
    ['reasons', reasonId(diagnosis, kind.label)],
    ['owners', owner],
    ...(isFault(owner) ? ([['faults', ''], ...scopes] as const) : []),
    ...(isFault(owner) && party !== undefined ? ([['parties', party]] as const) : []),
  ] as const;
  return gathering.kind(owner, kind.label, groups, scopes);
}

const NOTHING = { calls: 0, of: 0, costUsd: 0, callsWithCost: 0 };

function ownerTitle(owner: Owner, vendor: VendorId | undefined): string {
  return owner === 'platform' && vendor !== undefined ? VENDORS[vendor].name : OWNER_TITLES[owner];
}

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
