import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOrAdd } from '../../../lib/calls/get-or-add.ts';
import { plainText } from '../../../lib/calls/plain-text.ts';
import { DAY, WEEK } from '../../../lib/calls/time.ts';

it('a day has 86,400 seconds, a week seven days', () => {
  expect([DAY, WEEK]).toEqual([86_400_000, 604_800_000]);
});

describe('a map', () => {
  it('makes what it lacks, once', () => {
    const map = new Map<string, string[]>();
    const made = getOrAdd(map, 'a', (key) => [key]);
    expect(made).toEqual(['a']);
    expect(getOrAdd(map, 'a', () => [])).toBe(made);
  });

  it('keeps an undefined that it holds', () => {
    const map = new Map<string, number | undefined>([['a', undefined]]);
    expect(getOrAdd(map, 'a', () => 1)).toBeUndefined();
  });
});

describe('a label as it is compared', () => {
  it.each([
    ['Customer-Ended_Call', 'customer ended.call'],
    ['  voice\u00admail ', 'Voicemail'],
    ['user – hangup', 'user_hangup'],
  ])('%j is %j', (one, other) => {
    expect(plainText(one)).toBe(plainText(other));
  });

  it('stays what it is when it is compared again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});
