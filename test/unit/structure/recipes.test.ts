import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type * as links from '../../../lib/catalog/links.ts';
import type * as headers from '../../../lib/page/headers.ts';
import type * as reasons from '../../../lib/reasons/index.ts';
import type * as knowledge from '../../../lib/reasons/knowledge.ts';
import type * as rules from '../../../lib/settings/check-rule.ts';
import type * as vendors from '../../../lib/vendors/index.ts';
import type * as listRequests from '../../../lib/vendors/list-requests.ts';

const root = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const recipes = /^## How to add something\n(.*?)^## /ms.exec(readme)?.[1] ?? '';

/** The recipe under a heading. */
function recipe(heading: string): string {
  const part = recipes.split(/^### /m).find((each) => each.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`The README has no recipe for ${heading}.`);
  return part;
}

/** What a recipe tells to write, in order, without the indent of its list. */
function snippets(text: string): string[] {
  return [...text.matchAll(/^( *)```\w+\n(.*?)^ *```$/gms)].map(([, indent = '', body = '']) =>
    body.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trim(),
  );
}

/** A copy of the rooms that a recipe changes. */
class Copy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hangtag-recipe-'));

  constructor() {
    for (const room of ['calls', 'catalog', 'reasons', 'vendors', 'page', 'settings']) {
      const folder = `lib/${room}`;
      cpSync(join(root, folder), join(this.#folder, folder), { recursive: true });
    }
  }

  /** Writes a file, or changes one that must be there and must change. */
  write(path: string, change: string | ((text: string) => string)): void {
    const file = join(this.#folder, path);
    if (typeof change === 'string') {
      writeFileSync(file, change);
      return;
    }
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after, path).not.toBe(before);
    writeFileSync(file, after);
  }

  load<Room>(path: string): Promise<Room> {
    return import(/* @vite-ignore */ join(this.#folder, path)) as Promise<Room>;
  }

  leave(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

type Reasons = typeof reasons;
type Vendors = typeof vendors;
type Headers = typeof headers;

/** Puts an object at the end of a family's file. */
const atEnd = (object: string) => (text: string) =>
  text.replace(
    /\n\} as const satisfies Reasons;\n$/,
    `\n${object}\n} as const satisfies Reasons;\n`,
  );

describe('the recipes of the README', () => {
  let copy: Copy | undefined;
  const fresh = (): Copy => (copy = new Copy());
  afterEach(() => {
    copy?.leave();
    copy = undefined;
  });

  it('name files that exist, and commands that package.json has', () => {
    const named = [...recipes.matchAll(/`((?:lib|test|components|assets)\/[^`\s]+)`/g)];
    const files = named.map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(15);
    const added = 'lib/vendors/example.ts';
    expect(files).toContain(added);
    expect(files.filter((path) => path !== added && !existsSync(join(root, path)))).toEqual([]);

    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...readme.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('A code: one object gives it a diagnosis of its own', async () => {
    const [object = ''] = snippets(recipe('A code'));
    const there = fresh();
    there.write('lib/catalog/retell-telephony.ts', atEnd(object));
    const { diagnose, diagnoseLabel, listCodes, NO_SETTINGS } =
      await there.load<Reasons>('lib/reasons/index.ts');
    const { KNOWLEDGE } = await there.load<typeof knowledge>('lib/reasons/knowledge.ts');
    expect(listCodes('retell')).toContain('trunk_overheated');
    expect(diagnose('trunk_overheated', 'retell', NO_SETTINGS, KNOWLEDGE)).toMatchObject({
      code: 'trunk_overheated',
      certainty: 'exact',
      owner: 'carrier',
      outcome: 'not-reached',
      severity: 'failure',
      stage: 'ringing',
      component: 'telephony',
      retry: 'back-off',
      title: 'Trunk overheated',
      meaning: {
        text: "The carrier's trunk was too hot to dial.",
        sources: [{ kind: 'inference' }],
      },
      causes: [{ text: 'A heatwave at the carrier' }],
      steps: {
        run: [{ text: 'Call again at night.' }],
        find: [],
        report: [{ text: 'Send the carrier the time and the number.' }],
      },
      evidence: [{ text: "The carrier's status page names the trunk." }],
    });
    expect(diagnoseLabel('trunk overheated', 'retell').code).toBe('trunk_overheated');
    expect(diagnoseLabel('Trunk Overh…', 'retell').owner).toBe('carrier');
  });

  const families = readdirSync(join(root, 'lib/catalog')).filter(
    (name) => name.startsWith('vapi-') && name !== 'vapi-codes.ts',
  );

  it.each(families)('A code: the same in %s', async (name) => {
    const [object = ''] = snippets(recipe('A code'));
    const there = fresh();
    there.write(`lib/catalog/${name}`, atEnd(object));
    const { diagnose } = await there.load<Reasons>('lib/reasons/index.ts');
    expect(diagnose('trunk_overheated', 'vapi')).toMatchObject({
      certainty: 'exact',
      owner: 'carrier',
    });
  });

  it('A code that is made of parts: one line makes it exact', async () => {
    const there = fresh();
    const code = 'pipeline-error-acme-voice-failed';
    there.write('lib/catalog/vapi-codes.ts', (text) =>
      text.replace('\n] as const', `\n  '${code}',\n] as const`),
    );
    const { diagnose } = await there.load<Reasons>('lib/reasons/index.ts');
    expect(diagnose(code, 'vapi')).toMatchObject({ certainty: 'exact', party: 'Acme' });
  });

  it('A label or a header: one line each, and the page is understood', async () => {
    const [label = '', header = ''] = snippets(recipe('A label or a header'));
    const there = fresh();
    there.write('lib/vendors/retell.ts', (text) =>
      text
        .replace('rewordedLabels: [', `rewordedLabels: [${label}`)
        .replace('reason: [', `reason: [${header}`),
    );
    const { diagnoseLabel } = await there.load<Reasons>('lib/reasons/index.ts');
    expect(diagnoseLabel('Phone rang out', 'retell')).toMatchObject({
      code: 'dial_no_answer',
      owner: 'customer',
    });
    expect(diagnoseLabel('Phone rang out', 'vapi').certainty).toBe('unknown');
    const { knownHeaders } = await there.load<Headers>('lib/page/headers.ts');
    const { VENDORS: taught } = await there.load<Vendors>('lib/vendors/index.ts');
    expect(knownHeaders(taught.retell).kindOf('WHAT ENDED IT:')).toBe('reason');
  });

  it('A vendor: its file and its name in the lists make its hosts, codes and requests known', async () => {
    // By another name, so that it is new even where somebody has followed the recipe in place.
    const [file = ''] = snippets(recipe('A vendor')).map((text) =>
      text.replaceAll('example', 'newcomer').replaceAll('Example', 'Newcomer'),
    );
    const there = fresh();
    there.write('lib/vendors/newcomer.ts', file);
    there.write('lib/vendors/vendor.ts', (text) =>
      text.replace(/(type VendorId =[^;]+);/, "$1 | 'newcomer';"),
    );
    there.write('lib/vendors/index.ts', (text) =>
      text
        .replace(/^/, "import { newcomer } from './newcomer.ts';\n")
        .replace(
          /(VENDORS: Readonly<Record<VendorId, Vendor>> = \{[^}]*?),?\s*\}/,
          '$1, newcomer }',
        ),
    );
    there.write('lib/vendors/list-requests.ts', (text) =>
      text
        .replace(/^/, "import { newcomerLists } from './newcomer.ts';\n")
        .replace(/(LIST_REQUESTS: [^=]+= \{)/, '$1 newcomer: newcomerLists,'),
    );
    there.write('lib/vendors/matches.ts', (text) =>
      text.replace('\n];', "\n  'https://app.newcomer.com/*',\n];"),
    );
    there.write('lib/catalog/links.ts', (text) =>
      text
        .replace(
          '\n} as const satisfies',
          "\n  'newcomer-end-reasons': document('Newcomer: end reasons', 'docs.newcomer.com/ends'),$&",
        )
        .replace(/(VENDOR_LINKS: [^=]+= \{)/, "$1 newcomer: { document: 'newcomer-end-reasons' },"),
    );
    const lists = await there.load<typeof listRequests>('lib/vendors/list-requests.ts');
    const { VENDOR_LINKS } = await there.load<typeof links>('lib/catalog/links.ts');
    const added = 'newcomer' as 'uponai';
    expect(lists.LIST_REQUESTS[added].sure).toBe('guess');
    expect(VENDOR_LINKS[added]).toEqual({ document: 'newcomer-end-reasons' });
    const { VENDORS: all, vendorOfHost } = await there.load<Vendors>('lib/vendors/index.ts');
    const { DASHBOARDS } = await there.load<{ DASHBOARDS: string[] }>('lib/vendors/matches.ts');
    expect(vendorOfHost('app.newcomer.com')?.name).toBe('Newcomer');
    expect(all[added].headers.reason.map(({ sure }) => sure)).not.toContain('seen');
    expect(DASHBOARDS).toEqual(
      Object.values(all).flatMap(({ hosts }) => hosts.map(({ host }) => `https://${host}/*`)),
    );
    const { diagnose } = await there.load<Reasons>('lib/reasons/index.ts');
    const { checkRule } = await there.load<typeof rules>('lib/settings/check-rule.ts');
    expect(diagnose('error_retell', added)).toMatchObject({
      vendor: added,
      owner: 'platform',
      certainty: 'exact',
    });
    const rule = { vendor: added, match: 'dial_*', owner: 'you' };
    expect(checkRule(rule)).toEqual({ ok: true, value: rule });
  });
});
