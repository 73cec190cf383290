import { datedAt } from '../calls/moment.ts';
import { MOST_PENDING } from '../calls/limits.ts';
import { CALL_DETAILS, type Sighting } from '../calls/sighting.ts';
import { MINUTE } from '../calls/time.ts';
import { batchesOf, rowFamilies } from './row-families.ts';

/** Most sightings in one message. */
const BATCH = 200;

/** Most calls whose sightings are remembered as sent. */
const MOST_SENT = 10_000;

/** Ms between the first sighting and its message, so that a page of rows makes one. */
const GATHER_MS = 150;

/** Ms to the first repetition after a failure; each further one waits twice as long, up to the longest. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** Ms until sightings are sent again that only the clock spoke against; each further time twice as long. */
const FIRST_LATER_MS = 5 * MINUTE;
const LONGEST_LATER_MS = 60 * MINUTE;

/** What the outbox works with. */
export interface OutboxOptions {
  /**
   * Hands a batch over; resolves once it is committed, with the indices of what has to be sent again later. Rejects
   * where it was not committed.
   */
  readonly send: (batch: Sighting[]) => Promise<{ readonly again?: readonly number[] }>;
  /** Takes what is not stored yet as the page goes away; nothing can be answered any more. */
  readonly storeForWorker: (batches: readonly (readonly Sighting[])[]) => void;
  /** Takes what is not stored yet where the extension itself is gone, until its next script comes. */
  readonly storeInPage: (batches: readonly (readonly Sighting[])[]) => void;
  /** Whether sending can work at all any more; false once the extension was updated or removed. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** A sighting that is to be sent, with all that it tells in one line. */
interface QueuedSighting {
  readonly sighting: Sighting;
  readonly digest: string;
}

/** Keeps sightings until they are known to be stored, and never sends the same thing twice. */
export class SightingOutbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Map<string, QueuedSighting>();
  readonly #sent = new Map<string, string>();
  /** Sightings that only the clock spoke against. */
  readonly #later = new Map<string, QueuedSighting>();
  #laterTimer: ReturnType<typeof setTimeout> | undefined;
  #laterTimes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #failures = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
    const stop = (): void => {
      clearTimeout(this.#timer);
      clearTimeout(this.#laterTimer);
    };
    options.signal.addEventListener('abort', stop, { once: true });
  }

  /** Number of sightings that are not stored yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes a sighting in, unless everything in it was sent already. */
  add(sighting: Sighting): void {
    const key = keyOf(sighting, 0);
    if (key === undefined) return;
    const digest = digestOf(sighting);
    if (this.#isQueuedOrSent(key, digest)) return;
    this.#put(key, digest, sighting);
  }

  /**
   * Takes rows of a list whose IDs are cut or missing, all of one family. As two rows of one list are two calls, they go
   * together: where one of them is new, the others go with it.
   */
  addRows(family: readonly Sighting[]): void {
    const alike = new Map<string, number>();
    const rows = family.flatMap((sighting) => {
      const base = keyOf(sighting, 0);
      if (base === undefined) return [];
      const before = alike.get(base) ?? 0;
      alike.set(base, before + 1);
      return { key: keyOf(sighting, before) ?? base, digest: digestOf(sighting), sighting };
    });
    if (rows.every(({ key, digest }) => this.#isQueuedOrSent(key, digest))) return;
    for (const { key, digest, sighting } of rows) this.#put(key, digest, sighting);
  }

  /** Takes what an earlier script of the page could not send: rows of its lists, and records. */
  addPending(sightings: readonly Sighting[]): void {
    for (const family of rowFamilies(sightings)) this.addRows(family);
  }

  #isQueuedOrSent(key: string, digest: string): boolean {
    const known = this.#waiting.get(key) ?? this.#later.get(key);
    return (known?.digest ?? this.#sent.get(key)) === digest;
  }

  #put(key: string, digest: string, sighting: Sighting): void {
    this.#later.delete(key);
    // Last, so that a family stays together.
    this.#waiting.delete(key);
    this.#waiting.set(key, { sighting, digest });
    if (this.#waiting.size > MOST_PENDING) {
      const [oldest] = this.#waiting.keys();
      if (oldest !== undefined) this.#waiting.delete(oldest);
    }
    this.#schedule(GATHER_MS);
  }

  /** Sends what waits at once, as when the page goes away. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#send();
  }

  /** The page goes away: leaves what waits, and sends it too, as the page may come back after all. */
  depart(): void {
    const rest = this.#rest();
    if (rest.length > 0 && this.#options.isAlive()) this.#options.storeForWorker(rest);
    this.flush();
  }

  /** The extension was updated or removed under the page: what waits is kept for its next script. */
  keep(): void {
    const rest = this.#rest();
    if (rest.length > 0) this.#options.storeInPage(rest);
    this.#waiting.clear();
    this.#later.clear();
  }

  #rest(): (readonly Sighting[])[] {
    const rest = [...this.#later.values(), ...this.#waiting.values()];
    return [
      ...batchesOf(
        rest.map(({ sighting }) => sighting),
        BATCH,
      ),
    ];
  }

  /** The clock may be right by then. */
  #sendLater(): void {
    if (this.#laterTimer !== undefined || this.#options.signal.aborted) return;
    const wait = FIRST_LATER_MS * 2 ** this.#laterTimes;
    this.#laterTimer = setTimeout(
      () => {
        this.#laterTimer = undefined;
        this.#laterTimes += 1;
        for (const [key, { sighting, digest }] of this.#later) {
          // A sighting without any time of its own counts as seen now.
          this.#put(key, digest, { ...sighting, seenAt: Date.now() });
        }
      },
      Math.min(wait, LONGEST_LATER_MS),
    );
  }

  #schedule(ms: number): void {
    if (this.#timer !== undefined || this.#isSending || this.#options.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, ms);
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#waiting.size === 0 || !this.#options.isAlive()) return;
    this.#isSending = true;
    const batch = this.#nextBatch();
    try {
      const { again = [] } = await this.#options.send(batch.map(([, { sighting }]) => sighting));
      this.#failures = 0;
      batch.forEach(([key, queued], index) => {
        if (again.includes(index)) this.#putOff(key, queued);
        else this.#acknowledge(key, queued.digest);
      });
    } catch {
      // The worker was stopped in between, or its disk is full: what was not stored stays here.
      this.#failures += 1;
    }
    this.#isSending = false;
    if (this.#waiting.size === 0) return;
    const wait = FIRST_RETRY_MS * 2 ** Math.min(this.#failures - 1, 10);
    this.#schedule(this.#failures === 0 ? 0 : Math.min(wait, LONGEST_RETRY_MS));
  }

  /** What goes into the next message: no more than it may carry, and families in one piece if they fit. */
  #nextBatch(): [key: string, queued: QueuedSighting][] {
    const all = [...this.#waiting];
    const sightings = all.slice(0, BATCH + 1).map(([, { sighting }]) => sighting);
    const [first = []] = batchesOf(sightings, BATCH);
    return all.slice(0, first.length);
  }

  #putOff(key: string, queued: QueuedSighting): void {
    if (this.#waiting.get(key)?.digest !== queued.digest) return;
    this.#waiting.delete(key);
    this.#later.set(key, queued);
    if (this.#later.size > MOST_PENDING) {
      const [oldest] = this.#later.keys();
      if (oldest !== undefined) this.#later.delete(oldest);
    }
    this.#sendLater();
  }

  #acknowledge(key: string, digest: string): void {
    // A newer sighting of the call came while the message was under way: it still has to go.
    if (this.#waiting.get(key)?.digest === digest) this.#waiting.delete(key);
    this.#sent.delete(key);
    this.#sent.set(key, digest);
    if (this.#sent.size > MOST_SENT) {
      const [oldest] = this.#sent.keys();
      if (oldest !== undefined) this.#sent.delete(oldest);
    }
  }
}

/**
 * A key of the call, as far as this page can tell calls apart; undefined if it cannot.
 *
 * @param before how many rows of its list that look the same stand before it
 */
function keyOf(sighting: Sighting, before: number): string | undefined {
  const { source, vendor, callId, callIdCut, callIdTail = '', durationSec, label } = sighting;
  if (callId !== undefined && callIdCut !== true) return `${source} ${vendor} ${callId}`;
  const at = datedAt(sighting);
  if (at === undefined) return undefined;
  const who = callId === undefined ? label : `${callId}…${callIdTail}`;
  return `${source} ${vendor} ${who}@${at} ${durationSec ?? ''} !${before}`;
}

/** What makes a sighting of a call worth sending again, where it differs. */
const COMPARED_FIELDS = ['code', 'label', 'startedAt', 'createdAt', ...CALL_DETAILS] as const;

function digestOf(sighting: Sighting): string {
  return COMPARED_FIELDS.map((name) => sighting[name]).join('\n');
}
