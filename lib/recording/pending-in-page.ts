import type { Sighting } from '../calls/sighting.ts';

/** The same in every version so far, so that what an older version kept is found too. */
const PREFIX = 'hangtag-unsent:';

/** Most sightings that are kept of a page, or taken of one batch; batches that are taken, and characters of one. */
const MOST = 2_000;
const MOST_BATCHES = 200;
const LONGEST_TEXT = 1_000_000;

/**
 * Keeps sightings in the page's own storage: after an update of the extension nothing else of the browser
 * is within reach of the old script. The next visit to the dashboard takes them from there. They tell the
 * page nothing that it did not show itself.
 *
 * @param batches the newest last, which are kept first
 */
export function keepPending(batches: readonly (readonly Sighting[])[], page: Document): void {
  let room = MOST;
  try {
    for (const batch of batches.toReversed()) {
      room -= batch.length;
      if (room < 0) return;
      const name = PREFIX + String(Math.random()).slice(2);
      page.defaultView?.localStorage.setItem(name, JSON.stringify(batch));
    }
  } catch {
    // The page's storage is full or switched off: the calls are recorded when they are seen again.
  }
}

/**
 * Takes what an earlier script had to keep. Anybody may have written it: only sightings of this very dashboard are
 * taken, and the background checks them.
 *
 * @param host the page's, without scheme
 */
export function takePending(page: Document, host: string): Sighting[] {
  try {
    const storage = page.defaultView?.localStorage;
    if (storage === undefined) return [];
    const names = Object.keys(storage).filter((name) => name.startsWith(PREFIX));
    const texts = names.map((name) => storage.getItem(name) ?? '');
    for (const name of names) storage.removeItem(name);
    const found = texts.slice(0, MOST_BATCHES).flatMap(sightingsIn);
    return found.filter((sighting) => sighting.host === host);
  } catch {
    return [];
  }
}

function sightingsIn(text: string): Sighting[] {
  if (text.length > LONGEST_TEXT) return [];
  try {
    const batch: unknown = JSON.parse(text);
    return Array.isArray(batch) ? batch.slice(0, MOST).filter(isFlat) : [];
  } catch {
    return [];
  }
}

/** An object of plain values: what a sighting is at least. */
function isFlat(value: unknown): value is Sighting {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => part === null || typeof part !== 'object')
  );
}
