import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

describe('what the stores are told', () => {
  it('begins the changelog with the version of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## (\S+)/m.exec(read('assets/store/CHANGELOG.md'))?.[1]).toBe(version);
    expect(read('README.md')).toContain('assets/store/CHANGELOG.md');
  });

  it.each(['en', 'de', 'es'])('has the summary that the package carries, in %s', async (locale) => {
    const messages = await parseMessagesFile(resolve(root, `assets/locales/${locale}.yml`));
    const found = messages.find(({ key }) => key.join('.') === 'extension.description');
    const summary = found?.type === 'simple' ? found.message : '';
    expect(summary).not.toBe('');
    expect(read('assets/store/listing.md')).toContain(`- **${locale}** ${summary}\n`);
  });

  it('justifies every permission that the manifest asks for', () => {
    const listing = read('assets/store/listing.md');
    const lists = [...read('wxt.config.ts').matchAll(/permissions: \[([^\]]*)\]/g)];
    const names = lists.flatMap(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, n]) => n),
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(listing).toContain(`| \`${name ?? ''}\``);
  });
});
