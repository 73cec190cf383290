import { describe, expect, it, vi } from 'vitest';
import {
  diagnose,
  listCodes,
  NO_SETTINGS,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import { ALL, CODES } from './fixtures/codes.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

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
          one.meaning,
          one.evidence ?? '',
          ...one.causes,
          ...one.steps,
          ...one.suspects.map((s) => s.tell),
        ];
        expect(one, code).toMatchObject({ vendor, code, certainty: 'exact', candidates: [] });
        expect(one.title.length, one.title).toBeLessThanOrEqual(50);
        expect(one.meaning, code).toMatch(/^(?:[A-Z]|xAI).{8,160}\.$/);
        expect(one.steps.length, code).toBeGreaterThan(0);
        for (const step of one.steps) expect(step, code).toMatch(/^[A-Z].*[.?]$/);
        for (const cause of one.causes) expect(cause, code).toMatch(/^[A-Z]/);
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
      if (owner === 'none') expect(severity, code).toBe('normal');
      else if (owner === 'customer') expect(severity, code).not.toBe('failure');
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
          expect(new Set(suspects.map((s) => s.tell)).size, code).toBe(suspects.length);
        } else expect(suspects, code).toEqual([]);
      }
    }
  });

  it('claims about charging no more than the documents: only what Vapi calls its own fault is typically free', () => {
    for (const settings of EVERY_SETTING) {
      for (const [vendor, code] of ALL) {
        const { charged, verdict, owner } = diagnose(code, vendor, settings);
        // The document speaks of call.in-progress.error-vapifault-*, and has pipeline errors on Vapi's keys treated alike.
        const free =
          (verdict === 'vapifault' && !code.startsWith('call.start.')) ||
          (verdict === 'pipeline-error' && owner === 'platform');
        expect(charged, code).toBe(free ? 'typically-not' : 'not-stated');
      }
    }
  });

  it('shares a text only with codes that want the same done', () => {
    const seen = new Map<string, string>();
    for (const settings of [NO_SETTINGS, OWN_KEY]) {
      seen.clear();
      for (const code of CODES.vapi) {
        const one = diagnose(code, 'vapi', settings);
        const text = [one.title, one.meaning, ...one.steps].join('\n');
        const twin = seen.get(text);
        if (twin !== undefined) expect(sameThing(code, twin), `${code}\n${twin}`).toBe(true);
        seen.set(text, code);
      }
      seen.clear();
      for (const code of CODES.retell) {
        const { meaning, steps } = diagnose(code, 'retell', settings);
        expect(seen.get(`${meaning}${steps.join()}`), code).toBeUndefined();
        seen.set(`${meaning}${steps.join()}`, code);
      }
    }
  });

  it('calls each vendor by its own name', () => {
    for (const code of CODES.retell) {
      expect(
        JSON.stringify({ ...diagnose(code, 'retell'), code: '', links: [] }),
        code,
      ).not.toMatch(/UponAI|Vapi/);
      expect(
        JSON.stringify({ ...diagnose(code, 'uponai'), code: '', links: [] }),
        code,
      ).not.toMatch(/Retell|Vapi/);
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

/** One and the same thing: renamed codes, `11labs`, `returning-`, or the same failure of the same owner. */
function sameThing(a: string, b: string): boolean {
  const [one, other] = [a, b].map((code) => diagnose(code, 'vapi'));
  const bare = (code: string): string =>
    code
      .replace('11labs', 'eleven-labs')
      .replace('-returning', '')
      .replace(/^call\.in-progress\.error-/, '')
      .replace(/^(?:vapi|provider)fault-|^pipeline-error-/, '');
  return (
    (one?.successor ?? a) === (other?.successor ?? b) ||
    (bare(a) === bare(b) && one?.owner === other?.owner)
  );
}
