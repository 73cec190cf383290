import { LONGEST_LABEL } from '../calls/limits.ts';
import { tidy } from '../calls/plain-text.ts';
import { browser } from 'wxt/browser';
import { redact } from '../calls/private-text.ts';
import type { ReasonSettings } from '../reasons/diagnosis.ts';
import { findReason } from '../reasons/find-reason.ts';
import { i18n } from '../wording/texts.ts';
import { openHistory } from './open-history.ts';

const MENU = 'ask';

/** The end reason in a text that the user has selected anywhere, to search the history for it. */
export function searchOf(selection: string, settings: ReasonSettings): string {
  const found = findReason(selection, settings)?.text;
  const text = found ?? selection.slice(0, LONGEST_LABEL);
  return redact(tidy(text)).slice(0, LONGEST_LABEL);
}

/** Offers to explain what is selected on any page. To be called where the worker begins. */
export function offerAskingAboutText(settings: () => Promise<ReasonSettings>): void {
  // Firefox for Android has no such menus.
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (menus === undefined) return;
  const add = (): void => {
    menus.create({ id: MENU, title: i18n.t('menu.ask'), contexts: ['selection'] }, () => {
      // It may be there from the session before; unread, this would be listed as an error.
      if (browser.runtime.lastError !== undefined) return;
    });
  };
  browser.runtime.onInstalled.addListener(add);
  browser.runtime.onStartup.addListener(add);
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId !== MENU) return;
    void settings().then(async (now) => {
      const hash = new URLSearchParams({ view: 'calls', search: searchOf(selectionText, now) });
      await openHistory(hash.toString());
    });
  });
}
