import { i18n } from './texts.ts';

/**
 * The language tag of the interface, such as `de-AT`: numbers and dates follow it, so that they agree with
 * the words around them. Where the browser speaks a language that Hangtag does not, this is that of the
 * texts, not the browser's.
 * @param ui the browser's own language, which may tell the region
 */
export function interfaceLanguage(ui: string): string {
  const texts = i18n.t('language');
  // A browser that lends no texts leaves the page its numbers.
  return texts === '' || ui === texts || ui.startsWith(`${texts}-`) ? ui : texts;
}

/** The language of the catalog: its texts are marked with it, since they are not translated. */
export const CATALOG_LANGUAGE = 'en';
