import { defined } from '../../calls/defined.ts';
import type { Sighting } from '../../calls/sighting.ts';
import { DAY } from '../../calls/time.ts';
import type { Break } from './broken-file.ts';
import type { Ignored, Refusal, Unfinished } from './claim.ts';

/** A part of a file that was not taken over. */
interface Problem {
  /** As in `Entry`. */
  readonly entryNumber: number;
  readonly why: Refusal;
}

/** Calls that wait or go on for more than a day: they will hardly get a reason. */
export interface StuckCalls {
  readonly count: number;
  /** ms since 1970 of the first of them. */
  readonly since: number;
}

/** What became of a file. */
export interface ImportReport {
  readonly added: number;
  /** Calls that were known and are now known better. */
  readonly improved: number;
  readonly known: number;
  readonly refused: number;
  /** What else the file holds. */
  readonly ignored: Readonly<Partial<Record<Ignored, number>>>;
  readonly stuck?: StuckCalls;
  /** How many calls name no time at all: they are in no rate. */
  readonly undated?: number;
  /** What the numbers of its entries count. */
  readonly entriesAre: 'lines' | 'items';
  /** The first of what was refused, at most `MAX_PROBLEMS`. */
  readonly problems: readonly Problem[];
  /** How many were refused, by the reason for it. */
  readonly refusals: Readonly<Partial<Record<Refusal, number>>>;
  /** Why the file was not read to its end; what was added until then stays. */
  readonly stopped?: Stop;
}

/** Why a file was not read to its end, and how many items were read before; `byUser` if the user stopped it. */
export interface Stop {
  readonly why: Break | 'byUser';
  readonly after: number;
}

/** Longest list of refusals that a reader would read. */
const MAX_PROBLEMS = 200;
/** Most calls without a reason that are told apart. */
const MAX_UNFINISHED = 100_000;

/** What is kept of a count until it goes on. */
export interface TallyState {
  readonly counts: Readonly<Record<'added' | 'improved' | 'known' | 'refused', number>>;
  readonly problems: readonly Problem[];
  readonly refusals: Readonly<Partial<Record<Refusal, number>>>;
  readonly ignored: Readonly<Partial<Record<Ignored, number>>>;
  readonly unfinished: readonly (readonly [key: string, since: number | null])[];
  readonly undated?: number;
}

/** Counts what becomes of the entries of a file. */
export class ImportTally {
  readonly #counts = { added: 0, improved: 0, known: 0, refused: 0 };
  #problems: Problem[] = [];
  readonly #refusals: Partial<Record<Refusal, number>> = {};
  readonly #ignored: Partial<Record<Ignored, number>> = {};
  /** Calls that have no reason so far in the file, by vendor and ID. */
  readonly #unfinished = new Map<string, number | undefined>();
  #undated = 0;

  took(result: 'added' | 'improved' | 'known', times = 1): void {
    this.#counts[result] += times;
  }

  refuse(entryNumber: number, why: Refusal): void {
    this.#counts.refused += 1;
    this.#refusals[why] = (this.#refusals[why] ?? 0) + 1;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ entryNumber, why });
  }

  ignore(what: Ignored, unfinished: Unfinished | undefined): void {
    if (unfinished !== undefined && this.#unfinished.size < MAX_UNFINISHED) {
      // A call may come many times before it ends, as the events of one webhook.
      const { vendor, id, since } = unfinished;
      this.#unfinished.set(`${vendor}:${id.toLowerCase()}`, since);
    } else this.#ignored[what] = (this.#ignored[what] ?? 0) + 1;
  }

  /** A call that may be taken over. */
  use({ vendor, callId, timeSource }: Sighting, isOwn: boolean): void {
    if (callId !== undefined) this.ended(vendor, callId);
    // Hangtag's own files tell when the call was seen.
    if (timeSource === 'seen' && !isOwn) this.#undated += 1;
  }

  /** A call that has its reason is no longer unfinished, whatever was read of it before. */
  ended(vendor: string, id: string): void {
    if (this.#unfinished.size > 0) this.#unfinished.delete(`${vendor}:${id.toLowerCase()}`);
  }

  /** Keys of the calls that have no reason in the file. */
  get unfinishedKeys(): string[] {
    return [...this.#unfinished.keys()];
  }

  /** @param asOf ms since 1970 when the file was true */
  report(
    asOf: number,
    entriesAre: ImportReport['entriesAre'],
    stopped: Stop | undefined,
  ): ImportReport {
    const waiting = [...this.#unfinished.values()].filter(
      (since): since is number => since !== undefined && since < asOf - DAY,
    );
    const noReason = (this.#ignored.noReason ?? 0) + this.#unfinished.size;
    return defined<ImportReport>({
      ...this.#counts,
      ignored: { ...this.#ignored, ...(noReason > 0 && { noReason }) },
      ...(waiting.length > 0 && {
        stuck: {
          count: waiting.length,
          since: waiting.reduce((first, each) => Math.min(first, each)),
        },
      }),
      ...(this.#undated > 0 && { undated: this.#undated }),
      entriesAre,
      problems: [...this.#problems].sort((one, other) => one.entryNumber - other.entryNumber),
      refusals: { ...this.#refusals },
      stopped,
    });
  }

  state(): TallyState {
    return {
      counts: { ...this.#counts },
      problems: this.#problems,
      refusals: this.#refusals,
      ignored: this.#ignored,
      unfinished: [...this.#unfinished].map(([key, since]) => [key, since ?? null]),
      undated: this.#undated,
    };
  }

  /** Goes on from what was kept. */
  restore(state: TallyState): void {
    Object.assign(this.#counts, state.counts);
    this.#problems = [...state.problems];
    Object.assign(this.#refusals, state.refusals);
    Object.assign(this.#ignored, state.ignored);
    this.#undated = state.undated ?? 0;
    for (const [key, since] of state.unfinished) this.#unfinished.set(key, since ?? undefined);
  }
}
