import { DAY, HOUR, MINUTE } from '../../calls/time.ts';
import { EARLIEST_CALL } from '../../calls/limits.ts';
import { byLocale } from '../by-locale.ts';
import { dayPeriodBeside } from './day-periods.ts';
import { withLatinDigits } from './latin-digits.ts';
import { monthIn } from './month-names.ts';
import { relativeTime } from './relative-times.ts';
import { zoneOffset } from './time-zones.ts';

/** What the reader's clock and language are. */
export interface TimeContext {
  /** ms since 1970. */
  readonly now: number;
  /** Languages that months may be named in, such as those of the page and of the browser; English is always tried. */
  readonly locales: readonly string[];
}

/** A moment read from a page: start, creation or end, as its header says. */
export interface PageTime {
  /** ms since 1970. */
  readonly ms: number;
  /** Whether it names the moment to the minute; `2 hours ago` does not. */
  readonly isPrecise: boolean;
}

/** A call may be this much ahead of the clock (another time zone, a slow clock) before it is doubted. */
const AHEAD = DAY;

/** Years by which the Buddhist era is ahead. */
const BUDDHIST_ERA = 543;

const CLOCK =
  /(?<![\d.:])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?(?![a-z]))?/iu;

/** `13.21`, as Danish and Finnish have it; no part of a date, which has two dots. */
const DOTTED_CLOCK = /(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/u;

/** ISO 8601 with its `T`: the local time, and `Z` or hours and minutes of the zone. */
const ISO =
  /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:(Z)|([+\-−]\d{2})(?::?(\d{2}))?)?/;

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

interface DayOfYear {
  readonly year: number | undefined;
  /** 0–11. */
  readonly month: number;
  readonly day: number;
}

function readClock(text: string, locales: readonly string[]): Clock | undefined {
  const found = CLOCK.exec(text) ?? DOTTED_CLOCK.exec(text);
  if (found === null) return undefined;
  let hour = Number(found[1]);
  const minute = Number(found[2]);
  const second = Number(found[3] ?? 0);
  const after = text.slice(found.index + found[0].length);
  const half =
    found[4]?.toLowerCase() ?? dayPeriodBeside(text.slice(0, found.index), after, locales);
  if (half !== undefined) {
    // Some languages count the hours of a half from 0.
    if (hour > 12 || half === '?') return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  // Browsers that are told `hour12: false` write the first hour of a day as 24: `24:05` is five past midnight.
  else if (hour === 24) hour = 0;
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined;
}

/** In which order a language writes a date: `dmy`, `mdy`, `ymd`, `ydm`. */
const orderIn = byLocale((locale) => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0);
  return parts.map(({ type }) => (/^(?:day|month|year)$/.test(type) ? type[0] : '')).join('');
}, '');

/** As the first of the languages that exists has it. */
function dateOrder(locales: readonly string[]): string {
  return locales.map(orderIn).find((order) => order !== '') ?? '';
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (text.length === 2) return 2000 + year;
  // Thailand counts from 543 before.
  return year > 2400 && year < 2700 ? year - BUDDHIST_ERA : year;
}

function readDay(text: string, locales: readonly string[]): DayOfYear | undefined {
  const yearFirst = /(?<!\d)(\d{4})(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) {
    const numbers = [Number(yearFirst[2]), Number(yearFirst[3])] as const;
    const [month, day] = dateOrder(locales) === 'ydm' ? [numbers[1], numbers[0]] : numbers;
    return { year: fullYear(yearFirst[1]), month: month - 1, day };
  }
  const numeric = /(?<!\d)(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    // Where the year comes first, two digits may be a year at either end.
    if (numeric[4]?.length === 2 && dateOrder(locales).startsWith('y')) return undefined;
    const dayFirst =
      first > 12
        ? true
        : second > 12
          ? false
          : numeric[2] === '.' || /d.?m/.test(dateOrder(locales));
    return {
      year: fullYear(numeric[4]),
      month: (dayFirst ? second : first) - 1,
      day: dayFirst ? first : second,
    };
  }
  const year = /(?<![\d:])(\d{4})(?![\d:])/.exec(text);
  const rest = year === null ? text : text.replace(year[0], ' ');
  const named = monthIn(rest, locales);
  if (named === undefined) return undefined;
  const day = /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|\.|º|日|일)?(?![\d:])/u.exec(named.rest);
  if (day === null) return undefined;
  return { year: fullYear(year?.[1]), month: named.month, day: Number(day[1]) };
}

function momentOf(day: DayOfYear, year: number, clock: Clock, offset: number | undefined): number {
  const { month, day: date } = day;
  const at = new Date(year, month, date, clock.hour, clock.minute, clock.second);
  if (at.getFullYear() !== year || at.getMonth() !== month || at.getDate() !== date) return NaN;
  return offset === undefined
    ? at.getTime()
    : Date.UTC(year, month, date, clock.hour, clock.minute, clock.second) - offset * MINUTE;
}

/**
 * Reads a moment as dashboards write it: `May 30, 2025, 01:22`, `22 May 2025, 21:48`,
 * `Jul 10, 2026 · 1:21:07 PM`, `07/10/2026 13:21 - …`, ISO 8601, `Jun 20, 6:11 PM` (the nearest such
 * day that is past), `today, 13:21`, `2 hours ago`. `24:05`
 * is five past midnight of its day. Local time unless a zone is named. Of a range, the
 * beginning. Undefined where it cannot be read, or lies before `EARLIEST_CALL` or a day or more ahead.
 */
export function parseTime(written: string, context: TimeContext): PageTime | undefined {
  const text = written.length > 120 ? '' : withLatinDigits(written);
  if (!/\d|[^\u0000-\u007f]|now|day|ago/i.test(text)) return undefined;
  const at =
    absoluteTime(text, context) ?? relativeTime(text, context, readClock(text, context.locales));
  return at !== undefined && at.ms >= EARLIEST_CALL ? at : undefined;
}

function absoluteTime(text: string, context: TimeContext): PageTime | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, local = '', utc = '', hours, minutes = '00'] = iso;
    const zone = hours === undefined ? utc : `${hours.replace('−', '-')}:${minutes}`;
    return plausible(Date.parse(local + zone), context);
  }

  // Of `from – to` the beginning counts, but the zone may stand at the very end.
  const range = / [-–—] /.exec(text);
  const from = range === null ? text : text.slice(0, range.index);
  const clock = readClock(from, context.locales);
  if (clock === undefined) return undefined;
  const withoutClock = from.replace(CLOCK.test(from) ? CLOCK : DOTTED_CLOCK, ' ');
  const day = readDay(withoutClock, context.locales);
  if (day === undefined) return undefined;
  const offset = zoneOffset(text);
  if (day.year !== undefined) return plausible(momentOf(day, day.year, clock, offset), context);
  const thisYear = new Date(context.now).getFullYear();
  for (const year of [
    thisYear + 1,
    thisYear,
    thisYear - 1,
    thisYear - 2,
    thisYear - 3,
    thisYear - 4,
  ]) {
    const ms = momentOf(day, year, clock, offset);
    if (ms <= context.now + HOUR) return plausible(ms, context);
  }
  return undefined;
}

function plausible(ms: number, context: TimeContext): PageTime | undefined {
  return ms < context.now + AHEAD ? { ms, isPrecise: true } : undefined;
}
