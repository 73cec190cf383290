import { browser } from 'wxt/browser';
import { checkSighting } from '../history/plausible.ts';
import type { Sighting } from '../history/sighting.ts';
import { MAX_BATCH } from './protocol.ts';

/** Each bundle has a key of its own, so that pages that close at once do not overwrite each other. */
const PREFIX = 'left-behind:';

/** Most bundles that wait; more than that can only be somebody's mischief. */
const MOST_BUNDLES = 200;

/**
 * Leaves sightings for the background as the page goes away. A message would be lost with its sender
 * where the worker has to start first; the browser itself holds on to this one.
 */
export function leaveBehind(sightings: readonly Sighting[]): void {
  const bundles: Record<string, readonly Sighting[]> = {};
  for (let from = 0; from < sightings.length; from += MAX_BATCH) {
    bundles[PREFIX + crypto.randomUUID()] = sightings.slice(from, from + MAX_BATCH);
  }
  // Nobody is left to tell of a failure.
  browser.storage.local.set(bundles).catch(() => undefined);
}

function plausible(bundle: unknown, now: number): Sighting[] {
  if (!Array.isArray(bundle)) return [];
  return bundle.slice(0, MAX_BATCH).flatMap((claim: unknown) => {
    const checked = checkSighting(claim, now);
    return checked.ok && checked.sighting.source !== 'import' ? [checked.sighting] : [];
  });
}

/**
 * Hands every bundle that pages left behind to `record`, and removes it once that has resolved. Rejects
 * where `record` does; what was not recorded stays for the next time.
 *
 * @param now ms since 1970
 */
export async function collectLeftBehind(
  record: (sightings: Sighting[]) => Promise<unknown>,
  now: number,
): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
  await browser.storage.local.remove(keys.slice(MOST_BUNDLES));
  for (const key of keys.slice(0, MOST_BUNDLES)) {
    const sightings = plausible(stored[key], now);
    if (sightings.length > 0) await record(sightings);
    await browser.storage.local.remove(key);
  }
}

/** Calls back whenever a page has left something behind; wakes the background for it. */
export function onLeftBehind(callback: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const isNew = Object.entries(changes).some(
      ([key, change]) => key.startsWith(PREFIX) && change.newValue !== undefined,
    );
    if (isNew) callback();
  });
}
