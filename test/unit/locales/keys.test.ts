import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isText, placeOf, shownSources, walk } from './sources.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The keys that an expression can be, `*` for what is only known at run time. */
function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) {
    return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')];
  }
  if (ts.isIdentifier(node)) {
    const values: string[] = [];
    walk(node.getSourceFile(), (other) => {
      const named = ts.isVariableDeclaration(other) && other.name.getText() === node.text;
      if (named && other.initializer !== undefined) values.push(...keysOf(other.initializer));
      return undefined;
    });
    if (values.length > 0) return values;
  }
  throw new Error(`${placeOf(node)}: which text this is cannot be told from the source.`);
}

function usedKeys(): string[] {
  const used: string[] = [];
  for (const source of shownSources()) {
    walk(source, (node) => {
      const [key] = isText(node) ? node.arguments : [];
      if (key !== undefined) used.push(...keysOf(key));
      return undefined;
    });
  }
  const manifest = readFileSync(resolve(root, 'wxt.config.ts'), 'utf8');
  for (const [, name = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) {
    used.push(name.replace('_', '.'));
  }
  return used;
}

/** Words that two languages happen to share. */
const SHARED = new Set([
  'extension.name',
  'period.24h.short',
  ...['7d', '30d', '90d'].map((choice) => `period.${choice}.short`),
  'card.runbook',
  'card.document',
  'groups.name',
  'episode.line',
  'change.rate',
  'change.span',
  'marked.version',
  'history.trends',
  'history.dashboards',
  'history.format',
  'filter.label',
  'filter.named',
  'options.badges',
  'options.dashboards',
  'options.hostExample',
  'options.version',
]);

describe('every text', () => {
  const folder = resolve(root, 'assets/locales');
  const textsOf = async (locale: string): Promise<Map<string, string>> =>
    new Map(
      (await parseMessagesFile(resolve(folder, `${locale}.yml`)))
        // The browsers' own are not ours to write.
        .filter(({ key }) => key[0]?.startsWith('@@') !== true)
        .map((message) => [message.key.join('.'), JSON.stringify(message)]),
    );

  it('has a name that browsers take: with any other, Chrome does not load the extension', async () => {
    const names = [...(await textsOf('en')).keys()].map((key) => key.replaceAll('.', '_'));
    expect(names.filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
  });

  it('is used somewhere', async () => {
    const patterns = usedKeys().map(
      (key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`),
    );
    const keys = [...(await textsOf('en')).keys()];
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it.each(readdirSync(folder).map((file) => file.replace('.yml', '')))(
    '%s speaks its own language, with typographic marks',
    async (locale) => {
      const english = await textsOf('en');
      const texts = await textsOf(locale);
      const same = [...texts].filter(([key, text]) => text === english.get(key));
      if (locale !== 'en') {
        expect(same.map(([key]) => key).filter((key) => !SHARED.has(key))).toEqual([]);
      }
      for (const text of texts.values()) expect(text).not.toMatch(/\p{L}'\p{L}|\.\.\.|\\"/u);
    },
  );
});
