import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivate, privateKind, redact } from '../../../lib/calls/private-text.ts';
import { listCodes } from '../../../lib/reasons/index.ts';
import { VENDORS } from '../../../lib/vendors/index.ts';

/** The zero of ten scripts; the other digits follow it. */
const ZEROS = ['0', '٠', '۰', '०', '০', '๐', '០', '０', '𝟎', '᠐'];
const digitOf = (zero: string, digit: number): string =>
  String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit);

const SEPARATORS = [
  '',
  ' ',
  '-',
  '.',
  '/',
  '_',
  ', ',
  ' - ',
  ')(',
  '·',
  '–',
  '\u00a0',
  '\u200b',
  '|',
  '*',
  ' / ',
  '…',
  '📞',
];

/** Telephone numbers of 7 to 15 digits, in any script, with anything between the digits. */
const numbers = fc
  .tuple(
    fc.constantFrom(...ZEROS),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...SEPARATORS)), {
      minLength: 7,
      maxLength: 15,
    }),
    fc.constantFrom('', '+', '(', '00'),
  )
  .map(([zero, digits, before]) => {
    const parts = digits.map(([digit, after], i) =>
      i === digits.length - 1 ? digitOf(zero, digit) : digitOf(zero, digit) + after,
    );
    return before + parts.join('');
  });

const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 3 });
const names = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:[._+-][a-z0-9]{1,6})?$/);
const hosts = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9-]{1,8}[a-z]$/),
    fc.constantFrom('com', 'de', 'co.uk', 'рф'),
  )
  .map(([name, end]) => `${name}.${end}`);
const ATS = [
  '@',
  '＠',
  '﹫',
  ' @ ',
  '%40',
  '&#64;',
  '&#x40;',
  '(at)',
  ' [at] ',
  ' (at) ',
  '{at}',
  '\\u0040',
];
const addresses = fc.oneof(
  fc.tuple(names, fc.constantFrom(...ATS), hosts).map(([name, at, host]) => name + at + host),
  fc.tuple(names, hosts).map(([name, host]) => `${name} at ${host.replaceAll('.', ' dot ')}`),
  names.map((name) => `${name} at gmail.com`),
  names.map((name) => `${name}_at_example_dot_com`),
  names.map((name) => `"${name} ${name}"@localhost`),
);

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('');
const base62 = (length: number) =>
  fc
    .array(fc.constantFrom(...BASE62), { minLength: length, maxLength: length + 20 })
    .map((letters) => letters.join(''));
const keys = fc.oneof(
  fc
    .tuple(fc.constantFrom('sk-', 'sk_live_', 'ghp_', 'xoxb-', 'key_', 'whsec_', 'hf_'), base62(24))
    .map(([prefix, rest]) => prefix + rest),
  // One in a thousand has hardly a digit or a change of case, and cannot be told from a long word.
  base62(32).filter((key) => /\d.*\d/.test(key) || (key.match(/[a-z]\d?[A-Z]/g) ?? []).length >= 5),
  fc.stringMatching(/^[0-9a-f]{32}$/).filter((hex) => /\d.*\d/.test(hex) && /[a-f]/.test(hex)),
  base62(8).map((rest) => `Bearer ${rest}1`),
  base62(8).map((rest) => `api_key=${rest}1`),
  fc.stringMatching(/^[a-z]{4,10}$/).map((rest) => `password: ${rest}`),
);

const around = (part: fc.Arbitrary<string>): fc.Arbitrary<[part: string, text: string]> =>
  fc
    .tuple(words, part, words)
    .map(([before, it, after]) => [it, `${before.join(' ')} ${it} ${after.join(' ')}`]);

describe.each([
  ['telephone numbers', numbers, 'number'],
  ['e-mail addresses', addresses, 'address'],
  ['keys and tokens', keys, 'key'],
] as const)('%s', (_, parts, kind) => {
  it('are found alone and in a text, and are gone from what is left', () => {
    fc.assert(
      fc.property(around(parts), ([part, text]) => {
        expect(isPrivate(part)).toBe(true);
        const left = redact(text);
        expect(left).not.toContain(part);
        expect(isPrivate(left)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are told by their kind, where nothing else is there', () => {
    const one = {
      number: '+1 (415) 555-0134',
      address: 'jane@example.com',
      key: 'sk-proj-Abc123def456',
    };
    expect(privateKind(one[kind])).toBe(kind);
  });
});

it('what is left is never private, whatever was there', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    numbers,
    addresses,
    keys,
    fc.constantFrom(' ', '@', ' at ', ' dot ', '+', '[number]', 'key: ', '.'),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (parts) => {
      const left = redact(parts.join(''));
      expect(isPrivate(left)).toBe(false);
      expect(redact(left)).toBe(left);
    }),
    { numRuns: 1000 },
  );
});

describe('what is not private', () => {
  it('are codes and labels of every vendor', () => {
    const codes = (['vapi', 'retell'] as const).flatMap((vendor) => listCodes(vendor));
    const labels = Object.values(VENDORS).flatMap(({ rewordedLabels }) =>
      rewordedLabels.map(({ label }) => label),
    );
    for (const text of [...codes, ...labels]) {
      expect(redact(text)).toBe(text);
      expect(redact(text.replaceAll(/[-_.]/g, ' '))).toBe(text.replaceAll(/[-_.]/g, ' '));
    }
  });

  it.each([
    'The server answered 503 after 30000 ms, try 3 of 5',
    'SIP 480, then 486',
    'Call 0c47c616-9f59-487b-8f44-cb1c0faf33e2 ended',
    'call_1b82f1f661cd4da3f435840b004 at 2026-11-28T01:05:00.000Z',
    'look at docs.vapi.ai',
    'ask @jane in #ops',
    'the token expired',
    'Bearer authentication failed',
    'ResponsibleAIPolicyViolation',
    'Sales assistant v2.1 (EU)',
    '客服助手一号',
    '',
  ])('is %j', (text) => {
    expect(redact(text)).toBe(text);
  });
});

it('says in a word what stood there', () => {
  expect(redact('Could not dial ＋１ ４１５ ５５５ ０１３４ for jane＠example.com: 486')).toBe(
    'Could not dial [number] for [e-mail address]: 486',
  );
});

it('a key with a known beginning and no digit at all is found', () => {
  expect(isPrivate('sk-RbLmZkPwxcvnhsjdfgyetaqo')).toBe(true);
  expect(isPrivate('pk_conversation')).toBe(false);
});

it('a key with a single digit early among its letters is found', () => {
  expect(isPrivate('qU7tRbLmZkPwXcVnHsJdFgYeTaQoIuNb')).toBe(true);
  expect(isPrivate('qUtRbLmZkPwXcVnHsJdFgYeTaQoIuNb7')).toBe(true);
});

// By seed 979664826: one digit and few capitals among small letters, which a word could have, were it shorter.
it("a key of Retell's is found by its beginning, and a word that begins so is none", () => {
  expect(isPrivate('key_fxJROWVKdUzNIINSD3nojmjvzp')).toBe(true);
  expect(isPrivate('key_fxJROWVKdUzNIINSDnojmjvzp')).toBe(true);
  expect(redact('refused key_fxJROWVKdUzNIINSD3nojmjvzp: 401')).toBe('refused [key]: 401');
  expect(isPrivate('key_performance_indicators_2026')).toBe(false);
  expect(isPrivate('key_questions2')).toBe(false);
});

it("a key of Gemini's newer form is found by its beginning", () => {
  expect(isPrivate('AQ.AbRNkxwT6')).toBe(true);
  expect(isPrivate('FAQ.AbRNkxwT6')).toBe(false);
  expect(isPrivate('AQ.question')).toBe(false);
});
