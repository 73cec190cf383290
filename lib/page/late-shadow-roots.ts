import { isOwnNode } from './own-nodes.ts';

/** Gives the shadow root of an element, or null. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Elements that are kept in mind at once. */
const MOST_HOSTS = 100;

/** Built-in elements that pages hang shadow roots on. */
const PLAIN_HOSTS = new Set(['div', 'section', 'main', 'article']);

/** Whether an element may have a closed shadow root, or get one later: of the page's own kind, or empty. */
function mayBeHost(element: Element): boolean {
  const name = element.localName;
  return (
    (name.includes('-') && !isOwnNode(element)) ||
    (element.firstChild === null && PLAIN_HOSTS.has(name))
  );
}

/**
 * Finds shadow roots, those too that an element gets only after it was looked at. No mutation tells of that; but
 * what is put into such a root changes the size of its host or of what is around it, and the next change of
 * the page is another occasion to look.
 */
export class LateShadowRoots {
  readonly #rootOf: ShadowRootOf;
  readonly #hosts = new Set<Element>();
  readonly #observer: ResizeObserver | undefined;

  /** @param changed is called, before a frame, when there is something to `take` */
  constructor(rootOf: ShadowRootOf, changed: () => void, signal: AbortSignal) {
    this.#rootOf = rootOf;
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => {
      if (this.#hasFound()) requestAnimationFrame(changed);
    });
    signal.addEventListener('abort', () => this.#observer?.disconnect(), { once: true });
  }

  /** The shadow root that an element has by now; keeps the element in mind if it may get one. */
  look(element: Element): ShadowRoot | null {
    // Whether a root is closed is dear to ask, and most elements cannot have one.
    if (element.shadowRoot !== null || !mayBeHost(element)) return element.shadowRoot;
    const root = this.#rootOf(element);
    if (root === null) this.#note(element);
    return root;
  }

  #note(element: Element): void {
    if (this.#hosts.size >= MOST_HOSTS) return;
    this.#hosts.add(element);
    this.#observer?.observe(element);
    if (element.parentElement !== null) this.#observer?.observe(element.parentElement);
  }

  /** The roots that have come, each once. */
  take(): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    for (const host of this.#hosts) {
      const shadowRoot = this.#rootOf(host);
      if (shadowRoot === null && host.isConnected) continue;
      this.#hosts.delete(host);
      this.#observer?.unobserve(host);
      if (shadowRoot !== null && host.isConnected) found.push(shadowRoot);
    }
    return found;
  }

  #hasFound(): boolean {
    for (const host of this.#hosts) if (this.#rootOf(host) !== null) return true;
    return false;
  }
}
