// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, parseUsd } from '../../../lib/page/values/amounts.ts';
import { parseTime } from '../../../lib/page/values/times.ts';
import {
  looksLikeDuration,
  looksLikeMoney,
  looksLikeTime,
} from '../../../lib/page/values/value-patterns.ts';

const NOW = new Date(2026, 10, 21, 12, 30, 0).getTime();

describe('the look of values', () => {
  it.each([
    'May 30, 2025, 01:22',
    '22 May 2025, 21:48',
    'Jul 10, 2026 · 1:21:07 PM',
    '07/10/2026 13:21 - 07/10/2026 13:25 (3m 40s)',
    '2026-07-10T13:21:07.123Z',
    '10.07.2026 13:21:09',
    'Today, 09:15',
    '30 de mayo de 2025, 1:22',
    '2025年5月30日 1:22',
    '2 hours ago',
    '5m ago',
    'an hour ago',
  ])('is a time: %s', (text) => {
    expect(looksLikeTime(text)).toBe(true);
  });

  it.each(['', '3:41', '22s', '$0.04', 'Any time', 'Last 7 days', 'Start Time', '12:30', '100'])(
    'is no time: %s',
    (text) => {
      expect(looksLikeTime(text)).toBe(false);
    },
  );

  it('is that of every time that a language of the table writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2020, 0), max: new Date(NOW), noInvalidDate: true }),
        fc.constantFrom('en-US', 'en-GB', 'de', 'es', 'fr', 'ja', 'pt-BR', 'fi'),
        fc.constantFrom('medium', 'long', 'short'),
        (date, locale, dateStyle) => {
          const text = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short' }).format(
            date,
          );
          if (parseTime(text, { now: NOW, locales: [locale] }) === undefined) return;
          expect(looksLikeTime(text), text).toBe(true);
        },
      ),
    );
  });

  it.each(['Any', 'Last 7 days', '$0.04', '1:2', '12', '5 calls', 'May 30, 2025, 01:22', ''])(
    'is no duration: %s',
    (text) => {
      expect(looksLikeDuration(text)).toBe(false);
    },
  );

  it.each([
    '22s',
    '1m 42s',
    '1h 2m',
    '0:08',
    '1:02:03',
    '3.5 s',
    '1  m',
    '1h.5  min',
    '2 hrs  3 m',
  ])('is a duration: %s', (text) => {
    expect(looksLikeDuration(text)).toBe(true);
  });

  it.each(['', '$', 'USD', '22s', '0.04', '€ 3', '12 calls'])('is no money: %s', (text) => {
    expect(looksLikeMoney(text)).toBe(false);
  });

  it('is that of everything that is read as a duration or as money', () => {
    const near = fc
      .array(
        fc.constantFrom(
          '1',
          '22',
          ':08',
          ':',
          'h',
          'm',
          's',
          'min',
          'sec',
          'hours',
          ' ',
          '.5',
          '$',
        ),
        { minLength: 1, maxLength: 7 },
      )
      .map((parts) => parts.join(''));
    const dollars = fc
      .tuple(fc.constantFrom('$', 'US$', '$ ', ''), fc.float({ min: 0, max: 9999 }))
      .map(([mark, amount]) => `${mark}${amount.toFixed(2)}${mark === '' ? ' USD' : ''}`);
    fc.assert(
      fc.property(fc.oneof(near, dollars), (text) => {
        if (parseUsd(text) !== undefined) expect(looksLikeMoney(text), text).toBe(true);
        if (parseDuration(text) !== undefined) expect(looksLikeDuration(text), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
