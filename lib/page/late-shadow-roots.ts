import { isOwn } from './own-nodes.ts';

/** Elements that are kept in mind at once. */
const MOST_HOSTS = 100;

/** Built-in elements that pages hang shadow roots on. */
const PLAIN_HOSTS = new Set(['div', 'section', 'main', 'article']);

/** Whether an element may get a shadow root later: of the page's own kind, or empty. */
function mayBecomeHost(element: Element): boolean {
  if (element.shadowRoot !== null) return false;
  const name = element.localName;
  return (
    (name.includes('-') && !isOwn(element)) ||
    (element.firstChild === null && PLAIN_HOSTS.has(name))
  );
}

/**
 * Finds open shadow roots that an element gets only after it was looked at. No mutation tells of that; but
 * what is put into such a root changes the size of its host or of what is around it, and the next change of
 * the page is another occasion to look.
 */
export class LateShadowRoots {
  readonly #hosts = new Set<Element>();
  readonly #observer: ResizeObserver | undefined;

  /** @param changed is called, before a frame, when there is something to `take` */
  constructor(changed: () => void, signal: AbortSignal) {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => {
      if (this.#hasFound()) requestAnimationFrame(changed);
    });
    signal.addEventListener('abort', () => this.#observer?.disconnect(), { once: true });
  }

  /** Keeps an element in mind, if it may become a host. */
  note(element: Element): void {
    if (this.#hosts.size >= MOST_HOSTS || !mayBecomeHost(element)) return;
    this.#hosts.add(element);
    this.#observer?.observe(element);
    if (element.parentElement !== null) this.#observer?.observe(element.parentElement);
  }

  /** The roots that have come, each once. */
  take(): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    for (const host of this.#hosts) {
      const { shadowRoot } = host;
      if (shadowRoot === null && host.isConnected) continue;
      this.#hosts.delete(host);
      this.#observer?.unobserve(host);
      if (shadowRoot !== null && host.isConnected) found.push(shadowRoot);
    }
    return found;
  }

  #hasFound(): boolean {
    for (const host of this.#hosts) if (host.shadowRoot !== null) return true;
    return false;
  }
}
