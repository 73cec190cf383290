import { HOUR, hourOf, midnight } from '../calls/time.ts';
import { getOrAdd } from '../calls/get-or-add.ts';
import { isFault } from '../reasons/is-fault.ts';
import { diagnoser, passes } from './build-report.ts';
import { isKnown } from './is-known.ts';
import { episodeOf, type Episode, type EpisodeCall, type Fault } from './episode.ts';
import { Clients } from './clients.ts';
import { Seen, type SeenSpan } from './coverage.ts';
import { chancePerFault, crowdsIn, suspectsOf, type SuspectHours } from './crowding.ts';
import { partyIdOf, type PartyId } from './party.ts';
import { reasonId } from './reason-id.ts';
import type { BasisKind, TrendFilter } from './report.ts';
import type { Kind } from './totals.ts';
import { UsualRates, type HourCounts } from './usual-rate.ts';
import type { TrendSettings } from './trend-settings.ts';

/** Takes calls of one kind in the hour that begins then, ms since 1970. */
export type CountHour = (start: number, calls: number) => void;

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
  /** The kinds that count. */
  readonly #kinds: Kind[] = [];
  #usual: UsualRates | undefined;

  /** @param spans what fair lists covered, as long as there are counts */
  constructor(filter: TrendFilter, settings: TrendSettings, spans: readonly SeenSpan[]) {
    this.#clients = new Clients(settings.clients);
    this.#filter = filter;
    this.#spans = spans;
    this.#read = diagnoser(settings);
  }

  /**
   * A function that counts the calls of a kind by the hour, from `LEARNED_FROM` before the time that is looked at;
   * undefined if they do not count.
   */
  counterOf(kind: Kind): CountHour | undefined {
    if (kind.undated === true || kind.fair === false) return undefined;
    if (!passes(kind, this.#filter, this.#clients)) return undefined;
    const diagnosis = this.#read(kind);
    if (!isKnown(diagnosis)) return undefined;
    this.#kinds.push(kind);
    const sums = kind.fair === true ? this.#sums.fair : this.#sums.untold;
    return sums.counterOf(isFault(diagnosis) ? partyIdOf(diagnosis) : undefined);
  }

  /** Which calls count: those of fair lists or, if there are none, those of lists whose fairness is unknown. */
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
   * @param now ms since 1970
   */
  episodes(
    suspects: readonly SuspectHours[],
    calls: Iterable<EpisodeCall>,
    seenUntil: number,
    now: number,
  ): Episode[] {
    const usual = this.#usualRates(now);
    const chance = chancePerFault(usual.faultsIn90Days);
    const clientOf = (call: EpisodeCall): string => this.#clients.of(call);
    const found: Episode[] = [];
    for (const [party, faults] of this.#faultsByParty(calls)) {
      for (const { from, to } of suspects) {
        const some = faults.filter(({ call }) => call.startedAt >= from && call.startedAt < to);
        if (some.length === 0) continue;
        const rate = usual.of(party, from, to);
        if (rate === undefined) continue;
        const times = some.map(({ call }) => call.startedAt);
        for (const { first, last, expected } of crowdsIn(times, rate, chance)) {
          found.push(
            episodeOf(party, some.slice(first, last + 1), expected, clientOf, seenUntil, now),
          );
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
      const faults = getOrAdd(byParty, party, () => []);
      const title = diagnosis.code === undefined ? call.label : diagnosis.title;
      const id = reasonId(diagnosis, call.code ?? call.label);
      faults.push({ call, reason: { id, title, calls: 1 } });
    }
    for (const faults of byParty.values()) {
      faults.sort((a, b) => a.call.startedAt - b.call.startedAt);
    }
    return byParty;
  }

  #usualRates(to: number): UsualRates {
    if (this.#usual !== undefined) return this.#usual;
    const sums = this.#sums[this.basis];
    const own = [...sums.calls.keys()];
    const seen = new Seen(this.#spans, this.#kinds, this.#filter, this.#clients);
    const listed = seen.hours(Math.min(to, ...own), to);
    const daysWithLists = new Set(listed.map((hour) => midnight(hour)));
    const hours = new Set([...own, ...listed]);
    // Calls of a file, or of before lists were kept, come without one: then a day was seen whole.
    for (const day of new Set(own.map((hour) => midnight(hour)))) {
      if (daysWithLists.has(day)) continue;
      for (let hour = day; hour < Math.min(to, midnight(day, 1)); hour += HOUR) {
        hours.add(hourOf(hour));
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
