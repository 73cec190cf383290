import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../assets/locales');

/** What goes into a message: `$1`, `{name}`, each once, in order of the alphabet. */
function placeholders(message: { message?: unknown } & Record<string, unknown>): string[] {
  const text = JSON.stringify(message);
  return [...new Set(text.match(/\$\d|\{[A-Za-z]+\}/g))].sort();
}

async function messagesOf(locale: string): Promise<Map<string, string[]>> {
  const messages = await parseMessagesFile(resolve(folder, `${locale}.yml`));
  return new Map(
    messages.map((message) => [message.key.join('.'), placeholders({ ...message })] as const),
  );
}

describe('languages', () => {
  const locales = readdirSync(folder).map((file) => file.replace(/\.yml$/, ''));

  it.each(locales)('%s has every text of English, with the same blanks to fill', async (locale) => {
    const english = await messagesOf('en');
    const other = await messagesOf(locale);
    expect([...other].sort()).toEqual([...english].sort());
  });
});
