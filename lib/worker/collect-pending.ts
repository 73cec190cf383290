import { browser } from 'wxt/browser';
import { PENDING_PREFIX } from '../messaging/pending-sightings.ts';

/** Most batches that wait at once; more can only be somebody's mischief. */
const MOST_BATCHES = 200;

/**
 * Hands every batch that pages have kept for the background to `record`, and removes it once that has resolved.
 * Rejects where `record` does; what was not recorded stays for the next time.
 *
 * @returns whether there were more than can be true; those were removed unread
 */
export async function collectPending(
  record: (batch: unknown) => Promise<unknown>,
): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(PENDING_PREFIX));
  await browser.storage.local.remove(keys.slice(MOST_BATCHES));
  for (const key of keys.slice(0, MOST_BATCHES)) {
    await record(stored[key]);
    await browser.storage.local.remove(key);
  }
  return keys.length > MOST_BATCHES;
}

/** Calls back whenever a page has kept something; wakes the background for it. */
export function onPending(callback: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const isNew = Object.entries(changes).some(
      ([key, change]) => key.startsWith(PENDING_PREFIX) && change.newValue !== undefined,
    );
    if (isNew) callback();
  });
}
