import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The English texts as the build packs them, by the names that browsers know: `popup_title`. */
export async function englishMessages(): Promise<Record<string, { message: string }>> {
  const file = resolve(import.meta.dirname, '../assets/locales/en.yml');
  return generateChromeMessages(await parseMessagesFile(file));
}
