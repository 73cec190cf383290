import { MICRO } from '../calls/cost-sum.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { OWNERS, type Owner } from '../catalog/terms.ts';
import type { Share } from './report.ts';
import { addTo, noSum, type KindTotals, type Sum } from './totals.ts';

/** What calls are grouped by: `known`, `all` and `faults` have one group each. */
export type Dimension =
  | 'all'
  | 'known'
  | 'faults'
  | 'reasons'
  | 'owners'
  | 'parties'
  | 'clients'
  | 'hosts'
  | 'agents'
  | 'versions';

/** A group before its change is known. */
export interface GroupSum {
  readonly id: string;
  /** As the page showed it; only used where no code is known. */
  readonly label: string;
  /** The owner of most of its calls. */
  readonly owner: Owner;
  readonly now: Share;
  readonly before: Share;
  /** Calls by bucket of the period. */
  readonly series: readonly number[];
}

/** What a group adds up to, in a period and in the one before. */
interface Both {
  readonly now: Sum;
  readonly before: Sum;
  readonly series: number[];
  label: string;
  /** Calls by owner, in the order of `OWNERS`. */
  readonly owners: number[];
}

/** A dimension, and the id of a group there. */
export interface Membership {
  readonly dimension: Dimension;
  readonly id: string;
}

/** Adds kinds of calls up by several dimensions at once. */
export class GroupSums {
  readonly #length: number;
  readonly #groups = new Map<Dimension, Map<string, Both>>();
  readonly #wholes = new Map<Dimension, Map<string, Both>>();

  /** @param length how many buckets the period has */
  constructor(length: number) {
    this.#length = length;
  }

  /**
   * Adds a kind of calls.
   *
   * @param groups where it belongs
   * @param wholes where it belongs to what such groups are shares of
   */
  add(
    { label, now, before, series }: Pick<KindTotals, 'label' | 'now' | 'before' | 'series'>,
    owner: Owner,
    groups: readonly Membership[],
    wholes: readonly Membership[],
  ): void {
    const index = OWNERS.indexOf(owner);
    for (const { dimension, id } of groups) {
      const group = this.#at(this.#groups, dimension, id);
      if (group.label === '' || label < group.label) group.label = label;
      group.owners[index] = (group.owners[index] ?? 0) + now.calls + before.calls;
      addBoth(group, now, before, series);
    }
    for (const { dimension, id } of wholes) {
      addBoth(this.#at(this.#wholes, dimension, id), now, before, series);
    }
  }

  /** The only group of a dimension, as a share of another's; also where no call fell into it. */
  overall(dimension: Dimension, whole: Dimension = 'known'): GroupSum {
    return this.#sum('', this.#groups.get(dimension)?.get(''), this.#only(whole));
  }

  /** All groups of a dimension; those with wholes of their own also where no call fell into them. */
  list(dimension: Dimension): GroupSum[] {
    const groups = this.#groups.get(dimension) ?? new Map<string, Both>();
    const wholes = this.#wholes.get(dimension);
    const ids = wholes === undefined ? groups.keys() : wholes.keys();
    return [...ids].map((id) =>
      this.#sum(id, groups.get(id), wholes?.get(id) ?? this.#only('known')),
    );
  }

  /** Calls by bucket of the whole that a group is a share of. */
  wholeSeries(dimension: Dimension, id: string): readonly number[] {
    return this.#wholes.get(dimension)?.get(id)?.series ?? [];
  }

  #only(dimension: Dimension): Both {
    return this.#groups.get(dimension)?.get('') ?? this.#none();
  }

  #none(): Both {
    return {
      now: noSum(),
      before: noSum(),
      series: new Array<number>(this.#length).fill(0),
      label: '',
      owners: OWNERS.map(() => 0),
    };
  }

  #sum(id: string, group: Both | undefined, whole: Both): GroupSum {
    const { now, before, series, label, owners } = group ?? this.#none();
    return {
      id,
      label,
      owner: mostOf(owners),
      now: shareOf(now, whole.now.calls),
      before: shareOf(before, whole.before.calls),
      series,
    };
  }

  #at(maps: Map<Dimension, Map<string, Both>>, dimension: Dimension, id: string): Both {
    const map = getOrAdd(maps, dimension, () => new Map<string, Both>());
    return getOrAdd(map, id, () => this.#none());
  }
}

function addBoth(to: Both, now: Sum, before: Sum, series: readonly number[]): void {
  addTo(to.now, now.calls, now.costMicroUsd, now.callsWithCost);
  addTo(to.before, before.calls, before.costMicroUsd, before.callsWithCost);
  for (let i = 0; i < series.length; i++) to.series[i] = (to.series[i] ?? 0) + (series[i] ?? 0);
}

function shareOf({ calls, costMicroUsd, callsWithCost }: Sum, of: number): Share {
  return { calls, of, costUsd: costMicroUsd / MICRO, callsWithCost };
}

/** The owner of most calls; of several with equally many, the one that is listed first. */
function mostOf(owners: readonly number[]): Owner {
  return OWNERS[owners.indexOf(Math.max(...owners))] ?? 'none';
}
