import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';

/** The languages of the interface, and how a browser in them writes numbers and dates. */
export const LOCALES = { en: 'en-US', de: 'de-DE', es: 'es-ES' } as const;
export type Locale = keyof typeof LOCALES;

/** Has modules that are imported from now on speak a language, as the browser would have it. */
export async function speak(locale: Locale): Promise<void> {
  const file = resolve(import.meta.dirname, `../../../assets/locales/${locale}.yml`);
  const messages: Record<string, { message: string } | undefined> = generateChromeMessages(
    await parseMessagesFile(file),
  );
  // Whoever has asked for texts before keeps the object that answers.
  const { chrome } = globalThis as unknown as { chrome: { i18n: object } };
  Object.assign(chrome.i18n, {
    getMessage: (name: string, values: string | string[] = []) =>
      (messages[name]?.message ?? '').replace(/\$(\d|\$)/g, (_, which: string) =>
        which === '$' ? '$' : ([values].flat()[Number(which) - 1] ?? ''),
      ),
    getUILanguage: () => LOCALES[locale],
  });
  vi.resetModules();
}
