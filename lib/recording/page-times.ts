import type { TimeContext } from '../page/values/times.ts';

/** What times on a page are read by: the clock, the page's language and the browser's. */
export function pageTimes(page: Document): TimeContext {
  return {
    now: Date.now(),
    locales: [page.documentElement.lang, ...navigator.languages].filter((lang) => lang !== ''),
  };
}
