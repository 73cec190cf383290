/** Ms after the load of a page at which waiting elements are looked at again. */
const TRIES_MS = [0, 60, 250, 700, 1_500, 3_000, 6_000];

/** What frameworks leave in markup that was rendered by a server and waits to be taken over. */
const SERVER_SIGNS =
  '#__next,#__nuxt,#___gatsby,[data-reactroot],[data-server-rendered],script#__NEXT_DATA__';

/** What the check works with. */
export interface HydrationOptions {
  readonly page: Document;
  /** Whether a framework has rendered an element or taken it over; only the page's own world can tell. */
  readonly isOwned: (element: Element) => boolean;
  /** Called when elements that had to wait may be looked at again. */
  readonly retry: () => void;
  readonly signal: AbortSignal;
}

/**
 * Tells when markup may be touched. What a server has rendered must stay as it is until the framework has
 * taken it over, else the framework throws it away; what scripts add is theirs already.
 */
export class Hydration {
  readonly #options: HydrationOptions;
  #isOver = false;

  constructor(options: HydrationOptions) {
    this.#options = options;
    const { page, signal } = options;
    if (page.readyState === 'complete') this.#begin();
    else page.defaultView?.addEventListener('load', () => this.#begin(), { once: true, signal });
  }

  /** Whether an element may be touched now. */
  isSettled(element: Element): boolean {
    return this.#isOver || this.#options.isOwned(element);
  }

  #begin(): void {
    const { signal, retry } = this.#options;
    const timers = TRIES_MS.map((ms, i) =>
      setTimeout(() => {
        if (this.#isOver) return;
        this.#isOver = i === TRIES_MS.length - 1 || !this.#isExpected();
        retry();
      }, ms),
    );
    signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), {
      once: true,
    });
  }

  /** Whether a framework is, or will be, at work on what the server sent. */
  #isExpected(): boolean {
    const { page, isOwned } = this.#options;
    if (page.querySelector(SERVER_SIGNS) !== null) return true;
    const tops = [page.documentElement, page.body, ...page.body.children];
    return tops.slice(0, 40).some((element) => isOwned(element));
  }
}
