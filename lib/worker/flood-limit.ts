import { MINUTE } from '../calls/time.ts';

/** How long sightings of a host are added up, and how many there may be: several times the longest list there is. */
const SPAN = 10 * MINUTE;
const MOST = 50_000;

/**
 * Bounds what one host can have recorded in a while: a page that is not what it seems must not fill the history.
 * Counts as long as the worker runs, which it does while messages come.
 */
export class FloodLimit {
  readonly #hosts = new Map<string, { readonly since: number; count: number }>();

  /**
   * Whether so many more sightings of a host may be recorded now. What is refused may be sent again later.
   *
   * @param now ms since 1970
   */
  admits(host: string, count: number, now: number): boolean {
    const known = this.#hosts.get(host);
    const isCurrent = known !== undefined && now >= known.since && now - known.since < SPAN;
    const span = isCurrent ? known : { since: now, count: 0 };
    this.#hosts.set(host, span);
    if (span.count + count > MOST) return false;
    span.count += count;
    return true;
  }
}
