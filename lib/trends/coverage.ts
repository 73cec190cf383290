import type { Span } from '../calls/span.ts';
import { HOUR, hourOf } from '../calls/time.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import type { Clients } from './clients.ts';
import type { Period, TrendFilter } from './report.ts';
import type { Kind } from './totals.ts';

/** A total is given if lists that state one cover at least this part of what was seen. */
const MOSTLY = 0.9;

/** A time that a fair list covered, whenever it was listed. */
export type SeenSpan = Omit<Span, 'listedAt'>;

/** Half-open, ms since 1970. */
type Stretch = readonly [from: number, to: number];

/** Where a list or a call is: its dashboard and, if known, its organization. */
type Where = Pick<Kind, 'vendor' | 'host' | 'org'>;

/** Stretches joined where they overlap, in order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort(([a], [b]) => a - b);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) result.push([from, to]);
  }
  return result;
}

/** How long stretches that do not overlap are within a time; ms. */
function within(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}

/** What fair lists covered, by organization: an assistant's list covers that assistant only. */
export class Seen {
  readonly #byOrg: ReadonlyMap<string, readonly Stretch[]>;
  readonly #totals: readonly SeenSpan[];
  readonly #orgs: number;

  /**
   * @param calls where all calls are that are meant: an organization without a known list was not seen at all
   */
  constructor(
    spans: readonly SeenSpan[],
    calls: Iterable<Where>,
    filter: TrendFilter,
    clients: Clients,
  ) {
    const fitting = spans.filter((span) => mayBeMeant(span, filter, clients));
    const orgOf = organizations([...fitting, ...calls]);
    const own = new Set([...calls].map(orgOf));
    const meant = fitting.filter(
      (span) =>
        filter.client === undefined ||
        clients.of(span) === filter.client ||
        // A client that is made of assistants is seen in the lists of organizations in which it has calls.
        own.has(orgOf(span)),
    );
    const byOrg = new Map<string, Stretch[]>();
    for (const each of [...meant, ...calls]) getOrAdd(byOrg, orgOf(each), () => []);
    // A list that ends with a call covers that call's moment too.
    for (const span of meant) byOrg.get(orgOf(span))?.push([span.from, span.to + 1]);
    this.#byOrg = new Map([...byOrg].map(([org, stretches]) => [org, joined(stretches)]));
    this.#orgs = Math.max(1, this.#byOrg.size);
    this.#totals = apart(meant, orgOf);
  }

  /** How many organizations there are. */
  get orgs(): number {
    return this.#orgs;
  }

  /** Whether any list is known. */
  get isKnown(): boolean {
    return [...this.#byOrg.values()].some((stretches) => stretches.length > 0);
  }

  /** Covered time between two moments, ms, summed over the organizations. */
  covered(from: number, to: number): number {
    let sum = 0;
    for (const stretches of this.#byOrg.values()) sum += within(stretches, from, to);
    return sum;
  }

  /** The part of a time that was covered, 0…1. */
  part(from: number, to: number): number {
    return to <= from ? 0 : this.covered(from, to) / (to - from) / this.#orgs;
  }

  /** How many calls the lists state for the part of a period that they covered; undefined if few of them state it. */
  total({ from, to }: Pick<Period, 'from' | 'to'>): number | undefined {
    let [calls, told] = [0, 0];
    for (const span of this.#totals) {
      const [start, end] = [Math.max(from, span.from), Math.min(to, span.to + 1)];
      if (end <= start) continue;
      told += end - start;
      calls += ((span.total ?? 0) * (end - start)) / (span.to + 1 - span.from);
    }
    const covered = this.covered(from, to);
    return covered === 0 || told < covered * MOSTLY ? undefined : Math.round(calls);
  }

  /** Starts of the hours between two moments that were covered for at least half, by any organization's list. */
  hours(from: number, to: number): number[] {
    const all = joined([...this.#byOrg.values()].flat());
    const hours: number[] = [];
    for (const [start, end] of all) {
      const first = Math.max(hourOf(start), hourOf(from));
      for (let hour = first; hour < Math.min(end, to); hour += HOUR) {
        if (within(all, hour, hour + HOUR) >= HOUR / 2 && hours.at(-1) !== hour) hours.push(hour);
      }
    }
    return hours;
  }
}

function mayBeMeant(span: SeenSpan, filter: TrendFilter, clients: Clients): boolean {
  if (filter.vendor !== undefined && span.vendor !== filter.vendor) return false;
  if (filter.host !== undefined && span.host !== filter.host) return false;
  if (span.agent !== undefined && span.agent !== filter.agent) return false;
  const client = clients.of(span);
  if (filter.client === undefined) return !clients.isLeftOut(client);
  return client === filter.client || clients.isOfAssistants(filter.client);
}

/** Tells the organization; a call or list without one belongs to that of its dashboard if there is only one. */
function organizations(all: readonly Where[]): (where: Where) => string {
  const named = new Map<string, Set<string>>();
  const dashboardOf = ({ vendor, host }: Where): string => `${vendor}\n${host}`;
  for (const where of all) {
    if (where.org === undefined) continue;
    getOrAdd(named, dashboardOf(where), () => new Set<string>()).add(where.org);
  }
  return (where) => {
    const orgs = named.get(dashboardOf(where));
    const [only] = orgs?.size === 1 ? [...orgs] : [];
    const org = where.org ?? only;
    return org === undefined ? dashboardOf(where) : `${where.vendor}\n\n${org}`;
  };
}

/** Spans that state a total and do not overlap, the longest first. */
function apart(spans: readonly SeenSpan[], orgOf: (where: Where) => string): SeenSpan[] {
  const taken: SeenSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (span.total === undefined) continue;
    const overlaps = taken.some(
      (other) => orgOf(other) === orgOf(span) && span.from <= other.to && other.from <= span.to,
    );
    if (!overlaps) taken.push(span);
  }
  return taken;
}
