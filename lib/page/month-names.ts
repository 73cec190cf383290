const names = new Map<string, ReadonlyMap<string, number>>();

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

/** Every way in which a language writes its months, long and short, alone and beside a day. */
function namesIn(locale: string): ReadonlyMap<string, number> {
  const known = names.get(locale);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  try {
    for (const options of [
      { month: 'short' },
      { month: 'long' },
      { month: 'short', day: 'numeric' },
      { month: 'long', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(locale, options);
      for (let month = 0; month < 12; month += 1) {
        const part = format
          .formatToParts(new Date(2024, month, 15))
          .find(({ type }) => type === 'month');
        const name = plain(part?.value ?? '');
        if (name !== '' && !/^\d+$/.test(name)) found.set(name, month);
      }
    }
  } catch {
    // A page may claim a language that does not exist: then it names no month.
  }
  if (names.size > 20) names.clear();
  names.set(locale, found);
  return found;
}

/**
 * The month (0–11) that a text names in one of the languages, or in English; undefined where it names
 * none, or two different ones.
 */
export function monthOf(text: string, locales: readonly string[]): number | undefined {
  const numbered = /(?<!\d)(\d{1,2})\s?[月월]/u.exec(text);
  if (numbered !== null) return Number(numbered[1]) - 1;
  const words = plain(text).match(/\p{L}+/gu) ?? [];
  for (const locale of [...locales, 'en']) {
    const known = namesIn(locale);
    const months = new Set(words.flatMap((word) => known.get(word) ?? []));
    if (months.size === 1) return [...months][0];
    if (months.size > 1) return undefined;
  }
  return undefined;
}
