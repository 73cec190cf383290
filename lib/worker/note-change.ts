import { browser } from 'wxt/browser';
import { CHANGED } from './storage-keys.ts';

/**
 * Notes that the history has changed: what was kept of it is no longer current.
 *
 * @param now ms since 1970
 */
export async function noteChange(now: number): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: now });
}
