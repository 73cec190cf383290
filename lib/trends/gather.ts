import { OWNERS, type Owner } from '../catalog/terms.ts';
import type { Share } from './report.ts';
import { addTo, noSum, type KindTotals, type Sum } from './totals.ts';

/** What is gathered by: `all` and `faults` have one group each. */
export type Dimension =
  'all' | 'faults' | 'reasons' | 'owners' | 'parties' | 'vendors' | 'hosts' | 'agents';

/** A group before its change is known. */
export interface Gathered {
  readonly id: string;
  readonly title: string;
  /** As the page showed it; only used where no code is known. */
  readonly label: string;
  /** Whose calls are most of it. */
  readonly owner: Owner;
  readonly now: Share;
  readonly before: Share;
  /** Calls by bucket of the period; only of reasons. */
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

const MICRO = 1_000_000;

/** A group's dimension and its id there. */
export type Place = readonly [Dimension, string];

/** Gathers kinds of calls into groups, by several dimensions at once. */
export class Gathering {
  readonly #length: number;
  readonly #groups = new Map<Dimension, Map<string, Both>>();
  readonly #totals = new Map<Dimension, Map<string, Both>>();

  /** @param length how many buckets the period has */
  constructor(length: number) {
    this.#length = length;
  }

  /**
   * Adds a kind of calls.
   *
   * @param groups where it belongs
   * @param totals groups with totals of their own of which these are shares
   */
  add(
    { label, now, before, series }: KindTotals,
    owner: Owner,
    groups: readonly Place[],
    totals: readonly Place[],
  ): void {
    const place = OWNERS.indexOf(owner);
    for (const [dimension, id] of groups) {
      const group = this.#at(this.#groups, dimension, id);
      if (group.label === '' || label < group.label) group.label = label;
      group.owners[place] = (group.owners[place] ?? 0) + now.calls + before.calls;
      if (dimension === 'reasons') {
        series.forEach((calls, i) => (group.series[i] = (group.series[i] ?? 0) + calls));
      }
      addBoth(group, now, before);
    }
    for (const [dimension, id] of totals) {
      addBoth(this.#at(this.#totals, dimension, id), now, before);
    }
  }

  /** The only group of a dimension, also where no call fell into it. */
  overall(dimension: Dimension): Gathered[] {
    return [this.#gathered('', this.#groups.get(dimension)?.get(''), this.#all())];
  }

  /** All groups of a dimension; those with totals of their own also where no call fell into them. */
  list(dimension: Dimension): Gathered[] {
    const groups = this.#groups.get(dimension) ?? new Map<string, Both>();
    const totals = this.#totals.get(dimension);
    const ids = totals === undefined ? groups.keys() : totals.keys();
    return [...ids].map((id) => this.#gathered(id, groups.get(id), totals?.get(id) ?? this.#all()));
  }

  #all(): Both {
    return this.#groups.get('all')?.get('') ?? this.#none();
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

  #gathered(id: string, group: Both | undefined, total: Both): Gathered {
    const { now, before, series, label, owners } = group ?? this.#none();
    return {
      id,
      title: id,
      label,
      owner: mostOf(owners),
      now: shareOf(now, total.now.calls),
      before: shareOf(before, total.before.calls),
      series,
    };
  }

  #at(maps: Map<Dimension, Map<string, Both>>, dimension: Dimension, id: string): Both {
    let map = maps.get(dimension);
    if (map === undefined) maps.set(dimension, (map = new Map<string, Both>()));
    let group = map.get(id);
    if (group === undefined) map.set(id, (group = this.#none()));
    return group;
  }
}

function addBoth(to: Both, now: Sum, before: Sum): void {
  addTo(to.now, now.calls, now.costMicroUsd, now.callsWithCost);
  addTo(to.before, before.calls, before.costMicroUsd, before.callsWithCost);
}

function shareOf({ calls, costMicroUsd, callsWithCost }: Sum, of: number): Share {
  return { calls, of, costUsd: costMicroUsd / MICRO, callsWithCost };
}

/** The owner of most calls; of equals the one that is listed first. */
function mostOf(owners: readonly number[]): Owner {
  return OWNERS[owners.indexOf(Math.max(...owners))] ?? 'none';
}
