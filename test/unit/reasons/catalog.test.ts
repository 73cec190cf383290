import { describe, expect, it, vi } from 'vitest';
import {
  allSteps,
  diagnose as diagnoseWith,
  listCodes,
  NO_SETTINGS,
  type Diagnosis,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';
import { ALL, CODES } from './fixtures/codes.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

const diagnose = (code: string, vendor: VendorId, settings = NO_SETTINGS): Diagnosis =>
  diagnoseWith(code, vendor, settings, KNOWLEDGE);

const stepsOf = (one: Diagnosis): string[] => allSteps(one.steps).map(({ text }) => text);

const answered = (own: boolean): ReasonSettings => ({
  ...NO_SETTINGS,
  ownKeys: new Proxy(
    {},
    { get: () => own, getOwnPropertyDescriptor: () => ({ value: own, configurable: true }) },
  ),
});
const EVERY_SETTING = [NO_SETTINGS, answered(true), answered(false)];
const OWN_KEY = EVERY_SETTING[1] ?? NO_SETTINGS;

describe('every code of the public lists', () => {
  it.each(['vapi', 'retell'] as const)('is listed for %s, and nothing else is', (catalog) => {
    expect([...listCodes(catalog)].sort()).toEqual([...CODES[catalog]].sort());
  });

  it('is exact, with every part of an answer in a form that can be shown', () => {
    for (const settings of EVERY_SETTING) {
      for (const [vendor, code] of ALL) {
        const one = diagnose(code, vendor, settings);
        const texts = [
          one.title,
          one.meaning?.text ?? '',
          ...one.evidence.map(({ text }) => text),
          ...one.causes.map(({ text }) => text),
          ...stepsOf(one),
          ...one.suspects.map((s) => s.tell?.text ?? ''),
        ];
        expect(one, code).toMatchObject({ vendor, code, certainty: 'exact', candidates: [] });
        expect(one.title.length, one.title).toBeLessThanOrEqual(50);
        expect(one.meaning?.text, code).toMatch(/^(?:[A-Z]|xAI).{8,160}\.$/);
        expect(stepsOf(one).length, code).toBeGreaterThan(0);
        for (const step of stepsOf(one)) expect(step, code).toMatch(/^[A-Z].*[.?]$/);
        for (const cause of one.causes) expect(cause.text, code).toMatch(/^[A-Z]/);
        for (const text of texts)
          expect(text, code).not.toMatch(/[{}_]\w*[{}]|undefined|\.\.|check the logs/i);
        for (const link of one.links) expect(() => new URL(link.url), code).not.toThrow();
        expect(one.links.every((link) => link.url.startsWith('https://'))).toBe(true);
        expect(['no', 'now', 'back-off', 'after-fix']).toContain(one.retry);
      }
    }
  });

  it('keeps severity within what its owner allows', () => {
    for (const [vendor, code] of ALL) {
      const { owner, severity } = diagnose(code, vendor);
      // A hook that ran as the call ended may hide what ended it: expected, and worth a look all the same.
      if (owner === 'none') {
        const isEndingHook = code.startsWith('call.ending.hook-');
        expect(severity, code).toBe(isEndingHook ? 'attention' : 'normal');
      } else if (owner === 'customer') expect(severity, code).not.toBe('failure');
      else expect(severity, code).not.toBe('normal');
    }
  });

  it('names suspects exactly where the owner is unclear, each with a way to tell', () => {
    for (const settings of EVERY_SETTING) {
      for (const [vendor, code] of ALL) {
        const { owner, suspects } = diagnose(code, vendor, settings);
        if (owner === 'unclear') {
          expect(suspects.length, code).toBeGreaterThan(1);
          expect(new Set(suspects.map((s) => s.owner)).size, code).toBe(suspects.length);
          expect(new Set(suspects.map((s) => s.tell?.text)).size, code).toBe(suspects.length);
        } else expect(suspects, code).toEqual([]);
      }
    }
  });

  it('claims about charging only what a source says, and nothing where the user runs the endpoint', () => {
    for (const settings of EVERY_SETTING) {
      for (const [vendor, code] of ALL) {
        const { charged, chargedBy, owner } = diagnose(code, vendor, settings);
        if (charged === 'not-stated') expect(chargedBy, code).toBeUndefined();
        else {
          expect(chargedBy?.sources.length, code).toBeGreaterThan(0);
          for (const { kind } of chargedBy?.sources ?? []) expect(kind, code).not.toBe('none');
        }
        // The document speaks of what Vapi calls its own fault, has pipeline errors on its keys treated alike, and
        // lists one code for which the API key may be the cause.
        if (charged === 'typically-not' && code !== 'call.start.error-get-org') {
          expect(owner, code).toBe('platform');
        }
      }
    }
  });

  it('shares a text only with codes that want the same done', () => {
    const seen = new Map<string, string>();
    for (const settings of [NO_SETTINGS, OWN_KEY]) {
      seen.clear();
      for (const code of CODES.vapi) {
        const one = diagnose(code, 'vapi', settings);
        const text = [one.title, one.meaning?.text, ...stepsOf(one)].join('\n');
        const twin = seen.get(text);
        if (twin !== undefined) expect(sameThing(code, twin), `${code}\n${twin}`).toBe(true);
        seen.set(text, code);
      }
      seen.clear();
      for (const code of CODES.retell) {
        const one = diagnose(code, 'retell', settings);
        const text = `${one.meaning?.text ?? ''}${stepsOf(one).join()}`;
        expect(seen.get(text), code).toBeUndefined();
        seen.set(text, code);
      }
    }
  });

  it('calls each vendor by its own name', () => {
    for (const code of CODES.retell) {
      expect(said(diagnose(code, 'retell')), code).not.toMatch(/UponAI|Vapi/);
      expect(said(diagnose(code, 'uponai')), code).not.toMatch(/Retell|Vapi/);
    }
    expect(diagnose('error_retell', 'uponai')).toMatchObject({
      owner: 'platform',
      party: 'UponAI',
    });
    expect(diagnose('error_retell', 'retell')).toMatchObject({
      owner: 'platform',
      party: 'Retell',
    });
  });

  it('points older spellings to a listed successor', () => {
    const older = CODES.vapi.filter((code) => diagnose(code, 'vapi').successor !== undefined);
    for (const code of older) expect(CODES.vapi, code).toContain(diagnose(code, 'vapi').successor);
    expect(older).toEqual(
      expect.arrayContaining([
        'assistant-not-invalid',
        'db-error',
        'server-shutdown',
        'pipeline-no-available-model',
        'vapifault-transport-never-connected',
      ]),
    );
  });
});

/** Everything that is said of a reason, without codes, links and sources. */
function said(one: Diagnosis): string {
  const texts = [one.meaning, ...one.causes, ...allSteps(one.steps), ...one.evidence];
  const tells = one.suspects.map(({ tell }) => tell);
  return [one.title, one.party, ...[...texts, ...tells].map((each) => each?.text)].join('\n');
}

/** Whoever is at fault: where a provider is gone, only another one helps. */
function isGone(one: Diagnosis | undefined): boolean {
  return CATALOG.providers[one?.provider ?? '']?.deadSince !== undefined;
}

/** One and the same thing: renamed codes, `11labs`, `returning-`, or the same failure of the same owner. */
function sameThing(a: string, b: string): boolean {
  const [one, other] = [a, b].map((code) => diagnose(code, 'vapi'));
  const bare = (code: string): string =>
    code
      .replace('11labs', 'eleven-labs')
      .replace('-returning', '')
      .replace('-and-requested-upgrade', '')
      .replace(/^call\.in-progress\.error-/, '')
      .replace(/^(?:vapi|provider)fault-|^pipeline-error-/, '');
  return (
    (one?.successor ?? a) === (other?.successor ?? b) ||
    (bare(a) === bare(b) && (one?.owner === other?.owner || isGone(one)))
  );
}
