import { defined } from '../calls/defined.ts';
import { changesOf, INCONCLUSIVE } from './change.ts';
import type { GroupSum, GroupSums } from './group-sums.ts';
import type { Share, VersionGroup } from './report.ts';

function both({ now, before }: GroupSum): Share {
  return {
    calls: now.calls + before.calls,
    of: now.of + before.of,
    costUsd: now.costUsd + before.costUsd,
    callsWithCost: now.callsWithCost + before.callsWithCost,
  };
}

/**
 * The versions of one assistant in two periods together, each compared with the one before it: by when they were
 * first seen, then by their own text.
 */
export function versionsOf(
  sums: GroupSums,
  starts: readonly number[],
  comparable: boolean,
): VersionGroup[] {
  const versions = sums
    .list('versions')
    .map((sum) => {
      const first = sums.wholeSeries('versions', sum.id).findIndex((calls) => calls > 0);
      // A version that was seen before the period comes first.
      return { sum, share: both(sum), first: sum.before.of > 0 ? -1 : first };
    })
    .sort(
      (one, other) =>
        one.first - other.first || one.sum.id.localeCompare(other.sum.id, 'en', { numeric: true }),
    );
  const none: Share = { calls: 0, of: 0, costUsd: 0, callsWithCost: 0 };
  const pairs = versions.map(({ share }, i) => ({
    now: share,
    before: versions[i - 1]?.share ?? none,
  }));
  const changes = changesOf(pairs, comparable);
  return versions.map(({ sum, first }, i) => {
    const since = starts[first];
    return defined<VersionGroup>({
      id: sum.id,
      title: sum.id,
      owner: sum.owner,
      now: pairs[i]?.now ?? none,
      before: pairs[i]?.before ?? none,
      change: changes[i] ?? INCONCLUSIVE,
      since,
    });
  });
}
