import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, parseUsd } from '../../../lib/page/values/amounts.ts';

describe('durations', () => {
  it.each([
    ['22s', 22],
    ['1m 42s', 102],
    ['0:08', 8],
    ['3:41', 221],
    ['1:02:03', 3723],
    ['1h 2m', 3720],
    ['3.5 s', 3.5],
    ['1 min 5 sec', 65],
  ])('%s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each([
    '',
    '-',
    'N/A',
    '$0.04',
    '12',
    '1:99',
    '1:1:08',
    '1:100:08',
    'May 30, 2025, 01:22',
    '1m foo',
    '99999h',
  ])('does not read "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('reads back every clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (total) => {
        const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
        const two = (n: number): string => String(n).padStart(2, '0');
        expect(parseDuration(`${h}:${two(m)}:${two(s)}`)).toBe(total);
        expect(parseDuration(`${h}h ${m}m ${s}s`)).toBe(total);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const seconds = parseDuration(text);
        if (seconds !== undefined) expect(seconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['$0.04', 0.04],
    ['$0.123', 0.123],
    ['$1,234.50', 1234.5],
    ['US$3', 3],
    ['0.04 USD', 0.04],
    ['$.5', 0.5],
  ])('%s', (text, usd) => {
    expect(parseUsd(text)).toBe(usd);
  });

  it.each(['', '$', '-', 'N/A', '€3', '0.04', '$-1', '$1,23', '22s'])(
    'does not read "%s"',
    (text) => {
      expect(parseUsd(text)).toBeUndefined();
    },
  );
});
