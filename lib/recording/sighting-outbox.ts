import type { Sighting } from '../calls/sighting.ts';

/** Most sightings in one message. */
const BATCH = 200;

/** Most sightings that wait; beyond it the oldest are given up, as the page can show them again. */
const MOST_WAITING = 10_000;

/** Most calls whose sightings are remembered as sent. */
const MOST_SENT = 10_000;

/** Ms between the first sighting and its message, so that a page of rows makes one. */
const GATHER_MS = 150;

/** Ms to the first repetition after a failure; each further one waits twice as long, up to the longest. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** What the outbox works with. */
export interface OutboxOptions {
  /** Hands a batch over; resolves once it is committed, rejects where it was not. */
  readonly send: (batch: Sighting[]) => Promise<unknown>;
  /** Takes what is not stored yet as the page goes away; nothing can be answered any more. */
  readonly leave: (sightings: Sighting[]) => void;
  /** Takes what is not stored yet where the extension itself is gone, until its next script comes. */
  readonly keep: (sightings: Sighting[]) => void;
  /** Whether sending can work at all any more; false once the extension was updated or removed. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** Keeps sightings until they are known to be stored, and never tells the same thing twice. */
export class SightingOutbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Map<string, { sighting: Sighting; digest: string }>();
  readonly #sent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #failures = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Number of sightings that are not stored yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes a sighting in, unless it tells nothing that was not told already. */
  add(sighting: Sighting): void {
    const key = keyOf(sighting);
    if (key === undefined) return;
    const digest = digestOf(sighting);
    if ((this.#waiting.get(key)?.digest ?? this.#sent.get(key)) === digest) return;
    this.#waiting.set(key, { sighting, digest });
    if (this.#waiting.size > MOST_WAITING) {
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
    if (this.#waiting.size > 0 && this.#options.isAlive()) this.#options.leave(this.#rest());
    this.flush();
  }

  /** The extension was updated or removed under the page: what waits is kept for its next script. */
  keep(): void {
    if (this.#waiting.size > 0) this.#options.keep(this.#rest());
    this.#waiting.clear();
  }

  #rest(): Sighting[] {
    return [...this.#waiting.values()].map(({ sighting }) => sighting);
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
    const batch = [...this.#waiting].slice(0, BATCH);
    try {
      await this.#options.send(batch.map(([, { sighting }]) => sighting));
      this.#failures = 0;
      for (const [key, { digest }] of batch) this.#acknowledge(key, digest);
    } catch {
      // The worker was stopped in between, or its disk is full: what was not stored stays here.
      this.#failures += 1;
    }
    this.#isSending = false;
    if (this.#waiting.size === 0) return;
    const wait = FIRST_RETRY_MS * 2 ** Math.min(this.#failures - 1, 10);
    this.#schedule(this.#failures === 0 ? 0 : Math.min(wait, LONGEST_RETRY_MS));
  }

  #acknowledge(key: string, digest: string): void {
    // What was told anew while the message was under way still has to go.
    if (this.#waiting.get(key)?.digest === digest) this.#waiting.delete(key);
    this.#sent.delete(key);
    this.#sent.set(key, digest);
    if (this.#sent.size > MOST_SENT) {
      const [oldest] = this.#sent.keys();
      if (oldest !== undefined) this.#sent.delete(oldest);
    }
  }
}

/** Tells calls apart as far as this page can; undefined where nothing does. */
function keyOf(sighting: Sighting): string | undefined {
  const { source, vendor, callId, callIdCut, startedAt, durationSec, label } = sighting;
  if (callId !== undefined && callIdCut !== true) return `${source} ${vendor} ${callId}`;
  if (startedAt === undefined) return undefined;
  return callId === undefined
    ? `${source} ${vendor} @${startedAt} ${durationSec ?? ''} ${label}`
    : `${source} ${vendor} ${callId}@${startedAt} ${durationSec ?? ''}`;
}

function digestOf({ code, label, startedAt, durationSec, costUsd, agent }: Sighting): string {
  return [code, label, startedAt, durationSec, costUsd, agent].join('\n');
}
