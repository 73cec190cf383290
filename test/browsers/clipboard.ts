import type { Tab } from './session.ts';

/** The text on the browser's own clipboard, read by pasting it on a page, as whoever gets it does. */
export async function clipboardText(tab: Tab): Promise<string> {
  await tab.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    // Where it can be focused, and whatever lies over the page: the top layer.
    field.setAttribute('popover', 'manual');
    document.body.append(field);
    field.showPopover();
    field.focus();
  });
  await tab.press('Control+v');
  await tab.waitFor(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value !== '');
  return tab.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    field?.remove();
    return field?.value ?? '';
  });
}
