import type { Tab } from './session.ts';

/**
 * Clicks the first element that a selector finds and whose text begins with these words, as soon as there is one that
 * can be clicked: a page may have loaded before it has drawn it. Throws where none comes.
 */
export async function clickText(tab: Tab, selector: string, words = ''): Promise<void> {
  await tab.waitFor(
    ([which, text]) => {
      const found = [...document.querySelectorAll<HTMLElement>(which)].find(
        (each) => !each.matches(':disabled') && each.textContent.trim().startsWith(text),
      );
      found?.click();
      return found !== undefined;
    },
    [selector, words] as const,
  );
}
