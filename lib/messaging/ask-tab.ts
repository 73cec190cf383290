import { browser } from 'wxt/browser';

/**
 * What a script of ours in a tab answers; undefined where there is none, or where it fails.
 *
 * @param ask sends the question
 */
export async function askTab<T>(tab: number, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    // Rejects where nobody listens. The messenger would leave Chrome's complaint about that unread, and
    // Chrome would list it as an error of the extension.
    await browser.tabs.sendMessage(tab, 'Is this a dashboard?');
    return await ask();
  } catch {
    return undefined;
  }
}
