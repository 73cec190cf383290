import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol.ts';

/** Goes to the next fault of the open dashboard by the keyboard, with the keys that the browser has for it. */
export function followCommands(): void {
  // Firefox for Android has no commands.
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener((command, tab) => {
    if (command !== 'next-fault' || tab?.id === undefined) return;
    // Rejects where no dashboard is open in the tab.
    sendMessage('stepFault', 1, tab.id).catch(() => undefined);
  });
}
