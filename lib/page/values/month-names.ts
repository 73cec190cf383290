import { byLocale } from '../by-locale.ts';

/** Calendars with the Gregorian months, however they count the years. */
const GREGORIAN = new Set(['gregory', 'buddhist', 'japanese', 'roc', 'iso8601']);

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

/**
 * Countries that name some month otherwise than most who speak their language: `Sept` in British English, `Jänner` in
 * Austria. A dashboard may write times in whatever variety, whichever the page and the browser are in.
 */
const VARIETIES: Readonly<Record<string, readonly string[]>> = {
  de: ['de-AT'],
  en: ['en-GB'],
  es: ['es-MX', 'es-PE'],
  fr: ['fr-CA'],
};

/** Adds every way in which a language writes its months, long and short, alone and beside a day. */
function addNames(locale: string, to: Map<string, number>): void {
  for (const options of [
    { month: 'short' },
    { month: 'long' },
    { month: 'short', day: 'numeric' },
    { month: 'long', day: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, options);
    // Months of another calendar begin on other days.
    if (!GREGORIAN.has(format.resolvedOptions().calendar)) break;
    for (let month = 0; month < 12; month += 1) {
      const part = format
        .formatToParts(new Date(2024, month, 15))
        .find(({ type }) => type === 'month');
      const name = plain(part?.value ?? '');
      // A number alone names no month; `thg 10` of Vietnamese does.
      if (/\p{L}/u.test(name) && !to.has(name)) to.set(name, month);
    }
  }
}

/** Every name that a month has in a language, as it is spoken in one country and in others. */
const namesIn = byLocale<ReadonlyMap<string, number>>((locale) => {
  const found = new Map<string, number>();
  addNames(locale, found);
  const language = locale.toLowerCase().split('-', 1).join('');
  const others = Object.hasOwn(VARIETIES, language) ? (VARIETIES[language] ?? []) : [];
  for (const each of others.length > 0 ? [language, ...others] : []) addNames(each, found);
  return found;
}, new Map());

/** A month that a text names, 0–11, and the text without its name. */
interface NamedMonth {
  readonly month: number;
  readonly rest: string;
}

/**
 * The month that a text names in one of the languages, or in English; undefined where it names none, or
 * two different ones.
 */
export function monthIn(text: string, locales: readonly string[]): NamedMonth | undefined {
  const numbered = /(?<!\d)(\d{1,2})\s?[月월]/u.exec(text);
  if (numbered !== null) {
    return { month: Number(numbered[1]) - 1, rest: text.replace(numbered[0], ' ') };
  }
  const plainText = plain(text);
  const words = plainText.match(/\p{L}+/gu) ?? [];
  for (const locale of [...locales, 'en']) {
    const names = namesIn(locale);
    const ofNumber = [...names].find(
      ([name]) =>
        /\d/.test(name) && new RegExp(`(?<![\\p{L}\\d])${name}(?!\\d)`, 'u').test(plainText),
    );
    if (ofNumber !== undefined) {
      return { month: ofNumber[1], rest: plainText.replace(ofNumber[0], ' ') };
    }
    const months = new Set(words.flatMap((word) => names.get(word) ?? []));
    const [month] = months;
    if (months.size === 1 && month !== undefined) return { month, rest: text };
    if (months.size > 1) return undefined;
  }
  return undefined;
}
