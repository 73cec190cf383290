import { browser } from 'wxt/browser';
import { isNumber } from '../calls/checks.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { SINCE } from './health.ts';
import { CHANGED, SUMMARIES } from './kept.ts';
import { noteChange } from './note-change.ts';

/** In the local store: ms since 1970 when all calls were deleted last. */
const ERASED = 'historyErasedAt';
/** What says nothing of calls: what the user has set, and how old the history is. */
const STAYS = new Set([...Object.keys(DEFAULT_SETTINGS), SINCE, CHANGED, ERASED]);

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
 * After all calls were deleted: nothing that the local store has of them stays, and those that wait to be recorded,
 * there or in a dashboard's own storage, do not come back.
 *
 * @param now ms since 1970
 */
export async function forgetCalls(now: number): Promise<void> {
  await noteChange(now);
  await browser.storage.local.set({ [ERASED]: now });
  const names = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(names.filter((name) => !STAYS.has(name)));
}

/**
 * Until when nothing that was seen is recorded any more, as all of it was deleted: ms since 1970, `-Infinity` where
 * nothing was. A moment that is still to come is that of a clock which was ahead, and keeps nothing out.
 *
 * @param now ms since 1970
 */
export async function readErased(now: number): Promise<number> {
  const { [ERASED]: erased } = await browser.storage.local.get(ERASED);
  return isNumber(erased, 0, now) ? erased : -Infinity;
}
