import { HOUR, MINUTE } from '../calls/time.ts';
import { costSum } from '../calls/cost-sum.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import type { Owner } from '../catalog/terms.ts';
import { isFault } from '../reasons/is-fault.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { diagnoser, passes, type TrendSettings } from './build-report.ts';
import { isKnown } from './is-known.ts';
import { Clients } from './clients.ts';
import { Seen, type SeenSpan } from './coverage.ts';
import { chancePerFault, crowdsIn, suspectsOf, type Crowd, type SuspectHours } from './crowding.ts';
import { partyIdOf, partyIn, type PartyId } from './party.ts';
import { midnight } from './period.ts';
import { reasonId } from './reason-id.ts';
import type { BasisKind, Tally, TrendFilter } from './report.ts';
import type { Kind } from './totals.ts';
import { UsualRates, type HourCounts } from './usual-rate.ts';

/** How long before a period what is usual is learnt from. */
export const LEARNT_FROM = 28 * 24 * HOUR;

/** Takes calls of one kind in the hour that begins then, ms since 1970. */
export type CountHour = (start: number, calls: number) => void;

/** One call, as far as episodes are made of it. */
export type EpisodeCall = Pick<
  Tally,
  'vendor' | 'host' | 'org' | 'agent' | 'code' | 'label' | 'fair'
> & {
  /** ms since 1970. */
  readonly startedAt: number;
  readonly costUsd?: number | undefined;
};

/** A reason, an assistant or a client of an episode, with its faults. */
export interface EpisodePart {
  readonly id: string;
  readonly title: string;
  readonly calls: number;
}

/**
 * Faults of one party crowding in time. `going`: there was one just now · `over`: calls were seen after it, and the
 * party's faults have ended · `unseen`: nothing was seen since.
 */
export interface Episode {
  readonly party: PartyId;
  readonly owner: Owner;
  /** The party's name, where the owner is one of several. */
  readonly name?: string;
  /** Whose calls they are, where they are of one vendor. */
  readonly vendor?: VendorId;
  /** Start of its first and of its last call, ms since 1970. */
  readonly from: number;
  readonly to: number;
  readonly state: 'going' | 'over' | 'unseen';
  readonly calls: number;
  /** Faults that would have been usual in that time. */
  readonly expected: number;
  /** Most faults first. */
  readonly reasons: readonly EpisodePart[];
  readonly agents: readonly EpisodePart[];
  readonly clients: readonly EpisodePart[];
  readonly costUsd: number;
  readonly callsWithCost: number;
}

/** Seen for so long after its last fault, an episode is over; where faults were rarer, for longer. */
const QUIET = 15 * MINUTE;
const QUIET_GAPS = 3;
/** Looked at within so long, what is going on is known. */
const FRESH = HOUR;

/** A fault with whose it is, and when. */
interface Fault {
  readonly call: EpisodeCall;
  readonly reason: EpisodePart;
}

/**
 * Finds episodes in two steps: hourly counts tell which hours to look at, and only the calls of those tell when
 * exactly it was.
 */
export class EpisodeSearch {
  readonly #clients: Clients;
  readonly #filter: TrendFilter;
  readonly #spans: readonly SeenSpan[];
  readonly #read: ReturnType<typeof diagnoser>;
  readonly #sums = { fair: new HourSums(), untold: new HourSums() };
  #usual: UsualRates | undefined;

  /** @param spans what fair lists covered, as long as there are counts */
  constructor(filter: TrendFilter, settings: TrendSettings, spans: readonly SeenSpan[]) {
    this.#clients = new Clients(settings.clients);
    this.#filter = filter;
    this.#spans = spans;
    this.#read = diagnoser(settings);
  }

  /**
   * What counts the calls of a kind by the hour, from `LEARNT_FROM` before the time that is looked at; undefined where
   * they do not count.
   */
  counterOf(kind: Kind): CountHour | undefined {
    if (kind.undated === true || kind.fair === false) return undefined;
    if (!passes(kind, this.#filter, this.#clients)) return undefined;
    const diagnosis = this.#read(kind);
    if (!isKnown(diagnosis)) return undefined;
    const sums = kind.fair === true ? this.#sums.fair : this.#sums.untold;
    return sums.counterOf(isFault(diagnosis) ? partyIdOf(diagnosis) : undefined);
  }

  /** Which calls count: those of fair lists, or where there are none, those of which that cannot be told. */
  get basis(): BasisKind {
    return this.#sums.fair.calls.size > 0 ? 'fair' : 'untold';
  }

  /** The hours between two moments whose calls have to be read. */
  suspects(from: number, to: number): SuspectHours[] {
    const usual = this.#usualRates(to);
    const all: SuspectHours[] = [];
    for (const [party, faults] of this.#sums[this.basis].faults) {
      const recent = new Map([...faults].filter(([hour]) => hour >= from - HOUR && hour < to));
      all.push(...suspectsOf(recent, (start, end) => usual.of(party, start, end)));
    }
    const joined: { from: number; to: number }[] = [];
    for (const each of all.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && each.from <= last.to) last.to = Math.max(last.to, each.to);
      else joined.push({ from: each.from, to: each.to });
    }
    return joined;
  }

  /**
   * The episodes in those hours, oldest first.
   *
   * @param calls all calls of the suspected hours
   * @param seenUntil the newest moment that was looked at, ms since 1970
   */
  episodes(
    suspects: readonly SuspectHours[],
    calls: Iterable<EpisodeCall>,
    seenUntil: number,
    now: number,
  ): Episode[] {
    const usual = this.#usualRates(now);
    const chance = chancePerFault(usual.faultsIn90Days);
    const found: Episode[] = [];
    for (const [party, faults] of this.#faultsByParty(calls)) {
      for (const { from, to } of suspects) {
        const some = faults.filter(({ call }) => call.startedAt >= from && call.startedAt < to);
        if (some.length === 0) continue;
        const rate = usual.of(party, from, to);
        if (rate === undefined) continue;
        const times = some.map(({ call }) => call.startedAt);
        for (const crowd of crowdsIn(times, rate, chance)) {
          found.push(this.#episode(party, some, crowd, seenUntil, now));
        }
      }
    }
    return found.sort((a, b) => a.from - b.from || (a.party < b.party ? -1 : 1));
  }

  #faultsByParty(calls: Iterable<EpisodeCall>): Map<PartyId, Fault[]> {
    const fair = this.basis === 'fair' ? true : undefined;
    const byParty = new Map<PartyId, Fault[]>();
    for (const call of calls) {
      if (call.fair !== fair || !passes(call, this.#filter, this.#clients)) continue;
      const diagnosis = this.#read(call);
      if (!isFault(diagnosis)) continue;
      const party = partyIdOf(diagnosis);
      const faults = byParty.get(party) ?? [];
      byParty.set(party, faults);
      const title = diagnosis.code === undefined ? call.label : diagnosis.title;
      const id = reasonId(diagnosis, call.code ?? call.label);
      faults.push({ call, reason: { id, title, calls: 1 } });
    }
    for (const faults of byParty.values()) {
      faults.sort((a, b) => a.call.startedAt - b.call.startedAt);
    }
    return byParty;
  }

  #episode(
    party: PartyId,
    faults: readonly Fault[],
    { first, last, expected }: Crowd,
    seenUntil: number,
    now: number,
  ): Episode {
    const some = faults.slice(first, last + 1);
    const calls = some.map(({ call }) => call);
    const [from, to] = [calls[0]?.startedAt ?? 0, calls.at(-1)?.startedAt ?? 0];
    const { owner, party: name } = partyIn(party);
    const vendors = [...new Set(calls.map(({ vendor }) => vendor))];
    const { usd, callsWithCost } = costSum(calls);
    const clientOf = (call: EpisodeCall): string => this.#clients.of(call);
    return {
      party,
      owner: owner as Owner,
      ...(name !== undefined && { name }),
      ...(vendors.length === 1 && vendors[0] !== undefined && { vendor: vendors[0] }),
      from,
      to,
      state: stateOf(from, to, calls.length, seenUntil, now),
      calls: calls.length,
      expected,
      reasons: partsOf(some.map(({ reason }) => reason)),
      agents: partsOf(
        calls
          .filter(({ agent }) => agent !== undefined)
          .map((call) => part(`${clientOf(call)}\n${call.agent ?? ''}`, call.agent ?? '')),
      ),
      clients: partsOf(calls.map((call) => part(clientOf(call), clientOf(call)))),
      costUsd: usd,
      callsWithCost,
    };
  }

  #usualRates(to: number): UsualRates {
    if (this.#usual !== undefined) return this.#usual;
    const sums = this.#sums[this.basis];
    const own = [...sums.calls.keys()];
    const seen = new Seen(this.#spans, [], this.#filter, this.#clients);
    const listed = seen.hours(Math.min(to, ...own), to);
    const daysWithLists = new Set(listed.map((hour) => midnight(hour)));
    const hours = new Set([...own, ...listed]);
    // Calls of a file, or of before lists were kept, come without one: then a day was seen whole.
    for (const day of new Set(own.map((hour) => midnight(hour)))) {
      if (daysWithLists.has(day)) continue;
      for (let hour = day; hour < Math.min(to, midnight(day, 1)); hour += HOUR) {
        hours.add(Math.floor(hour / HOUR) * HOUR);
      }
    }
    return (this.#usual = new UsualRates(sums, hours));
  }
}

const addTo = (hours: Map<number, number>, start: number, calls: number): void => {
  hours.set(start, (hours.get(start) ?? 0) + calls);
};

/** Calls and faults by the hour. */
class HourSums implements HourCounts {
  readonly calls = new Map<number, number>();
  readonly faults = new Map<PartyId, Map<number, number>>();

  counterOf(party: PartyId | undefined): CountHour {
    const { calls } = this;
    if (party === undefined) return (start, more) => addTo(calls, start, more);
    const faults = getOrAdd(this.faults, party, () => new Map<number, number>());
    return (start, more) => {
      addTo(calls, start, more);
      addTo(faults, start, more);
    };
  }
}

function part(id: string, title: string): EpisodePart {
  return { id, title, calls: 1 };
}

/** Equal parts as one, most calls first. */
function partsOf(parts: readonly EpisodePart[]): EpisodePart[] {
  const byId = new Map<string, EpisodePart>();
  for (const each of parts) {
    byId.set(each.id, { ...each, calls: (byId.get(each.id)?.calls ?? 0) + each.calls });
  }
  return [...byId.values()].sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
}

function stateOf(
  from: number,
  to: number,
  calls: number,
  seenUntil: number,
  now: number,
): Episode['state'] {
  const gap = (to - from) / Math.max(1, calls - 1);
  if (seenUntil - to >= Math.max(QUIET, QUIET_GAPS * gap)) return 'over';
  return now - seenUntil <= FRESH ? 'going' : 'unseen';
}
