import { browser } from 'wxt/browser';
import { askTab } from '../messaging/ask-tab.ts';
import { sendMessage } from '../messaging/protocol.ts';

/** Goes to the next fault of the open dashboard by the keyboard, with the keys that the browser has for it. */
export function followCommands(): void {
  // Firefox for Android has no commands.
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener((command, tab) => {
    const id = tab?.id;
    if (command !== 'next-fault' || id === undefined) return;
    void askTab(id, () => sendMessage('stepFault', 1, id));
  });
}
