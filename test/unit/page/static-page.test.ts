// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hydration } from '../../../lib/page/hydration.ts';
import { isStaticPage, isUnlikelyToHydrate } from '../../../lib/page/static-page.ts';

function pageWith(head: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body><table></table></body>`,
    'text/html',
  );
}

const STATIC = [
  '',
  '<script>document.documentElement.dataset.theme = "dark";</script>',
  '<script type="application/ld+json">{"@type":"WebPage"}</script>',
];
const UNLIKELY = [
  '<script src="/jquery.js"></script>',
  '<script src="/a.js"></script><script>$(f)</script>',
];
const LIKELY = [
  '<script type="module" src="/main.js"></script>',
  '<script type="module">start()</script>',
  '<script async src="/_next/static/main.js"></script>',
  '<script defer src="/bundle.js"></script>',
  '<link rel="modulepreload" href="/app.js">',
  '<link rel="preload" as="script" href="/app.js">',
  '<script type="application/json" id="__NEXT_DATA__">{}</script><script src="/main.js"></script>',
  '<script>window.__INITIAL_STATE__ = {}</script><script src="/main.js"></script>',
  '<script src="/main.js"></script><script>import("/app.js")</script>',
];

describe('pages that nothing can hydrate', () => {
  it.each(STATIC)('%s', (head) => {
    expect(isStaticPage(pageWith(head))).toBe(true);
  });

  it.each([
    ...UNLIKELY,
    ...LIKELY,
    '<script>document.head.append(document.createElement("script"))</script>',
    `<script>${'f();'.repeat(2_000)}</script>`,
  ])('may be hydrated: %s', (head) => {
    expect(isStaticPage(pageWith(head))).toBe(false);
  });

  it.each(UNLIKELY)('hardly: %s', (head) => {
    expect(isUnlikelyToHydrate(pageWith(head))).toBe(true);
  });

  it.each(LIKELY)('most likely: %s', (head) => {
    expect(isUnlikelyToHydrate(pageWith(head))).toBe(false);
  });
});

describe('how long a loaded page is left alone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Ms of the page's own timers until its cells may be touched. */
  function waitOf(head: string, isOwned = false): number {
    const page = pageWith(head);
    Object.defineProperty(page, 'readyState', { value: 'complete' });
    const stop = new AbortController();
    let passed = Number.NaN;
    const start = Date.now();
    const hydration = new Hydration({
      page,
      isOwned: () => isOwned,
      retry: () => {
        if (Number.isNaN(passed) && hydration.isHydrated(page.body, true))
          passed = Date.now() - start;
      },
      signal: stop.signal,
    });
    vi.advanceTimersByTime(60_000);
    stop.abort();
    return passed;
  }

  it('not at all where no code is left to come', () => {
    for (const head of STATIC) expect(waitOf(head)).toBe(0);
  });

  it('shortly where every script has run', () => {
    for (const head of UNLIKELY) expect(waitOf(head)).toBe(400);
  });

  it('for three seconds where a framework may come', () => {
    for (const head of LIKELY) expect(waitOf(head)).toBe(3_000);
  });
});
