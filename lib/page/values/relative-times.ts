import { DAY, HOUR, MINUTE, WEEK } from '../../calls/time.ts';
import { byLocale } from '../by-locale.ts';
import type { Clock, PageTime, TimeContext } from './times.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: WEEK,
  month: 30 * DAY,
};

const ENGLISH =
  /^(?:about |almost |over |~)?(an?|\d{1,3})\s?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?)\s+ago$/;

const NOW = /^(?:(?:just )?now|(?:less than a minute|a few seconds|a moment|seconds|moments) ago)$/;

const BY_LETTER: Readonly<Record<string, string>> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
};

function dayAt(now: number, daysBack: number, clock: Clock): number {
  const today = new Date(now);
  return new Date(
    today.getFullYear(),
    today.getMonth(),
    today.getDate() - daysBack,
    clock.hour,
    clock.minute,
    clock.second,
  ).getTime();
}

/** The words of a language for today and yesterday. */
const dayWords = byLocale<readonly [string, string]>(
  (locale) => {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return [format.format(0, 'day').toLowerCase(), format.format(-1, 'day').toLowerCase()];
  },
  ['today', 'yesterday'],
);

/** The ways in which a language writes how long ago something was; none where it does not exist. */
const writersIn = byLocale<readonly Intl.RelativeTimeFormat[]>(
  (locale) =>
    (['long', 'short', 'narrow'] as const).map(
      (style) => new Intl.RelativeTimeFormat(locale, { style }),
    ),
  [],
);

/** An amount of time ago as Intl writes it in a language, such as `vor 2 Stunden`. */
function agoIn(text: string, locale: string): number | undefined {
  const amount = /\d{1,3}/.exec(text);
  if (amount === null) return undefined;
  const count = Number(amount[0]);
  for (const [unit, ms] of Object.entries(UNIT_MS)) {
    for (const writer of writersIn(locale)) {
      const written = writer.format(-count, unit as Intl.RelativeTimeFormatUnit);
      if (written.toLowerCase() === text) return count * ms;
    }
  }
  return undefined;
}

/**
 * Reads `today, 13:21`, `yesterday at 9:05 PM`, `2 hours ago`, `5m ago`, `just now`, in English and in
 * the languages given. Undefined where the text is no such thing.
 */
export function relativeTime(
  text: string,
  { now, locales }: TimeContext,
  clock: Clock | undefined,
): PageTime | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (NOW.test(plain)) return { ms: now, isPrecise: false };
  const ago = ENGLISH.exec(plain);
  if (ago !== null) {
    const [, count = '', unit = ''] = ago;
    const name = unit.startsWith('mo') ? 'month' : (BY_LETTER[unit.charAt(0)] ?? 'day');
    const amount = /^\d/.test(count) ? Number(count) : 1;
    return { ms: now - amount * (UNIT_MS[name] ?? 0), isPrecise: false };
  }
  for (const locale of [...locales, 'en']) {
    const [today, yesterday] = dayWords(locale);
    for (const [word, back] of [
      [yesterday, 1],
      [today, 0],
    ] as const) {
      if (!plain.startsWith(word)) continue;
      if (clock === undefined) {
        return plain === word ? { ms: now - back * DAY, isPrecise: false } : undefined;
      }
      const ms = dayAt(now, back, clock);
      return ms <= now + HOUR ? { ms, isPrecise: true } : undefined;
    }
    const passed = agoIn(plain, locale);
    if (passed !== undefined) return { ms: now - passed, isPrecise: false };
  }
  return undefined;
}
