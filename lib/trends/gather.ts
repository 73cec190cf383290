import { OWNERS, type Owner } from '../reasons/diagnosis.ts';
import type { Period, Share, Tally } from './report.ts';

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
  readonly series: readonly number[];
}

/** Costs are whole millionths, so that sums are exact in whatever order. */
interface Sum {
  calls: number;
  costMicroUsd: number;
  callsWithCost: number;
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

/** What calls of one kind add up to, and where that belongs. */
export interface KindSums {
  readonly owner: Owner;
  readonly now: Sum;
  readonly before: Sum;
  /** Calls by bucket of the kind's reason. */
  readonly series: number[];
  /** The groups that it is added to in the end, and the totals of which these are shares. */
  readonly groups: readonly Both[];
  readonly totals: readonly Both[];
}

const MICRO = 1_000_000;
const empty = (): Sum => ({ calls: 0, costMicroUsd: 0, callsWithCost: 0 });

/** Adds tallies up, by several dimensions at once, for a period and the one before. */
export class Gathering {
  readonly #index: ReadonlyMap<number, number>;
  readonly #length: number;
  readonly #groups = new Map<Dimension, Map<string, Both>>();
  readonly #totals = new Map<Dimension, Map<string, Both>>();
  readonly #kinds: KindSums[] = [];

  /** @param starts starts of the period's buckets, oldest first */
  constructor(starts: readonly number[]) {
    this.#index = new Map(starts.map((start, i) => [start, i]));
    this.#length = starts.length;
  }

  /** Which bucket of the period a start lies in; undefined outside of it. */
  bucketAt(start: number, period: Period): number | undefined {
    if (start < period.from || start >= period.to) return undefined;
    const exact = this.#index.get(start);
    if (exact !== undefined) return exact;
    // A tally of another zone's midnight belongs to the last bucket that began before it.
    let found = 0;
    for (const [begin, i] of this.#index) if (begin <= start) found = i;
    return found;
  }

  /**
   * Begins to count a kind of calls. Its tallies are added up by themselves, and reach their groups with
   * `settle`: a kind has many tallies and many groups.
   *
   * @param groups where it belongs, its reason among them; `totals` of which groups with totals are shares
   */
  kind(
    owner: Owner,
    label: string,
    groups: readonly (readonly [Dimension, string])[],
    totals: readonly (readonly [Dimension, string])[],
  ): KindSums {
    const places = groups.map(([dimension, id]) => {
      const group = this.#at(this.#groups, dimension, id);
      if (group.label === '' || label < group.label) group.label = label;
      return group;
    });
    const reason = groups.findIndex(([dimension]) => dimension === 'reasons');
    const sums = {
      owner,
      now: empty(),
      before: empty(),
      series: places[reason]?.series ?? [],
      groups: places,
      totals: totals.map(([dimension, id]) => this.#at(this.#totals, dimension, id)),
    };
    this.#kinds.push(sums);
    return sums;
  }

  /** Adds a tally; without a bucket it belongs to the period before. */
  add(kind: KindSums, tally: Tally, bucket: number | undefined): void {
    const sum = bucket === undefined ? kind.before : kind.now;
    sum.calls += tally.calls;
    sum.costMicroUsd += Math.round(tally.costUsd * MICRO);
    sum.callsWithCost += tally.callsWithCost;
    if (bucket !== undefined) kind.series[bucket] = (kind.series[bucket] ?? 0) + tally.calls;
  }

  /** Carries what was added to the groups; to be called once, after the last tally. */
  settle(): void {
    for (const { owner, now, before, groups, totals } of this.#kinds) {
      const place = OWNERS.indexOf(owner);
      for (const group of groups) {
        group.owners[place] = (group.owners[place] ?? 0) + now.calls + before.calls;
      }
      for (const both of [...groups, ...totals]) {
        addTo(both.now, now);
        addTo(both.before, before);
      }
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
      now: empty(),
      before: empty(),
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

function addTo(sum: Sum, more: Sum): void {
  sum.calls += more.calls;
  sum.costMicroUsd += more.costMicroUsd;
  sum.callsWithCost += more.callsWithCost;
}

function shareOf({ calls, costMicroUsd, callsWithCost }: Sum, of: number): Share {
  return { calls, of, costUsd: costMicroUsd / MICRO, callsWithCost };
}

/** The owner of most calls; of equals the one that is listed first. */
function mostOf(owners: readonly number[]): Owner {
  return OWNERS[owners.indexOf(Math.max(...owners))] ?? 'none';
}
