import { BADGE } from '../page/own-nodes.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import { colorSchemeAround, type ColorScheme } from './color-scheme.ts';
import { followColorScheme } from './follow-color-scheme.ts';

/** Says on a page's badges whether they stand on light or dark ground, as long as they stand. */
export class BadgeSchemes {
  /** The scheme of each ground, found once: it takes computed styles. */
  #known = new WeakMap<Element, ColorScheme>();
  readonly #groundOf = new WeakMap<Element, Element>();
  /** The grounds of badges, as long as the page keeps them. */
  readonly #grounds = new Set<WeakRef<Element>>();

  constructor(page: Document, signal: AbortSignal) {
    followColorScheme(page, () => this.#findAgain(), signal);
  }

  /** Gives a badge the scheme of its ground, now and whenever that changes. */
  apply(badge: Element, { row, group, element: cell }: ReasonCell): void {
    // The ground of a table is the same everywhere in it; labeled reasons may stand on any.
    const ground = row === undefined ? (cell.parentElement ?? cell) : group;
    this.#groundOf.set(badge, ground);
    setScheme(badge, this.#known.get(ground) ?? this.#find(ground));
  }

  #find(ground: Element): ColorScheme {
    const scheme = colorSchemeAround(ground);
    this.#known.set(ground, scheme);
    this.#grounds.add(new WeakRef(ground));
    return scheme;
  }

  #findAgain(): void {
    const grounds = [...this.#grounds];
    this.#grounds.clear();
    this.#known = new WeakMap();
    for (const kept of grounds) {
      const ground = kept.deref();
      // Where one that is away comes back, its badges are marked anew.
      if (ground?.isConnected !== true) continue;
      const scheme = this.#find(ground);
      for (const badge of ground.querySelectorAll(BADGE)) {
        if (this.#groundOf.get(badge) === ground) setScheme(badge, scheme);
      }
    }
  }
}

function setScheme(badge: Element, scheme: ColorScheme): void {
  if (badge.getAttribute('data-scheme') !== scheme) badge.setAttribute('data-scheme', scheme);
}
