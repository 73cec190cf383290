import { byLocale } from '../by-locale.ts';

/** Half of the day; `?` where a word of the language stands for hours of both. */
type DayHalf = 'a' | 'p' | '?';

/** What a language calls the halves of the day, where it has a clock of twelve hours. */
interface DayPeriods {
  /** Word, or words, in lower case → half of the day. */
  readonly words: ReadonlyMap<string, DayHalf>;
  /** Whether the half stands before the hour. */
  readonly isBefore: boolean;
}

const ENGLISH: DayPeriods = {
  words: new Map([
    ['am', 'a'],
    ['pm', 'p'],
  ]),
  isBefore: false,
};

/** Some languages have more words than two, and not the same in every format: 凌晨, 清晨, 上午. */
const dayPeriodsIn = byLocale<DayPeriods>(
  (locale) => {
    const words = new Map<string, DayHalf>();
    let isBefore = false;
    for (const options of [
      { hour: 'numeric', hour12: true },
      { dateStyle: 'short', timeStyle: 'short' },
    ] as const) {
      const format = new Intl.DateTimeFormat(locale, options);
      for (let hour = 0; hour < 24; hour += 1) {
        const parts = format.formatToParts(new Date(2024, 0, 1, hour));
        const index = parts.findIndex(({ type }) => type === 'dayPeriod');
        const word = parts[index]?.value.toLowerCase() ?? '';
        const half = hour < 12 ? 'a' : 'p';
        if (word === '') continue;
        words.set(word, (words.get(word) ?? half) === half ? half : '?');
        isBefore = index < parts.findIndex(({ type }) => type === 'hour');
      }
    }
    return { words, isBefore };
  },
  { words: new Map(), isBefore: false },
);

/**
 * The half of the day that is named beside a clock, on the side where one of the languages, or English,
 * names it: `午後4:07`, `4:07 odp.`, `4:07 ч. pm`; undefined where none is.
 */
export function dayPeriodBeside(
  before: string,
  after: string,
  locales: readonly string[],
): DayHalf | undefined {
  const left = before.trimEnd().toLowerCase();
  // The word for the hour may come between.
  const right = after
    .replace(/^\s*\p{L}{1,2}\.\s+/u, '')
    .trimStart()
    .toLowerCase();
  for (const { words, isBefore } of [...locales.map(dayPeriodsIn), ENGLISH]) {
    for (const [word, half] of words) {
      if (isBefore ? left.endsWith(word) : startsWithWord(right, word)) return half;
    }
  }
  return undefined;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));
}
