import { halfBeside } from './day-halves.ts';
import { monthOf } from './month-names.ts';
import { relativeTime } from './relative-times.ts';
import { zoneOffset } from './time-zones.ts';

/** What the reader's clock and language are. */
export interface TimeContext {
  /** ms since 1970. */
  readonly now: number;
  /** Languages that months may be named in, such as those of the page and of the browser; English is always tried. */
  readonly locales: readonly string[];
}

/** A start time read from a page. */
export interface PageTime {
  /** ms since 1970. */
  readonly ms: number;
  /** Whether it names the moment to the minute; `2 hours ago` does not. */
  readonly isPrecise: boolean;
}

const DAY = 86_400_000;

/** A call may be this much ahead of the clock (another time zone, a slow clock) before it is doubted. */
const AHEAD = DAY;

const CLOCK =
  /(?<![\d.:])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?(?![a-z]))?/iu;

/** `13.21`, as Danish and Finnish have it; no part of a date, which has two dots. */
const DOTTED_CLOCK = /(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/u;

interface Clock {
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
  const half = found[4]?.toLowerCase() ?? halfBeside(text.slice(0, found.index), after, locales);
  if (half !== undefined) {
    // Some languages count the hours of a half from 0.
    if (hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined;
}

/** `true` where the language writes the day before the month, as most do. */
function isDayFirst(locales: readonly string[]): boolean {
  for (const locale of locales) {
    try {
      const parts = new Intl.DateTimeFormat(locale).formatToParts(0);
      return (
        parts.findIndex((part) => part.type === 'day') <
        parts.findIndex((part) => part.type === 'month')
      );
    } catch {
      // A page may claim a language that does not exist.
    }
  }
  return false;
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

function readDay(text: string, locales: readonly string[]): DayOfYear | undefined {
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) {
    return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]) };
  }
  const numeric = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const dayFirst =
      first > 12 ? true : second > 12 ? false : numeric[2] === '.' || isDayFirst(locales);
    return {
      year: fullYear(numeric[4]),
      month: (dayFirst ? second : first) - 1,
      day: dayFirst ? first : second,
    };
  }
  const year = /(?<![\d:])((?:19|20)\d{2})(?![\d:])/.exec(text);
  const rest = year === null ? text : text.replace(year[0], ' ');
  const month = monthOf(rest, locales);
  const day = /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|\.|º|日|일)?(?![\d:])/u.exec(
    rest.replace(/\d{1,2}\s?[月월]/u, ' '),
  );
  if (month === undefined || day === null) return undefined;
  return { year: fullYear(year?.[1]), month, day: Number(day[1]) };
}

function momentOf(day: DayOfYear, year: number, clock: Clock, offset: number | undefined): number {
  const { month, day: date } = day;
  const at = new Date(year, month, date, clock.hour, clock.minute, clock.second);
  if (at.getFullYear() !== year || at.getMonth() !== month || at.getDate() !== date) return NaN;
  return offset === undefined
    ? at.getTime()
    : Date.UTC(year, month, date, clock.hour, clock.minute, clock.second) - offset * 60_000;
}

/**
 * Reads a start time as dashboards write it: `May 30, 2025, 01:22`, `22 May 2025, 21:48`,
 * `Jul 10, 2026 · 1:21:07 PM`, `07/10/2026 13:21 - …`, ISO 8601, `Jun 20, 6:11 PM` (the nearest such
 * day that is past), `today, 13:21`, `2 hours ago`. Local time unless a zone is named. Of a range, the
 * beginning. Undefined where it cannot be read, or lies before 2015 or in the future.
 */
export function parseTime(text: string, context: TimeContext): PageTime | undefined {
  if (text.length > 120 || !/\d|[^\u0000-\u007f]|now|day|ago/i.test(text)) return undefined;
  return (
    absoluteTime(text, context) ?? relativeTime(text, context, readClock(text, context.locales))
  );
}

function absoluteTime(text: string, context: TimeContext): PageTime | undefined {
  const isoText = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/.exec(
    text,
  );
  if (isoText !== null) return plausible(Date.parse(isoText[0]), context);

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
    if (ms <= context.now + AHEAD / 24) return plausible(ms, context);
  }
  return undefined;
}

function plausible(ms: number, context: TimeContext): PageTime | undefined {
  const isPossible = ms > Date.UTC(2015, 0) && ms < context.now + AHEAD;
  return isPossible ? { ms, isPrecise: true } : undefined;
}
