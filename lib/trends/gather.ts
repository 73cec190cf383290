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

interface Sum {
  calls: number;
  costUsd: number;
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

/** The groups that a tally is added to, and the totals of which they are shares. */
export interface Places {
  readonly owner: Owner;
  readonly groups: readonly Both[];
  readonly totals: readonly Both[];
}

const empty = (): Sum => ({ calls: 0, costUsd: 0, callsWithCost: 0 });

/** Adds tallies up, by several dimensions at once, for a period and the one before. */
export class Gathering {
  readonly #index: ReadonlyMap<number, number>;
  readonly #length: number;
  readonly #groups = new Map<Dimension, Map<string, Both>>();
  readonly #totals = new Map<Dimension, Map<string, Both>>();

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

  /** The group to which tallies of that label are added. */
  group(dimension: Dimension, id: string, label: string): Both {
    const group = this.#at(this.#groups, dimension, id);
    if (group.label === '' || label < group.label) group.label = label;
    return group;
  }

  /** The calls of which a group is a share, where that is not all calls. */
  total(dimension: Dimension, id: string): Both {
    return this.#at(this.#totals, dimension, id);
  }

  /** Adds a tally; without a bucket it belongs to the period before. */
  add({ owner, groups, totals }: Places, tally: Tally, bucket: number | undefined): void {
    const place = OWNERS.indexOf(owner);
    for (const group of groups) {
      group.owners[place] = (group.owners[place] ?? 0) + tally.calls;
      if (bucket !== undefined) group.series[bucket] = (group.series[bucket] ?? 0) + tally.calls;
      addTo(bucket === undefined ? group.before : group.now, tally);
    }
    for (const total of totals) addTo(bucket === undefined ? total.before : total.now, tally);
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
      now: { ...now, of: total.now.calls },
      before: { ...before, of: total.before.calls },
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

function addTo(sum: Sum, tally: Tally): void {
  sum.calls += tally.calls;
  sum.costUsd += tally.costUsd;
  sum.callsWithCost += tally.callsWithCost;
}

/** The owner of most calls; of equals the one that is listed first. */
function mostOf(owners: readonly number[]): Owner {
  return OWNERS[owners.indexOf(Math.max(...owners))] ?? 'none';
}
