import { browser } from 'wxt/browser';
import type { Sighting } from '../calls/sighting.ts';
import { MAX_BATCH } from './protocol.ts';

/** Each bundle has a key of its own, so that pages that close at once do not overwrite each other. */
export const LEFT_BEHIND = 'left-behind:';

/**
 * Leaves sightings for the background as the page goes away. A message would be lost with its sender
 * where the worker has to start first; the browser itself holds on to this one.
 */
export function leaveBehind(sightings: readonly Sighting[]): void {
  const bundles: Record<string, readonly Sighting[]> = {};
  for (let from = 0; from < sightings.length; from += MAX_BATCH) {
    bundles[LEFT_BEHIND + crypto.randomUUID()] = sightings.slice(from, from + MAX_BATCH);
  }
  // Nobody is left to tell of a failure.
  browser.storage.local.set(bundles).catch(() => undefined);
}
