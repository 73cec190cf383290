import { browser } from 'wxt/browser';
import { KEPT } from './kept.ts';
import { noteChange } from './popup-summary.ts';

/**
 * After calls were deleted: what the popup was answered of them goes as well, and what is being read of them now will
 * not be kept.
 *
 * @param now ms since 1970
 */
export async function forgetAnswers(now: number): Promise<void> {
  await noteChange(now);
  await browser.storage.local.remove(KEPT.summaries);
}

/**
 * After all calls were deleted: nothing that was kept of them stays.
 *
 * @param now ms since 1970
 */
export async function forgetCalls(now: number): Promise<void> {
  await forgetAnswers(now);
  await browser.storage.local.remove(Object.values(KEPT));
}
