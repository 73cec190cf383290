import { getOrAdd } from '../../calls/get-or-add.ts';
import { monthIn } from '../../page/values/month-names.ts';
import { minutesEast, zoneOffset } from '../../page/values/time-zones.ts';

/**
 * A zone: minutes east of Greenwich, or a name of the time zone database; `own` is the browser's, `unknown` one whose
 * name stands for none or for several.
 */
type Zone =
  { readonly offset: number } | { readonly name: string } | { readonly is: 'own' | 'unknown' };

/** A text without the zone that it names, which is absent where it names none. */
interface WithoutZone {
  readonly rest: string;
  readonly zone?: Zone;
}

const SIGNED = String.raw`([+\-−])(\d{1,2})(?::?(\d{2}))?(?::00)?(?![\d:/]|[.-]\d)`;
/** `GMT+5:30`, `(UTC-08:00)`. */
const SHIFTED = new RegExp(String.raw`[([]?(?<!\p{L})(?:UTC|GMT)\s?${SIGNED}`, 'iu');
/** `GMT + 5`: further ahead, a sign between blanks may be a range's. */
const SHIFTED_APART = /(?<!\p{L})(?:UTC|GMT)\s([+\-−])\s(\d{1,2})(?::?(\d{2}))?(?=[)\]]?$)/iu;
const CLOCK = String.raw`\d:\d{2}(?:[.,]\d+)?`;
/** `03:00:36+00`, `1:21 PM -08:00`: the half of the day may come between, in any language. */
const SIGNED_CLOCK = new RegExp(
  String.raw`(?<=${CLOCK}(?:\s*\p{L}[\p{L}.]{0,9}(?:\s\p{L}\.)?)?)\s*[([]?${SIGNED}`,
  'u',
);
/** What names an offset once more: `+0000 UTC`, `GMT+0530 (India Standard Time)`, `+01:00[Europe/Berlin]`. */
const NAMED_AGAIN = /^[)\]]?(?:\s*[A-Z]{1,5}(?=\s*(?:$|[[(])))?\s*(?:\[[\w/+-]+\]|\([^()\d]*\))?/;
/** A name of the time zone database. */
const NAMED = /[[(]?(?<![\p{L}\d/])([A-Z][A-Za-z_]+(?:\/[A-Z][\w+-]+)+)[)\]]?/u;
/** A word behind a clock and the half of the day. */
const BEHIND_CLOCK = new RegExp(
  String.raw`(?<=${CLOCK}(?:\s*[ap]\.?\s?m\.?)?\s*[([]?)(?<!\p{L})\p{L}{1,5}(?!\p{L})`,
  'giu',
);
const BIG_WORD = /(?<![\p{L}\d])[A-Z]{2,5}(?![\p{L}\d])/gu;
/** Where a zone that nobody knows still is one: behind the number at the end. */
const LAST_WORD = /(?<=\d[\s([]*)[A-Z]{1,5}(?=[)\]]?$)/g;
/** `Eastern Time`, `Normalzeit`, behind a clock. */
const LONG_NAME = new RegExp(String.raw`${CLOCK}.*(?:(?<!\blocal )\btime|zeit)\b`, 'iu');
/** Big words behind clocks that are no zones. */
const NO_ZONES = /^(?:[AP]M|UHR|H|HRS?|HS|MIN|SEC|ON|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)$/;

/**
 * The zone that a text names, wherever it stands: behind the clock, at the end of a range, before the year, in
 * brackets, as an offset, by letters or by its name in the time zone database.
 *
 * @param locales languages in which the browser's own zone may be named
 */
export function withoutZone(text: string, locales: readonly string[]): WithoutZone {
  const named = NAMED.exec(text);
  if (named !== null) {
    const rest = without(text, named.index, named[0]);
    const name = named[1] ?? '';
    // Of an offset and a name the offset says more, where the clock is turned back.
    const shifted = offsetIn(rest);
    return shifted ?? { rest, zone: isZone(name) ? { name } : { is: 'unknown' } };
  }
  return offsetIn(text) ?? wordIn(text, locales);
}

const without = (text: string, at: number, part: string): string =>
  `${text.slice(0, at)} ${text.slice(at + part.length)}`.trimEnd();

/** An offset, `+05:30`; undefined where a text has none. */
function offsetIn(text: string): WithoutZone | undefined {
  const shifted = SHIFTED.exec(text) ?? SHIFTED_APART.exec(text);
  const found = shifted ?? SIGNED_CLOCK.exec(text);
  if (found === null) return undefined;
  const [all, sign, hours, minutes] = found;
  const offset = minutesEast(sign, hours, minutes);
  const end = found.index + all.length;
  const rest =
    `${text.slice(0, found.index)} ${text.slice(end).replace(NAMED_AGAIN, '')}`.trimEnd();
  if (offset >= -12 * 60 && offset <= 14 * 60 && offset % 15 === 0)
    return { rest, zone: { offset } };
  // `13:21-13:25` is a range.
  return shifted === null && sign !== '+' ? undefined : { rest, zone: { is: 'unknown' } };
}

function wordIn(text: string, locales: readonly string[]): WithoutZone {
  const behind = [...text.matchAll(BEHIND_CLOCK)];
  for (const { 0: word, index } of [...behind, ...text.matchAll(BIG_WORD)]) {
    const offset = zoneOffset(word.toUpperCase());
    if (offset !== undefined) return { rest: without(text, index, word), zone: { offset } };
  }
  for (const { 0: word, index } of [...behind, ...text.matchAll(LAST_WORD)]) {
    if (!/^[A-Z]+$/.test(word) || NO_ZONES.test(word) || monthIn(word, locales)) continue;
    // Several zones share some names, as India's and Israel's do: the reader's own is known.
    const is = isNameOfOwnZone(word, locales) ? 'own' : 'unknown';
    return { rest: without(text, index, word), zone: { is } };
  }
  return LONG_NAME.test(text) ? { rest: text, zone: { is: 'unknown' } } : { rest: text };
}

const namesOfOwn = new Map<string, ReadonlySet<string>>();

/** Names of the browser's own zone, which may become another one; every row of a table may ask for them. */
function isNameOfOwnZone(name: string, locales: readonly string[]): boolean {
  const days = [0, 6].map((month) => new Date(2026, month, 1));
  const key = [...locales, ...days.map((day) => day.getTimezoneOffset())].join(' ');
  const names = getOrAdd(namesOfOwn, key, () => {
    const parts = [...locales, 'en-IN', 'en-GB', 'en-AU', 'en-ZA'].flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' });
      return days.flatMap((day) => format.formatToParts(day));
    });
    return new Set(parts.filter(({ type }) => type === 'timeZoneName').map(({ value }) => value));
  });
  return names.has(name);
}

/** Whether a zone of this name exists in the time zone database. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Ms by which a zone is ahead of Greenwich at a moment. */
export function offsetAt(ms: number, zone: string): number {
  const format = getOrAdd(
    formats,
    zone,
    () =>
      new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
  );
  const parts = Object.fromEntries(
    format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}
