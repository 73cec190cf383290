import { browser } from 'wxt/browser';

const COLOR = '#b3261e';

/** A number as the toolbar icon can show it. */
function iconText(count: number): string {
  if (count === 0) return '';
  return count > 999 ? '999+' : String(count);
}

/** Shows a number of faults on the toolbar icon while a tab is in front. */
export async function showFaults(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
  await browser.action.setBadgeText({ tabId, text: iconText(count) });
}
