import type { Sighting } from '../calls/sighting.ts';

/** The same in every version so far, so that what an older version kept is found too. */
const PREFIX = 'hangtag-unsent:';

/** Most sightings in one bundle, bundles that are taken, and characters of one. */
const MOST = 2_000;
const MOST_BUNDLES = 20;
const LONGEST = 1_000_000;

/**
 * Keeps sightings in the page's own storage: after an update of the extension nothing else of the browser
 * is within reach of the old script. The next visit to the dashboard takes them from there. They tell the
 * page nothing that it did not show itself.
 */
export function keepPending(sightings: readonly Sighting[], page: Document): void {
  if (sightings.length === 0) return;
  try {
    const name = PREFIX + String(Math.random()).slice(2);
    page.defaultView?.localStorage.setItem(name, JSON.stringify(sightings.slice(-MOST)));
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
    const found = texts.slice(0, MOST_BUNDLES).flatMap(sightingsIn);
    return found.filter((sighting) => sighting.host === host);
  } catch {
    return [];
  }
}

function sightingsIn(text: string): Sighting[] {
  if (text.length > LONGEST) return [];
  try {
    const bundle: unknown = JSON.parse(text);
    return Array.isArray(bundle) ? bundle.slice(0, MOST).filter(isFlat) : [];
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
