import { browser } from 'wxt/browser';

/** Opens the history page in a tab of its own, at what its address says behind `#`. */
export async function openHistory(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/history.html')}#${hash}` });
}
