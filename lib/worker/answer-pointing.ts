import { browser } from 'wxt/browser';
import { headerOf, hostOfSender } from './incoming.ts';
import type { Sender } from '../messaging/messenger.ts';
import { onMessage, sendMessage } from '../messaging/protocol.ts';
import type { TaughtColumn } from '../settings/settings.ts';
import { readSettings } from '../settings/store.ts';
import { forget, teach } from '../settings/teaching.ts';
import { knownHosts } from './access.ts';

/** The column that a message is about: of the sender's own host, whatever the message says. */
async function columnOf(data: unknown, sender: Sender): Promise<TaughtColumn | undefined> {
  const header = headerOf(data);
  const host = hostOfSender(sender);
  if (sender.id !== browser.runtime.id || header === undefined || host === undefined) {
    return undefined;
  }
  return knownHosts(await readSettings()).includes(host) ? { host, header } : undefined;
}

/** Keeps what pages were taught, and tells a tab's other frames when pointing is over. */
export function answerPointing(): void {
  onMessage('teachColumn', async ({ data, sender }) => {
    const column = await columnOf(data, sender);
    if (column === undefined) return false;
    try {
      await teach(column);
      return true;
    } catch {
      // There is no room for more.
      return false;
    }
  });
  onMessage('forgetColumn', async ({ data, sender }) => {
    const column = await columnOf(data, sender);
    if (column !== undefined) await forget(column);
  });
  onMessage('pointingOver', async ({ sender: { id, tab } }) => {
    if (id !== browser.runtime.id || tab?.id === undefined) return;
    await sendMessage('pointingOver', undefined, tab.id).catch(() => undefined);
  });
}
