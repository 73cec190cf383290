import { browser } from 'wxt/browser';
import { PAGE_CHECKS } from './check-page-settings.ts';
import { readBy } from './read-by-check.ts';
import type { PageSettings } from './settings.ts';
import { watchStored } from './watch-stored.ts';

const NAMES = Object.keys(PAGE_CHECKS) as (keyof PageSettings)[];

/**
 * Reads the settings that a page's scripts go by, as `readSettings` does, but for private words in them: the script
 * that marks shows none of the user's words, and `shownSettings` takes them out for one that does.
 */
export async function readPageSettings(): Promise<PageSettings> {
  const stored = await browser.storage.local.get(NAMES);
  const read = <N extends keyof PageSettings>(name: N) =>
    [name, readBy<N>(name, PAGE_CHECKS[name] as never, stored[name]).value] as const;
  // Each is what its own check gives.
  return Object.fromEntries(NAMES.map((name) => read(name))) as unknown as PageSettings;
}

/** Calls back with them whenever some of them change, until the signal aborts. */
export function watchPageSettings(
  changed: (settings: PageSettings) => void,
  signal: AbortSignal,
): void {
  watchStored(NAMES, readPageSettings, changed, signal);
}
