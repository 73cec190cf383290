/** Languages that are kept in mind: a page has one or two, and a hostile one may claim any number. */
const MOST = 20;

/**
 * What can be told of languages, read once each: the formats of `Intl` are dear to make, and every row of a
 * table asks again.
 *
 * @param read what is true of a language; may throw where there is none such, as pages claim what they like
 * @param none what holds of a language that does not exist
 */
export function byLocale<T extends object | string>(
  read: (locale: string) => T,
  none: T,
): (locale: string) => T {
  const known = new Map<string, T>();
  return (locale) => {
    let found = known.get(locale);
    if (found === undefined) {
      try {
        found = read(locale);
      } catch {
        found = none;
      }
      if (known.size > MOST) known.clear();
      known.set(locale, found);
    }
    return found;
  };
}
