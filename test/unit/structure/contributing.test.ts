import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type * as headers from '../../../lib/page/headers.ts';
import type * as reasons from '../../../lib/reasons/index.ts';
import type * as knowledge from '../../../lib/reasons/knowledge.ts';
import type * as vendors from '../../../lib/vendors/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** What one part of the guide tells to write, in order. */
function snippets(heading: string, language: string): string[] {
  const part = guide.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`The guide says nothing of ${heading}.`);
  return [...part.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, kind, body = '']) =>
    kind === language ? [body.trim()] : [],
  );
}

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** A copy of the rooms that a newcomer changes, with one file changed: not where somebody has followed the guide in place. */
function changed(path: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'hangtag-guide-'));
  folder = copy;
  for (const room of ['calls', 'catalog', 'reasons', 'vendors', 'page', 'settings']) {
    cpSync(join(root, 'lib', room), join(copy, 'lib', room), { recursive: true });
  }
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
  return copy;
}

const load = <Room>(copy: string, path: string): Promise<Room> =>
  import(/* @vite-ignore */ join(copy, path)) as Promise<Room>;

describe('the guide for contributors', () => {
  it('is linked from the README, and names files and commands that there are', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(CONTRIBUTING.md)');
    const files = [...guide.matchAll(/(?:lib|test|assets)\/[\w./-]*\w/g)].map(([path]) => path);
    const added = 'test/dashboards/pages/layouts/kinds/my-page.tsx';
    expect(files).toContain(added);
    expect(files.filter((path) => path !== added && !existsSync(join(root, path)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...guide.matchAll(/npm (?:run ([\w:]+)|(test))/g)].map(
      ([, run, test]) => run ?? test ?? '',
    );
    expect(commands.length).toBeGreaterThan(7);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('This card is wrong: the line is there, and what replaces it is what the card says', async () => {
    const [before = '', after = ''] = snippets('This card is wrong', 'ts');
    const [find = ''] = snippets('This card is wrong', 'sh');
    const found = (code: string): string =>
      execFileSync('sh', ['-c', find.replace('customer-busy', code)], { cwd: root }).toString();
    expect(found('customer-busy')).toMatch(/^lib\/catalog\/vapi-customer\.ts:\d+:.*\n$/);
    expect(found('voicemail')).toMatch(/^lib\/catalog\/vapi-expected\.ts:\d+:.*\n$/);
    const copy = changed('lib/catalog/vapi-customer.ts', (text) => text.replace(before, after));
    const { diagnose, NO_SETTINGS } = await load<typeof reasons>(copy, 'lib/reasons/index.ts');
    const { KNOWLEDGE } = await load<typeof knowledge>(copy, 'lib/reasons/knowledge.ts');
    expect(diagnose('customer-busy', 'vapi', NO_SETTINGS, KNOWLEDGE).meaning).toMatchObject({
      text: 'The line of the person called was busy, or the phone was switched to busy.',
      sources: [{ kind: 'inference' }],
    });
  });

  it('This label is not known: one line, and it is', async () => {
    const [line = ''] = snippets('This label is not known', 'ts');
    const copy = changed('lib/vendors/vapi.ts', (text) =>
      text.replace('rewordedLabels: [', `rewordedLabels: [${line}`),
    );
    const { diagnoseLabel } = await load<typeof reasons>(copy, 'lib/reasons/index.ts');
    expect(diagnoseLabel('Line Engaged', 'vapi')).toMatchObject({
      code: 'customer-busy',
      owner: 'customer',
    });
  });

  it('This page is not marked: one line, and its column is read', async () => {
    const [line = ''] = snippets('This page is not marked', 'ts');
    const copy = changed('lib/vendors/vapi.ts', (text) =>
      text.replace('reason: [', `reason: [${line}`),
    );
    const { knownHeaders } = await load<typeof headers>(copy, 'lib/page/headers.ts');
    const { VENDORS } = await load<typeof vendors>(copy, 'lib/vendors/index.ts');
    expect(knownHeaders(VENDORS.vapi).kindOf('Why the call ended')).toBe('reason');
  });
});
