import { browser } from 'wxt/browser';
import { isNumber, isObject } from '../calls/checks.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { SINCE } from './health.ts';
import { CHANGED, SUMMARIES } from './storage-keys.ts';
import { noteChange } from './note-change.ts';

/** In the local store, by vendor: ms since 1970 when all of its calls were deleted last. */
const ERASED = 'historyErasedAt';
/** Keys that say nothing of calls: the user's settings, and how old the history is. */
const STAYS = new Set([...Object.keys(DEFAULT_SETTINGS), SINCE, CHANGED, ERASED]);

/**
 * Deletes calls, and the summaries kept for the popup with them; summaries that are being read meanwhile are not kept. The
 * same if the deletion breaks off, since a part of the calls may be gone.
 */
export async function deleteWithSummaries<T>(deletion: () => Promise<T>): Promise<T> {
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
  await noteErased(Object.keys(VENDORS) as VendorId[], now);
  const names = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(names.filter((name) => !STAYS.has(name)));
}

/**
 * Notes that all calls of some vendors were deleted: those of them that wait to be recorded do not come back.
 *
 * @param now ms since 1970
 */
export async function noteErased(vendors: readonly VendorId[], now: number): Promise<void> {
  const { [ERASED]: known } = await browser.storage.local.get(ERASED);
  const erased = Object.fromEntries(vendors.map((vendor) => [vendor, now]));
  await browser.storage.local.set({ [ERASED]: { ...(isObject(known) && known), ...erased } });
}

/** ms since 1970: what was seen of a vendor until then is not recorded any more; `-Infinity` if everything is. */
export type ErasedUntil = (vendor: VendorId) => number;

/**
 * Reads when all calls of each vendor were deleted last. A moment that is still to come is that of a clock which was
 * ahead, and keeps nothing out.
 *
 * @param now ms since 1970
 */
export async function readErased(now: number): Promise<ErasedUntil> {
  const { [ERASED]: erased } = await browser.storage.local.get(ERASED);
  return (vendor) => {
    const at = isObject(erased) ? erased[vendor] : undefined;
    return isNumber(at, 0, now) ? at : -Infinity;
  };
}
