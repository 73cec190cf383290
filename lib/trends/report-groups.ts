import { getOrAdd } from '../calls/get-or-add.ts';
import { defined } from '../calls/defined.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import { isFault } from '../reasons/index.ts';
import { isConclusive, INCONCLUSIVE } from './change.ts';
import type { Clients } from './clients.ts';
import type { GroupSum } from './group-sums.ts';
import { isKnown } from './is-known.ts';
import type { RateBasis } from './rate-basis.ts';
import type { AgentGroup, Change, ClientGroup, Group, ReasonGroup } from './report.ts';
import type { KindTotals } from './totals.ts';

/** The reasons with their changes, known ones first; unknown ones are in no rate. */
export function reasonGroups(
  sums: readonly GroupSum[],
  diagnoses: ReadonlyMap<string, Diagnosis>,
  withChanges: (groups: readonly GroupSum[]) => (GroupSum & { readonly change: Change })[],
  all: GroupSum,
): ReasonGroup[] {
  const diagnosisOf = ({ id }: GroupSum): Diagnosis => {
    const diagnosis = diagnoses.get(id);
    if (diagnosis === undefined) throw new Error('A reason was counted that was not diagnosed.');
    return diagnosis;
  };
  const asGroup = ({
    id,
    label,
    now,
    before,
    series,
    change,
  }: GroupSum & { change: Change }): ReasonGroup => {
    const diagnosis = diagnosisOf({ id } as GroupSum);
    const { owner, vendor, code, title } = diagnosis;
    return {
      id,
      // Without a code, many would read alike; what the page shows tells them apart.
      title: code === undefined ? label : title,
      owner,
      vendor,
      diagnosis,
      isFault: isFault(diagnosis),
      now,
      before,
      change,
      series,
    };
  };
  const known = withChanges(sums.filter((sum) => isKnown(diagnosisOf(sum)))).map(asGroup);
  // Shares of all calls, since they are in no rate; and nothing is said of their change.
  const unknown = sums
    .filter((sum) => !isKnown(diagnosisOf(sum)))
    .map((sum) =>
      asGroup({
        ...sum,
        now: { ...sum.now, of: all.now.of },
        before: { ...sum.before, of: all.before.of },
        change: INCONCLUSIVE,
      }),
    );
  return [...known.sort(byCertainty), ...unknown.sort(byCertainty)];
}

/** A group of an assistant: its id names the client too. */
export function asAgent(group: Group): AgentGroup {
  const [client = '', agent = ''] = group.id.split('\n');
  return { ...group, title: agent, agent, client };
}

/** Clients, each with the reason that most of its faults have. */
export function clientGroups(
  groups: readonly Group[],
  kinds: readonly KindTotals[],
  basis: RateBasis,
  clients: Clients,
  read: (kind: KindTotals) => Diagnosis,
): ClientGroup[] {
  const worst = new Map<string, Map<string, number>>();
  for (const kind of kinds) {
    const calls = basis.inRates(kind)?.now.calls ?? 0;
    const diagnosis = read(kind);
    if (calls === 0 || !isFault(diagnosis)) continue;
    const client = clients.of(kind);
    const titles = getOrAdd(worst, client, () => new Map<string, number>());
    titles.set(diagnosis.title, (titles.get(diagnosis.title) ?? 0) + calls);
  }
  return groups.map((group) => {
    const [first] = [...(worst.get(group.id) ?? [])].sort(
      ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
    );
    return defined<ClientGroup>({ ...group, worst: first?.[0] });
  });
}

/** Most certain change first, then most calls; the id settles ties, so that the order never flickers. */
export function byCertainty(one: Group, other: Group): number {
  const rank = (group: Group): number => (isConclusive(group.change.kind) ? 0 : 1);
  return (
    rank(one) - rank(other) ||
    (rank(one) === 0 ? one.change.p - other.change.p : 0) ||
    other.now.calls - one.now.calls ||
    other.before.calls - one.before.calls ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}
