import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import type * as marking from '../../../lib/reasons/attribute.ts';
import {
  diagnose,
  diagnoseLabel,
  humanize,
  NO_SETTINGS,
  withTexts,
  type Attribution,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';
import { bundleScript } from '../../bench/bundle.ts';
import { ALL } from './fixtures/codes.ts';

// Tens of thousands of codes: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const { providers, failures, reasons } = CATALOG;
const spelled = (entries: Readonly<Record<string, { also?: readonly string[] }>>): string[] =>
  Object.entries(entries).flatMap(([key, { also = [] }]) => [key, ...also]);

const PROVIDERS = [...spelled(providers), 'acme', 'acme-cloud', 'custom-thing', 'constructor'];
const TAILS = spelled(failures).flatMap((tail) =>
  tail.startsWith('*')
    ? ['llm', 'voice', 'transcriber', 'video'].map((part) => part + tail.slice(1))
    : tail,
);
const STATUSES = [
  '',
  '400-',
  '401-',
  '402-',
  '403-',
  '407-',
  '408-',
  '429-',
  '500-',
  '502-',
  '503-',
  '529-',
  '599-',
];
const BEFORE = [
  'pipeline-error-',
  ...['vapifault', 'providerfault', 'configfault', 'pipeline-error'].map(
    (verdict) => `call.in-progress.error-${verdict}-`,
  ),
];

const SETTINGS: readonly (readonly [said: string, ReasonSettings])[] = [
  ['nothing', NO_SETTINGS],
  ['own keys', { ...NO_SETTINGS, ownKeys: Object.fromEntries(PROVIDERS.map((id) => [id, true])) }],
  [
    'keys of both and rules',
    {
      ownKeys: { openai: false, acme: true, deepgram: false },
      overrides: [
        { match: 'customer-busy', owner: 'platform', note: 'Ours.' },
        { vendor: 'vapi', match: '*openai*', owner: 'you', runbook: 'https://example.com/runbook' },
        { vendor: 'retell', match: 'error_*', owner: 'unclear' },
        { match: 'acme-*', owner: 'carrier' },
        { match: '*deepgram*', note: 'Only a note.' },
      ],
    },
  ],
];

/** What a badge shows of a reason. */
function ownerIn(one: Attribution): unknown {
  const { vendor, code, owner, certainty, severity, party, candidates, isRuled } = one;
  const suspects = one.suspects.map(({ owner, party, likelier, codes }) => ({
    owner,
    party,
    likelier,
    codes,
  }));
  return JSON.stringify([
    vendor,
    code,
    owner,
    certainty,
    severity,
    party,
    suspects,
    candidates,
    isRuled,
  ]);
}

describe('the marking script, as it is built,', () => {
  let built: typeof marking;
  let script: string;
  beforeAll(async () => {
    const entry = new URL('../../../lib/reasons/attribute.ts', import.meta.url);
    script = await bundleScript(entry, 'room', undefined, 'owners');
    built = runInNewContext(`${script}; room`, {}) as typeof marking;
  });

  /** Compares what it says of a code, and of its label, with the whole diagnosis. */
  function compare(code: string, vendor: VendorId, settings: ReasonSettings): void {
    const short = built.attribute(code, vendor, settings);
    const whole = diagnose(code, vendor, settings, KNOWLEDGE);
    if (ownerIn(short) !== ownerIn(whole)) expect(ownerIn(short), code).toBe(ownerIn(whole));
  }
  function compareLabel(label: string, vendor: VendorId, settings: ReasonSettings): void {
    const short = built.attributeLabel(label, vendor, settings);
    const whole = diagnoseLabel(label, vendor, settings, KNOWLEDGE);
    if (ownerIn(short) !== ownerIn(whole)) expect(ownerIn(short), label).toBe(ownerIn(whole));
    expect(withTexts(short, settings, KNOWLEDGE), label).toEqual(whole);
  }

  it.each(SETTINGS)('names the owner of every code and label, cut too: %s set', (_, settings) => {
    for (const [vendor, code] of ALL) {
      compare(code, vendor, settings);
      const label = humanize(code, vendor);
      compareLabel(label, vendor, settings);
      for (const cut of [12, 24, 40]) compareLabel(`${label.slice(0, cut)}…`, vendor, settings);
      compareLabel(`${label.slice(0, 8)}...${label.slice(-6)}`, vendor, settings);
    }
    for (const vendor of ['vapi', 'retell'] as const) {
      const older = Object.values(reasons[vendor]).flatMap(({ replaces = [] }) => replaces);
      for (const code of older) compare(code, vendor, settings);
    }
    for (const label of [
      'nobody knows',
      'acme-tea',
      'error_acme',
      'Call…',
      '',
      '…',
      'x'.repeat(400),
    ])
      compareLabel(label, 'vapi', settings);
  });

  it.each(SETTINGS)('names the owner of every failure of every provider: %s set', (_, settings) => {
    for (const before of BEFORE) {
      for (const provider of PROVIDERS) {
        for (const tail of TAILS) compare(`${before}${provider}-${tail}`, 'vapi', settings);
        for (const status of STATUSES) {
          compare(`${before}${provider}-${status}acme-words`, 'vapi', settings);
          compare(`${before}${provider}-returning-${status}network-error`, 'vapi', settings);
        }
        compare(`${before}${provider}-failed`, 'vapi', settings);
      }
    }
  });

  it('names the owner of every SIP status and of every part of the platform', () => {
    for (let status = 100; status < 700; status += 1) {
      for (const words of ['', '-network-blocked', '-decline']) {
        compare(`call.in-progress.error-sip-${String(status)}${words}`, 'vapi', NO_SETTINGS);
        compare(
          `call.in-progress.error-providerfault-outbound-sip-${String(status)}${words}`,
          'vapi',
          NO_SETTINGS,
        );
      }
    }
    for (const before of BEFORE) {
      for (const part of 'worker transport pipeline database socket server org subscription'.split(
        ' ',
      )) {
        compare(`${before}acme-${part}-died`, 'vapi', NO_SETTINGS);
      }
    }
    for (const words of ['lost', 'timed_out', 'x']) {
      compare(`error_llm_websocket_${words}`, 'retell', NO_SETTINGS);
      compare(`error_llm_websocket_${words}`, 'uponai', NO_SETTINGS);
    }
  });

  it('says the same of what nobody has listed', () => {
    const word = fc.constantFrom(
      ...ALL.flatMap(([, reason]) => reason.split(/[-._]/)),
      ...['error', 'sip', '503', 'acme', 'constructor'],
    );
    const texts = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('-', '.', '_', ' '))
      .map(([words, glue]) => words.join(glue));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('vapi', 'retell', 'uponai'),
        fc.constantFrom(...SETTINGS),
        (text, vendor, [, settings]) => {
          compare(text, vendor, settings);
          for (const label of [text, `${text}...`]) compareLabel(label, vendor, settings);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has no words and no facts that badges do not show', () => {
    expect(script).toContain('customer-did-not-answer');
    for (const fact of [
      'typically-not',
      'after-fix',
      'not-reached',
      'own-web-socket',
      'Unknown reason',
    ])
      expect(script).not.toContain(fact);
  });
});
