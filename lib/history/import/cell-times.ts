import { MINUTE } from '../../calls/time.ts';
import { monthIn } from '../../page/values/month-names.ts';
import { withLatinDigits } from '../../page/values/latin-digits.ts';
import { dayPeriodBeside } from '../../page/values/day-periods.ts';
import { numberIn } from './cell-numbers.ts';
import type { TimeTrouble } from './claim.ts';
import { offsetAt, withoutZone } from './cell-zones.ts';
import { epochIn, isSerialDay, type CellTime } from './cell-epochs.ts';

/** In which order a table writes day and month where both are numbers: `04/05/2026`. */
export type DateOrder = 'dmy' | 'mdy';

/** How the times of a table are read. */
export interface TimeReading {
  /** Absent where nothing tells: then such a date is not read. */
  readonly order?: DateOrder | undefined;
  /**
   * Zone of times that name none: a name of the time zone database, or minutes east of Greenwich; absent means the
   * browser's own.
   */
  readonly zone?: string | number | undefined;
  /** Languages in which months may be named; English is always tried. */
  readonly locales: readonly string[];
}

/** A date and a clock, without a zone. */
interface WallClock {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/**
 * The moment that a cell names: ISO 8601 in all its writings, `2026-11-19 03:00:36+00`, `… GMT+0`, `… UTC`,
 * `19.11.2026 03:00`, `11/19/2026 3:00 PM`, `Nov 19, 2026 · 3:00:07 PM`, numbers of s, ms or µs since 1970, days of a
 * spreadsheet; or why it names none. A zone that stands in the cell counts, whatever the reading's.
 */
export function timeIn(written: string, reading: TimeReading): CellTime | TimeTrouble {
  const shown = written.trim().replace(/^['"]|['"]$/g, '');
  const text = isPlain(shown) ? shown : withLatinDigits(shown);
  if (text.length > 120) return 'noStart';
  const number = numberIn(text, '.');
  if (number !== undefined) {
    const epoch = epochIn(text, number);
    if (epoch !== undefined) return epoch;
    // Spreadsheets count days from the last but one of 1899, in local time.
    return isSerialDay(number) ? fromWall(wallOfSerial(number), reading.zone) : 'noStart';
  }
  const { rest, zone } = withoutZone(text, reading.locales);
  const wall = wallIn(rest, reading);
  if (typeof wall === 'string') return wall;
  if (zone === undefined) return fromWall(wall, reading.zone);
  if ('offset' in zone) {
    return { ms: utc(wall) - zone.offset * MINUTE, isExact: /:\d{2}[.,]\d/.test(rest) };
  }
  if ('name' in zone) return fromWall(wall, zone.name);
  return zone.is === 'own' ? fromWall(wall, undefined) : 'noZone';
}

/** Whether a time names no zone, and so stands for another moment in another zone. */
export function isWithoutZone(text: string): boolean {
  const [here, there] = ['Asia/Tokyo', 'America/New_York'].map((zone) =>
    timeIn(text, { locales: [], order: 'mdy', zone }),
  );
  return typeof here === 'object' && typeof there === 'object' && here.ms !== there.ms;
}

/** A day without the midnight that spreadsheets and pandas write behind it. */
export function withoutMidnight(text: string): string {
  return text.replace(/[T,\s]+(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)?\s?AM)$/i, '');
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const CLOCK = /(?<![\d.:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?![\d:])/u;

function wallIn(text: string, reading: TimeReading): WallClock | TimeTrouble {
  const found = CLOCK.exec(text);
  const date =
    found === null
      ? text
      : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const day = dayIn(date.replace(/(?<=\d)T(?=\s|$)/, ' '), reading);
  if (day === undefined) return 'noStart';
  if (found === null) return 'noClock';
  const [hour24 = '', minute = '', second = '0', fraction = ''] = found.slice(1);
  const after = text
    .slice(found.index + found[0].length)
    .replace(/^\s*([ap])\.?\s?m\b\.?/i, ' $1m');
  const half = dayPeriodBeside(text.slice(0, found.index), after, reading.locales);
  // A word behind the clock that is neither a half of the day nor a part of the date is a zone that nobody read.
  const behind = half === undefined ? after : after.replace(/^\s*\S+/, '');
  if (/^\s*(?!uhr|hrs?\b|hs?\b)\p{L}[\p{L} ]+$/iu.test(behind)) return 'noZone';
  const hour = hourOf(Number(hour24), half);
  const wall = {
    ...day,
    hour: hour ?? NaN,
    minute: Number(minute),
    second: Number(second),
    ms: Math.floor(Number(`0.${fraction || '0'}`) * 1000 + 1e-6),
  };
  const at = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const isReal =
    at.getUTCMonth() === wall.month - 1 && wall.hour < 24 && wall.minute < 60 && wall.second < 60;
  return isReal ? wall : 'noStart';
}

function hourOf(hour: number, half: 'a' | 'p' | '?' | undefined): number | undefined {
  // Some browsers and spreadsheets write five past midnight as `24:05`.
  if (half === undefined) return hour === 24 ? 0 : hour;
  if (half === '?' || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

type Day = Pick<WallClock, 'year' | 'month' | 'day'>;

function dayIn(text: string, { order, locales }: TimeReading): Day | undefined {
  const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) {
    return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
  }
  const compact = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact !== null) {
    return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  }
  const numbers = dateNumbersIn(text);
  if (numbers !== undefined) {
    const { first, second, year } = numbers;
    const told = orderOf(first, second, numbers.mark) ?? order;
    if (told === undefined) return undefined;
    return told === 'dmy'
      ? { year, month: second, day: first }
      : { year, month: first, day: second };
  }
  return namedDayIn(text, locales);
}

function namedDayIn(text: string, locales: readonly string[]): Day | undefined {
  const year = /(?<![\d:])((?:20)\d{2})(?![\d:])/.exec(text);
  if (year === null) return undefined;
  const named = monthIn(text.replace(year[0], ' '), locales);
  const day = named === undefined ? null : /(?<![\d:.])(\d{1,2})(?![\d:])/u.exec(named.rest);
  if (named === undefined || day === null) return undefined;
  return { year: Number(year[1]), month: named.month + 1, day: Number(day[1]) };
}

/** The numbers of a date of which the year comes last. */
export function dateNumbersIn(text: string):
  | {
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly mark: string;
    }
  | undefined {
  const found = /(?<![\d/.-])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-])/.exec(text);
  if (found === null) return undefined;
  const [, first, mark = '', second, year = ''] = found;
  return {
    first: Number(first),
    second: Number(second),
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    mark,
  };
}

/** The order that a date alone proves: by a number that is no month, or by the points between. */
export function orderOf(first: number, second: number, mark: string): DateOrder | undefined {
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  // Whoever parts a date by points writes the day first.
  return mark === '.' ? 'dmy' : undefined;
}

function utc({ year, month, day, hour, minute, second, ms }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

function wallOfSerial(days: number): WallClock {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    ms: 0,
  };
}

function fromWall(wall: WallClock, zone: TimeReading['zone']): CellTime {
  const { year, month, day, hour, minute, second, ms } = wall;
  if (zone === undefined) {
    return {
      ms: new Date(year, month - 1, day, hour, minute, second, ms).getTime(),
      isExact: false,
    };
  }
  const asUtc = utc(wall);
  if (typeof zone === 'number') return { ms: asUtc - zone * MINUTE, isExact: false };
  // Twice: near a change of the clock the first guess may lie on its other side.
  let at = asUtc - offsetAt(asUtc, zone);
  at = asUtc - offsetAt(at, zone);
  return { ms: at, isExact: false };
}
