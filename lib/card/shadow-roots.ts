import type { MarkedPage } from '../marking/marked-page.ts';

/**
 * The shadow roots that reasons stand in. Outside of a closed one, whatever happens in it seems to happen on its
 * host, and who wants to know more has to listen in there.
 */
export class ShadowRoots {
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #closedHosts = new WeakSet<Element>();

  /** Calls back with every such root, each once, those too that come later. */
  follow(marked: MarkedPage, found: (root: ShadowRoot) => void): void {
    const note = (group: Element): void => {
      let root = group.getRootNode();
      while (root instanceof ShadowRoot) {
        const { host, mode } = root;
        if (!this.#known.has(root)) {
          this.#known.add(root);
          if (mode === 'closed') this.#closedHosts.add(host);
          found(root);
        }
        root = host.getRootNode();
      }
    };
    marked.onChange(({ groups }) => groups.forEach(note));
    for (const group of new Set([...marked.reasons()].map(({ cell }) => cell.group))) note(group);
  }

  /** Whether an element is the host of one that is closed. */
  isClosed(host: EventTarget | undefined): boolean {
    return this.#closedHosts.has(host as Element);
  }
}
