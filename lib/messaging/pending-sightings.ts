import { browser } from 'wxt/browser';
import type { Sighting } from '../calls/sighting.ts';

/**
 * What the keys of pending batches begin with; each batch has a key of its own. The same in every version so far, so
 * that what an older version left on a user's disk is found too.
 */
export const PENDING_PREFIX = 'left-behind:';

/**
 * Keeps sightings for the background as the page goes away. A message would be lost with its sender where the
 * worker has to start first; the browser itself holds on to this.
 *
 * @param batches each of at most `MAX_BATCH`
 */
export function storePending(batches: readonly (readonly Sighting[])[]): void {
  const stored = batches.map((batch) => [PENDING_PREFIX + crypto.randomUUID(), batch] as const);
  // Nobody is left to tell of a failure.
  browser.storage.local.set(Object.fromEntries(stored)).catch(() => undefined);
}
