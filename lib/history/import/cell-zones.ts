import { getOrAdd } from '../../calls/get-or-add.ts';
import { zoneOffset } from '../../page/values/time-zones.ts';

const ZONE = /\s*(?:\[[\w/+-]+\]|\((?:[\p{L} .-]+)\))?$/u;

/** A text without the zone at its end, and the zone in minutes east of Greenwich. */
export function withoutZone(
  text: string,
  locales: readonly string[],
): { readonly rest: string; readonly offset?: number; readonly isUnknown?: boolean } {
  // `(Coordinated Universal Time)`, `[UTC]`, and a second naming of the same: `+0000 UTC`.
  const plain = text.replace(ZONE, '').replace(/(?<=[+-]\d{2}:?\d{2}) (?:UTC|GMT|Z)$/, '');
  const numeric =
    /(?<=:\d{2}(?:[.,]\d+)?)\s*(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?(\d{2}))?(?::00)?$/i.exec(plain);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    const offset = numeric[1] === '+' ? minutes : -minutes;
    return { rest: plain.slice(0, numeric.index), offset };
  }
  const word = /(?<=\d\s*|[apAP]\.?[mM]\.?\s+)(?<![A-Za-z])([A-Z]{1,5})$/.exec(plain);
  if (word === null || /^[AP]M$/i.test(word[1] ?? '')) return { rest: plain };
  const rest = plain.slice(0, word.index);
  const offset = zoneOffset(word[1] ?? '');
  if (offset !== undefined) return { rest, offset };
  // Several zones share some names, as India's and Israel's do: the reader's own is known.
  return isNameOfOwnZone(word[1] ?? '', locales) ? { rest } : { rest, isUnknown: true };
}

function isNameOfOwnZone(name: string, locales: readonly string[]): boolean {
  return [...locales, 'en-IN', 'en-GB', 'en-AU', 'en-ZA'].some((locale) =>
    [0, 6].some((month) => {
      const format = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' });
      const parts = format.formatToParts(new Date(2026, month, 1));
      return parts.some(({ type, value }) => type === 'timeZoneName' && value === name);
    }),
  );
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
