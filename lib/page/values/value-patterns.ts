/**
 * What values look like, to tell rows of calls from other elements. Reading what they mean takes languages and
 * zones, and has time until badges are there: see `times.ts` and `amounts.ts`.
 */

const CLOCK = /\d[:.h]\d\d/;
const DATE = /\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\p{L}{3}|[月日월일]/u;
const AGO = /\d.* ago$|^an? \w+ ago$/i;
const DURATION =
  /^(?:\d{1,3}(?::\d\d){1,2}(?:\.\d+)?|(?:\d+(?:\.\d+)?\s*(?:h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?|s)?|s(?:ec(?:ond)?s?)?)\.?\s*)+)$/i;
const MONEY = /^(?:(?:US)?\$\s?[\d,]*(?:\.\d+)?|[\d,]+(?:\.\d+)?\s?(?:USD|US\$))$/;

/** Whether a text looks like a moment in time: a clock with a date, or how long ago it was in English. */
export function looksLikeTime(text: string): boolean {
  return looksLikeMoment(text) || (text.length <= 120 && AGO.test(text));
}

/** The same to the minute, which how long ago it was does not tell. */
export function looksLikeMoment(text: string): boolean {
  return text.length <= 120 && CLOCK.test(text) && DATE.test(text);
}

/** Whether a text looks like nothing but a length of time. */
export function looksLikeDuration(text: string): boolean {
  return text.length <= 40 && DURATION.test(text.trim());
}

/** Whether a text looks like nothing but an amount of dollars. */
export function looksLikeMoney(text: string): boolean {
  return text.length <= 30 && /\d/.test(text) && MONEY.test(text.trim());
}
