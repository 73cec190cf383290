import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { SINCE } from './health.ts';
import { CHANGED, SUMMARIES } from './kept.ts';
import { noteChange } from './note-change.ts';

/** What says nothing of calls: what the user has set, and how old the history is. */
const STAYS = new Set([...Object.keys(DEFAULT_SETTINGS), SINCE, CHANGED]);

/**
 * Deletes calls, and what the popup was answered of them as well; what is being read of them meanwhile is not kept. That
 * is so where the deletion breaks off, too: a part of the calls may be gone.
 */
export async function withAnswers<T>(deletion: () => Promise<T>): Promise<T> {
  try {
    return await deletion();
  } finally {
    await noteChange(Date.now());
    await browser.storage.local.remove(SUMMARIES);
  }
}

/**
 * After all calls were deleted: nothing that the local store has of them stays, and those that wait there to be
 * recorded do not come back.
 *
 * @param now ms since 1970
 */
export async function forgetCalls(now: number): Promise<void> {
  await noteChange(now);
  const names = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(names.filter((name) => !STAYS.has(name)));
}
