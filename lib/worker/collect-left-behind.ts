import { browser } from 'wxt/browser';
import { checkSighting } from '../calls/check-sighting.ts';
import type { Sighting } from '../calls/sighting.ts';
import { LEFT_BEHIND } from '../messaging/leave-behind.ts';
import { MAX_BATCH } from '../messaging/protocol.ts';

/** Most bundles that wait; more than that can only be somebody's mischief. */
const MOST_BUNDLES = 200;

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
  const keys = Object.keys(stored).filter((key) => key.startsWith(LEFT_BEHIND));
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
      ([key, change]) => key.startsWith(LEFT_BEHIND) && change.newValue !== undefined,
    );
    if (isNew) callback();
  });
}
