import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKED_PAGES, pageOf, UNREAD_PAGES } from '../../../lib/catalog/checked-pages.ts';
import { SOURCES } from '../../../lib/catalog/sources.ts';
import { listCodes } from '../../../lib/reasons/index.ts';
import { EXPERIENCES } from '../../catalog/experiences.ts';
import { families } from '../../catalog/families.ts';
import { variants } from '../../catalog/keys.ts';
import { pages } from '../../catalog/pages.ts';
import { referenceJson } from '../../catalog/reference-json.ts';

const folder = new URL('../../../assets/catalog/', import.meta.url);
const all = pages();
const CODES = (['vapi', 'retell'] as const).flatMap((catalog) =>
  listCodes(catalog).map((code) => [catalog, code] as const),
);

const anchorsOf = (text: string): string[] => [
  ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
  ...[...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 _-]/g, '')
      .replaceAll(' ', '-'),
  ),
];

/** The part of a page that is about one code. */
function sectionOf(page: string, code: string): string {
  const [, after = ''] = page.split(`<a id="${code}"></a>`);
  return after.split(/^<a id="|^## Sources$/m)[0] ?? '';
}

describe('the catalog as pages', () => {
  it('is what `npm run catalog` wrote last', () => {
    const kept = readdirSync(folder).sort();
    expect(kept).toEqual([...all.keys(), 'reasons.json'].sort());
    for (const name of kept) {
      const text = name === 'reasons.json' ? referenceJson() : all.get(name);
      expect(readFileSync(new URL(name, folder), 'utf8') === text, 'run npm run catalog').toBe(
        true,
      );
    }
  });

  it('has one anchor for every code, on the page of its family', () => {
    const anchors = [...all.values()].flatMap((text) =>
      [...text.matchAll(/<a id="([^"]+)"><\/a>$/gm)].map(([, id = '']) => id),
    );
    const ofCodes = anchors.filter((id) => !id.startsWith('source-') && !/^sip-\d{3}/.test(id));
    expect(ofCodes.sort()).toEqual(CODES.map(([, code]) => code).sort());
    for (const { id, codes } of families()) {
      for (const code of codes) expect(all.get(`${id}.md`), code).toContain(`<a id="${code}"></a>`);
    }
  });

  it('has no link that leads nowhere, and none to a page that nobody checked', () => {
    const known = { ...CHECKED_PAGES, ...UNREAD_PAGES };
    const anchors = new Map([...all].map(([name, text]) => [name, new Set(anchorsOf(text))]));
    for (const [name, text] of all) {
      for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (link.startsWith('https://'))
          expect(known, `${name}: ${link}`).toHaveProperty([pageOf(link)]);
        else if (!link.startsWith('../') && link !== 'reasons.json') {
          const [file = '', anchor] = link.split('#');
          const target = anchors.get(file === '' ? name : file);
          expect(target, `${name}: ${link}`).toBeDefined();
          if (anchor !== undefined) expect(target?.has(anchor), `${name}: ${link}`).toBe(true);
        }
      }
    }
  });

  it('names the source of every statement, each with its date', () => {
    for (const [name, text] of all) {
      if (name === 'README.md') continue;
      const [body = '', bibliography = ''] = text.split('\n## Sources\n');
      const sources = bibliography.trim().split('\n');
      sources.forEach((line, at) => {
        expect(line, name).toMatch(/, [A-Z][a-z]{2} 20\d\d$|<\/a>Inference$/);
        expect(line).toContain(`<a id="source-${String(at + 1)}"></a>`);
      });
      const said = body
        .slice(body.indexOf('\n<a id='))
        .split('\n')
        // What is left are statements; the rest is headings, facts, pages to read on and JSON.
        .filter((line) => line !== '' && !/^(?:#|<a id|\*\*|Fault: |Read on: | {3})/.test(line));
      expect(said.length, name).toBeGreaterThan(0);
      for (const line of said) {
        expect(line, name).toMatch(/ \[\d+\]\(#source-\d+\)$/);
      }
    }
  });

  it('tells every case of the key question', () => {
    let asked = 0;
    for (const { id, catalog, codes } of families()) {
      for (const code of codes) {
        const cases = variants(code, catalog);
        const section = sectionOf(all.get(`${id}.md`) ?? '', code);
        const titles = [
          'Whose key it was is not known',
          'With your own key',
          "With the vendor's key",
        ];
        expect(section.match(/^### .+$/gm) ?? [], code).toEqual(
          cases.length === 1 ? [] : titles.map((title) => `### ${title}`),
        );
        for (const [, one] of cases) expect(section, code).toContain(one.meaning?.text ?? '?');
        if (cases.length > 1) asked++;
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('lets every code be found by what the call was like', () => {
    const entry = all.get('README.md') ?? '';
    for (const title of Object.values(EXPERIENCES)) expect(entry).toContain(`\n## ${title}\n`);
    for (const { id, provider, codes } of families()) {
      if (provider !== undefined) expect(entry, id).toContain(`](${id}.md) (`);
      else
        for (const code of codes) expect(entry.split(`](${id}.md#${code})`), code).toHaveLength(2);
    }
    const section = (title: string): string =>
      entry.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const [experience, code] of [
      ['never-rang', 'call.start.error-subscription-frozen'],
      ['never-rang', 'twilio-failed-to-connect-call'],
      ['no-answer', 'customer-busy'],
      ['no-answer', 'dial_no_answer'],
      ['machine', 'voicemail_reached'],
      ['silent', 'error_no_audio_received'],
      ['dropped', 'worker-shutdown'],
      ['transfer', 'call.forwarding.operator-busy'],
      ['transfer', 'assistant-forwarded-call'],
      ['normal', 'user_hangup'],
    ] as const) {
      expect(section(EXPERIENCES[experience]), code).toContain(`#${code})`);
    }
  });

  it('says on every page how to report that it is wrong', () => {
    for (const [name, text] of all) {
      expect(text, name).toMatch(
        /\*\*Wrong or out of date\?\*\*.+CONTRIBUTING\.md#this-card-is-wrong/,
      );
    }
  });
});

describe('the catalog as JSON', () => {
  interface Reference {
    readonly report: string;
    readonly sources: Readonly<Record<string, object>>;
    readonly codes: readonly {
      readonly code: string;
      readonly page: string;
      readonly experience: string;
      readonly cards: Readonly<Record<string, object>>;
    }[];
  }
  const reference = JSON.parse(referenceJson()) as Reference;

  it('has every code with its page and its cases, and every source that they name', () => {
    expect(reference.codes.map(({ code }) => code).sort()).toEqual(
      CODES.map(([, code]) => code).sort(),
    );
    for (const { code, page, experience, cards } of reference.codes) {
      expect(all.get(page.split('#')[0] ?? ''), code).toContain(`<a id="${code}"></a>`);
      expect(EXPERIENCES).toHaveProperty([experience]);
      expect([1, 3], code).toContain(Object.keys(cards).length);
    }
    const named = new Set<string>();
    JSON.stringify(reference.codes, (key, value: unknown) => {
      if (key === 'sources') for (const id of value as string[]) named.add(id);
      return value;
    });
    expect(named.size).toBeGreaterThan(50);
    for (const id of named) expect(SOURCES, id).toHaveProperty([id]);
    for (const id of named) expect(reference.sources, id).toHaveProperty([id]);
    expect(reference.sources).not.toHaveProperty('unsourced');
    expect(reference.report).toContain('CONTRIBUTING');
  });
});
