import type { Tab } from './session.ts';

/** A file as a page offered it to be saved. */
export interface Saved {
  readonly name: string;
  readonly text: string;
}

/** Catches the next file that a page offers, after `ask` has made it do so. */
export async function savedFile(tab: Tab, ask: () => Promise<void>): Promise<Saved> {
  await tab.evaluate(() => {
    const page = globalThis as { saved?: Promise<{ name: string; text: string }> };
    const make = URL.createObjectURL.bind(URL);
    let text = Promise.resolve('');
    URL.createObjectURL = (blob: Blob) => {
      text = blob.text();
      return make(blob);
    };
    page.saved = new Promise((resolve) => {
      // The page offers the file by a link that it clicks.
      const link = HTMLAnchorElement.prototype;
      const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click');
      link.click = function (this: HTMLAnchorElement) {
        Reflect.deleteProperty(link, 'click');
        URL.createObjectURL = make;
        void text.then((whole) => resolve({ name: this.download, text: whole }));
        (own?.value as (this: HTMLElement) => void).call(this);
      };
    });
  });
  await ask();
  return tab.evaluate(() => (globalThis as unknown as { saved: Promise<Saved> }).saved);
}
