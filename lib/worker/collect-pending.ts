import { browser } from 'wxt/browser';
import { MOST_PENDING } from '../calls/limits.ts';
import { PENDING_PREFIX } from '../messaging/pending-sightings.ts';
import { KeyedQueue } from './keyed-queue.ts';

/** Most batches that wait at once; more can only be somebody's mischief. */
const MOST_BATCHES = 200;

/** The key for sightings that only the clock speaks against: they are kept until the clock is right. */
const AGAIN = `${PENDING_PREFIX}again`;

/**
 * Hands every batch that pages have kept for the background to `record`, and removes it once `record` has resolved,
 * except for what that gives back. Rejects if `record` does; what was not recorded stays for the next time.
 *
 * @returns whether there were more than can be true; those were removed unread
 */
export async function collectPending(
  record: (batch: unknown) => Promise<readonly unknown[]>,
): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(PENDING_PREFIX) && key !== AGAIN);
  await browser.storage.local.remove(keys.slice(MOST_BATCHES));
  const hadAgain = Object.hasOwn(stored, AGAIN);
  const again: (readonly unknown[])[] = [];
  for (const batch of batchesIn(stored[AGAIN])) again.push(await record(batch));
  for (const key of keys.slice(0, MOST_BATCHES)) {
    const more = await record(stored[key]);
    again.push(more);
    // First kept, then removed: a worker that is stopped in between hands it over twice.
    if (more.length > 0) await browser.storage.local.set({ [AGAIN]: newest(again) });
    await browser.storage.local.remove(key);
  }
  const kept = newest(again);
  if (kept.length > 0) await browser.storage.local.set({ [AGAIN]: kept });
  else if (hadAgain) await browser.storage.local.remove(AGAIN);
  return keys.length > MOST_BATCHES;
}

/**
 * The batches that were kept until the clock is right. They stay separate: rows of one list may be in two of them, and
 * are not further calls then. Earlier versions kept a single batch.
 */
function batchesIn(kept: unknown): readonly unknown[] {
  if (!Array.isArray(kept)) return [];
  return kept.every(Array.isArray) ? kept : [kept];
}

/** The newest of some batches, together at most as many sightings as a page keeps; none that is empty. */
function newest(batches: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  let size = 0;
  return batches
    .filter(({ length }) => length > 0)
    .toReversed()
    .filter(({ length }) => (size += length) <= MOST_PENDING)
    .toReversed();
}

/**
 * Collects what pages have kept, now and whenever one keeps more, which wakes the background for it; one time after the
 * other, as each puts back what the one before has put back.
 *
 * @param onTooMany more was there than can be true
 */
export function followPending(
  record: (batch: unknown) => Promise<readonly unknown[]>,
  onTooMany: () => void,
): void {
  const queue = new KeyedQueue<'pending'>();
  const collect = (): void => {
    // What cannot be written now is still there when the worker starts again.
    void queue.add('pending', async () => {
      if (await collectPending(record)) onTooMany();
    });
  };
  collect();
  browser.storage.local.onChanged.addListener((changes) => {
    const isNew = Object.entries(changes).some(
      ([key, { newValue }]) =>
        key.startsWith(PENDING_PREFIX) && key !== AGAIN && newValue !== undefined,
    );
    if (isNew) collect();
  });
}
