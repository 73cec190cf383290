const words = new Map<string, readonly [string, string]>();

/** The words of a language for the halves of the day, where it has a clock of twelve hours. */
function halvesIn(locale: string): readonly [string, string] {
  let known = words.get(locale);
  if (known === undefined) {
    known = ['am', 'pm'];
    try {
      const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true });
      const [morning = '', evening = ''] = [8, 16].map(
        (hour) =>
          format.formatToParts(new Date(2024, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')
            ?.value,
      );
      if (morning !== '' && morning !== evening) {
        known = [morning.toLowerCase(), evening.toLowerCase()];
      }
    } catch {
      // A page may claim a language that does not exist.
    }
    if (words.size > 20) words.clear();
    words.set(locale, known);
  }
  return known;
}

/**
 * The half of the day that is named right before or right after a clock, in one of the languages or in
 * English: `午後4:07`, `4:07 odp.`; undefined where none is.
 */
export function halfBeside(
  before: string,
  after: string,
  locales: readonly string[],
): 'a' | 'p' | undefined {
  const left = before.trimEnd().toLowerCase();
  const right = after.trimStart().toLowerCase();
  for (const locale of [...locales, 'en']) {
    const [morning, evening] = halvesIn(locale);
    if (left.endsWith(evening) || right.startsWith(evening)) return 'p';
    if (left.endsWith(morning) || right.startsWith(morning)) return 'a';
  }
  return undefined;
}
