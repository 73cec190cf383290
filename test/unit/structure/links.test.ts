import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Every page of prose in the project, by its path. */
const pages = [
  'README.md',
  ...['assets', 'components', 'entrypoints', 'lib', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ),
];

/** Where a page's own links and pictures lead, without those that leave the project. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]*`/g, '``');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

const anchors = new Map<string, ReadonlySet<string>>();

/** The anchors of a page: its own, and those that code hosts make of its headings. */
function anchorsOf(file: string): ReadonlySet<string> {
  const known = anchors.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, 'utf8');
  const found = new Set([
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
    ...[...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replace(/ /g, '-'),
    ),
  ]);
  anchors.set(file, found);
  return found;
}

/** The links of a page that lead nowhere. */
function broken(page: string, text: string): string[] {
  return linksOf(text).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return statSync(target).isDirectory() || !anchorsOf(target).has(anchor);
  });
}

describe('links', () => {
  it('are looked at in the README and in the pages of the rooms', () => {
    expect(pages.length).toBeGreaterThan(12);
    expect(linksOf(readFileSync(join(root, 'README.md'), 'utf8')).length).toBeGreaterThan(20);
  });

  it.each(pages)('of %s lead somewhere', (page) => {
    expect(broken(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
  });

  it('that lead nowhere are found', () => {
    const text =
      '[a](lib/nowhere.ts) ![b](README.md) [c](README.md#nothing) [d](https://example.com)';
    expect(broken('README.md', text)).toEqual(['lib/nowhere.ts', 'README.md#nothing']);
  });
});
