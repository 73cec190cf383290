import { getOrAdd } from '../calls/get-or-add.ts';
import { HOUR, midnight } from '../calls/time.ts';
import type { Clients } from '../trends/clients.ts';
import type { Period, TrendFilter } from '../trends/report.ts';
import { addCounts, Totals, type KindTotals } from '../trends/totals.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { Words } from './by-packed-kind.ts';
import { writeRow } from './counts.ts';
import { validWords, unpackRow, type PackedRow } from './packed-row.ts';
import { agentIn, whereIn, reasonIn, traitsIn } from './slots.ts';
import type { HistoryDb } from './database.ts';
import { hoursRowOf } from './hourly-counts.ts';
import { readMeta } from './meta.ts';
import { leftOfRemoved } from './removed-counts.ts';
import { currentZone } from './zone.ts';

/** A vendor with calls in what was read, and the assistants known there, most calls first. */
export interface Scope {
  readonly vendor: VendorId;
  readonly agents: readonly string[];
}

/** What is to be added up. */
export interface Wanted {
  readonly period: Period;
  readonly previous: Period;
  readonly filter: TrendFilter;
  /** Whether assistants are told apart, where the filter does not name one. */
  readonly byAgent: boolean;
  readonly clients: Clients;
}

/** A client with calls in what was read. */
export interface ClientScope {
  /** See `Clients`. */
  readonly client: string;
  /** Organizations of which its calls are; empty where none is named. */
  readonly orgs: readonly string[];
  readonly calls: number;
}

/** What calls add up to, and where there are any, whatever the filter. */
export interface ReadTotals {
  readonly totals: Totals;
  readonly scopes: readonly Scope[];
  /** Most calls first. */
  readonly clients: readonly ClientScope[];
}

/** Adds up the counts of two periods, by hour or by local day as they have it. Reads counts only, never calls. */
export async function readTotals(db: HistoryDb, wanted: Wanted): Promise<ReadTotals> {
  const [from, to] = [wanted.previous.from, wanted.period.to];
  const sum = new RowsSum(wanted);
  if (wanted.period.bucket === 'day') {
    const [{ zone }, days] = await Promise.all([
      readMeta(db),
      db.days.where('start').between(from, to).toArray(),
    ]);
    if (zone === undefined || zone === currentZone()) {
      for (const row of days) {
        sum.add(row, false, () => row.start);
        const left = row.removed && writeRow(row.start, leftOfRemoved(row));
        if (left !== undefined) sum.add(left, false, () => row.start);
      }
      return sum.done();
    }
  }
  // In another zone than the days were cut by: the hours make do until the writer has cut them anew.
  const beginOf = wanted.period.bucket === 'day' ? midnight : (start: number): number => start;
  for (const row of await db.hours.where('start').between(hoursRowOf(from), to).toArray()) {
    sum.add(row, true, (hour) => beginOf(row.start + hour * HOUR));
  }
  return sum.done();
}

/** An assistant of one dashboard and organization, or all calls there without one. */
interface Assistant {
  readonly vendor: VendorId;
  readonly org: string | undefined;
  readonly client: string;
  readonly agent: string;
  readonly kindOf: (why: string) => KindTotals;
  /** By the number of the reason's word. */
  readonly kinds: Map<number, KindTotals>;
  readonly isMeant: boolean;
  calls: number;
}

/** Adds up packed rows: hundreds of thousands of sums of a few hundred kinds. */
class RowsSum {
  readonly #totals: Totals;
  readonly #wanted: Wanted;
  readonly #words = new Words();
  readonly #assistants = new Map<string, Assistant>();
  readonly #kinds = new Map<string, Map<number, KindTotals>>();

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#totals = new Totals(wanted.period, wanted.previous);
  }

  /** @param startOf when a part of the row begins */
  add(row: PackedRow, parts: boolean, startOf: (part: number) => number): void {
    const words = validWords(row, parts);
    const numbers = words.map((word) => this.#words.numberOf(word));
    let [lastPart, at]: [number, number | undefined] = [-1, undefined];
    let [lastWhere, lastAgent, lastTraits]: [number, number, number] = [-1, -1, -1];
    let who: Assistant | undefined;
    unpackRow(row, parts, (part, where, agent, why, traits, calls, cost, callsWithCost) => {
      if (part !== lastPart) at = this.#totals.indexAt(startOf((lastPart = part)));
      if (at === undefined) return;
      // Slots of one assistant follow one another.
      if (
        who === undefined ||
        where !== lastWhere ||
        agent !== lastAgent ||
        traits !== lastTraits
      ) {
        [lastWhere, lastAgent, lastTraits] = [where, agent, traits];
        who = this.#assistantOf(words[where] ?? '', words[agent] ?? '', traits);
      }
      who.calls += calls;
      if (!who.isMeant) return;
      const number = numbers[why] ?? 0;
      let kind = who.kinds.get(number);
      if (kind === undefined) who.kinds.set(number, (kind = who.kindOf(words[why] ?? '')));
      addCounts(kind, at, calls, cost, callsWithCost);
    });
  }

  done(): ReadTotals {
    const all = [...this.#assistants.values()];
    return { totals: this.#totals, scopes: scopesOf(all), clients: clientsOf(all) };
  }

  #assistantOf(where: string, word: string, traits: number): Assistant {
    const { filter, byAgent } = this.#wanted;
    const key = `${where}\t${word}\t${traits}`;
    let who = this.#assistants.get(key);
    if (who === undefined) {
      const place = whereIn(where);
      const whose = agentIn(word);
      const { agent = '' } = whose;
      const named = byAgent || filter.agent !== undefined ? whose : {};
      const together = `${where}\t${named.agent === undefined ? '' : word}\t${traits}`;
      const kinds = getOrAdd(this.#kinds, together, () => new Map<number, KindTotals>());
      who = {
        vendor: place.vendor,
        org: place.org,
        client: this.#wanted.clients.of({ ...place, ...whose }),
        agent,
        kinds,
        kindOf: (why) =>
          this.#totals.begin({ ...place, ...named, ...traitsIn(traits), ...reasonIn(why) }),
        isMeant: filter.agent === undefined || filter.agent === agent,
        calls: 0,
      };
      this.#assistants.set(key, who);
    }
    return who;
  }
}

function scopesOf(assistants: readonly Assistant[]): Scope[] {
  const vendors = new Map<VendorId, Map<string, number>>();
  for (const { vendor, agent, calls } of assistants) {
    const agents = getOrAdd(vendors, vendor, () => new Map<string, number>());
    if (agent !== '') agents.set(agent, (agents.get(agent) ?? 0) + calls);
  }
  return [...vendors]
    .map(([vendor, agents]) => ({
      vendor,
      agents: [...agents]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([agent]) => agent),
    }))
    .sort((one, other) => (one.vendor < other.vendor ? -1 : 1));
}

function clientsOf(assistants: readonly Assistant[]): ClientScope[] {
  const clients = new Map<string, { orgs: Set<string>; calls: number }>();
  for (const { client, org, calls } of assistants) {
    const known = getOrAdd(clients, client, () => ({ orgs: new Set<string>(), calls: 0 }));
    if (org !== undefined) known.orgs.add(org);
    known.calls += calls;
  }
  return [...clients]
    .map(([client, { orgs, calls }]) => ({ client, orgs: [...orgs].sort(), calls }))
    .sort((a, b) => b.calls - a.calls || (a.client < b.client ? -1 : 1));
}
