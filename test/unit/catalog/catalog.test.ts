import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKED_PAGES, pageOf, UNREAD_PAGES } from '../../../lib/catalog/checked-pages.ts';
import { expandFamilies, foldFamilies } from '../../../lib/catalog/families.ts';
import { FACTS } from '../../../lib/catalog/facts.ts';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { LINKS } from '../../../lib/catalog/links.ts';
import type { Reasons } from '../../../lib/catalog/schema.ts';
import { SOURCES, type Source } from '../../../lib/catalog/sources.ts';
import { VAPI_FAMILY_CODES } from '../../../lib/catalog/vapi-codes.ts';
import { comparedWithItself, knownNow, printed } from '../../catalog/findings.ts';
import { unsourced } from '../../catalog/unsourced.ts';

const folder = new URL('../../../lib/catalog/', import.meta.url);

/** The codes that each family's file describes. */
async function families(): Promise<[string, string[]][]> {
  const files = readdirSync(folder).filter(
    (name) => /^(?:vapi|retell)-\w+(?:-\w+)*\.ts$/.test(name) && name !== 'vapi-codes.ts',
  );
  return Promise.all(
    files.map(async (name): Promise<[string, string[]]> => {
      const module = (await import(new URL(name, folder).href)) as Record<string, Reasons>;
      return [name, Object.values(module).flatMap((reasons) => Object.keys(reasons))];
    }),
  );
}

describe('the catalog', () => {
  it('loses no code where families are folded for scripts that must stay small', () => {
    expect(expandFamilies(FACTS.families).sort()).toEqual([...VAPI_FAMILY_CODES].sort());
    const codes = ['pipeline-error-11labs-x', 'call.start.error-configfault-google-y', 'sip-486'];
    expect(expandFamilies(foldFamilies(codes, CATALOG.providers)).sort()).toEqual(codes.sort());
  });

  it('has every family, and no code twice', async () => {
    const all = await families();
    const written = all.flatMap(([, codes]) => codes);
    const { vapi, retell } = CATALOG.reasons;
    expect(all.length).toBeGreaterThan(10);
    expect(written.sort()).toEqual([...Object.keys(vapi), ...Object.keys(retell)].sort());
    for (const reasons of [vapi, retell]) {
      const spellings = Object.entries(reasons).flatMap(([code, { replaces = [] }]) => [
        code,
        ...replaces,
      ]);
      expect(new Set(spellings).size).toBe(spellings.length);
      for (const { replacedBy } of Object.values(reasons)) {
        if (replacedBy !== undefined) expect(Object.keys(reasons)).toContain(replacedBy);
      }
    }
    const own = new Set(Object.values(FACTS.reasons.vapi).flatMap(({ replaces = [] }) => replaces));
    for (const code of VAPI_FAMILY_CODES) {
      expect(code in vapi || own.has(code), `${code} has an object: it belongs in no list`).toBe(
        false,
      );
    }
    expect(new Set(VAPI_FAMILY_CODES).size).toBe(VAPI_FAMILY_CODES.length);
  });

  it('has every failure and SIP status once', () => {
    for (const objects of [CATALOG.failures, CATALOG.sip]) {
      const all = Object.entries<{ readonly also?: readonly string[] }>(objects);
      const keys = all.flatMap(([key, { also = [] }]) => [key, ...also]);
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const key of Object.keys(CATALOG.sip)) expect(key).toMatch(/^[1-6](?:xx|\d\d(?:-.+)?)$/);
    const all = Object.entries(CATALOG.sip).flatMap(([key, { also = [] }]) => [key, ...also]);
    expect(all).toEqual(expect.arrayContaining(['1xx', '2xx', '3xx', '4xx', '5xx', '6xx']));
  });

  it('has a date with every source and link', () => {
    for (const [id, source] of Object.entries(SOURCES)) {
      if (id === 'unsourced' || id === 'inference') continue;
      expect('date' in source && source.date, id).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    }
  });

  it('dates no source later than its page was read', () => {
    for (const [id, source] of Object.entries<Source>(SOURCES)) {
      if (source.url === undefined || source.date === undefined) continue;
      const read = CHECKED_PAGES[pageOf(source.url)];
      expect(read, id).toBeDefined();
      expect(source.date <= (read ?? ''), `${id}: ${source.date}, read ${String(read)}`).toBe(true);
    }
  });

  it('leads to no page that is not in the list of checked ones', () => {
    for (const month of Object.values({ ...CHECKED_PAGES, ...UNREAD_PAGES })) {
      expect(month).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    }
    const found = comparedWithItself(knownNow(), '2026-11').filter((one) => one.found.length > 0);
    expect(printed(found)).toBe('');
    for (const { url } of Object.values(LINKS)) expect(() => new URL(url)).not.toThrow();
  });

  it('has no more statements without a source than it had', () => {
    const count = unsourced().length;
    console.log(`Statements without a source: ${String(count)}`);
    expect(count).toBeLessThanOrEqual(UNSOURCED_AT_MOST);
  });
});

/** Every statement names what it rests on. */
const UNSOURCED_AT_MOST = 0;
