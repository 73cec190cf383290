import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import * as reasons from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { NO_SETTINGS, type Diagnosis } from '../../../lib/reasons/index.ts';
import { bundleScript } from '../../bench/bundle.ts';
import { ALL } from './fixtures/codes.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A diagnosis without what only the catalog's texts can say. */
function withoutTexts(one: Diagnosis): object {
  const texts = new Set(['meaning', 'causes', 'steps', 'evidence', 'links', 'chargedBy', 'since']);
  const facts = Object.entries(one).filter(([name]) => !texts.has(name));
  const suspects = one.suspects.map(({ owner, party, likelier }) => ({ owner, party, likelier }));
  return { ...Object.fromEntries(facts), suspects };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const EVERY_SETTING = [NO_SETTINGS, { ...NO_SETTINGS, ownKeys: { openai: true, deepgram: false } }];

describe('a diagnosis without the catalog', () => {
  it('says of every code and label what the one with it says, but for texts', () => {
    for (const settings of EVERY_SETTING) {
      for (const [vendor, code] of ALL) {
        const short = reasons.diagnose(code, vendor, settings);
        const whole = reasons.diagnose(code, vendor, settings, KNOWLEDGE);
        expect(withoutTexts(short), code).toEqual(withoutTexts(whole));
        expect(short.meaning, code).toBeUndefined();
        expect(short.steps, code).toEqual(reasons.NO_STEPS);
        expect(whole.meaning, code).toBeDefined();
        const label = reasons.humanize(code, vendor);
        expect(reasons.diagnoseLabel(label, vendor, settings), code).toBe(short);
      }
    }
  });

  it('knows of cut labels and of unknown ones what the whole one does, but for texts', () => {
    for (const label of ['Call.in progress.error v...', 'Pipeline error openai…', 'nobody knows']) {
      const short = reasons.diagnoseLabel(label, 'vapi');
      const whole = reasons.diagnoseLabel(label, 'vapi', NO_SETTINGS, KNOWLEDGE);
      expect(withoutTexts(short)).toEqual(withoutTexts(whole));
      expect(whole.meaning?.text).toMatch(/\S/);
    }
  });

  it('gets the texts later', () => {
    const rule = { match: 'acme-*', owner: 'you', note: 'Ours.' } as const;
    const settings = { ...NO_SETTINGS, overrides: [rule] };
    for (const label of ['customer-busy', 'Pipeline error openai…', 'nobody knows', 'acme-tea']) {
      const short = reasons.diagnoseLabel(label, 'vapi', settings);
      const whole = reasons.diagnoseLabel(label, 'vapi', settings, KNOWLEDGE);
      expect(short.meaning, label).toBeUndefined();
      expect(reasons.withTexts(short, settings, KNOWLEDGE), label).toEqual(whole);
    }
  });
});

describe('what a build makes of the catalog', () => {
  let built: typeof reasons;
  let code: string;
  beforeAll(async () => {
    const entry = new URL('../../../lib/reasons/index.ts', import.meta.url);
    code = await bundleScript(entry, 'room');
    built = runInNewContext(`${code}; room`, {}) as typeof reasons;
  });

  it('says of every code the same', () => {
    for (const [vendor, reason] of ALL) {
      expect(plain(built.diagnose(reason, vendor)), reason).toEqual(
        plain(reasons.diagnose(reason, vendor)),
      );
    }
  });

  it('says the same of codes and labels that nobody has listed', () => {
    const word = fc.constantFrom(
      ...ALL.flatMap(([, reason]) => reason.split(/[-._]/)),
      'error',
      'sip',
      '503',
      'acme',
    );
    const texts = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('-', '.', '_', ' '))
      .map(([words, glue]) => words.join(glue));
    fc.assert(
      fc.property(texts, fc.constantFrom('vapi', 'retell', 'uponai'), (text, vendor) => {
        for (const ask of ['diagnose', 'diagnoseLabel'] as const) {
          for (const asked of [text, `${text}...`]) {
            expect(plain(built[ask](asked, vendor))).toEqual(plain(reasons[ask](asked, vendor)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds every code and no text', () => {
    expect(code).toContain('customer-did-not-answer');
    for (const { meaning, steps } of Object.values(CATALOG.reasons.vapi)) {
      expect(code).not.toContain(typeof meaning === 'string' ? meaning : meaning.text);
      for (const step of steps?.run ?? []) {
        expect(code).not.toContain(typeof step === 'string' ? step : step.text);
      }
    }
  });
});
