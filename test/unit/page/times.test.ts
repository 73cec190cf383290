// @vitest-environment jsdom
import fc from 'fast-check';
import { looksLikeTime } from '../../../lib/page/values/value-patterns.ts';
import { describe, expect, it } from 'vitest';
import { EARLIEST_CALL } from '../../../lib/calls/limits.ts';
import { parseTime, type TimeContext } from '../../../lib/page/values/times.ts';

const NOW = new Date(2026, 10, 21, 12, 30, 0).getTime();
const EN: TimeContext = { now: NOW, locales: ['en-US'] };
const at = (...parts: [number, number, number, number, number, number?]): number =>
  new Date(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5] ?? 0).getTime();

/** Minutes since then, ms since 1970; of an hour that a clock shows twice, the first, as no page says which. */
const minutesSince = (from: number): fc.Arbitrary<number> =>
  fc.integer({ min: from / 60_000, max: NOW / 60_000 - 1 }).map((minute) => {
    const shown = new Date(minute * 60_000);
    const day = [shown.getFullYear(), shown.getMonth() + 1, shown.getDate()] as const;
    return at(...day, shown.getHours(), shown.getMinutes());
  });

describe('start times as dashboards write them', () => {
  it.each([
    ['May 30, 2025, 01:22', at(2025, 5, 30, 1, 22)],
    ['22 May 2025, 21:48', at(2025, 5, 22, 21, 48)],
    ['Jul 10, 2026 · 1:21:07 PM', at(2026, 7, 10, 13, 21, 7)],
    ['Jun 20, 6:11 PM', at(2026, 6, 20, 18, 11)],
    ['Dec 20, 6:11 PM', at(2025, 12, 20, 18, 11)],
    ['07/10/2026 13:21 - 07/10/2026 13:25 (3m 40s)', at(2026, 7, 10, 13, 21)],
    ['23/10/2026, 13:21', at(2026, 10, 23, 13, 21)],
    ['2026-07-10 13:21', at(2026, 7, 10, 13, 21)],
    ['10.07.2026 13:21:09', at(2026, 7, 10, 13, 21, 9)],
    ['12:05 AM, Jan 2nd 2026', at(2026, 1, 2, 0, 5)],
    ['Today, 09:15', at(2026, 11, 21, 9, 15)],
    ['yesterday at 9:05 PM', at(2026, 11, 20, 21, 5)],
  ])('%s', (text, ms) => {
    expect(parseTime(text, EN)).toEqual({ ms, isPrecise: true });
  });

  it.each([
    ['Jul 10, 2026, 24:05', at(2026, 7, 10, 0, 5)],
    ['7/10/2026, 24:00:00', at(2026, 7, 10, 0, 0)],
    ['2026-07-10 24:05:09', at(2026, 7, 10, 0, 5, 9)],
    ['10.07.2026 24.05', at(2026, 7, 10, 0, 5)],
    ['Today, 24:05', at(2026, 11, 21, 0, 5)],
    ['Jul 10, 24:59', at(2026, 7, 10, 0, 59)],
    ['07/10/2026 24:05 - 07/10/2026 24:09 (3m 40s)', at(2026, 7, 10, 0, 5)],
  ])('%s is past midnight of that day', (text, ms) => {
    expect(parseTime(text, EN)).toEqual({ ms, isPrecise: true });
  });

  it.each([
    ['28 Sept 2026, 21:48', 'en-US', at(2026, 9, 28, 21, 48)],
    ['Sept. 28, 2026, 9:48 PM', 'de', at(2026, 9, 28, 21, 48)],
    ['Sep 28, 2026, 9:48 PM', 'en-GB', at(2026, 9, 28, 21, 48)],
    ['3. Jänner 2026, 13:21', 'de', at(2026, 1, 3, 13, 21)],
    ['3. Januar 2026, 13:21', 'de-AT', at(2026, 1, 3, 13, 21)],
    ['28 set 2026, 21:48', 'es', at(2026, 9, 28, 21, 48)],
    ['28 sept 2026, 21:48', 'es-MX', at(2026, 9, 28, 21, 48)],
    ['10 juill. 2026, 13:21', 'fr', at(2026, 7, 10, 13, 21)],
  ])('%s is read, though %s is another variety of its language', (text, locale, ms) => {
    expect(parseTime(text, { now: NOW, locales: [locale] })).toEqual({ ms, isPrecise: true });
  });

  it.each(['Jul 10, 2026, 24:60', 'Jul 10, 2026, 25:05', 'Jul 10, 2026, 24:05 PM'])(
    '%s is no time',
    (text) => {
      expect(parseTime(text, EN)).toBeUndefined();
    },
  );

  it('reads the first hour of a day however a browser numbers it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-US', 'en-GB', 'de', 'es', 'fr', 'sv', 'pt-BR', 'ja', 'da', 'zh-CN'),
        fc.constantFrom<'h23' | 'h24'>('h23', 'h24'),
        fc.constantFrom<'numeric' | 'short' | 'long'>('numeric', 'short', 'long'),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 59 }),
        (locale, hourCycle, month, day, minute) => {
          const ms = at(2020, 1, 1 + day, 0, minute);
          const text = new Intl.DateTimeFormat(locale, {
            year: 'numeric',
            month,
            day: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            hourCycle,
          }).format(ms);
          const context = { now: NOW, locales: [locale] };
          expect([text, parseTime(text, context)?.ms]).toEqual([text, ms]);
        },
      ),
    );
  });

  it.each([
    ['2026-07-10T13:21:07.123Z', Date.UTC(2026, 6, 10, 13, 21, 7, 123)],
    ['2026-07-10T13:21:07+02:00', Date.UTC(2026, 6, 10, 11, 21, 7)],
    ['07/10/2026 13:21 - 07/10/2026 13:25 CDT (3m 40s)', Date.UTC(2026, 6, 10, 18, 21)],
    ['Jul 10, 2026, 13:21 UTC', Date.UTC(2026, 6, 10, 13, 21)],
    ['Jul 10, 2026, 13:21 GMT+5:30', Date.UTC(2026, 6, 10, 7, 51)],
    ['2026-07-10T13:21:07+02', Date.UTC(2026, 6, 10, 11, 21, 7)],
    ['2026-07-10T13:21:07-0530', Date.UTC(2026, 6, 10, 18, 51, 7)],
    ['2026-07-10 13:21:07+00:00', Date.UTC(2026, 6, 10, 13, 21, 7)],
    ['2026-07-10 13:21:07.123+00', Date.UTC(2026, 6, 10, 13, 21, 7)],
    ['07/10/2026 1:21 PM +0530', Date.UTC(2026, 6, 10, 7, 51)],
    ['Jul 10, 2026, 1:21 PM -08:00', Date.UTC(2026, 6, 10, 21, 21)],
    ['07/10/2026 1:21 PM - 1:25 PM +0530', Date.UTC(2026, 6, 10, 7, 51)],
    ['2026-07-10 13:21:07 +0000', Date.UTC(2026, 6, 10, 13, 21, 7)],
    ['2026-07-10 13:21:07 -0700', Date.UTC(2026, 6, 10, 20, 21, 7)],
    ['2026-07-10 13:21:07−07:00', Date.UTC(2026, 6, 10, 20, 21, 7)],
    ['2026-07-10 13:21+05:30', Date.UTC(2026, 6, 10, 7, 51)],
    ['Jul 10, 2026, 01:21:07 PM -07:00', Date.UTC(2026, 6, 10, 20, 21, 7)],
  ])('%s names its zone', (text, ms) => {
    expect(parseTime(text, EN)).toEqual({ ms, isPrecise: true });
    expect(looksLikeTime(text)).toBe(true);
  });

  it.each(['07/10/2026 13:21-14:05', '2026-07-10 13:21-14:30', 'Jul 10, 2026, 13:21 -14:00'])(
    '%s is a range, and names none',
    (text) => {
      expect(parseTime(text, EN)?.ms).toBe(new Date(2026, 6, 10, 13, 21).getTime());
    },
  );

  it.each([
    ['2 hours ago', 2 * 3_600_000],
    ['5m ago', 300_000],
    ['an hour ago', 3_600_000],
    ['3 days ago', 3 * 86_400_000],
    ['just now', 0],
    ['less than a minute ago', 0],
    ['a few seconds ago', 0],
  ])('%s is near enough and says so', (text, ago) => {
    expect(parseTime(text, EN)).toEqual({ ms: NOW - ago, isPrecise: false });
  });

  it.each([
    ['de', '30. Mai 2025, 01:22', at(2025, 5, 30, 1, 22)],
    ['de', '3. März 2026 um 14:05', at(2026, 3, 3, 14, 5)],
    ['es', '30 de mayo de 2025, 1:22', at(2025, 5, 30, 1, 22)],
    ['fr', '4 févr. 2026, 18:30', at(2026, 2, 4, 18, 30)],
    ['ja', '2025年5月30日 1:22', at(2025, 5, 30, 1, 22)],
    ['en-GB', '04/05/2026, 10:00', at(2026, 5, 4, 10, 0)],
    ['en-US', '04/05/2026, 10:00', at(2026, 4, 5, 10, 0)],
  ])('in %s: %s', (locale, text, ms) => {
    expect(parseTime(text, { now: NOW, locales: [locale] })?.ms).toBe(ms);
  });

  it('reads what Intl writes, in any language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-US', 'en-GB', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'sv', 'tr'),
        fc.constantFrom<'short' | 'long'>('short', 'long'),
        minutesSince(at(2020, 1, 1, 0, 0)),
        (locale, month, ms) => {
          const text = new Intl.DateTimeFormat(locale, {
            year: 'numeric',
            month,
            day: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
          }).format(ms);
          expect(parseTime(text, { now: NOW, locales: [locale] })).toEqual({ ms, isPrecise: true });
        },
      ),
    );
  });

  it.each([
    'en-US',
    'ja',
    'ko',
    'zh-CN',
    'sv',
    'cs',
    'uk',
    'tr',
    'es-MX',
    'pt-BR',
    'de',
    'fi',
    'vi',
    'ar',
    'bg',
    'zh-TW',
    'cy',
  ])('reads a clock of twelve hours in %s', (locale) => {
    for (const hour of [0, 4, 11, 12, 16, 23]) {
      const ms = at(2026, 5, 3, hour, 7);
      const text = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        hour12: true,
      }).format(ms);
      const context = { now: NOW, locales: [locale] };
      expect([text, parseTime(text, context)?.ms]).toEqual([text, ms]);
    }
  });

  it('reads nothing wrong of what Intl writes, in any language and format', () => {
    const languages = (
      'am ar ar-EG ar-SA be bg bn ca cs cy da de de-AT el en-AU en-CA en-GB en-IN en-US es es-MX et fa fi ' +
      'fil fr fr-CA he hi hr hu id it ja ko ky lt lv ms my nb nl pl pt-BR pt-PT ro ru sk sl sr sv sw ta th ' +
      'tr uk ur vi zh-CN zh-HK zh-TW'
    ).split(' ');
    const formats: Intl.DateTimeFormatOptions[] = (
      ['short', 'medium', 'long', 'full'] as const
    ).map((dateStyle) => ({ dateStyle, timeStyle: 'short' }));
    for (const month of ['numeric', 'short', 'long'] as const) {
      for (const hour12 of [true, false]) {
        const clock = { hour: 'numeric', minute: '2-digit', hour12 } as const;
        formats.push({ year: 'numeric', month, day: 'numeric', ...clock });
      }
    }
    const read = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...formats),
        minutesSince(at(2020, 1, 1, 0, 0)),
        (locale, format, ms) => {
          const text = new Intl.DateTimeFormat(locale, format).format(ms);
          const found = parseTime(text, { now: NOW, locales: [locale] });
          if (found === undefined) return;
          expect([text, new Date(found.ms).toString()]).toEqual([text, new Date(ms).toString()]);
          read.set(locale, (read.get(locale) ?? 0) + 1);
        },
      ),
      { numRuns: 3_000 },
    );
    // Most are read, so that this proves something.
    expect(read.size).toBeGreaterThan(45);
  });

  it('takes a day without a year for the nearest that is past', () => {
    fc.assert(
      fc.property(minutesSince(at(2025, 11, 26, 0, 0)), (ms) => {
        const text = new Intl.DateTimeFormat('en-US', {
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
        }).format(ms);
        expect(parseTime(text, EN)?.ms).toBe(ms);
      }),
    );
  });

  it('never throws, and never answers with the future or with times before such dashboards', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        const time = parseTime(text, EN);
        if (time === undefined) return;
        expect(time.ms).toBeLessThan(NOW + 86_400_000);
        expect(time.ms).toBeGreaterThanOrEqual(EARLIEST_CALL);
      }),
    );
  });

  it.each(['', '-', 'N/A', '+1 555 010 2960', '12', 'Feb 31, 2025, 10:00', '25:61', '1m 42s'])(
    'does not read "%s"',
    (text) => {
      expect(parseTime(text, EN)).toBeUndefined();
    },
  );
});
