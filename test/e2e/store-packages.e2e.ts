import { exec } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip, writeFiles } from './unzip.ts';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const CHROME = `hangtag-${version}-chrome.zip`;
const FIREFOX = `hangtag-${version}-firefox.zip`;
const SOURCES = `hangtag-${version}-sources.zip`;

/** The commands of the page for reviewers, but for what was installed already. */
const COMMANDS = [
  ...readFileSync(join(root, 'assets/for-reviewers.md'), 'utf8').matchAll(/^    (npm \S.*)$/gm),
].map(([, command = '']) => command);

/** Makes the packages as the page for reviewers tells, in any folder that holds the sources. */
async function zipAll(folder: string): Promise<void> {
  // The test runner's own mode would make builds for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  for (const command of COMMANDS.filter((each) => each !== 'npm ci')) {
    await promisify(exec)(command, { cwd: folder, env });
  }
}

describe('the packages for the stores', () => {
  const here = mkdtempSync(join(tmpdir(), 'hangtag-here-'));
  // A name of another length: a path that found its way into the packages would show.
  const elsewhere = mkdtempSync(join(tmpdir(), 'hangtag-built-by-a-reviewer-'));
  const read = (folder: string, name: string): Buffer =>
    readFileSync(join(folder, '.output', name));

  beforeAll(async () => {
    // Not in the repository itself: other tests load the builds that lie there.
    cpSync(root, here, {
      recursive: true,
      filter: (path) => !/^(?:node_modules|\.output|\.git|\.wxt|out)$/.test(relative(root, path)),
    });
    symlinkSync(join(root, 'node_modules'), join(here, 'node_modules'));
    await zipAll(here);
    writeFiles(unzip(read(here, SOURCES)), elsewhere);
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    await zipAll(elsewhere);
    // Two whole builds: two minutes where the cores are free.
  }, 900_000);
  afterAll(() => {
    rmSync(here, { recursive: true, force: true });
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it.each([CHROME, FIREFOX, SOURCES])(
    '%s is the same, byte by byte, when its sources are unpacked elsewhere and built again',
    (name) => {
      const [ours, theirs] = [unzip(read(here, name)), unzip(read(elsewhere, name))];
      expect([...theirs.keys()]).toEqual([...ours.keys()]);
      const differing = [...ours].filter(
        ([path, bytes]) => theirs.get(path)?.equals(bytes) !== true,
      );
      expect(differing.map(([path]) => path)).toEqual([]);
      expect(read(elsewhere, name).equals(read(here, name))).toBe(true);
    },
  );

  it('the page for reviewers names each library on board, where it comes from, and the commands', () => {
    expect(COMMANDS).toEqual(['npm ci', 'npm run zip']);
    const page = unzip(read(here, SOURCES)).get('assets/for-reviewers.md')?.toString() ?? '';
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = [
      ...page.matchAll(/^\| \[`(\S+)`\]\(https:\/\/www\.npmjs\.com\/package\/(\S+)\)/gm),
    ];
    expect(named.map(([, name]) => name)).toEqual(Object.keys(dependencies).sort());
    expect(named.map(([, , address]) => address)).toEqual(Object.keys(dependencies).sort());
  });

  it('the sources are those of the extension alone', () => {
    const rooms = new Set([...unzip(read(here, SOURCES)).keys()].map((path) => path.split('/')[0]));
    expect([...rooms].sort()).toEqual(
      [
        'CONTRIBUTING.md',
        'LICENSE',
        'README.md',
        'assets',
        'components',
        'entrypoints',
        'eslint.config.js',
        'lib',
        'package-lock.json',
        'package.json',
        'tsconfig.json',
        'wxt.config.ts',
      ].sort(),
    );
    expect(existsSync(join(elsewhere, 'assets/locales/en.yml'))).toBe(true);
    expect(readdirSync(elsewhere)).not.toContain('test');
  });

  it('have the version of package.json, and a text for each language of the stores', () => {
    for (const name of [CHROME, FIREFOX]) {
      const files = unzip(read(here, name));
      const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
        version: string;
      };
      expect(manifest.version).toBe(version);
      for (const language of ['en', 'de', 'es']) {
        const messages = JSON.parse(
          files.get(`_locales/${language}/messages.json`)?.toString() ?? '',
        ) as Record<string, { message: string }>;
        const summary = messages['extension_description']?.message ?? '';
        expect(summary.length).toBeGreaterThan(40);
        // The Chrome store's limit.
        expect(summary.length).toBeLessThanOrEqual(132);
      }
    }
  });
});
