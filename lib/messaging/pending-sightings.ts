import { browser } from 'wxt/browser';
import type { Sighting } from '../calls/sighting.ts';
import { MAX_BATCH } from './protocol.ts';

/** What the keys of pending batches begin with, as in every version so far; each batch has a key of its own. */
export const PENDING_PREFIX = 'left-behind:';

/**
 * Keeps sightings for the background as the page goes away. A message would be lost with its sender where the
 * worker has to start first; the browser itself holds on to this.
 */
export function storePending(sightings: readonly Sighting[]): void {
  const batches: Record<string, readonly Sighting[]> = {};
  for (let from = 0; from < sightings.length; from += MAX_BATCH) {
    batches[PENDING_PREFIX + crypto.randomUUID()] = sightings.slice(from, from + MAX_BATCH);
  }
  // Nobody is left to tell of a failure.
  browser.storage.local.set(batches).catch(() => undefined);
}
