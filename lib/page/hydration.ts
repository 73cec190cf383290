import { isStaticPage, isUnlikelyToHydrate } from './static-page.ts';

/** Ms after the load of a page at which waiting elements are looked at again. */
const TRIES_MS = [0, 50, 150, 400, 900, 1_800, 3_000, 6_000, 12_000, 30_000];

/** Ms after which a page that shows no sign of a framework is taken to have none. */
const PATIENCE_MS = 3_000;

/** The same where all its scripts ran before it had loaded, and there is no state to start from. */
const SHORT_PATIENCE_MS = 400;

/** What the check works with. */
export interface HydrationOptions {
  readonly page: Document;
  /**
   * Whether a framework has rendered an element or taken it over, alone or with all that is in it; only
   * the page's own world can tell.
   */
  readonly isOwned: (element: Element, extent: 'alone' | 'whole') => boolean;
  /** Called when elements that had to wait may be looked at again. */
  readonly retry: () => void;
  readonly signal: AbortSignal;
}

/**
 * Tells when markup may be touched. What a server has rendered must stay as it is until the framework has
 * taken it over, else the framework throws it away; what scripts add later is theirs already.
 */
export class Hydration {
  readonly #options: HydrationOptions;
  #isOver = false;
  #isArriving = true;

  constructor(options: HydrationOptions) {
    this.#options = options;
    const { page, signal } = options;
    // Not by `readyState`: what the parser put in last is seen only after that has changed.
    const arrived = (): void => {
      this.#isArriving = false;
    };
    page.addEventListener('DOMContentLoaded', arrived, { once: true, signal });
    page.defaultView?.addEventListener('load', arrived, { once: true, signal });
    if (page.readyState === 'complete') {
      arrived();
      this.#begin();
    } else page.defaultView?.addEventListener('load', () => this.#begin(), { once: true, signal });
  }

  /** Whether an element may be touched now; `isEarly` where it may have come with the page itself. */
  isHydrated(element: Element, isEarly: boolean): boolean {
    return this.#isOver || !isEarly || this.#options.isOwned(element, 'whole');
  }

  /** Whether the page itself, as the server sent it, may still be coming in. */
  get isArriving(): boolean {
    return this.#isArriving;
  }

  #begin(): void {
    const { signal, retry } = this.#options;
    const timers = TRIES_MS.map((ms, i) =>
      setTimeout(() => {
        if (this.#isOver) return;
        this.#isOver = i === TRIES_MS.length - 1 || !this.#isExpected(ms);
        retry();
      }, ms),
    );
    signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), {
      once: true,
    });
  }

  /** Whether a framework is, or may still come, at work on what the server sent. */
  #isExpected(passed: number): boolean {
    const { page, isOwned } = this.#options;
    if (isStaticPage(page)) return false;
    const patience = isUnlikelyToHydrate(page) ? SHORT_PATIENCE_MS : PATIENCE_MS;
    if (passed < patience || hasServerMarks(page)) return true;
    const tops = [page.documentElement, page.body, ...page.body.children];
    return tops.slice(0, 40).some((element) => isOwned(element, 'alone'));
  }
}

/** Comments by which React and Vue mark borders of text and of Suspense in what a server renders. */
const MARKS = new Set(['', ' ', '$', '/$', '$?', '$!', '[', ']']);

function hasServerMarks(page: Document): boolean {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  for (let looked = 0; looked < 200; looked += 1) {
    const comment = walker.nextNode() as Comment | null;
    if (comment === null) return false;
    if (MARKS.has(comment.data)) return true;
  }
  return false;
}
